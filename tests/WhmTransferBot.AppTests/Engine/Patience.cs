using WhmTransferBot.Whm;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>How long the bot waits for WHM, where a test does not want to wait as long.</summary>
internal static class Patience
{
    public static void AskAgainSoon(WhmOptions options) => options.RetryDelay = TimeSpan.FromMilliseconds(10);

    /// <summary>As long as a machine under load may need for an answer that does come.</summary>
    public static void GiveUpSoon(WhmOptions options)
    {
        var times = new CallTimes(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(4));
        (options.Read, options.Log, options.Start, options.Change, options.SlowChange, options.Retries) = (times, times, times, times, times, 0);
    }

    /// <summary>The client asks once; what it leaves open is for the bot to find out.</summary>
    public static void AskOnce(WhmOptions options) => options.Retries = 0;
}

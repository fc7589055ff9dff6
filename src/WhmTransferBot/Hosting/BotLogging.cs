namespace WhmTransferBot.Hosting;

/// <summary>What the bot logs, and how.</summary>
internal static class BotLogging
{
    public static void AddBotLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
            console.UseUtcTimestamp = true;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // What stops the start is told to whoever started it, with its remedy; the host would print it a second time with a stack.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.None);
        // Orleans warns of every slow turn on a busy machine; what matters of it is an error.
        builder.Logging.AddFilter("Orleans", LogLevel.Error);
        builder.Logging.AddFilter("Polly", LogLevel.Error);
        builder.Logging.AddFilter("WhmTransferBot", LogLevel.Information);
        builder.Logging.AddFilter("WhmTransferBot.Whm", LogLevel.Warning);
    }
}

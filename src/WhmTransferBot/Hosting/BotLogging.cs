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
        // Orleans warns of every slow turn on a busy machine; what matters of it is an error.
        builder.Logging.AddFilter("Orleans", LogLevel.Error);
        builder.Logging.AddFilter("Polly", LogLevel.Error);
        builder.Logging.AddFilter("WhmTransferBot", LogLevel.Information);
        builder.Logging.AddFilter("WhmTransferBot.Whm", LogLevel.Warning);
    }
}

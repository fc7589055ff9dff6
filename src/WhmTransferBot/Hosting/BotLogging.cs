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
        builder.Logging.AddFilter("WhmTransferBot", LogLevel.Information);
        builder.Logging.AddFilter("WhmTransferBot.Whm", LogLevel.Warning);
    }
}

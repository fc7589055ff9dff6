using Microsoft.Extensions.Logging.Console;
using WhmTransferBot.Configuration;

namespace WhmTransferBot.Hosting;

/// <summary>What the bot logs, and how.</summary>
internal static class BotLogging
{
    public static void AddBotLogging(this WebApplicationBuilder builder, EnvironmentSettings environment)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(console => console.FormatterName = environment.LogsJson ? ConsoleFormatterNames.Json : BotLogLine.FormatterName);
        builder.Logging.AddConsoleFormatter<BotLogLine, ConsoleFormatterOptions>();
        builder.Services.Configure<JsonConsoleFormatterOptions>(json =>
        {
            json.IncludeScopes = true;
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
        AddFilters(builder.Logging, environment.LogsDetails ? LogLevel.Debug : LogLevel.Information);
    }

    private static void AddFilters(ILoggingBuilder logging, LogLevel own)
    {
        logging.SetMinimumLevel(LogLevel.Warning);
        // What stops the start is told to whoever started it, with its remedy; the host would print it a second time with a stack.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        // It tells of everything that strangers send it; what breaks in the bot itself is told by FaultLog.
        logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.None);
        // Orleans warns of every slow turn on a busy machine; what matters of it is an error.
        logging.AddFilter("Orleans", LogLevel.Error);
        logging.AddFilter("Polly", LogLevel.Error);
        logging.AddFilter("WhmTransferBot", own);
    }
}

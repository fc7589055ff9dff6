using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using WhmTransferBot.Chat.Dispatching;

namespace WhmTransferBot.Hosting;

/// <summary>
/// One line for each thing that is logged: moment, level, who says it, the migration it is about as <c>[M-1]</c>, and the words. What
/// foreign systems said stands in some of them, so that a line never breaks and never speaks to a terminal.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class BotLogLine(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    /// <summary>The formatter's name.</summary>
    public const string FormatterName = "bot";

    /// <inheritdoc />
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var words = logEntry.Formatter(logEntry.State, logEntry.Exception);
        if (words.Length == 0 && logEntry.Exception is null) return;
        textWriter.Write(time.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss ", CultureInfo.InvariantCulture));
        textWriter.Write($"{Level(logEntry.LogLevel)}: {logEntry.Category}[{logEntry.EventId.Id}] ");
        if (MigrationOf(scopeProvider) is { } migration) textWriter.Write($"[{migration}] ");
        WriteClean(words, textWriter);
        if (logEntry.Exception is { } fault) WriteClean($" {fault}", textWriter);
        textWriter.Write(Environment.NewLine);
    }

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        _ => "crit",
    };

    /// <summary>The innermost one: a step of one migration may set off work on another.</summary>
    private static string? MigrationOf(IExternalScopeProvider? scopes)
    {
        var found = new Found();
        scopes?.ForEachScope(
            static (scope, into) =>
            {
                if (scope is not IEnumerable<KeyValuePair<string, object?>> values) return;
                foreach (var (name, value) in values)
                {
                    if (name == MigrationScope.Property) into.Migration = value?.ToString();
                }
            },
            found);
        return found.Migration;
    }

    private static void WriteClean(string text, TextWriter writer)
    {
        foreach (var character in text) writer.Write(IsPlain(character) ? character : ' ');
    }

    /// <summary>Whether it is nothing that breaks a line, turns its direction, hides in it or speaks to a terminal.</summary>
    private static bool IsPlain(char character) => char.GetUnicodeCategory(character) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private sealed class Found
    {
        public string? Migration { get; set; }
    }
}

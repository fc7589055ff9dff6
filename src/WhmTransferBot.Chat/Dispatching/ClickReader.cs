using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Dispatching;

/// <summary>Reads a click as the command that its button stands for.</summary>
internal static class ClickReader
{
    /// <summary>The command; nothing when no button of this bot looks like that.</summary>
    public static MigrationCommand? Read(ButtonClick click)
    {
        var isWhole = click.Verb.All(char.IsAsciiLetter) && MigrationId.TryParse(click.Migration, out _);
        if (!isWhole) return null;
        var text = string.Join(' ', new[] { click.Verb, click.Migration.Trim(), click.Argument }.OfType<string>());
        return CommandParser.Parse(text) is ParseResult.Understood { Command: MigrationCommand command } ? command : null;
    }
}

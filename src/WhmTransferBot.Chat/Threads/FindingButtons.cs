using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Chat.Threads;

/// <summary>One-click edits for findings, where one click says all and destroys nothing.</summary>
internal static class FindingButtons
{
    private const int MostButtons = 8;
    private const int LongestArgument = 60;

    /// <summary>The gentlest edit of each blocker, as a button.</summary>
    public static IEnumerable<CardButton> Of(MigrationId migration, IReadOnlyList<Finding> findings) => findings
        .Where(finding => finding.Severity == Severity.Blocker)
        .Select(finding => finding.Edits.Select(edit => Button(migration, edit)).OfType<CardButton>().FirstOrDefault())
        .OfType<CardButton>()
        .DistinctBy(button => (button.Verb, button.Argument))
        .Take(MostButtons);

    /// <summary>A button is made only from what the parser understands, so that a click does exactly what its label says.</summary>
    private static CardButton? Button(MigrationId migration, string edit)
    {
        var text = edit.Replace("{id}", migration.ToString(), StringComparison.Ordinal);
        if (CommandParser.Parse(text) is not ParseResult.Understood { Command: MigrationCommand command }) return null;
        if (command.Migration != migration || Label(command) is not { } label) return null;
        var argument = (command with { Migration = null }).ToString()[command.Verb.Length..].Trim();
        return argument.Length is 0 or > LongestArgument ? null : new CardButton(command.Verb, migration, label) { Argument = argument };
    }

    private static string? Label(MigrationCommand command) => command switch
    {
        ExcludeCommand exclude => $"Leave out {SelectionWords.Names(exclude.Names)}",
        IncludeCommand include => $"Include {SelectionWords.Names(include.Names)}",
        RenameCommand rename => $"Rename {rename.Account} to {rename.Name}",
        SetCommand set when !IsDestructive(set) => $"Set {string.Join(", ", set.Settings.Select(Written))}",
        _ => null,
    };

    private static string Written(OptionSetting setting) => $"{setting.Name}:{setting.Value}";

    private static bool IsDestructive(SetCommand set) => set.Settings
        .Select(setting => TransferOptionWords.Read(TransferOptions.Default, setting))
        .Any(reading => reading is not TransferOptionReading.Understood { Options.IsDestructive: false });
}

using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm.Backups;

/// <summary>Reads restore steps out of answers.</summary>
internal static class BackupReading
{
    public static IReadOnlyList<RestoreModule> RestoreModules(Node modules) =>
        [.. modules.Items.Where(module => module["module"].Word is not null).Select(RestoreModule)];

    private static RestoreModule RestoreModule(Node module) => new(
        module["module"].Text!,
        module["restricted_available"].Flag,
        Plain(module["summary"]),
        Plain(module["notes"]),
        Plain(module["restricted_summary"]));

    private static IReadOnlyList<string> Plain(Node texts) => [.. texts.Texts.Select(HtmlText.Strip)];
}

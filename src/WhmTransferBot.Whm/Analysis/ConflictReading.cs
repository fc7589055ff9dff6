using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm.Analysis;

/// <summary>
/// Reads <c>remote.conflicts</c>. The published description calls it an error message; what is seen is a map: owner on the source →
/// dbs or users → MYSQL or PGSQL → name → owners. Anything else is passed on as text.
/// </summary>
internal static class ConflictReading
{
    public static IReadOnlyList<DatabaseConflict> Conflicts(Node conflicts) =>
    [
        .. from owner in conflicts.Entries
           from kind in owner.Value.Entries
           from engine in kind.Value.Entries
           from name in engine.Value.Entries
           select new DatabaseConflict(
               name.Key,
               kind.Key == "users" ? DatabaseNameKind.User : DatabaseNameKind.Database,
               engine.Key == "PGSQL" ? DatabaseEngine.PostgreSql : DatabaseEngine.MySql,
               name.Value["remote_owner"].Word ?? owner.Key,
               name.Value["local_owner"].Text ?? ""),
    ];

    public static string? Text(Node conflicts)
    {
        if (conflicts.Word is { } words) return words is "0" or "1" ? null : HtmlText.Strip(words);
        var isStrange = conflicts.Entries.Any() && Conflicts(conflicts).Count == 0 || conflicts.Items.Any();
        return isStrange ? conflicts.Raw : null;
    }
}

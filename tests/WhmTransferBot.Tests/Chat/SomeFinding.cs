using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Chat;

/// <summary>Findings as the rules write them.</summary>
internal static class SomeFinding
{
    public static Finding Blocker { get; } = new()
    {
        Rule = "username-taken",
        Severity = Severity.Blocker,
        Subject = new AccountName("bob"),
        Message = "The name is taken on new1; the item would fail.",
        Evidence = "bob on new1 has the domain bob.example and belongs to root",
        Remedy = "Leave it out, give it another name, or overwrite what is there.",
        Edits = ["exclude {id} bob", "rename {id} bob=bob2", "set {id} overwrite:force"],
    };

    public static Finding DestructiveBlocker { get; } = new()
    {
        Rule = "account-overwritten",
        Severity = Severity.Blocker,
        Message = "Two accounts would have to be overwritten.",
        Evidence = "bob, carol",
        Remedy = "Allow it for the whole migration.",
        Edits = ["set {id} overwrite:force"],
    };

    public static Finding Warning { get; } = new()
    {
        Rule = "database-server-gap",
        Severity = Severity.Warning,
        Message = "The destination has an older database server.",
        Evidence = "MariaDB 10.11 on old1, 10.6 on new1",
        Remedy = "Bring both to the same version first.",
    };

    public static Finding Note { get; } = new()
    {
        Rule = "reseller-first",
        Severity = Severity.Note,
        Subject = new AccountName("alice"),
        Message = "The reseller moves before its accounts.",
        Evidence = string.Empty,
        Remedy = "Nothing to do.",
    };
}

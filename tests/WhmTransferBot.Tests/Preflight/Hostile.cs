using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight;

/// <summary>Names that nobody gives in good faith.</summary>
internal static class Hostile
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "*", "a,b", "{id}", "<!channel>", "@everyone", "a=b", "\"", "'; drop table", "😀", "\ud800", "name with blanks", "-rf", "dns:all", new string('x', 255),
    ];

    /// <summary>The facts with hostile accounts among the items, on the source and on the destination.</summary>
    public static PreflightFacts With(PreflightFacts facts) => facts with
    {
        Items = [.. facts.Items, .. Names.Select(name => Scene.Item(name) with { Owner = name, Domain = name })],
        Source = facts.Source is null
            ? null
            : facts.Source with { Accounts = facts.Source.Accounts.Values.Concat(Names.Select(Scene.Account)).ToDictionary(account => account.Name) },
        Destination = facts.Destination is null
            ? null
            : facts.Destination with { Users = facts.Destination.Users.Concat(Names.Select(name => new AccountName(name))).ToHashSet() },
    };
}

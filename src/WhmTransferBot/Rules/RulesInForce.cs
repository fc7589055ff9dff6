using System.Globalization;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations;

namespace WhmTransferBot.Rules;

/// <summary>The rules that all migrations follow, as lines of a key and a value; what the journal keeps of them.</summary>
/// <param name="Lines">Each once, for example <c>Access:Operators = slack:U012AB3CD</c>. A key may have several.</param>
internal sealed record RulesInForce(IReadOnlyList<string> Lines)
{
    private const string Between = " = ";

    /// <summary>States the rules. Of secrets only where they are.</summary>
    public static RulesInForce Of(AccessRules access, MigrationPolicy policy, IReadOnlyList<ServerEntry> servers) => new(
    [
        .. Each("Access:Operators", access.Operators),
        .. Each("Access:Approvers", access.Approvers),
        .. Each("Access:Admins", access.Admins),
        .. Each("Access:Readers", access.Readers),
        .. access.People.Select(person => $"People:{person.Name}{Between}{Accounts(person)}"),
        .. Settings(policy),
        .. servers.Select(server => $"Servers:{server.Name}{Between}{ServerWords.Of(server)}"),
    ]);

    /// <summary>What is different from other rules, each as a short sentence.</summary>
    public IReadOnlyList<string> ChangesSince(IReadOnlyList<string> before)
    {
        var gone = before.Except(Lines).ToLookup(KeyOf, ValueOf);
        var come = Lines.Except(before).ToLookup(KeyOf, ValueOf);
        return
        [
            .. come.Select(line => line.Key).Union(gone.Select(line => line.Key)).Order(StringComparer.Ordinal)
                .SelectMany(key => Changes(key, [.. gone[key]], [.. come[key]])),
        ];
    }

    private static IEnumerable<string> Changes(string key, string[] gone, string[] come) => (gone, come) switch
    {
        ([var was], [var now]) when !IsList(key) => [$"{key} is {now}, was {was}"],
        _ => [.. gone.Select(value => $"{key}: {value} removed"), .. come.Select(value => $"{key}: {value} added")],
    };

    private static bool IsList(string key) => key.StartsWith("Access:", StringComparison.Ordinal);

    private static IEnumerable<string> Each(string key, IEnumerable<string> values) =>
        values.Select(value => $"{key}{Between}{value.Trim()}").Distinct(StringComparer.Ordinal);

    private static string Accounts(Person person) => string.Join(", ", new[]
    {
        person.Slack is { } slack ? $"slack:{slack}" : null,
        person.Discord is { } discord ? $"discord:{discord}" : null,
        person.Console is { } console ? $"console:{console}" : null,
    }.OfType<string>().DefaultIfEmpty("no account"));

    private static IEnumerable<string> Settings(MigrationPolicy policy)
    {
        var (approval, monitoring) = (policy.Approval, policy.Monitoring);
        yield return Setting("Approval:Required", approval.Required);
        yield return Setting("Approval:RequiredForDestructive", approval.RequiredForDestructive);
        yield return Setting("Approval:AllowSelf", approval.AllowSelf ? "true" : "false");
        yield return Setting("Approval:ExpiresAfter", approval.ExpiresAfter);
        yield return Setting("Approval:StartWithin", approval.StartWithin);
        yield return Setting("Approval:RemindBefore", approval.RemindBefore);
        yield return Setting("Monitor:PollInterval", monitoring.PollInterval);
        yield return Setting("Monitor:StallAfter", monitoring.StallAfter);
    }

    private static string Setting<T>(string key, T value) => string.Create(CultureInfo.InvariantCulture, $"{key}{Between}{value}");

    private static string KeyOf(string line) => line.Split(Between, 2)[0];

    private static string ValueOf(string line) => line.Split(Between, 2) is [_, var value] ? value : string.Empty;
}

using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.People;

namespace WhmTransferBot.Chat.Access;

/// <summary>Says who a caller is and what she may do, from the configuration alone.</summary>
/// <param name="rules">Who may do what.</param>
/// <param name="people">Whose accounts on the platforms belong together.</param>
public sealed class AccessPolicy(AccessRules rules, IReadOnlyList<Person> people)
{
    private const int LongestName = 80;

    private readonly IReadOnlyList<Person> _people = people;

    /// <summary>Who is asked for approval, as access rules write them; never <c>*</c>.</summary>
    public IReadOnlyList<string> Approvers { get; } =
        [.. rules.Approvers.Select(entry => entry.Trim()).Where(entry => entry != AccessEntry.Everybody).Distinct(StringComparer.Ordinal)];

    /// <summary>Says who somebody is. Whom the configuration does not know is nobody in particular and may read help.</summary>
    public Identified Identify(Caller caller)
    {
        var person = _people.FirstOrDefault(known => known.Identities.Any(account => AccessEntry.IsSameAccount(account, caller.Identity)));
        var name = CleanText.Line(person?.Name ?? caller.Name, LongestName);
        var isKnown = PersonId.TryParse(person?.Name ?? caller.Identity, out var id);
        return isKnown
            ? new Identified(new Actor(id, caller.Identity, name.Length == 0 ? id.ToString() : name), RolesOf(caller))
            : new Identified(new Actor(new PersonId("unknown"), "unknown", "somebody unknown"), Roles.None);
    }

    /// <summary>Who has a role, as people know them: names where the configuration has them, otherwise the entries themselves.</summary>
    /// <param name="role">One role.</param>
    public IReadOnlyList<string> HoldersOf(Roles role)
    {
        IEnumerable<string> entries = role switch
        {
            Roles.Operator => rules.Operators,
            Roles.Approver => rules.Approvers,
            Roles.Reader => rules.Readers,
            _ => [],
        };
        return [.. entries.Concat(rules.Admins).Select(entry => NameOf(entry.Trim())).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What in the configuration can never work, each as a sentence with the key.</summary>
    public IReadOnlyList<string> Faults() =>
    [
        .. FaultsOf("Operators", rules.Operators),
        .. FaultsOf("Approvers", rules.Approvers),
        .. FaultsOf("Admins", rules.Admins),
        .. FaultsOf("Readers", rules.Readers),
        .. _people.SelectMany(person => person.Identities)
            .GroupBy(account => account, StringComparer.Ordinal)
            .Where(accounts => accounts.Count() > 1)
            .Select(accounts => $"People: {accounts.Key} belongs to more than one person."),
        .. _people.GroupBy(person => person.Name, StringComparer.Ordinal)
            .Where(named => named.Count() > 1)
            .Select(named => $"People: the name “{named.Key}” is used more than once."),
        .. _people.Where(person => !PersonId.TryParse(person.Name, out _) || person.Name.Contains(':', StringComparison.Ordinal))
            .Select(person => $"People: “{person.Name}” is not a name; names have no colon."),
    ];

    private string NameOf(string entry) =>
        entry == AccessEntry.Everybody
            ? "everybody"
            : _people.FirstOrDefault(person => person.Identities.Any(account => AccessEntry.IsSameAccount(account, entry)
                || AccessEntry.IsSameAccount(entry, account)))?.Name ?? entry;

    private Roles RolesOf(Caller caller)
    {
        var roles = Among(rules.Operators, caller, Roles.Operator)
            | Among(rules.Approvers, caller, Roles.Approver)
            | Among(rules.Readers, caller, Roles.Reader)
            | Among(rules.Admins, caller, Roles.Admin | Roles.Operator | Roles.Approver);
        return roles == Roles.None ? roles : roles | Roles.Reader;
    }

    private static Roles Among(IReadOnlyList<string> entries, Caller caller, Roles role) =>
        entries.Any(entry => AccessEntry.Means(entry, caller)) ? role : Roles.None;

    private static IEnumerable<string> FaultsOf(string list, IReadOnlyList<string> entries) =>
        entries.Select(entry => (Entry: entry, Fault: AccessEntry.FaultOf(entry)))
            .Where(checkedEntry => checkedEntry.Fault is not null)
            .Select(checkedEntry => $"Access:{list}: “{checkedEntry.Entry}” cannot match: {checkedEntry.Fault}.");
}

using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.People;

namespace WhmTransferBot.Chat.Access;

/// <summary>
/// Says who a caller is and what she may do, from the configuration alone. The rules may be replaced while the bot runs; every question is
/// answered by one state of them.
/// </summary>
public sealed class AccessPolicy
{
    private const int LongestName = 80;

    private volatile AccessRules _rules;

    /// <summary>Begins with these rules.</summary>
    /// <param name="rules">Who may do what.</param>
    /// <param name="people">Whose accounts on the platforms belong together.</param>
    public AccessPolicy(AccessRules rules, IReadOnlyList<Person> people) => _rules = rules with { People = people };

    /// <summary>The rules as they are now, with the people.</summary>
    public AccessRules Rules => _rules;

    /// <summary>Who is asked for approval, as access rules write them; never <c>*</c>.</summary>
    public IReadOnlyList<string> Approvers =>
        [.. _rules.Approvers.Select(entry => entry.Trim()).Where(entry => entry != AccessEntry.Everybody).Distinct(StringComparer.Ordinal)];

    /// <summary>Follows other rules from now on; what is asked meanwhile is answered by the old ones or by the new ones, never by a mixture.</summary>
    public void Follow(AccessRules rules) => _rules = rules;

    /// <summary>The ids of the groups of a platform that the rules name.</summary>
    /// <param name="prefix">What stands before the id, for example <c>slack:group:</c>.</param>
    public IReadOnlyList<string> GroupsNamed(string prefix)
    {
        var rules = _rules;
        return
        [
            .. rules.Operators.Concat(rules.Approvers).Concat(rules.Admins).Concat(rules.Readers)
                .Select(entry => entry.Trim())
                .Where(entry => entry.StartsWith(prefix, StringComparison.Ordinal) && entry.Length > prefix.Length)
                .Select(entry => entry[prefix.Length..])
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Says who somebody is. Whom the configuration does not know is nobody in particular and may read help.</summary>
    public Identified Identify(Caller caller)
    {
        var rules = _rules;
        var person = rules.People.FirstOrDefault(known => known.Identities.Any(account => AccessEntry.IsSameAccount(account, caller.Identity)));
        var name = CleanText.Line(person?.Name ?? caller.Name, LongestName);
        var isKnown = PersonId.TryParse(person?.Name ?? caller.Identity, out var id);
        return isKnown
            ? new Identified(new Actor(id, caller.Identity, name.Length == 0 ? id.ToString() : name) { Message = caller.Message }, RolesOf(caller, rules))
            : new Identified(new Actor(new PersonId("unknown"), "unknown", "somebody unknown"), Roles.None);
    }

    /// <summary>Who has a role, as people know them: names where the configuration has them, otherwise the entries themselves.</summary>
    /// <param name="role">One role.</param>
    public IReadOnlyList<string> HoldersOf(Roles role)
    {
        var rules = _rules;
        IEnumerable<string> entries = role switch
        {
            Roles.Operator => rules.Operators,
            Roles.Approver => rules.Approvers,
            Roles.Reader => rules.Readers,
            _ => [],
        };
        return [.. entries.Concat(rules.Admins).Select(entry => NameOf(entry.Trim(), rules.People)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What in the configuration can never work, each as a sentence with the key.</summary>
    public IReadOnlyList<string> Faults()
    {
        var rules = _rules;
        return
        [
            .. FaultsOf("Operators", rules.Operators),
            .. FaultsOf("Approvers", rules.Approvers),
            .. FaultsOf("Admins", rules.Admins),
            .. FaultsOf("Readers", rules.Readers),
            .. rules.People.SelectMany(person => person.Identities)
                .GroupBy(account => account, StringComparer.Ordinal)
                .Where(accounts => accounts.Count() > 1)
                .Select(accounts => $"People: {accounts.Key} belongs to more than one person."),
            .. rules.People.GroupBy(person => person.Name, StringComparer.Ordinal)
                .Where(named => named.Count() > 1)
                .Select(named => $"People: the name “{named.Key}” is used more than once."),
            .. rules.People.Where(person => !PersonId.TryParse(person.Name, out _) || person.Name.Contains(':', StringComparison.Ordinal))
                .Select(person => $"People: “{person.Name}” is not a name; names have no colon."),
        ];
    }

    private static string NameOf(string entry, IReadOnlyList<Person> people) =>
        people.FirstOrDefault(person => person.Identities.Any(account => AccessEntry.IsSameAccount(account, entry)
            || AccessEntry.IsSameAccount(entry, account)))?.Name ?? AccessEntry.Words(entry);

    private static Roles RolesOf(Caller caller, AccessRules rules)
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

using WhmTransferBot.Chat.Access;
using WhmTransferBot.Configuration;
using WhmTransferBot.Console.People;

namespace WhmTransferBot.Hosting;

/// <summary>Looks whether the access rules can do what they are there for.</summary>
internal static class AccessCheckup
{
    public static IEnumerable<CheckupResult> Examine(AccessPolicy access, BotConfiguration configuration)
    {
        var faults = access.Faults();
        foreach (var fault in faults) yield return CheckupResult.Ill("access", fault, "Mend it in appsettings.json.");
        foreach (var (role, does) in new[] { (Roles.Operator, "plan and drive migrations"), (Roles.Approver, "approve them") })
        {
            if (access.HoldersOf(role).Count == 0)
                yield return CheckupResult.Doubtful("access", $"Nobody may {does}.", $"Name people or groups under Access:{role}s in appsettings.json.");
        }

        if (!configuration.IsPracticeRange && !configuration.Settings.Approval.AllowSelf && AsksAndApproves(access) is var (asks, approves))
        {
            yield return CheckupResult.Doubtful(
                "access",
                $"Whoever opens the page may be any of its people: one person can ask there as {asks} and approve as {approves}.",
                "Keep the page's token to people who may do both alone, or take the page's people out of Access:Operators or Access:Approvers in appsettings.json.");
        }
    }

    /// <summary>Two of the page's people, one of whom may approve what the other asks for.</summary>
    private static (string Asks, string Approves)? AsksAndApproves(AccessPolicy access)
    {
        var people = ConsolePerson.Defaults.Select(person => (person.Identity, access.Identify(new Caller(person.Identity, person.Name, new HashSet<string>())).Roles)).ToList();
        foreach (var (asks, _) in people.Where(person => person.Roles.HasFlag(Roles.Operator)))
        {
            if (people.Find(person => person.Identity != asks && person.Roles.HasFlag(Roles.Approver)) is { Identity: { } approves }) return (asks, approves);
        }

        return null;
    }
}

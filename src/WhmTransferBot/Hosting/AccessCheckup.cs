using WhmTransferBot.Chat.Access;

namespace WhmTransferBot.Hosting;

/// <summary>Looks whether the access rules can do what they are there for.</summary>
internal static class AccessCheckup
{
    public static IEnumerable<CheckupResult> Examine(AccessPolicy access)
    {
        var faults = access.Faults();
        foreach (var fault in faults) yield return CheckupResult.Ill("access", fault, "Mend it in appsettings.json.");
        foreach (var (role, does) in new[] { (Roles.Operator, "plan and drive migrations"), (Roles.Approver, "approve them") })
        {
            if (access.HoldersOf(role).Count == 0)
                yield return CheckupResult.Doubtful("access", $"Nobody may {does}.", $"Name people or groups under Access:{role}s in appsettings.json.");
        }
    }
}

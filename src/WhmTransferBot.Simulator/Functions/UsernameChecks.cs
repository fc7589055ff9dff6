using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>Whether a user name can be used. For the two verify functions a refusal is the answer, not a fault.</summary>
internal static class UsernameChecks
{
    private static readonly Parameter User = Parameter.Text("user").Required;

    public static IReadOnlyList<WhmFunction> All { get; } =
    [
        new("validate_system_user", [User], Validate),
        new("verify_new_username", [User], call => Verify(call, UsernameRules.IsLegalForNew)),
        new("verify_new_username_for_restore", [User], call => Verify(call, UsernameRules.IsLegalForTransfer)),
    ];

    private static Answer Validate(Call call)
    {
        var name = call.Arguments.Needed("user");
        return Answer.Of(new JsonObject
        {
            ["exists"] = Exists(call, name) ? 1 : 0,
            ["reserved"] = UsernameRules.IsReserved(name) ? 1 : 0,
            ["valid_for_new"] = UsernameRules.IsLegalForNew(name) ? 1 : 0,
            ["valid_for_transfer"] = UsernameRules.IsLegalForTransfer(name) ? 1 : 0,
        });
    }

    private static Answer Verify(Call call, Func<string, bool> isLegal)
    {
        var name = call.Arguments.Needed("user");
        if (UsernameRules.IsReserved(name))
            return Answer.Refused($"“{name}” is a reserved username on this system.");
        if (Exists(call, name))
            return Answer.Refused($"This system already has an account named “{name}”.");
        return isLegal(name) ? Answer.Done() : Answer.Refused($"“{name}” is not a valid username on this system.");
    }

    private static bool Exists(Call call, string name) =>
        call.Server.Registry.Find(name) is not null || UsernameRules.SystemUsers.Contains(name);
}

using System.Text.Json.Nodes;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>Tries an SSH login without opening a session.</summary>
internal static class CredentialCheck
{
    public static IReadOnlyList<WhmFunction> All { get; } = [new("remote_basic_credential_check", RemoteLogin.Parameters, Check)];

    private static Answer Check(Call call)
    {
        var (source, refusal) = RemoteLogin.Try(call);
        if (source is null)
            return Answer.Refused(refusal!);
        var data = new JsonObject { ["output"] = "Checking the credentials …\nDone\n", ["response"] = "basic credential check\n" };
        return Answer.Of(data, "Success");
    }
}

using System.Globalization;
using WhmTransferBot.Simulator.Items;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>Adds items to a session. Whether the account exists on either side is not checked here: the item fails later.</summary>
internal static class SessionQueue
{
    public static IReadOnlyList<WhmFunction> All { get; } =
    [
        new("enqueue_transfer_item", [SessionLookup.Parameter, Parameter.Text("module").Required],
            call => SessionLookup.With(call, session => Enqueue(call, session)))
        {
            TakesFurtherArguments = true,
        },
    ];

    private static Answer Enqueue(Call call, TransferSession session)
    {
        var name = call.Arguments.Needed("module");
        if (TransferModule.Find(name) is not { } module)
            return Answer.Refused($"The transfer module “{name}” does not exist.");
        var values = ValuesOf(call);
        var refusal = OfSession(session, module) ?? OfValues(module, values);
        if (refusal is not null)
            return Answer.Refused(refusal);
        var item = new TransferItem(module, UnderTheRulesOf(session, values));
        if (OfItem(session, item) is { } unfit)
            return Answer.Refused(unfit);
        session.Add(item);
        return Answer.Done();
    }

    private static Dictionary<string, string> ValuesOf(Call call) => call.Arguments.Names
        .Where(name => name is not ("transfer_session_id" or "module") && !name.StartsWith("api.", StringComparison.Ordinal))
        .ToDictionary(name => name, name => call.Arguments[name] ?? "", StringComparer.Ordinal);

    private static string? OfSession(TransferSession session, TransferModule module)
    {
        if (!module.Kinds.Contains(session.Terms.Kind))
            return $"The module “{module.Name}” does not fit the way in which the session “{session.Id}” authenticates.";
        var open = session.State is SessionState.Pending or SessionState.Paused ||
            (session.State == SessionState.Running && session.Server.Description.Rules.EnqueueWhileRunning);
        return open ? null : $"The session “{session.Id}” does not accept items because its state is {session.State.OnTheWire()}.";
    }

    private static string? OfValues(TransferModule module, Dictionary<string, string> values)
    {
        if (values.Keys.FirstOrDefault(key => !module.Schema.Keys.ContainsKey(key)) is { } stranger)
            return $"The parameter “{stranger}” is not valid for the module “{module.Name}”.";
        if (module.Schema.Required.FirstOrDefault(key => values.GetValueOrDefault(key) is null or "") is { } missing)
            return $"The parameter “{missing}” is required for the module “{module.Name}”.";
        return values.Select(pair => OfValue(module.Schema, pair.Key, pair.Value)).FirstOrDefault(fault => fault is not null);
    }

    private static string? OfValue(ModuleSchema schema, string key, string value) => key switch
    {
        _ when value.Length == 0 => null,
        _ when schema.IsFlag(key) && value is not ("0" or "1") => $"The parameter “{key}” must be 1 or 0.",
        _ when schema.IsNumber(key) && !IsNumber(value, key == "size" ? 1 : 0) => $"The parameter “{key}” must be a number.",
        "replaceip" when value is not ("all" or "basic") => "The parameter “replaceip” must be one of: all, basic.",
        "restoretype" when value is not ("monthly" or "weekly" or "daily") =>
            "The parameter “restoretype” must be one of: monthly, weekly, daily.",
        _ => null,
    };

    private static bool IsNumber(string value, long least) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least;

    private static string? OfItem(TransferSession session, TransferItem item)
    {
        if (session.Items.Contains(item))
            return $"The item “{item.Name}” of the module “{item.Module.Name}” is already in the queue.";
        if (item.Text("customip") is not null && !item.Flag("ip"))
            return "The parameter “customip” requires “ip” to be 1.";
        if (!item.Flag("live_transfer"))
            return null;
        if (!session.Server.Description.HostNameResolves)
            return $"Live Transfer is not possible: “{session.Server.HostName}” does not resolve to an address of this server.";
        return session.Terms.Source is { Description.SupportsLiveTransfer: true }
            ? null
            : $"Live Transfer is not possible: the version of the source “{session.Terms.Host}” does not support it.";
    }

    /// <summary>Restricted Restore silently drops what it does not honour.</summary>
    private static Dictionary<string, string> UnderTheRulesOf(TransferSession session, Dictionary<string, string> values)
    {
        var forceIsVoid = session.Server.Description.Rules.Force == Servers.ForceRule.NeedsUnrestricted
            ? !session.Terms.Unrestricted
            : session.Terms.Unrestricted;
        if (forceIsVoid && values.ContainsKey("force"))
            values["force"] = "0";
        if (!session.Terms.Unrestricted)
            values["skipres"] = "1";
        return values;
    }
}

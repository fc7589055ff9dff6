namespace WhmTransferBot.Simulator.Functions;

/// <summary>Every function that the simulated servers have.</summary>
internal static class FunctionIndex
{
    private static readonly Dictionary<string, WhmFunction> ByName = new IReadOnlyList<WhmFunction>[]
    {
        ModuleFunctions.All,
        SessionCreation.All,
        AnalysisFunctions.All,
        SessionQueue.All,
        SessionControl.All,
        SessionLogs.All,
        CredentialCheck.All,
        LocalRestores.All,
        PackagingFunctions.All,
        RestoreQueueFunctions.All,
        UsernameChecks.All,
        AccountFacts.All,
        DomainFacts.All,
        ServerFacts.All,
        SshKeyFunctions.All,
    }.SelectMany(functions => functions).ToDictionary(function => function.Name, StringComparer.Ordinal);

    public static IEnumerable<string> Names => ByName.Keys;

    public static WhmFunction? Find(string name) => ByName.GetValueOrDefault(name);
}

namespace WhmTransferBot.Simulator.Functions;

/// <summary>Who calls.</summary>
/// <param name="User">User name.</param>
/// <param name="Functions">Functions the caller may use, or null for all of them.</param>
internal sealed record Caller(string User, IReadOnlyList<string>? Functions)
{
    public bool May(string function) => Functions is null || Functions.Contains(function);
}

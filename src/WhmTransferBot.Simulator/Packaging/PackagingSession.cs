using WhmTransferBot.Simulator.Logs;

namespace WhmTransferBot.Simulator.Packaging;

/// <summary>An account being packaged in the background on the server that was asked.</summary>
internal sealed class PackagingSession(string id, string user)
{
    public string Id => id;

    public string User => user;

    /// <summary><c>RUNNING</c>, <c>COMPLETED</c> or <c>FAILED</c>.</summary>
    public string State { get; set; } = "RUNNING";

    public LogFile Log { get; } = new();
}

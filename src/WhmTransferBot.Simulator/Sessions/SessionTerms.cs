using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Sessions;

/// <summary>What was agreed when a session was created.</summary>
internal sealed record SessionTerms(SessionKind Kind)
{
    /// <summary>The source as the caller wrote it, or null for a local session.</summary>
    public string? Host { get; init; }

    public SimulatedServer? Source { get; init; }

    public bool Unrestricted { get; init; } = true;

    public bool CopyResellerPrivileges { get; init; }

    public int TransferThreads { get; init; } = 1;

    public int RestoreThreads { get; init; } = 1;

    public bool Compressed { get; init; }

    public bool LowPriority { get; init; }

    public bool Unencrypted { get; init; }

    public bool UseBackups { get; init; }

    /// <summary>Password of the account in a user session.</summary>
    public string? AccountPassword { get; init; }

    /// <summary>Name of the temporary token on the source, revoked when the session ends.</summary>
    public string? TokenOnSource { get; init; }

    public bool Streams => Source is { Description.SupportsStreaming: true } && !Unencrypted;
}

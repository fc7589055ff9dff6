namespace WhmTransferBot.Whm.Sessions;

/// <summary>
/// What <c>create_remote_root_transfer_session</c> is asked. Every option starts at its cautious value.
/// </summary>
public sealed record RootSessionRequest
{
    /// <summary>How the destination logs in to the source.</summary>
    public required SourceLogin Source { get; init; }

    /// <summary>How remote commands run.</summary>
    public SourceTransport Transport { get; init; } = SourceTransport.Whm;

    /// <summary>Parallel transfer workers, at least 1. The server lowers it silently.</summary>
    public int TransferThreads { get; init; } = 1;

    /// <summary>Parallel restore workers, at least 1. The server lowers it silently.</summary>
    public int RestoreThreads { get; init; } = 1;

    /// <summary>Compress data in transit.</summary>
    public bool Compressed { get; init; }

    /// <summary>Send data without TLS. Streaming is not used then.</summary>
    public bool Unencrypted { get; init; }

    /// <summary>Lower the priority of the work on the source.</summary>
    public bool LowPriority { get; init; }

    /// <summary>Switch Restricted Restore off. <c>force</c> of an item has an effect only then.</summary>
    public bool UnrestrictedRestore { get; init; }

    /// <summary>Carry reseller privileges over.</summary>
    public bool CopyResellerPrivileges { get; init; }

    /// <summary>Reuse a backup younger than 24 hours instead of packaging again.</summary>
    public bool UseBackups { get; init; }

    /// <summary>Use a custom pkgacct script on the source.</summary>
    public bool CustomPackaging { get; init; }

    /// <summary>Says in one sentence why this request cannot work, or null when it can.</summary>
    public string? Problem() => TransferThreads < 1 || RestoreThreads < 1 ? "A session needs at least one transfer and one restore thread." : Source.Problem();
}

using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Simulator.Restores;

/// <summary>A restore from a backup that was asked for.</summary>
internal sealed class RestoreJob(string id, string user, string restorePoint, RestoreJobOptions options)
{
    public string Id => id;

    public string User => user;

    public string RestorePoint => restorePoint;

    public RestoreJobOptions Options => options;

    /// <summary>Session that carries the job out, once it has begun.</summary>
    public TransferSession? Session { get; set; }

    public DateTimeOffset Started { get; set; }

    public DateTimeOffset Finished { get; set; }

    public bool Succeeded { get; set; }
}

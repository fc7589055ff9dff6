using WhmTransferBot.Simulator.Items;
using WhmTransferBot.Simulator.Servers;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Simulator.Restores;

/// <summary>The queue of restores from backups: one job at a time, each carried out by a local session.</summary>
/// <remarks>Every account that exists, or existed when the world began, has a backup.</remarks>
internal sealed class RestoreQueue(SimulatedServer server)
{
    private readonly Dictionary<string, HostedAccount> _backups =
        server.Registry.All.ToDictionary(account => account.User, StringComparer.Ordinal);

    public List<RestoreJob> Pending { get; } = [];

    public List<RestoreJob> Completed { get; } = [];

    public RestoreJob? Active { get; private set; }

    public bool IsActive { get; private set; }

    public HostedAccount? FindBackup(string user) => _backups.GetValueOrDefault(user) ?? server.Registry.Find(user);

    public RestoreJob Add(string user, string restorePoint, RestoreJobOptions options)
    {
        var job = new RestoreJob(Secrets.Filler(server.Random, 15), user, restorePoint, options);
        Pending.Add(job);
        return job;
    }

    public void Activate()
    {
        IsActive = true;
        if (Active is null)
            BeginNext();
    }

    private void BeginNext()
    {
        if (Pending.Count == 0)
        {
            IsActive = false;
            return;
        }

        var job = Pending[0];
        Pending.RemoveAt(0);
        Active = job;
        Begin(job);
    }

    private void Begin(RestoreJob job)
    {
        var session = server.SessionBook.Create(new SessionTerms(SessionKind.Local), job.User);
        session.Add(new TransferItem(TransferModule.Find("LegacyAccountBackup")!, new Dictionary<string, string>
        {
            ["user"] = job.User,
            ["restoretype"] = "daily",
            ["restoreall"] = "1",
        }));
        job.Session = session;
        job.Started = server.World.Agenda.Now;
        session.WhenFinal = () => Finish(job);
        session.Start();
    }

    private void Finish(RestoreJob job)
    {
        job.Finished = server.World.Agenda.Now;
        job.Succeeded = job.Session!.State == SessionState.Completed && job.Session.Items.All[0].State == ItemState.Completed;
        Completed.Add(job);
        Active = null;
        BeginNext();
    }
}

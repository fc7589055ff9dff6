using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Requests;

namespace WhmTransferBot.Migrations;

/// <content>What people ask for, by name.</content>
public sealed partial class Migration
{
    /// <summary>Does what a person asks, or refuses.</summary>
    public async Task<Refusal?> HandleAsync(MigrationRequest request, Actor by, DateTimeOffset now)
    {
        await ApplyClocksAsync(now);
        return await (request switch
        {
            CreateRequest => CreateAsync(by, now),
            CheckRequest => CheckAsync(by, now),
            QueueRequest => QueueAsync(by, now),
            RunThroughRequest => RunThroughAsync(by, now),
            StartRequest start => AskForStartAsync(start.Window, by, now),
            ApproveRequest approve => ApproveAsync(approve.Fingerprint, approve.Confirmation, by, now),
            OverrideRequest alone => OverrideAsync(alone.Reason, alone.Fingerprint, alone.Confirmation, by, now),
            RejectRequest reject => RejectAsync(reject.Reason, by, now),
            PauseRequest => PauseAsync(by, now),
            ResumeRequest => ResumeAsync(by, now),
            AbortRequest abort => AbortAsync(abort.Reason, by, now),
            CancelRequest => CancelAsync(by, now),
            ExcludeRequest exclude => ExcludeAsync(exclude.Names, by, now),
            IncludeRequest include => IncludeAsync(include.Names, by, now),
            RenameRequest rename => RenameAsync(rename.Name, rename.DestinationName, by, now),
            SetOptionsRequest set => SetOptionsAsync(set.Settings, by, now),
            _ => throw new ArgumentOutOfRangeException(nameof(request), request, "No such request."),
        });
    }
}

using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Events;

namespace WhmTransferBot.Chat.Threads;

/// <summary>
/// Writes what an event tells the team. Each event has no message, or one, or one together with a new reading of the request
/// for approval. What only begins stands on the card; the thread gets results.
/// </summary>
public sealed class ThreadWriter
{
    private readonly ApprovalTexts _approval;
    private readonly TransferTexts _transfer;
    private readonly ApprovalRequestCard _request;

    /// <summary>Makes the writer.</summary>
    /// <param name="access">Says who is asked for approval.</param>
    /// <param name="clock">Says in which time zone moments are shown.</param>
    public ThreadWriter(AccessPolicy access, TimeProvider clock)
    {
        var moments = new Moments(clock);
        _approval = new ApprovalTexts(moments);
        _transfer = new TransferTexts(moments, clock);
        _request = new ApprovalRequestCard(access, moments);
    }

    /// <summary>Writes the messages of one event.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="before">The migration before the step that the event belongs to.</param>
    /// <param name="after">The migration after that step.</param>
    public IReadOnlyList<ThreadMessage> Write(MigrationEvent happened, MigrationSnapshot before, MigrationSnapshot after)
    {
        if (happened is StartRequested asked)
            return [new ThreadMessage(KeyOf(asked.Request), Placement.ThreadAndChannel, _request.Open(after, asked.Request))];
        if (happened is ApprovalReminder reminder)
            return [new ThreadMessage(null, Placement.ThreadAndChannel, _request.Reminder(after, reminder).Clean())];
        var request = Request(happened, before, after);
        var card = PreparationTexts.Of(happened, after, goesOn: before.RunThroughBy is not null)
            ?? _approval.Of(happened, after)
            ?? _transfer.Of(happened, after);
        if (happened is ApprovalOverridden overridden)
        {
            return
            [
                .. request,
                new ThreadMessage(null, Placement.ThreadAndChannel, card!.Clean()),
                new ThreadMessage(null, Placement.Announcement, ApprovalTexts.Announce(overridden, after).Clean()),
            ];
        }

        return card is null ? [.. request] : [.. request, new ThreadMessage(null, Placement.Thread, card.Clean())];
    }

    /// <summary>The request for approval as it reads now, when the event changes that.</summary>
    private IEnumerable<ThreadMessage> Request(MigrationEvent happened, MigrationSnapshot before, MigrationSnapshot after)
    {
        if ((after.Approval ?? before.Approval) is not { } request) yield break;
        if (ApprovalTexts.OutcomeOf(happened, after) is not { } outcome) yield break;
        var card = happened is Approved { IsEnough: false } ? _request.Open(after, request) : _request.Closed(before, request, outcome);
        yield return new ThreadMessage(KeyOf(request), Placement.ThreadAndChannel, card);
    }

    private static string KeyOf(Migrations.Approvals.ApprovalRequest request) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"approval-{request.RequestedAt.ToUnixTimeMilliseconds()}");
}

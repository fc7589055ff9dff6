using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Chat.Replies;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Dispatching;

/// <summary>Carries out commands that change something.</summary>
internal sealed class ActingCommands(IMigrations migrations, TimeProvider clock)
{
    /// <summary>Plans a new migration.</summary>
    public async Task<Reply> PlanAsync(Command plan, Identified who, RoomId room, CancellationToken cancellationToken)
    {
        if (PlanCheck.Of(plan, migrations.Inventory) is { } mistake) return new Reply.Private(MistakeReply.Write(mistake));
        var request = PlanRequests.Of(plan);
        var result = await migrations.PlanAsync(request, who.Actor, room, cancellationToken);
        return Answer(plan, result, who, isClick: false);
    }

    /// <summary>Does what a command asks of a migration; nothing when the command only reads.</summary>
    public async Task<Reply?> ActAsync(
        MigrationCommand command, Identified who, RoomId room, bool isClick, CancellationToken cancellationToken)
    {
        if (command.Migration is not { } id) throw new ArgumentException("The migration is not chosen.", nameof(command));
        if (command is RetryCommand)
            return Answer(command, await migrations.RetryAsync(id, who.Actor, room, cancellationToken), who, isClick);
        if (CommandRequests.Of(command, clock) is not { } request) return null;
        if (await RefuseBeforehandAsync(command, id, cancellationToken) is { } refusal) return refusal;
        return Answer(command, await migrations.AskAsync(id, request, who.Actor, room, cancellationToken), who, isClick);
    }

    private async Task<Reply?> RefuseBeforehandAsync(MigrationCommand command, MigrationId id, CancellationToken cancellationToken)
    {
        if (command is StartCommand { At: { Day: not null } at } && at.After(clock.GetUtcNow(), clock.LocalTimeZone) <= clock.GetUtcNow())
            return new Reply.Private(MistakeReply.Write(new Mistake($"“at:{at}” is over already.", StartCommand.Description.Examples[1])));
        if (command is not ApproveCommand { Fingerprint: { } seen }) return null;
        var migration = await migrations.FindAsync(id, cancellationToken);
        if (migration is null) return new Reply.Private(RefusalReply.NoSuchMigration(id.ToString()));
        var isCurrent = migration.Approval?.Fingerprint.Value.StartsWith(seen, StringComparison.Ordinal) == true;
        return isCurrent ? null : new Reply.Private(RefusalReply.Outdated(migration));
    }

    private static Reply Answer(Command command, StepResult result, Identified who, bool isClick) => result switch
    {
        { Accepted: false } => new Reply.Private(RefusalReply.Write(result, who.Roles, isClick)),
        { Migration: { } migration } when !isClick || command is RetryCommand =>
            new Reply.Private(AcknowledgementReply.Write(command, migration)),
        _ => new Reply.Silent(),
    };
}

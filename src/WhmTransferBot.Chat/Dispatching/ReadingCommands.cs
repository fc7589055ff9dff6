using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Chat.Replies;
using WhmTransferBot.Chat.Reporting;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Approvals;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Monitoring;

using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Chat.Dispatching;

/// <summary>Carries out commands that only read.</summary>
internal sealed class ReadingCommands(IMigrations migrations, AccessPolicy access, TimeProvider clock)
{
    private const int MostListed = 50;

    private readonly Moments _moments = new(clock);
    private readonly MigrationCard _card = new(clock);
    private readonly MigrationReport _report = new(clock);

    /// <summary>What is permitted follows from the snapshot alone; the clocks and quotas of the policy only matter to steps.</summary>
    private static readonly MigrationPolicy Policy = new(new ApprovalPolicy(), new MonitoringPolicy(), TimeZoneInfo.Utc);

    /// <summary>Answers a command that changes nothing; one about a migration carries its id.</summary>
    public async Task<Reply> ReadAsync(Command command, Identified who, RoomId room, CancellationToken cancellationToken) => command switch
    {
        HelpCommand help => Help(help, who),
        ServersCommand => new Reply.Public(ServersReply.Write(await migrations.ServersAsync(cancellationToken))),
        ListCommand list => await ListAsync(list, who, room, cancellationToken),
        StatusCommand { Migration: null } => await StatusAsync(who, room, cancellationToken),
        MigrationCommand { Migration: { } id } about => await ReadAboutAsync(about, id, who, room, cancellationToken),
        _ => throw new ArgumentException($"{command.Verb} does not read.", nameof(command)),
    };

    private Reply.Private Help(HelpCommand help, Identified who)
    {
        if (help.Topic is null) return new Reply.Private(HelpReply.All(who));
        if (CommandVocabulary.Find(help.Topic) is { } command)
            return new Reply.Private(command.IsOpenTo(who.Roles) ? HelpReply.One(command, who) : AccessReply.Refuse(command, command.Who, who, access));
        var nearest = NearestWord.To(help.Topic, CommandVocabulary.All.Where(known => known.IsOpenTo(who.Roles)).Select(known => known.Verb));
        return new Reply.Private(MistakeReply.Write(new Mistake($"There is no command “{help.Topic}”.", "help") { Nearest = nearest }));
    }

    private async Task<Reply> ListAsync(ListCommand list, Identified who, RoomId room, CancellationToken cancellationToken)
    {
        var known = await migrations.ListAsync(!list.EndedToo, RoomFor(who, room), MostListed, cancellationToken);
        var shown = known.Where(migration => list.State is null || migration.State == list.State).ToList();
        var heading = list switch
        {
            { State: { } state } => $"Migrations that are {StateNames.Of(state).Replace('-', ' ')}",
            { EndedToo: true } => "All migrations",
            _ => "Open migrations",
        };
        return new Reply.Public(ListReply.Write(heading, shown, who.Roles.HasFlag(Roles.Operator), _moments));
    }

    private async Task<Reply> StatusAsync(Identified who, RoomId room, CancellationToken cancellationToken)
    {
        var open = await migrations.ListAsync(openOnly: true, room, MostListed, cancellationToken);
        return open is [var only]
            ? await ReadAboutAsync(new StatusCommand(only.Id), only.Id, who, room, cancellationToken)
            : new Reply.Public(ListReply.Write("Open in this room", open, who.Roles.HasFlag(Roles.Operator), _moments));
    }

    private async Task<Reply> ReadAboutAsync(
        MigrationCommand command, MigrationId id, Identified who, RoomId room, CancellationToken cancellationToken)
    {
        if (await migrations.FindAsync(id, cancellationToken) is not { } migration)
            return new Reply.Private(RefusalReply.NoSuchMigration(id.ToString()));
        if (who.IsReaderOnly && !migration.Rooms.Contains(room)) return new Reply.Private(AccessReply.NotInThisRoom(id.ToString()));
        return command switch
        {
            StatusCommand => new Reply.Public(_card.Write(migration, await new Migration(migration, Policy).PermittedAsync())),
            ReportCommand => new Reply.Public(_report.Write(migration)),
            JournalCommand => await JournalAsync(migration, cancellationToken),
            LogCommand log => await LogAsync(migration, log.Account, cancellationToken),
            _ => throw new ArgumentException($"{command.Verb} does not read.", nameof(command)),
        };
    }

    private async Task<Reply> JournalAsync(MigrationSnapshot migration, CancellationToken cancellationToken) =>
        new Reply.Public(JournalReply.Write(migration, await migrations.JournalAsync(migration.Id, cancellationToken), _moments));

    private async Task<Reply> LogAsync(MigrationSnapshot migration, AccountName? account, CancellationToken cancellationToken) =>
        await migrations.LogAsync(migration.Id, account, cancellationToken) is { } log
            ? new Reply.Public(LogReply.Write(migration, log))
            : new Reply.Private(LogReply.None(migration, account));

    private static RoomId? RoomFor(Identified who, RoomId room) => who.IsReaderOnly ? room : null;
}

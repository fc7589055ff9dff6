using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Approvals.Walk;

/// <summary>What WHM answers to the step that is under way: usually what was hoped for, sometimes not.</summary>
internal sealed class WalkWorld(WalkDesk desk, TimeProvider clock, Random random)
{
    private int _sessions;

    public Task AnswerAsync() => desk.Current.State switch
    {
        MigrationState.Creating => desk.ChangeAsync((migration, now) => random.Next(8) == 0
            ? migration.CreateFailedAsync("No answer.", "Try again.", now)
            : migration.SessionOpenedAsync(Opening(), now)),
        MigrationState.Checking => desk.ChangeAsync(CheckAsync),
        MigrationState.Queueing => desk.ChangeAsync(QueueAsync),
        MigrationState.Approved => BeginAsync(),
        MigrationState.Rebuilding => desk.ChangeAsync(RebuildAsync),
        MigrationState.Starting => desk.ChangeAsync((migration, now) => random.Next(4) == 0
            ? migration.StartFailedAsync("WHM said no.", "Ask again.", now)
            : migration.TransferRunningAsync(now)),
        _ => desk.ChangeAsync((migration, now) => migration.ApplyClocksAsync(now)),
    };

    private Task CheckAsync(Migration migration, DateTimeOffset now) => random.Next(8) switch
    {
        0 => migration.CheckFailedAsync("No answer.", "Try again.", now),
        1 => migration.SessionLostAsync("WHM dropped it.", now),
        _ => migration.FindingsKnownAsync(Outcome(migration.Snapshot, now), now),
    };

    private Task QueueAsync(Migration migration, DateTimeOffset now) => random.Next(8) switch
    {
        0 => migration.QueueFailedAsync([.. migration.Snapshot.Wanted.Take(1).Select(item => item.Key)], null, "No answer.", "Try again.", now),
        1 => migration.SessionLostAsync("WHM dropped it.", now),
        _ => migration.AllQueuedAsync(now),
    };

    /// <summary>As the bot does it: the clocks first, then a question to WHM that may take its time, then the start.</summary>
    private async Task BeginAsync()
    {
        await desk.ChangeAsync((migration, now) => migration.ApplyClocksAsync(now));
        if (random.Next(4) == 0 && clock is WalkClock whm) whm.Jump(TimeSpan.FromHours(random.Next(14)));
        var lost = random.Next(3) == 0;
        await desk.ChangeAsync(async (migration, now) =>
        {
            if (!migration.MayBegin(now)) return;
            await (lost ? migration.RebuildAsync(now) : migration.BeginAsync(now));
        });
    }

    private async Task RebuildAsync(Migration migration, DateTimeOffset now)
    {
        if (migration.Snapshot.Session is null)
        {
            if (random.Next(8) == 0) await migration.RebuildFailedAsync("No answer.", "Run it again.", now);
            else migration.AdoptRebuiltSession(Opening(), now);
        }
        else if (await migration.RebuildCheckedAsync(Outcome(migration.Snapshot, now), now))
        {
            await migration.RebuiltAsync(now);
        }
    }

    private CheckOutcome Outcome(MigrationSnapshot migration, DateTimeOffset now) =>
        new([.. migration.Items.Select(Seen)], random.Next(6) == 0 ? [Blocker] : [], now);

    /// <summary>The source may have changed since the last look.</summary>
    private MigrationItem Seen(MigrationItem item) => random.Next(16) switch
    {
        0 => item with { Domain = $"{item.Name}-{random.Next(3)}.example" },
        1 => item with { Owner = random.Next(2) == 0 ? "root" : "shop" },
        2 => item with { Size = new ByteSize(random.Next(1_000_000)) },
        _ => item,
    };

    /// <summary>Somebody may have pointed a name of the inventory at another machine.</summary>
    private SessionOpening Opening() => new(
        new SessionId($"session{_sessions++}"),
        new SessionRoute(random.Next(6) == 0 ? "old9.example.net" : "old1.example.net", random.Next(6) == 0 ? "new9.example.net:2087" : "new1.example.net:2087"),
        true,
        []);

    private static Finding Blocker { get; } = new()
    {
        Rule = "some-rule",
        Severity = Severity.Blocker,
        Subject = new AccountName("bob"),
        Message = "something is in the way",
        Evidence = "seen",
        Remedy = "clear it",
    };
}

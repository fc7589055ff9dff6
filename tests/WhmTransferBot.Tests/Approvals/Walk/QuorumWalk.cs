using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Approvals;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Requests;

namespace WhmTransferBot.Tests.Approvals.Walk;

/// <summary>
/// One sequence of commands, clicks, edits, answers of WHM, restarts, changes of the group of approvers and jumps of the clock,
/// chosen by a seed. After every step the oracle looks whether something started that must not.
/// </summary>
internal sealed class QuorumWalk
{
    private const int MostSteps = 60;
    private static readonly RoomId Room = new("slack:C0123");

    private static readonly string[] Commands =
    [
        "run", "run M-1", "run M-1", "create M-1", "check M-1", "queue M-1", "start M-1", "start M-1", "start M-1 window:22:00-06:00", "approve M-1", "approve M-1",
        "approve M-1", "approve M-1 confirm:new1", "approve M-1 confirm:new1", "approve M-1 confirm:old1", "approve M-1 override:\"nobody answers\"", "approve M-1 confirm:new1 override:\"nobody answers\"", "reject M-1 reason:\"not tonight\"", "exclude M-1 bob",
        "include M-1 bob", "include M-1 zoe", "rename M-1 alice=alice2", "rename M-1 alice=alice", "set M-1 overwrite:delete", "set M-1 overwrite:force",
        "set M-1 overwrite:no", "set M-1 live", "set M-1 dns:all", "set M-1 dns:basic", "set M-1 threads:2/2", "pause M-1", "resume M-1", "cancel M-1", "status M-1",
    ];

    private readonly Random _random;
    private readonly WalkClock _clock = new();
    private readonly WalkPeople _people = new();
    private readonly WalkDesk _desk;
    private readonly WalkWorld _world;
    private readonly QuorumOracle _oracle;
    private readonly CommandDispatcher _dispatcher;
    private readonly List<string> _seen = [];
    private readonly List<string> _story = [];

    private QuorumWalk(int seed)
    {
        _random = new Random(seed);
        var required = _random.Next(1, 3);
        var policy = new ApprovalPolicy { Required = required, RequiredForDestructive = _random.Next(required, 4), AllowSelf = _random.Next(8) == 0 };
        _desk = new WalkDesk(Plan(), new MigrationPolicy(policy, new MonitoringPolicy(), TimeZoneInfo.Utc), _clock);
        _world = new WalkWorld(_desk, _clock, _random);
        _oracle = new QuorumOracle(policy, _people);
        var pace = new CallerPace(new PaceLimits { AtOnce = 10_000 }, _clock);
        _dispatcher = new CommandDispatcher(_desk, WalkPeople.Access, _clock, new Departure(), pace, WalkMeter.Commands, NullLogger<CommandDispatcher>.Instance);
    }

    /// <summary>Walks once.</summary>
    /// <returns>How often something started.</returns>
    /// <exception cref="BrokenPromiseException">With the seed and the story.</exception>
    public static async Task<int> RunAsync(int seed)
    {
        var walk = new QuorumWalk(seed);
        try
        {
            for (var step = 0; step < MostSteps && !walk._desk.Current.State.IsFinal(); step++) await walk.StepAsync();
            return walk._oracle.Starts;
        }
        catch (Exception fault)
        {
            throw new BrokenPromiseException(string.Create(
                CultureInfo.InvariantCulture, $"Seed {seed}: {fault.Message}\n{string.Join('\n', walk._story)}\n{(fault is BrokenPromiseException ? "" : fault)}"));
        }
    }

    private async Task StepAsync()
    {
        var before = _desk.Current.State;
        _desk.Forget();
        await (_random.Next(16) switch
        {
            < 5 => TypeAsync(),
            < 7 => ClickAsync(),
            < 12 => TellAsync("WHM answers", _world.AnswerAsync),
            12 => TellAsync("restart", () => { _desk.Restart(); return Task.CompletedTask; }),
            13 => TellAsync("the group changes", () => { _people.Shuffle(_random); return Task.CompletedTask; }),
            _ => JumpAsync(),
        });
        _story.Add($"    {before} -> {_desk.Current.State}");
        if (before is MigrationState.Approved && _desk.Current.State is MigrationState.Starting) _oracle.Starting(_desk.Current, _clock.GetUtcNow());
        else if (before is not (MigrationState.Starting or MigrationState.Paused) && _desk.Current.State is MigrationState.Starting)
            throw new BrokenPromiseException($"It starts out of {before}.");
        if (_desk.Current.Approval is { } approval) _seen.Add(approval.Fingerprint.Short);
    }

    private async Task TypeAsync()
    {
        var (who, text) = (_people.Anybody(_random), _random.Next(2) == 0 ? NextStep() : Commands[_random.Next(Commands.Length)]);
        _story.Add($"{who.Identity}: {text}");
        await _dispatcher.TypeAsync(who, Room, text, CancellationToken.None);
        Note(who, text);
    }

    /// <summary>What leads on, so that walks do not stay at the beginning.</summary>
    private string NextStep() => _desk.Current.State switch
    {
        MigrationState.Queued => "start M-1",
        MigrationState.AwaitingApproval => "approve M-1 confirm:new1",
        _ => "run M-1",
    };

    /// <summary>A click on some request that was shown once, with or without the typed confirmation.</summary>
    private async Task ClickAsync()
    {
        var who = _people.Anybody(_random);
        var argument = _seen.Count == 0 ? null : _seen[_random.Next(_seen.Count)];
        if (argument is not null && _random.Next(3) == 0) argument += " new1";
        _story.Add($"{who.Identity} clicks approve {argument}");
        await _dispatcher.ClickAsync(who, Room, new ButtonClick("approve", "M-1", argument), CancellationToken.None);
        Note(who, argument ?? string.Empty);
    }

    private void Note(Caller who, string text)
    {
        if (_desk.Accepted is StartRequest) _oracle.Asked(who, _clock.GetUtcNow());
        if (_desk.Accepted is ApproveRequest) _oracle.Agreed(who, _desk.Current, text, _clock.GetUtcNow());
        if (_desk.Accepted is OverrideRequest) _oracle.Overridden(who, _desk.Current, text, _clock.GetUtcNow());
        if (_desk.Accepted is RunThroughRequest) _runner = who;
        if (_desk.Current is { State: MigrationState.AwaitingApproval, Approval.Votes.Count: 0 } && _desk.Accepted is RunThroughRequest) _oracle.Asked(who, _clock.GetUtcNow());
    }

    private Caller? _runner;

    private async Task TellAsync(string what, Func<Task> act)
    {
        var before = _desk.Current.State;
        _story.Add(what);
        await act();
        if (before != MigrationState.AwaitingApproval && _desk.Current.State == MigrationState.AwaitingApproval) _oracle.Asked(_runner!, _clock.GetUtcNow());
    }

    private Task JumpAsync()
    {
        var by = TimeSpan.FromMinutes(_random.Next(4) == 0 ? -_random.Next(120) : _random.Next(1, 60 * 30));
        _clock.Jump(by);
        _story.Add($"the clock jumps by {by}");
        return Task.CompletedTask;
    }

    private static MigrationSnapshot Plan()
    {
        var by = new Migrations.People.Actor(new PersonId("Ana"), "slack:T1:U0ANA", "Ana");
        var now = new WalkClock().GetUtcNow();
        return new MigrationSnapshot
        {
            Id = new MigrationId(1),
            Source = new ServerName("old1"),
            Destination = new ServerName("new1"),
            Selection = new AccountSelection { Accounts = ["alice", "bob"] },
            ItemsKnown = true,
            Items = [Item("alice"), Item("bob")],
            PlannedBy = by,
            PlannedAt = now,
            LastEventAt = now,
            Rooms = [Room],
        };
    }

    private static MigrationItem Item(string name) => new()
    {
        Kind = ItemKind.Account,
        Name = new AccountName(name),
        DestinationName = new AccountName(name),
        Domain = $"{name}.example",
        Owner = "root",
        Size = new ByteSize(1_000),
    };
}

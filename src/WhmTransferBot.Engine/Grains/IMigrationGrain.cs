using Orleans.Concurrency;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Requests;

namespace WhmTransferBot.Engine.Grains;

/// <summary>The one owner of a migration in the whole cluster; its key is the migration's number.</summary>
[Alias("migration")]
internal interface IMigrationGrain : IGrainWithIntegerKey
{
    /// <summary>Stores a new migration.</summary>
    [Alias("plan")]
    Task<StepResult> PlanAsync(MigrationSnapshot planned, RoomId room);

    /// <summary>Decides on a request, stores the decision, and lets the work begin behind it.</summary>
    [Alias("ask")]
    Task<StepResult> AskAsync(MigrationRequest request, Actor by, RoomId room);

    /// <summary>Plans a second try for what did not succeed here.</summary>
    [Alias("retry")]
    Task<StepResult> RetryAsync(MigrationId id, Actor by, RoomId room);

    /// <summary>Does what is due: calls to WHM, clocks, monitoring. Runs beside requests; one at a time.</summary>
    [Alias("work")]
    [AlwaysInterleave]
    [ResponseTimeout("01:00:00")]
    Task WorkAsync();

    /// <summary>The bot goes down: lets the work in hand end.</summary>
    /// <param name="tells">Whether the thread is told, because nobody else looks after the migration.</param>
    [Alias("leave")]
    [AlwaysInterleave]
    Task LeaveAsync(bool tells);
}

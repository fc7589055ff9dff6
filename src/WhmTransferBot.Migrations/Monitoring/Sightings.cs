using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Monitoring;

/// <summary>Applies what a log says to an item. Applying the same again changes nothing, so a log may be read twice.</summary>
internal static class Sightings
{
    /// <summary>The item after the sighting; the very same object when nothing changed.</summary>
    public static MigrationItem Apply(MigrationItem item, ItemSighting sighting, DateTimeOffset now)
    {
        var before = sighting.Queue == Stage.Transfer ? item.Transfer : item.Restore;
        var after = Apply(before, sighting, now);
        if (ReferenceEquals(before, after)) return item;
        return sighting.Queue == Stage.Transfer ? item with { Transfer = after } : item with { Restore = after };
    }

    private static StageProgress Apply(StageProgress stage, ItemSighting sighting, DateTimeOffset now) => sighting.State switch
    {
        _ when stage.HasEnded => stage,
        StageState.Running => Run(stage, sighting, now),
        StageState.Succeeded or StageState.Warned or StageState.Failed => End(stage, sighting, now),
        _ => stage,
    };

    private static StageProgress Run(StageProgress stage, ItemSighting sighting, DateTimeOffset now)
    {
        var percent = Math.Clamp(Math.Max(stage.Percent, sighting.Percent ?? 0), 0, 99);
        var logFile = sighting.LogFile ?? stage.LogFile;
        if (stage.State == StageState.Running && percent == stage.Percent && logFile == stage.LogFile) return stage;
        return stage with
        {
            State = StageState.Running,
            Percent = percent,
            LogFile = logFile,
            StartedAt = stage.StartedAt ?? sighting.At ?? now,
        };
    }

    private static StageProgress End(StageProgress stage, ItemSighting sighting, DateTimeOffset now) => stage with
    {
        State = sighting.State,
        Percent = 100,
        EndedAt = sighting.At ?? now,
        Failure = sighting.Failure,
        LogFile = sighting.LogFile ?? stage.LogFile,
        Remarks = sighting.Remarks,
    };
}

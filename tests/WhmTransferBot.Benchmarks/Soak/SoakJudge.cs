using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Benchmarks.Soak;

/// <summary>Says by what WHM itself knows how a migration should have ended.</summary>
internal static class SoakJudge
{
    /// <summary>What is wrong about the end of a migration.</summary>
    public static IReadOnlyList<string> Judge(MigrationSnapshot ended, bool wasAbortAsked, SoakPair pair)
    {
        var ids = ended.PastSessions.Append(ended.Session).Select(session => session?.Id.Value).ToHashSet();
        var sessions = pair.Destination.Server.Sessions.Where(session => ids.Contains(session.Id)).ToList();
        var started = sessions.Where(session => session.StartedPids.Count > 0).ToList();
        return
        [
            .. AboutStarts(ended, started),
            .. AboutState(ended, started is [var session, ..] ? Expected(wasAbortAsked, session) : ExpectedWithoutStart(sessions)),
            .. AboutItems(ended, started.FirstOrDefault()),
        ];
    }

    private static IEnumerable<string> AboutStarts(MigrationSnapshot ended, List<SessionReport> started)
    {
        if (started.Count > 1) yield return $"{started.Count} sessions were started";
        var doubled = started.SelectMany(session => session.Items).GroupBy(item => item.Name).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        if (doubled.Count > 0) yield return $"queued more than once: {string.Join(", ", doubled)}";
        if (ended.State == MigrationState.Cancelled && started.Count > 0) yield return "it was cancelled, but WHM had started it";
    }

    private static IEnumerable<string> AboutState(MigrationSnapshot ended, MigrationState[] expected)
    {
        if (!expected.Contains(ended.State)) yield return $"it should be {string.Join(" or ", expected)}, but is {ended.State}";
    }

    /// <summary>A session that WHM gave up while the answer to its start was missing may have run; that nothing arrived is what is known.</summary>
    private static MigrationState[] ExpectedWithoutStart(List<SessionReport> sessions) =>
        sessions.Any(session => session.State == SessionState.Failed) ? [MigrationState.Cancelled, MigrationState.Failed] : [MigrationState.Cancelled];

    private static MigrationState[] Expected(bool wasAbortAsked, SessionReport session)
    {
        var arrived = session.Items.Count(item => item.State == ItemState.Completed);
        if (session.State == SessionState.Aborted) return [MigrationState.Aborted];
        if (arrived == session.Items.Count) return [MigrationState.Completed];
        var byItems = arrived > 0 ? MigrationState.CompletedWithFailures : MigrationState.Failed;
        // An abort may come when WHM is done already.
        return wasAbortAsked ? [MigrationState.Aborted, byItems] : [byItems];
    }

    private static IEnumerable<string> AboutItems(MigrationSnapshot ended, SessionReport? session)
    {
        foreach (var item in session?.Items ?? [])
        {
            var outcome = ended.Items.FirstOrDefault(known => known.Name.Value == item.Name)?.Outcome;
            var hasArrived = outcome is ItemOutcome.Succeeded or ItemOutcome.SucceededWithRemarks;
            if (hasArrived != (item.State == ItemState.Completed)) yield return $"{item.Name} is {outcome}, but WHM says {item.State}";
        }
    }
}

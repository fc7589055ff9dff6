using WhmTransferBot.Crashes.Plots;

namespace WhmTransferBot.Crashes;

/// <summary>What WHM saw of a story.</summary>
internal static class WhmFacts
{
    public static void Add(Dictionary<string, string> facts, BotSurroundings surroundings)
    {
        var destination = surroundings.Destination;
        var started = destination.Sessions.Where(session => session.StartedPids.Count > 0).ToList();
        facts["sessions that were started"] = CrashEnd.Number(started.Count);
        facts["times it was started or resumed"] = CrashEnd.Number(started.Sum(session => session.StartedPids.Count));
        facts["calls to start"] = CrashEnd.Number(destination.Calls.CarriedOut("start_transfer_session"));
        facts["items in its queue"] = CrashEnd.Lines(started.SelectMany(session => session.Items).Select(item => item.Name).Order(StringComparer.Ordinal));
        facts["accounts on the destination"] = CrashEnd.Lines(Plot.Accounts.Split(',').Where(name => destination.FindAccount(name) is not null));
    }
}

namespace WhmTransferBot.Benchmarks.Soak;

/// <summary>What a soak showed.</summary>
/// <param name="Ends">How each migration ended.</param>
/// <param name="Faults">What was broken how often.</param>
/// <param name="Rooms">What stands in the rooms.</param>
/// <param name="Samples">What the bot's process needed.</param>
internal sealed record SoakReport(
    IReadOnlyList<SoakEnd> Ends, IReadOnlyDictionary<string, int> Faults, SoakedRooms Rooms, IReadOnlyList<SoakSample> Samples)
{
    // What a program needs moves with the work of the minute.
    private const double MostGrowth = 1.2;

    // Connections that are kept open for the next call, and threads of the pool.
    private const int MostLeft = 15;

    /// <summary>Prints it.</summary>
    /// <returns>Whether all is as it should be.</returns>
    public bool Print()
    {
        SoakGauge.Print(Samples[^1]);
        foreach (var kind in Faults.OrderBy(kind => kind.Key, StringComparer.Ordinal)) SoakVerb.Say($"  {kind.Value,5} times: {kind.Key}");
        SoakVerb.Say($"{Faults.Values.Sum()} faults");
        foreach (var story in Ends.CountBy(end => (end.Story, end.State)).OrderBy(story => story.Key)) SoakVerb.Say($"  {story.Value,5} {story.Key.Story}: {story.Key.State}");
        var wrong = Ends.Where(end => end.Wrong.Count > 0).ToList();
        foreach (var end in wrong) SoakVerb.Say($"  WRONG {end.Name} {end.Story}: {string.Join("; ", end.Wrong)}");
        SoakVerb.Say($"{Ends.Count} migrations, {Ends.Count - wrong.Count} in the right state, {wrong.Count} not; the longest took {Ends.Max(end => end.Took).TotalSeconds:0} s");
        SoakVerb.Say($"{Rooms.Standing} messages in {Rooms.Threads} threads: {Rooms.Unknown} doubles, {Rooms.Missing} lost, {Rooms.Unordered} threads out of order, {Rooms.Waiting} never delivered");
        return wrong.Count == 0 & Rooms.AreRight & IsFlat() & IsQuietInTheEnd();
    }

    /// <summary>Compares the second quarter of the time, when everything has been used, with the last.</summary>
    private bool IsFlat()
    {
        var working = Samples.Where(sample => sample.Begun < Samples[^1].Begun).ToList();
        var (early, late) = (working[(working.Count / 4)..(working.Count / 2)], working[(working.Count * 3 / 4)..]);
        bool Compare(string name, string unit, Func<SoakSample, double> of)
        {
            var (before, after) = (Median(early.Select(of)), Median(late.Select(of)));
            if (before == 0) throw new InvalidOperationException($"Nothing was measured as {name}.");
            var isFlat = after <= before * MostGrowth;
            SoakVerb.Say($"  {name}: {before:0} {unit} in the second quarter, {after:0} {unit} in the last: {(isFlat ? "flat" : "GROWS")}");
            return isFlat;
        }

        // How much the collector holds in reserve is its affair, and more on a busy machine; what is in it and what is beside it must not grow.
        return Compare("memory beside the managed heap", "MB", sample => (sample.ResidentBytes - sample.CommittedBytes) / 1e6)
            & Compare("managed heap", "MB", sample => sample.HeapBytes / 1e6)
            & Compare("threads", "", sample => sample.Threads)
            & Compare("sockets", "", sample => sample.Sockets)
            & Compare("open files", "", sample => sample.Files)
            & Compare("owners of migrations in memory", "", sample => sample.Owners);
    }

    /// <summary>When everything has ended and its owners have gone, the program needs what it needed before the first migration, or little more.</summary>
    private bool IsQuietInTheEnd()
    {
        var (idle, end) = (Samples[0], Samples[^1]);
        bool Compare(string name, double before, double after, double most)
        {
            var isQuiet = after <= before + most;
            SoakVerb.Say($"  {name}: {before:0} before the first migration, {after:0} after the last: {(isQuiet ? "gone" : "LEFT BEHIND")}");
            return isQuiet;
        }

        return Compare("owners of migrations in memory", idle.Owners, end.Owners, 0)
            & Compare("sockets", idle.Sockets, end.Sockets, MostLeft)
            & Compare("threads", idle.Threads, end.Threads, MostLeft);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[sorted.Count / 2];
    }
}

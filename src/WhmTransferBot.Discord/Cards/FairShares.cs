namespace WhmTransferBot.Discord.Cards;

/// <summary>Divides room among those who want it: the small get all they want, the large share the rest evenly.</summary>
internal static class FairShares
{
    /// <summary>How much each gets.</summary>
    /// <param name="wanted">What each wants.</param>
    /// <param name="room">What there is.</param>
    public static int[] Of(IReadOnlyList<int> wanted, int room)
    {
        var shares = new int[wanted.Count];
        var left = room;
        var waiting = wanted.Count;
        foreach (var index in Enumerable.Range(0, wanted.Count).OrderBy(index => wanted[index]))
        {
            shares[index] = Math.Min(wanted[index], left / waiting);
            left -= shares[index];
            waiting--;
        }

        return shares;
    }
}

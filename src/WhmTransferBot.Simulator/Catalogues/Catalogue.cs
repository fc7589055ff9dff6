using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Catalogues;

/// <summary>Invented servers with invented accounts.</summary>
public static class Catalogue
{
    /// <summary>The practice range: sources <c>old1</c> and <c>old2</c>, destinations <c>new1</c> and <c>new2</c>.</summary>
    /// <remarks>
    /// Most accounts move without a word. These do not; what is said of <c>new1</c> and <c>new2</c> is waiting there to be found.
    /// <code>
    /// account       | from | to         | what happens
    /// ------------- | ---- | ---------- | ---------------------------------------------------------------------------------
    /// ivan          | old1 | new1       | the username exists already: fails in the transfer
    /// judy          | old1 | new1       | judys-yoga.example is a parked domain of “wellness” there: fails in the restore
    /// heidi         | old1 | new1       | the database “shopdata” belongs to “legacy” there: restored as heidi_shopdata, altered
    /// test          | old1 | new1, new2 | a reserved username: fails in the transfer unless it is renamed
    /// mallory       | old1 | new1, new2 | “legacy-gold” and its feature list “gold-features” are missing: warning, default used
    /// heidi, express | old1 | new1      | with xferpoint the same database name makes the transfer fail
    /// grace         | old1 | new1, new2 | packaging fails on the source
    /// walter        | old1 | new1, new2 | restored with a warning and a skipped item of its own
    /// bob, dave, shop1 | old1 | new1    | dedicated addresses on the source; new1 has two free ones for the three
    /// frank         | old1 | new2       | 200 GB, but new2 has 60 GB free
    /// any four      | any  | new2       | the licence of new2 allows ten accounts, eight are there
    /// shop1..shop4  | old1 | new1, new2 | belong to the reseller “north”: without him they fall to root, with a warning
    /// design1, design2 | old1 | new1, new2 | belong to the reseller “studio”: the same
    /// all of old1   | old1 | new1       | MySQL 5.7 there, 8.0 here: a note in the analysis, no remark on the account
    /// with databases | old1 | new2      | MySQL 5.7 there, MariaDB 10.6 here: a dangerous item on each
    /// with databases | old2 | new1      | MariaDB 10.6 there, MySQL 8.0 here: a dangerous item on each
    /// any           | old2 | new1, new2 | neither streaming (slower copy over SSH) nor Live Transfer
    /// </code>
    /// </remarks>
    public static IReadOnlyList<ServerDescription> PracticeRange() =>
        [PracticeSources.Old1, PracticeSources.Old2, PracticeDestinations.New1, PracticeDestinations.New2];

    /// <summary>A source <c>old1</c> with this many accounts, and an empty destination <c>new1</c> with room for them.</summary>
    /// <param name="seed">Seed of sizes and names.</param>
    /// <param name="accounts">Number of accounts on the source.</param>
    public static IReadOnlyList<ServerDescription> Generated(int seed, int accounts) => Pair(1, seed, accounts);

    /// <summary>Many pairs <c>old1</c> to <c>new1</c>, <c>old2</c> to <c>new2</c> and so on, each with accounts of its own.</summary>
    /// <param name="seed">Seed of sizes and names.</param>
    /// <param name="pairs">Number of pairs, at most 200.</param>
    /// <param name="accounts">Number of accounts on each source.</param>
    public static IReadOnlyList<ServerDescription> GeneratedPairs(int seed, int pairs, int accounts) =>
        [.. Enumerable.Range(1, pairs).SelectMany(number => Pair(number, seed + number, accounts))];

    private static ServerDescription[] Pair(int number, int seed, int accounts)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 200);
        var crowd = GeneratedAccounts.Of(seed, number, accounts);
        return
        [
            new ServerDescription
            {
                Name = $"old{number}",
                MainAddress = $"192.0.2.{number}",
                Version = "11.110.0.40",
                Accounts = crowd,
                Packages = [new HostingPackage("default"), new HostingPackage("standard")],
            },
            new ServerDescription
            {
                Name = $"new{number}",
                MainAddress = $"198.51.100.{number}",
                Packages = [new HostingPackage("default"), new HostingPackage("standard")],
                Partitions = [new Partition("/home", crowd.Sum(account => account.Bytes) / 1024 * 4 + (100L << 20), 1 << 20, "vdb1")],
            },
        ];
    }
}

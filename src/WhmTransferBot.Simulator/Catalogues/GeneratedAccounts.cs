using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Catalogues;

/// <summary>A crowd of accounts, most of them small, a few large, as hosting servers have them.</summary>
internal static class GeneratedAccounts
{
    private const double SmallestExponent = 6;
    private const double ExponentRange = 4;
    private const int AccountsPerReseller = 25;

    public static IReadOnlyList<HostedAccount> Of(int seed, int server, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(number => Account(random, server, number))];
    }

    /// <summary>Every 25th account is a reseller, who owns some of those that follow.</summary>
    private static HostedAccount Account(Random random, int server, int number)
    {
        var user = Name(server, number);
        var isReseller = number % AccountsPerReseller == 0;
        var isOwned = !isReseller && random.Next(3) == 0;
        var bytes = (long)Math.Pow(10, SmallestExponent + ExponentRange * random.NextDouble() * random.NextDouble());
        return new HostedAccount
        {
            User = user,
            Domain = $"{user}.example",
            Owner = isOwned ? Name(server, number - number % AccountsPerReseller) : "root",
            Package = "standard",
            Bytes = bytes,
            Files = (int)(bytes / 40_000) + 12,
            IsReseller = isReseller,
            Databases = random.Next(2) == 0 ? Databases.OfMysql($"{user}_site") : Databases.None,
        };
    }

    private static string Name(int server, int number) => $"s{server}u{number:D4}";
}

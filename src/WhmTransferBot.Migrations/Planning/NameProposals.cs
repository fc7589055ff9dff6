using System.Globalization;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Planning;

/// <summary>
/// Proposes names for many accounts without proposing one twice. Proposals have eight characters at the most and differ from
/// every taken name within the first eight, because database names may be prefixed with these alone.
/// </summary>
public sealed class NameProposals
{
    private const int Significant = 8;
    private const int MostDigits = 5;
    private const string Fallback = "user";

    private static readonly char[] Digits = [.. "0123456789"];

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The next number to try after each stem, so that a long run of taken numbers is walked only once.</summary>
    private readonly Dictionary<string, int> _nextNumbers = new(StringComparer.Ordinal);

    /// <summary>Starts with the names that must not be proposed.</summary>
    /// <param name="taken">Names that are in use, reserved or planned.</param>
    public NameProposals(IEnumerable<AccountName> taken)
    {
        foreach (var name in taken) _taken.Add(Beginning(name.ToString()));
    }

    /// <summary>Proposes a name that resembles the wish and keeps it from being proposed again.</summary>
    /// <returns>A legal name that is free as far as is known; nothing when none is left.</returns>
    public AccountName? Next(AccountName wish)
    {
        var stem = Stem(wish.ToString());
        for (var digits = 1; digits <= MostDigits; digits++)
        {
            if (NextNumbered(stem[..Math.Min(stem.Length, Significant - digits)], digits) is { } free) return free;
        }

        return null;
    }

    private AccountName? NextNumbered(string stem, int digits)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{digits} {stem}");
        var end = (int)Math.Pow(10, digits);
        var number = _nextNumbers.GetValueOrDefault(key, digits == 1 ? 2 : end / 10);
        for (; number < end; number++)
        {
            var proposal = string.Create(CultureInfo.InvariantCulture, $"{stem}{number}");
            if (!_taken.Add(proposal)) continue;
            _nextNumbers[key] = number + 1;
            return new AccountName(proposal);
        }

        _nextNumbers[key] = end;
        return null;
    }

    private static string Stem(string wish)
    {
        var legal = string.Concat(wish.ToLowerInvariant().Where(AccountNames.IsLegal)).Trim(Digits);
        if (legal.Length == 0) return Fallback;
        return Beginning(legal.StartsWith("test", StringComparison.Ordinal) ? $"my{legal}" : legal);
    }

    private static string Beginning(string name) => name.Length > Significant ? name[..Significant] : name;
}

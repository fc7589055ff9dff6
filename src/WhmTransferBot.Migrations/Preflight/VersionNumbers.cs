using System.Globalization;

namespace WhmTransferBot.Migrations.Preflight;

/// <summary>Versions as WHM writes them, as numbers that can be compared.</summary>
internal static class VersionNumbers
{
    private const int Era = 11;

    /// <summary>
    /// cPanel's release, for example 126 for <c>11.126.0.5</c> and for <c>126.0</c>; nothing when the text is no version. WHM
    /// says 0 where it does not know.
    /// </summary>
    public static int? Release(string? version)
    {
        var numbers = Numbers(version);
        var release = numbers is [Era, var second, ..] ? second : numbers.FirstOrDefault();
        return release > 0 ? release : null;
    }

    /// <summary>The first two numbers, for example 10 and 6 for <c>10.6.18-MariaDB</c>; nothing when the text is no version.</summary>
    public static (int Major, int Minor)? MajorMinor(string? version)
    {
        var numbers = Numbers(version);
        return numbers is [> 0, ..] ? (numbers[0], numbers.ElementAtOrDefault(1)) : null;
    }

    private static List<int> Numbers(string? version) =>
    [
        .. (version ?? string.Empty).Trim().Split('.')
            .Select(part => new string([.. part.TakeWhile(char.IsAsciiDigit)]))
            .TakeWhile(digits => digits.Length is > 0 and < 7)
            .Select(digits => int.Parse(digits, CultureInfo.InvariantCulture)),
    ];
}

using System.Globalization;

namespace WhmTransferBot.Whm.Accounts;

/// <summary>Reads sizes such as <c>14M</c> or <c>unlimited</c>. What a bare number other than 0 counts is not documented.</summary>
internal static class DiskSize
{
    /// <summary>Bytes, or null for unlimited, unknown and anything unreadable.</summary>
    public static long? Read(string? text)
    {
        var trimmed = text?.Trim().TrimEnd('B', 'b') ?? "";
        if (trimmed.Length == 0) return null;
        if (trimmed == "0") return 0;
        var power = "KMGTP".IndexOf(char.ToUpperInvariant(trimmed[^1]), StringComparison.Ordinal) + 1;
        if (power == 0 || !double.TryParse(trimmed[..^1].TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
        var bytes = number * (1L << (10 * power));
        return bytes < long.MaxValue ? (long)bytes : null;
    }
}

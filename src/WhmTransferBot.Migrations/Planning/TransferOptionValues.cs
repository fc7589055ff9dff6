using System.Collections.Immutable;
using System.Globalization;

namespace WhmTransferBot.Migrations.Planning;

/// <summary>Reads the values of options as people type them; nothing for what is none.</summary>
internal static class TransferOptionValues
{
    /// <summary>Yes or no, in the ways people write it.</summary>
    public static bool? YesOrNo(string value) => value.ToLowerInvariant() switch
    {
        "yes" or "on" or "true" or "1" => true,
        "no" or "off" or "false" or "0" => false,
        _ => null,
    };

    /// <summary>A value of an enumeration, only by its name: <c>Enum.TryParse</c> alone would take numbers and lists too.</summary>
    public static T? Named<T>(string value)
        where T : struct, Enum =>
        value.Length > 0 && value.All(char.IsAsciiLetter) && Enum.TryParse<T>(value, ignoreCase: true, out var known) ? known : null;

    /// <summary>Workers for transfer and restore, <c>2/3</c>, or one number for both.</summary>
    public static (int Transfer, int Restore)? Threads(string value) => value.Split('/') switch
    {
        [var both] when Workers(both) is { } count => (count, count),
        [var transfer, var restore] when Workers(transfer) is { } first && Workers(restore) is { } second => (first, second),
        _ => null,
    };

    /// <summary><c>shared</c>, <c>dedicated</c> or a particular IPv4 address.</summary>
    public static AddressChoice? Address(string value) => value.ToLowerInvariant() switch
    {
        "shared" => AddressChoice.Shared,
        "dedicated" => AddressChoice.OwnAddress,
        _ => IsIpv4(value) ? new AddressChoice(true, value) : null,
    };

    /// <summary>Parts with commas, or <c>none</c>.</summary>
    public static ImmutableSortedSet<SkippedPart>? Parts(string value)
    {
        if (value.Equals("none", StringComparison.OrdinalIgnoreCase)) return [];
        var parts = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Named<SkippedPart>)
            .ToList();
        return parts.Count == 0 || parts.Contains(null) ? null : [.. parts.OfType<SkippedPart>()];
    }

    private static int? Workers(string value) =>
        value.Trim() is [>= '1' and <= '9'] digit && digit[0] - '0' <= TransferOptions.MostThreads ? digit[0] - '0' : null;

    /// <summary>Four plain decimal numbers; other spellings that .NET reads (octal, hexadecimal, fewer parts) are slips of the
    /// finger here.</summary>
    private static bool IsIpv4(string value) =>
        value.Split('.') is { Length: 4 } parts
        && parts.All(part => byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && part == number.ToString(CultureInfo.InvariantCulture));
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace WhmTransferBot.Migrations.Identifiers;

/// <summary>The number of a migration, spoken as <c>M-1</c>; <c>m-1</c> and <c>1</c> are understood too.</summary>
/// <param name="Number">1 or more.</param>
[JsonConverter(typeof(IdentifierJsonConverter<MigrationId>))]
public readonly record struct MigrationId(long Number) : IIdentifier<MigrationId>, IComparable<MigrationId>
{
    private const int MostDigits = 18;

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? text, out MigrationId identifier)
    {
        var digits = text.AsSpan().Trim();
        if (digits.StartsWith("M-", StringComparison.OrdinalIgnoreCase)) digits = digits[2..];
        var known = digits.Length <= MostDigits
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0;
        identifier = known ? new MigrationId(long.Parse(digits, CultureInfo.InvariantCulture)) : default;
        return known;
    }

    /// <inheritdoc />
    public int CompareTo(MigrationId other) => Number.CompareTo(other.Number);

    /// <summary>Compares by number.</summary>
    public static bool operator <(MigrationId left, MigrationId right) => left.Number < right.Number;

    /// <summary>Compares by number.</summary>
    public static bool operator >(MigrationId left, MigrationId right) => left.Number > right.Number;

    /// <summary>Compares by number.</summary>
    public static bool operator <=(MigrationId left, MigrationId right) => left.Number <= right.Number;

    /// <summary>Compares by number.</summary>
    public static bool operator >=(MigrationId left, MigrationId right) => left.Number >= right.Number;

    /// <summary>The id as people read and type it, for example <c>M-12</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"M-{Number}");
}

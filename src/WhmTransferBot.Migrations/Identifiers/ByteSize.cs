using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WhmTransferBot.Migrations.Identifiers;

/// <summary>A number of bytes, shown in decimal units as disks are sold and transfers are counted.</summary>
/// <param name="Bytes">0 or more.</param>
[JsonConverter(typeof(ByteSizeJsonConverter))]
public readonly record struct ByteSize(long Bytes) : IComparable<ByteSize>
{
    private static readonly string[] Units = ["B", "kB", "MB", "GB", "TB", "PB"];

    /// <summary>No bytes.</summary>
    public static ByteSize Zero => default;

    /// <summary>Adds two sizes; the sum stays at the largest number that can be held.</summary>
    public static ByteSize operator +(ByteSize left, ByteSize right) =>
        new(left.Bytes > long.MaxValue - right.Bytes ? long.MaxValue : left.Bytes + right.Bytes);

    /// <summary>Compares by bytes.</summary>
    public static bool operator <(ByteSize left, ByteSize right) => left.Bytes < right.Bytes;

    /// <summary>Compares by bytes.</summary>
    public static bool operator >(ByteSize left, ByteSize right) => left.Bytes > right.Bytes;

    /// <summary>Compares by bytes.</summary>
    public static bool operator <=(ByteSize left, ByteSize right) => left.Bytes <= right.Bytes;

    /// <summary>Compares by bytes.</summary>
    public static bool operator >=(ByteSize left, ByteSize right) => left.Bytes >= right.Bytes;

    /// <summary>Adds up sizes.</summary>
    public static ByteSize Sum(IEnumerable<ByteSize> sizes) =>
        sizes.Aggregate(Zero, (sum, size) => sum + size);

    /// <inheritdoc />
    public int CompareTo(ByteSize other) => Bytes.CompareTo(other.Bytes);

    /// <summary>The size for people, with one decimal where that says more: <c>512 B</c>, <c>1.5 GB</c>, <c>200 GB</c>.</summary>
    public override string ToString()
    {
        double size = Bytes;
        var unit = 0;
        while (size >= 999.5 && unit < Units.Length - 1)
        {
            size /= 1000;
            unit++;
        }

        var format = unit == 0 || size >= 9.95 ? "0" : "0.0";
        return string.Create(CultureInfo.InvariantCulture, $"{size.ToString(format, CultureInfo.InvariantCulture)} {Units[unit]}");
    }

    private sealed class ByteSizeJsonConverter : JsonConverter<ByteSize>
    {
        public override ByteSize Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, ByteSize value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Bytes);
    }
}

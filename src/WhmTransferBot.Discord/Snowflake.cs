using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace WhmTransferBot.Discord;

/// <summary>
/// Discord's identifier of everything: 64 bits, written as digits in a string, with the time of its making inside
/// (docs.discord.com/developers/reference, snowflakes).
/// </summary>
/// <param name="Value">The number; never zero for a real thing.</param>
[JsonConverter(typeof(SnowflakeJsonConverter))]
public readonly record struct Snowflake(ulong Value)
{
    private const int BitsBelowTime = 22;
    private static readonly DateTimeOffset Epoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>When the thing was made, to the millisecond, by Discord's clock.</summary>
    public DateTimeOffset MadeAt => Epoch.AddMilliseconds(Value >> BitsBelowTime);

    /// <summary>Reads an identifier: 1 to 20 digits that are not zero.</summary>
    /// <param name="text">What was received or configured.</param>
    /// <param name="snowflake">The identifier, when the text is one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Snowflake snowflake)
    {
        var known = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0;
        snowflake = known ? new Snowflake(value) : default;
        return known;
    }

    /// <summary>The smallest identifier that can have been made at a time.</summary>
    internal static Snowflake At(DateTimeOffset time) => new((ulong)Math.Max(0, (time - Epoch).TotalMilliseconds) << BitsBelowTime);

    /// <summary>The digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

namespace WhmTransferBot.Whm.Wire;

/// <summary>Reads Unix seconds.</summary>
internal static class UnixTime
{
    private const long LastSecond = 253_402_300_799;

    /// <summary>The time, or null when it is not told, zero, or out of the calendar.</summary>
    public static DateTimeOffset? Read(Node seconds) =>
        seconds.Integer is > 0 and <= LastSecond and var value ? DateTimeOffset.FromUnixTimeSeconds(value) : null;
}

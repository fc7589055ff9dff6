namespace WhmTransferBot.Fakes.Discord.World;

/// <summary>Makes ids as Discord does: milliseconds since 2015 in the upper bits, a counter below.</summary>
internal sealed class SnowflakeSource(TimeProvider time)
{
    private static readonly DateTimeOffset Epoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private long _last;

    public ulong Next()
    {
        while (true)
        {
            var before = Interlocked.Read(ref _last);
            var now = (long)(time.GetUtcNow() - Epoch).TotalMilliseconds << 22;
            var next = Math.Max(now, before + 1);
            if (Interlocked.CompareExchange(ref _last, next, before) == before) return (ulong)next;
        }
    }

    public static DateTimeOffset MadeAt(ulong id) => Epoch.AddMilliseconds(id >> 22);
}

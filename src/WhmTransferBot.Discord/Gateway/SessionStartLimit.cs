using System.Text.Json;
using WhmTransferBot.Discord.Json;

namespace WhmTransferBot.Discord.Gateway;

/// <summary>How many sessions may still begin (docs.discord.com/developers/events/gateway, session start limit object).</summary>
/// <param name="Total">A day's ration.</param>
/// <param name="Remaining">What is left of it.</param>
/// <param name="ResetAfter">Until it is renewed.</param>
internal sealed record SessionStartLimit(int Total, int Remaining, TimeSpan ResetAfter)
{
    private const int Ration = 1000;

    /// <summary>Reads what Discord says; a full ration where it says nothing.</summary>
    public static SessionStartLimit Read(JsonElement limit) => new(
        limit.Property("total").Integer() ?? Ration,
        limit.Property("remaining").Integer() ?? Ration,
        TimeSpan.FromMilliseconds(Math.Clamp(limit.Property("reset_after").Long() ?? 0, 0, (long)TimeSpan.FromDays(1).TotalMilliseconds)));
}

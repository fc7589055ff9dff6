using System.Text.Json;
using WhmTransferBot.Discord.Json;

namespace WhmTransferBot.Discord.Checkups;

/// <summary>
/// What the bot may do in a channel: its roles' permissions, then what the channel takes and gives to everybody, to roles, and
/// to the bot itself (docs.discord.com/developers/topics/permissions, permission hierarchy).
/// </summary>
internal static class BotPermissions
{
    private const int OverwriteOfRole = 0;

    /// <summary>The permissions as Discord's bits.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="roles">All roles of the server.</param>
    /// <param name="member">The bot as a member of the server.</param>
    public static ulong In(JsonElement channel, JsonElement roles, JsonElement member)
    {
        var everyone = channel.Property("guild_id").Text();
        HashSet<string?> own = [everyone, .. member.Property("roles").Items().Select(role => role.Text())];
        var given = roles.Items().Where(role => own.Contains(role.Property("id").Text())).Aggregate(0UL, (bits, role) => bits | role.Property("permissions").Bits());
        if ((given & DiscordPermission.Administrator) != 0) return ulong.MaxValue;

        var overwrites = channel.Property("permission_overwrites").Items().ToList();
        var self = member.Property("user").Property("id").Text();
        given = Apply(given, overwrites.Where(overwrite => IdOf(overwrite) == everyone));
        given = Apply(given, overwrites.Where(overwrite => IsOfRole(overwrite) && IdOf(overwrite) != everyone && own.Contains(IdOf(overwrite))));
        return Apply(given, overwrites.Where(overwrite => !IsOfRole(overwrite) && IdOf(overwrite) == self));
    }

    private static ulong Apply(ulong given, IEnumerable<JsonElement> overwrites)
    {
        var (denied, allowed) = overwrites.Aggregate((Denied: 0UL, Allowed: 0UL), (bits, overwrite) =>
            (bits.Denied | overwrite.Property("deny").Bits(), bits.Allowed | overwrite.Property("allow").Bits()));
        return (given & ~denied) | allowed;
    }

    private static bool IsOfRole(JsonElement overwrite) => overwrite.Property("type").Integer() is OverwriteOfRole;

    private static string? IdOf(JsonElement overwrite) => overwrite.Property("id").Text();
}

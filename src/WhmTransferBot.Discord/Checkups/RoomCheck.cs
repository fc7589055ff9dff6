using System.Text.Json;
using WhmTransferBot.Discord.Json;
using WhmTransferBot.Discord.Rest;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Discord.Checkups;

/// <summary>Looks whether the bot may do in a configured channel what it has to.</summary>
internal sealed class RoomCheck(ChannelApi channels, GuildApi guilds, DiscordOptions options)
{
    private const int Text = 0;
    private const int Announcement = 5;

    /// <summary>One finding.</summary>
    public async Task<DiscordFinding> ExamineAsync(RoomId room, Snowflake bot, CancellationToken cancellationToken)
    {
        if (!Snowflake.TryParse(room.Channel, out var id)) return DiscordFinding.Failed($"{room}", "That is no channel of Discord.", "Copy the channel's id with Developer Mode switched on.");
        if (await channels.FindAsync(id, cancellationToken) is not RestAnswer.Succeeded { Body: var channel }) return DiscordFinding.Failed($"{room}", "The bot does not see it.", "Invite the bot to its server, and let it view the channel.");
        if (channel.Property("guild_id").Snowflake() is not { } guild) return DiscordFinding.Failed($"{room}", "It is in no server.", "Use a text channel of a server.");
        if (options.Guild is { } only && only != guild) return DiscordFinding.Failed($"{room}", "It is in another server than DISCORD_GUILD_ID says.", "Correct one of the two.");
        if (channel.Property("type").Integer() is not (Text or Announcement)) return DiscordFinding.Failed($"{room}", "It is no text channel, so that no threads can be opened there.", "Use a text channel.");
        return await ExamineAsync(room, channel, guild, bot, cancellationToken);
    }

    private async Task<DiscordFinding> ExamineAsync(RoomId room, JsonElement channel, Snowflake guild, Snowflake bot, CancellationToken cancellationToken)
    {
        var roles = await guilds.ReadRolesAsync(guild, cancellationToken);
        var member = await guilds.FindMemberAsync(guild, bot, cancellationToken);
        if (roles is not RestAnswer.Succeeded { Body: var all } || member is not RestAnswer.Succeeded { Body: var self })
            return DiscordFinding.Failed($"{room}", "What the bot may do there cannot be seen.", "Try again.");
        var given = BotPermissions.In(channel, all, self);
        var missing = DiscordPermission.Needed.Where(permission => (given & permission.Bit) == 0).ToList();
        var name = channel.Property("name").Text();
        return missing.Count == 0
            ? DiscordFinding.Ok($"{room}", $"The bot may do in #{name} what it has to.")
            : DiscordFinding.Failed(
                $"{room}",
                $"The bot lacks permissions in #{name}: {string.Join("; ", missing.Select(permission => $"{permission.Name} ({permission.Reason})"))}.",
                "Give them to the bot's role, in the channel's permissions or for the whole server.");
    }
}

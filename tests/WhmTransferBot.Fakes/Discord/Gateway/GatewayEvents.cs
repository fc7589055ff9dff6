using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Discord.Wire;

namespace WhmTransferBot.Fakes.Discord.Gateway;

/// <summary>The events with which a session begins.</summary>
internal static class GatewayEvents
{
    public static JsonObject Ready(FakeDiscord discord, FakeSession session) => new()
    {
        ["v"] = 10,
        ["user"] = Objects.User(discord.World.Bot),
        ["guilds"] = new JsonArray(new JsonObject { ["id"] = Objects.Id(discord.World.Guild), ["unavailable"] = true }),
        ["private_channels"] = new JsonArray(),
        ["relationships"] = new JsonArray(),
        ["session_id"] = session.Id,
        ["session_type"] = "normal",
        ["resume_gateway_url"] = discord.Gateway.Address,
        ["application"] = new JsonObject { ["id"] = Objects.Id(discord.World.Application), ["flags"] = 0 },
    };

    public static JsonObject GuildCreate(FakeDiscord discord)
    {
        var world = discord.World;
        return new JsonObject
        {
            ["id"] = Objects.Id(world.Guild),
            ["name"] = "The hosting team",
            ["owner_id"] = "1",
            ["icon"] = null,
            ["splash"] = null,
            ["discovery_splash"] = null,
            ["afk_channel_id"] = null,
            ["afk_timeout"] = 300,
            ["verification_level"] = 0,
            ["default_message_notifications"] = 0,
            ["explicit_content_filter"] = 0,
            ["mfa_level"] = 0,
            ["nsfw_level"] = 0,
            ["premium_tier"] = 0,
            ["preferred_locale"] = "en-US",
            ["system_channel_id"] = null,
            ["system_channel_flags"] = 0,
            ["rules_channel_id"] = null,
            ["public_updates_channel_id"] = null,
            ["safety_alerts_channel_id"] = null,
            ["max_members"] = 500_000,
            ["vanity_url_code"] = null,
            ["description"] = null,
            ["banner"] = null,
            ["premium_progress_bar_enabled"] = false,
            ["features"] = new JsonArray(),
            ["emojis"] = new JsonArray(),
            ["stickers"] = new JsonArray(),
            ["roles"] = new JsonArray([.. world.Roles.Values.Select((role, position) => (JsonNode)Objects.Role(role, position))]),
            ["channels"] = new JsonArray([.. world.Channels.Values.Where(channel => !channel.IsThread).Select(channel => (JsonNode)Objects.Channel(world, channel))]),
            ["threads"] = new JsonArray([.. world.Channels.Values.Where(channel => channel is { IsThread: true, Archived: false }).Select(channel => (JsonNode)Objects.Channel(world, channel))]),
            ["members"] = new JsonArray(Objects.Member(world, world.Bot)),
            ["member_count"] = world.Members.Count,
            ["large"] = false,
            ["unavailable"] = false,
            ["joined_at"] = "2024-01-01T00:00:00.000000+00:00",
            ["presences"] = new JsonArray(),
            ["voice_states"] = new JsonArray(),
            ["stage_instances"] = new JsonArray(),
            ["guild_scheduled_events"] = new JsonArray(),
            ["soundboard_sounds"] = new JsonArray(),
        };
    }
}

using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Discord.Wire;

namespace WhmTransferBot.Fakes.Discord.Interactions;

/// <summary>Interactions as Discord sends them.</summary>
internal static class InteractionPayload
{
    public static JsonObject Write(FakeDiscord discord, FakeInteraction interaction, JsonObject data)
    {
        var world = discord.World;
        var payload = new JsonObject
        {
            ["id"] = Objects.Id(interaction.Id),
            ["application_id"] = Objects.Id(world.Application),
            ["type"] = interaction.Type,
            ["data"] = data,
            ["guild_id"] = Objects.Id(world.Guild),
            ["guild"] = new JsonObject { ["id"] = Objects.Id(world.Guild), ["locale"] = "en-US", ["features"] = new JsonArray() },
            ["channel"] = Objects.Channel(world, interaction.In),
            ["channel_id"] = Objects.Id(interaction.In.Id),
            ["member"] = Objects.Member(world, interaction.By),
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["locale"] = "en-US",
            ["guild_locale"] = "en-US",
            ["app_permissions"] = Objects.Bits(World.FakeWorld.UsualPermissions),
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = Objects.Id(world.Guild) },
            ["context"] = 0,
            ["attachment_size_limit"] = 10 * 1024 * 1024,
        };
        if (interaction.On is { } message) payload["message"] = Objects.Message(world, message);
        return payload;
    }
}

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WhmTransferBot.Fakes.Discord.Wire;
using WhmTransferBot.Fakes.Discord.World;

namespace WhmTransferBot.Fakes.Discord.Routes;

/// <summary>The server, its roles and members.</summary>
internal sealed class GuildRoutes(FakeDiscord discord)
{
    public void Map(RouteGroupBuilder api)
    {
        api.MapGet("guilds/{guild}", (ulong guild) => Results.Json(Guild(guild)));
        api.MapGet("guilds/{guild}/roles", (ulong guild) => Results.Json(Roles(guild)));
        api.MapGet("guilds/{guild}/members/{user}", (ulong guild, ulong user) => Results.Json(Objects.Member(discord.World, Member(guild, user))));
    }

    private JsonObject Guild(ulong guild)
    {
        Check(guild);
        return new JsonObject { ["id"] = Objects.Id(guild), ["name"] = "The hosting team", ["owner_id"] = "1", ["roles"] = Roles(guild) };
    }

    private JsonArray Roles(ulong guild)
    {
        Check(guild);
        return new JsonArray([.. discord.World.Roles.Values.Select((role, position) => (JsonNode)Objects.Role(role, position))]);
    }

    private FakeMember Member(ulong guild, ulong user)
    {
        Check(guild);
        return discord.World.Members.GetValueOrDefault(user) ?? throw new Refusal(404, 10007, "Unknown Member");
    }

    private void Check(ulong guild)
    {
        if (guild != discord.World.Guild) throw new Refusal(404, 10004, "Unknown Guild");
    }
}

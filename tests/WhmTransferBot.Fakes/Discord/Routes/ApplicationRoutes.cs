using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WhmTransferBot.Fakes.Discord.Rules;
using WhmTransferBot.Fakes.Discord.Wire;

namespace WhmTransferBot.Fakes.Discord.Routes;

/// <summary>The bot about itself: user, application, gateway, commands.</summary>
internal sealed class ApplicationRoutes(FakeDiscord discord)
{
    public void Map(RouteGroupBuilder api)
    {
        api.MapGet("users/@me", () => Results.Json(Objects.User(discord.World.Bot)));
        api.MapGet("applications/@me", () => Results.Json(Application()));
        api.MapGet("oauth2/applications/@me", () => Results.Json(Application()));
        api.MapGet("gateway", () => Results.Json(new JsonObject { ["url"] = discord.Gateway.Address }));
        api.MapGet("gateway/bot", () => Results.Json(discord.Gateway.Describe()));
        api.MapGet("applications/{application}/commands", (ulong application) => Commands(application, null));
        api.MapPut("applications/{application}/commands", (HttpContext context, ulong application) => Overwrite(context, application, null));
        api.MapPost("applications/{application}/commands", (HttpContext context, ulong application) => Add(context, application, null));
        api.MapDelete("applications/{application}/commands/{command}", (ulong application, ulong command) => Delete(application, null, command));
        api.MapGet("applications/{application}/guilds/{guild}/commands", (ulong application, ulong guild) => Commands(application, guild));
        api.MapPut("applications/{application}/guilds/{guild}/commands", (HttpContext context, ulong application, ulong guild) => Overwrite(context, application, guild));
        api.MapPost("applications/{application}/guilds/{guild}/commands", (HttpContext context, ulong application, ulong guild) => Add(context, application, guild));
        api.MapDelete("applications/{application}/guilds/{guild}/commands/{command}", (ulong application, ulong guild, ulong command) => Delete(application, guild, command));
    }

    private JsonObject Application() => new()
    {
        ["id"] = Objects.Id(discord.World.Application),
        ["name"] = "WhmTransferBot",
        ["description"] = "",
        ["icon"] = null,
        ["bot_public"] = false,
        ["bot_require_code_grant"] = false,
        ["flags"] = 0,
        ["verify_key"] = discord.Interactions.PublicKey,
        ["interactions_endpoint_url"] = discord.Interactions.EndpointOnFile,
        ["bot"] = Objects.User(discord.World.Bot),
    };

    private IResult Commands(ulong application, ulong? guild)
    {
        Check(application, guild);
        return Results.Json(discord.Commands.List(guild));
    }

    private IResult Overwrite(HttpContext context, ulong application, ulong? guild)
    {
        Check(application, guild);
        return Results.Json(discord.Commands.Overwrite(guild, (RestGate.RequestOf(context).Body as JsonArray).Objects()));
    }

    private IResult Add(HttpContext context, ulong application, ulong? guild)
    {
        Check(application, guild);
        return Results.Json(discord.Commands.Add(guild, RestGate.RequestOf(context).Object), statusCode: 201);
    }

    private IResult Delete(ulong application, ulong? guild, ulong command)
    {
        Check(application, guild);
        discord.Commands.Delete(guild, command);
        return Results.NoContent();
    }

    private void Check(ulong application, ulong? guild)
    {
        if (application != discord.World.Application) throw new Refusal(403, 20012, "You are not authorized to perform this action on this application");
        if (guild is { } one && one != discord.World.Guild) throw Refusal.MissingAccess();
    }
}

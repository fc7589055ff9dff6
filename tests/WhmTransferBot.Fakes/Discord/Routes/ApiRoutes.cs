using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace WhmTransferBot.Fakes.Discord.Routes;

/// <summary>All routes that the fake knows.</summary>
internal static class ApiRoutes
{
    public static void MapApi(this RouteGroupBuilder api, FakeDiscord discord)
    {
        new ApplicationRoutes(discord).Map(api);
        new GuildRoutes(discord).Map(api);
        new MessageRoutes(discord).Map(api);
        new ThreadRoutes(discord).Map(api);
        new CallbackRoutes(discord).Map(api);
        new WebhookRoutes(discord).Map(api);
        api.MapFallback((HttpContext context) => Results.Json(new { message = $"404: Not Found ({context.Request.Path})", code = 0 }, statusCode: 404));
    }
}

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WhmTransferBot.Fakes.Discord.Wire;

namespace WhmTransferBot.Fakes.Discord.Routes;

/// <summary>First responses to interactions.</summary>
internal sealed class CallbackRoutes(FakeDiscord discord)
{
    public void Map(RouteGroupBuilder api) =>
        api.MapPost("interactions/{interaction}/{token}/callback", (HttpContext context, ulong interaction, string token, bool? with_response) => Respond(context, interaction, token, with_response ?? false));

    private IResult Respond(HttpContext context, ulong id, string token, bool withResponse)
    {
        var interaction = discord.Interactions.Find(token);
        if (interaction is null || interaction.Id != id) throw Refusal.UnknownInteraction();
        discord.Interactions.Respond(interaction, RestGate.RequestOf(context));
        if (!withResponse) return Results.NoContent();
        var resource = new JsonObject { ["type"] = interaction.FirstType };
        if (interaction.Original is { } message) resource["message"] = Objects.Message(discord.World, message);
        return Results.Json(new JsonObject
        {
            ["interaction"] = new JsonObject { ["id"] = Objects.Id(id), ["type"] = interaction.Type, ["response_message_id"] = interaction.Original is { } original ? Objects.Id(original.Id) : null },
            ["resource"] = resource,
        });
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WhmTransferBot.Fakes.Discord.Interactions;
using WhmTransferBot.Fakes.Discord.Wire;
using WhmTransferBot.Fakes.Discord.World;

namespace WhmTransferBot.Fakes.Discord.Routes;

/// <summary>What follows the first response to an interaction, for 15 minutes.</summary>
internal sealed class WebhookRoutes(FakeDiscord discord)
{
    public void Map(RouteGroupBuilder api)
    {
        api.MapPost("webhooks/{application}/{token}", (HttpContext context, ulong application, string token) => Results.Json(Objects.Message(discord.World, discord.Interactions.FollowUp(Find(application, token), RestGate.RequestOf(context)))));
        api.MapGet("webhooks/{application}/{token}/messages/{message}", (ulong application, string token, string message) => Results.Json(Objects.Message(discord.World, Message(Find(application, token), message))));
        api.MapPatch("webhooks/{application}/{token}/messages/{message}", (HttpContext context, ulong application, string token, string message) => Results.Json(Objects.Message(discord.World, Edit(Find(application, token), message, RestGate.RequestOf(context)))));
        api.MapDelete("webhooks/{application}/{token}/messages/{message}", (ulong application, string token, string message) => Delete(Find(application, token), message));
    }

    private FakeInteraction Find(ulong application, string token)
    {
        var interaction = discord.Interactions.Find(token);
        if (application != discord.World.Application || interaction is not { FirstType: not null }) throw Refusal.UnknownWebhook();
        if (interaction.IsOver) throw Refusal.InvalidWebhookToken();
        return interaction;
    }

    private FakeMessage Edit(FakeInteraction interaction, string message, FakeRequest request) =>
        discord.Interactions.Edit(interaction, message == "@original" ? null : Message(interaction, message), request);

    private IResult Delete(FakeInteraction interaction, string message)
    {
        discord.Interactions.Delete(interaction, message == "@original" ? null : Message(interaction, message));
        return Results.NoContent();
    }

    private static FakeMessage Message(FakeInteraction interaction, string message) =>
        (message == "@original"
            ? interaction.Original
            : interaction.FollowUps.FirstOrDefault(known => known.Id.ToString(CultureInfo.InvariantCulture) == message))
        ?? throw Refusal.UnknownMessage();
}

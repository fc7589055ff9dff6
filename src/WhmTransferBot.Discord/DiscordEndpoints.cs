using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Discord.Interactions;

namespace WhmTransferBot.Discord;

/// <summary>The addresses that Discord calls.</summary>
public static class DiscordEndpoints
{
    /// <summary>Where Discord sends interactions.</summary>
    public const string Interactions = "/discord/interactions";

    /// <summary>Maps the endpoint for interactions where a public key is configured; does nothing otherwise, and nothing
    /// without <see cref="DiscordServices.AddDiscord"/>.</summary>
    public static IEndpointRouteBuilder MapDiscord(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<InteractionEndpoint>() is { } interactions)
            endpoints.MapPost(Interactions, (HttpRequest request, CancellationToken cancellationToken) => interactions.AnswerAsync(request, cancellationToken));
        return endpoints;
    }
}

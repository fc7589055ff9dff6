using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Console.Access;
using WhmTransferBot.Console.Overview;
using WhmTransferBot.Console.Page;
using WhmTransferBot.Console.Room;
using WhmTransferBot.Console.Visits;

namespace WhmTransferBot.Console;

/// <summary>Registers the console.</summary>
public static class ConsoleServices
{
    private static readonly TimeSpan VisitLasts = TimeSpan.FromHours(12);

    /// <summary>
    /// Adds the console and its <see cref="IChatPlatform"/>. The host has to offer <see cref="IRoomHistory"/>,
    /// <see cref="Chat.Dispatching.IMigrations"/> and <see cref="Chat.Dispatching.CommandDispatcher"/>.
    /// </summary>
    public static IServiceCollection AddConsole(this IServiceCollection services, ConsoleOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options).AddSingleton<RoomFeed>().AddSingleton<FreshMessages>().AddSingleton<PublicAnswers>();
        services.AddSingleton<AccessToken>().AddSingleton<SignInLimit>();
        services.AddSingleton<ConsolePlatform>();
        services.AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<ConsolePlatform>());
        services.AddScoped<RoomReader>().AddScoped<RoomView>().AddScoped<MigrationOverview>();
        services.AddScoped<Conversation>().AddScoped<VisitorClock>().AddScoped<PageScript>();
        services.AddRazorComponents().AddInteractiveServerComponents();
        return options.AsksForToken ? services.AddSignIn() : services;
    }

    private static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(AccessToken.Scheme).AddCookie(AccessToken.Scheme, cookie =>
        {
            cookie.LoginPath = "/console/sign-in";
            cookie.ReturnUrlParameter = "to";
            cookie.ExpireTimeSpan = VisitLasts;
            cookie.Cookie.Name = "whmtransferbot";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.Events.OnValidatePrincipal = EndVisitOfAnotherTokenAsync;
        });
        services.AddAuthorization();
        return services;
    }

    private static Task EndVisitOfAnotherTokenAsync(CookieValidatePrincipalContext visit)
    {
        var token = visit.HttpContext.RequestServices.GetRequiredService<AccessToken>();
        if (!token.IsCurrent(visit.Principal)) visit.RejectPrincipal();
        return Task.CompletedTask;
    }
}

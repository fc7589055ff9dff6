using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
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
    /// <summary>
    /// Adds the console and its <see cref="IChatPlatform"/>. The host has to offer <see cref="IRoomHistory"/>,
    /// <see cref="Chat.Dispatching.IMigrations"/> and <see cref="Chat.Dispatching.CommandDispatcher"/>.
    /// </summary>
    public static IServiceCollection AddConsole(this IServiceCollection services, ConsoleOptions options)
    {
        options.Validate();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options).AddSingleton<RoomFeed>().AddSingleton<FreshMessages>().AddSingleton<PublicAnswers>();
        services.AddSingleton<AccessToken>().AddSingleton<SignInLimit>();
        services.AddSingleton<ConsolePlatform>();
        services.AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<ConsolePlatform>());
        services.AddScoped<RoomReader>().AddScoped<RoomView>().AddScoped<MigrationOverview>();
        services.AddScoped<Visit>().AddScoped<CircuitHandler, VisitGuard>();
        services.AddScoped<Conversation>().AddScoped<VisitorClock>().AddScoped<PageScript>();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddKeys(options.KeyFolder);
        services.AddAuthorization();
        return options.AsksForToken ? services.AddSignIn() : services;
    }

    private static void AddKeys(this IServiceCollection services, string? folder)
    {
        if (folder is null) return;
        services.AddDataProtection().SetApplicationName(nameof(WhmTransferBot)).PersistKeysToFileSystem(new DirectoryInfo(folder));
        // The folder is the bot's own, like its database; that its keys are not encrypted there is no news to be told at every start.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
    }

    private static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(AccessToken.Scheme).AddCookie(AccessToken.Scheme, cookie =>
        {
            cookie.LoginPath = "/console/sign-in";
            cookie.ReturnUrlParameter = "to";
            cookie.ExpireTimeSpan = AccessToken.VisitLasts;
            // Whoever knows the token signs in again; who found a page open does not stay for ever.
            cookie.SlidingExpiration = false;
            cookie.Cookie.Name = "whmtransferbot";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.Events.OnSigningIn = KeepToTlsAsync;
            cookie.Events.OnValidatePrincipal = EndVisitOfAnotherTokenAsync;
        });
        return services;
    }

    /// <summary>Behind a proxy that speaks TLS, the cookie is for TLS only; believing the proxy here can only make it stricter.</summary>
    private static Task KeepToTlsAsync(CookieSigningInContext visit)
    {
        visit.CookieOptions.Secure |= visit.Request.Headers["X-Forwarded-Proto"] == Uri.UriSchemeHttps;
        return Task.CompletedTask;
    }

    private static Task EndVisitOfAnotherTokenAsync(CookieValidatePrincipalContext visit)
    {
        var token = visit.HttpContext.RequestServices.GetRequiredService<AccessToken>();
        if (!token.IsCurrent(visit.Principal)) visit.RejectPrincipal();
        return Task.CompletedTask;
    }
}

using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Configuration;
using WhmTransferBot.Console;
using WhmTransferBot.Discord;
using WhmTransferBot.Discord.Gateway;
using WhmTransferBot.Doors;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Slack;

namespace WhmTransferBot.Hosting;

/// <summary>The chat platforms that a configuration asks for.</summary>
internal static class BotPlatforms
{
    public static void AddPlatforms(this IServiceCollection services, BotBlueprint blueprint)
    {
        var names = NamesOf(blueprint.Configuration);
        services.AddSingleton(provider => new GivenUp(names, provider.GetRequiredService<IHostApplicationLifetime>()));
        services.AddSingleton<ILostPlatforms>(provider => provider.GetRequiredService<GivenUp>());
        foreach (var platform in blueprint.ExtraPlatforms) services.AddSingleton<IChatPlatform>(platform);
        if (!blueprint.Listens) return;
        var token = SecretReference.Parse(blueprint.Configuration.Settings.Console.AccessToken);
        services.AddConsole(new ConsoleOptions
        {
            AccessToken = token?.Read().Reveal(),
            ReadAccessToken = token is null ? null : () => TextOf(token),
            SenderOf = request => Sender.Of(request, blueprint.Configuration.Settings.Limits.Proxies).Key,
            KeyFolder = Path.Combine(blueprint.Configuration.Environment.DataFolder, "keys"),
        });
        if (SlackOf(blueprint.Configuration) is { } slack) services.AddSlack(slack);
        if (blueprint.Configuration.Environment.Database is not null) services.AddSingleton<IGatewayTurns, GatewayTurns>();
        if (DiscordOf(blueprint.Configuration) is { } discord) services.AddDiscord(discord);
    }

    private static string? TextOf(SecretReference token)
    {
        try
        {
            return token.Read().Reveal();
        }
        catch (ConfigurationException)
        {
            return null;
        }
    }

    /// <summary>The names of the platforms on the wire that a configuration asks for.</summary>
    public static IReadOnlyCollection<string> NamesOf(BotConfiguration configuration) =>
        [.. SlackOf(configuration) is null ? Array.Empty<string>() : ["slack"], .. DiscordOf(configuration) is null ? Array.Empty<string>() : ["discord"]];

    /// <summary>Slack, when a bot token is set.</summary>
    public static SlackOptions? SlackOf(BotConfiguration configuration)
    {
        var (environment, settings) = (configuration.Environment, configuration.Settings);
        if (environment.SlackBotToken is not { } token) return null;
        return new SlackOptions
        {
            BotToken = token,
            AppToken = environment.SlackAppToken,
            SigningSecret = environment.SlackSigningSecret,
            Mode = settings.Slack.Mode switch
            {
                "http" => SlackMode.Http,
                "socket" => SlackMode.Socket,
                _ => environment.SlackAppToken is null && environment.SlackSigningSecret is not null ? SlackMode.Http : SlackMode.Socket,
            },
            ApiUrl = AddressOf(environment.SlackApiUrl),
            Sockets = settings.Slack.Sockets,
            Channels = [.. Mirrored(settings, "slack").Select(room => room.Channel)],
        };
    }

    /// <summary>Discord, when a bot token is set.</summary>
    public static DiscordOptions? DiscordOf(BotConfiguration configuration)
    {
        var (environment, settings) = (configuration.Environment, configuration.Settings);
        if (environment.DiscordBotToken is not { } token) return null;
        return new DiscordOptions
        {
            Token = token,
            Mode = settings.Discord.Mode == "http" ? DiscordMode.Http : DiscordMode.Gateway,
            PublicKey = environment.DiscordPublicKey,
            Guild = Snowflake.TryParse(environment.DiscordGuildId, out var guild) ? guild : null,
            Api = AddressOf(environment.DiscordApiUrl),
            Rooms = [.. Mirrored(settings, "discord")],
            Notified = [.. settings.Access.Approvers.Where(entry => entry.StartsWith("discord:", StringComparison.Ordinal))],
        };
    }

    private static IEnumerable<RoomId> Mirrored(BotSettings settings, string platform) =>
        settings.Rooms.Mirror
            .Select(text => RoomId.TryParse(text, out var room) ? room : default)
            .Where(room => room.Value is not null && room.Platform == platform);

    private static Uri AddressOf(string text) => new(text.EndsWith('/') ? text : $"{text}/");
}

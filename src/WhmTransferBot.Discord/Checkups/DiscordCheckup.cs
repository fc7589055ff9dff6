using System.Net;
using WhmTransferBot.Discord.Json;
using WhmTransferBot.Discord.Rest;
using WhmTransferBot.Discord.Rooms;

namespace WhmTransferBot.Discord.Checkups;

/// <summary>Looks at everything that the bot needs in Discord, without connecting to the gateway and without changing anything.</summary>
public sealed class DiscordCheckup
{
    private const string Token = "Discord token";
    private readonly ApplicationApi _api;
    private readonly ApplicationCheck _application;
    private readonly CommandCheck _command;
    private readonly GatewayCheck _gateway;
    private readonly RoomCheck _room;
    private readonly MentionCheck _mention;
    private readonly DiscordOptions _options;

    internal DiscordCheckup(RestClient rest, DiscordOptions options, TimeProvider time)
    {
        var guilds = new GuildApi(rest);
        _options = options;
        _api = new ApplicationApi(rest);
        _application = new ApplicationCheck(options, time);
        _command = new CommandCheck(_api, options);
        _gateway = new GatewayCheck(rest, options);
        _room = new RoomCheck(new ChannelApi(rest), guilds, options);
        _mention = new MentionCheck(guilds, options);
    }

    /// <summary>Everything that was found, what is well included; only what cannot be mended otherwise ends it early.</summary>
    public async Task<IReadOnlyList<DiscordFinding>> ExamineAsync(CancellationToken cancellationToken)
    {
        var self = await _api.ReadSelfAsync(cancellationToken);
        if (self is not RestAnswer.Succeeded answer || answer.Body.Property("id").Snowflake() is not { } application) return [Unusable(self)];
        var bot = answer.Body.Property("bot").Property("id").Snowflake() ?? application;
        List<DiscordFinding> findings = [DiscordFinding.Ok(Token, "Discord accepts it."), .. _application.Examine(answer, application)];
        findings.Add(await _command.ExamineAsync(application, cancellationToken));
        if (_options.Mode is DiscordMode.Gateway) findings.Add(await _gateway.ExamineAsync(cancellationToken));
        foreach (var room in _options.Rooms.Where(room => room.Platform == DiscordPlatform.PlatformName)) findings.Add(await _room.ExamineAsync(room, bot, cancellationToken));
        findings.AddRange(await _mention.ExamineAsync(bot, cancellationToken));
        return findings;
    }

    private DiscordFinding Unusable(RestAnswer answer) => answer is RestAnswer.Refused { Status: HttpStatusCode.Unauthorized } or RestAnswer.TokenRefused
        ? DiscordFinding.Failed(Token, "Discord does not accept it.", "Make a new one with Reset Token on the application's Bot page, and put it into DISCORD_BOT_TOKEN.")
        : DiscordFinding.Failed(Token, $"It could not be tried: {answer}.", $"See whether this machine reaches {_options.Api}.");
}

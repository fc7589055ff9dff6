using WhmTransferBot.Discord.Commands;
using WhmTransferBot.Discord.Rest;

namespace WhmTransferBot.Discord.Checkups;

/// <summary>Looks whether the command is registered as it should be.</summary>
internal sealed class CommandCheck(ApplicationApi api, DiscordOptions options)
{
    private const string Command = "Discord command";

    /// <summary>One finding.</summary>
    public async Task<DiscordFinding> ExamineAsync(Snowflake application, CancellationToken cancellationToken)
    {
        var where = options.Guild is { } guild ? $"on server {guild}" : "everywhere";
        return await api.ReadCommandsAsync(application, options.Guild, cancellationToken) switch
        {
            RestAnswer.Succeeded { Body: var commands } when CommandComparison.IsCurrent(commands) => DiscordFinding.Ok(Command, $"/migrate is registered {where}."),
            RestAnswer.Succeeded => DiscordFinding.Warning(Command, $"/migrate is not registered {where} as this version needs it.", "It is registered when the bot starts."),
            RestAnswer.Refused => DiscordFinding.Failed(Command, $"The bot may not register commands {where}.", $"Invite it with {InviteLink.Of(application, options.Guild)}"),
            var other => DiscordFinding.Failed(Command, $"What is registered cannot be seen: {other}.", "Try again."),
        };
    }
}

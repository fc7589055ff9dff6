using WhmTransferBot.Discord.Json;
using WhmTransferBot.Discord.Rest;

namespace WhmTransferBot.Discord.Rooms;

/// <summary>Who the bot is on Discord, once Discord has said so.</summary>
internal sealed class BotSelf(RestClient rest)
{
    /// <summary>Zero until it is known.</summary>
    private ulong _known;

    private Snowflake? Known => Interlocked.Read(ref _known) is > 0 and var known ? new Snowflake(known) : null;

    /// <summary>Asks Discord unless it has been asked with success before.</summary>
    /// <returns>The bot's user; or, where there is none, what Discord said instead.</returns>
    public async Task<(Snowflake? User, RestAnswer? Answer)> FindAsync(CancellationToken cancellationToken)
    {
        if (Known is { } known) return (known, null);
        var answer = await AskAsync(cancellationToken);
        return (Known, answer);
    }

    /// <summary>Asks Discord, whatever is known.</summary>
    public async Task<RestAnswer> AskAsync(CancellationToken cancellationToken)
    {
        var answer = await rest.SendAsync(new RestRequest(Routes.Self), cancellationToken);
        if (answer is RestAnswer.Succeeded { Body: var user } && user.Property("id").Snowflake() is { } id) Interlocked.Exchange(ref _known, id.Value);
        return answer;
    }
}

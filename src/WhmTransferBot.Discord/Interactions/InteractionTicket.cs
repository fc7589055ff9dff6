using System.Text.Json;
using WhmTransferBot.Discord.Json;

namespace WhmTransferBot.Discord.Interactions;

/// <summary>What answers to an interaction need.</summary>
/// <param name="Id">The interaction.</param>
/// <param name="Application">The application.</param>
/// <param name="Token">Allows answers for 15 minutes.</param>
/// <param name="Received">When it came, by the monotonic clock; Discord's clock and ours may differ.</param>
internal sealed record InteractionTicket(Snowflake Id, Snowflake Application, string Token, long Received)
{
    /// <summary>How long answers are taken, a little less than Discord's 15 minutes.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(14.5);

    /// <summary>Reads the ticket; nothing when one of its parts is missing.</summary>
    public static InteractionTicket? Read(JsonElement payload, TimeProvider time) =>
        payload.Property("id").Snowflake() is { } id
        && payload.Property("application_id").Snowflake() is { } application
        && payload.Property("token").Text() is { Length: > 0 } token
            ? new InteractionTicket(id, application, token, time.GetTimestamp())
            : null;

    /// <summary>Whether answers are still taken.</summary>
    public bool IsAlive(TimeProvider time) => time.GetElapsedTime(Received) < Life;
}

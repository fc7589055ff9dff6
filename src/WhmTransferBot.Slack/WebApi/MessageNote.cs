namespace WhmTransferBot.Slack.WebApi;

/// <summary>
/// What a message of the bot carries for the bot itself, so that it can be found again. Everybody in the channel can read it,
/// so it holds ids and nothing else (docs.slack.dev/messaging/message-metadata).
/// </summary>
/// <param name="EventType">What kind of note it is.</param>
/// <param name="EventPayload">The ids.</param>
internal sealed record MessageNote(string EventType, DeliveryNote EventPayload)
{
    /// <summary>The kind of all notes of the bot.</summary>
    public const string DeliveryType = "whm_transfer_bot_delivery";

    /// <summary>The note on a part of a delivery.</summary>
    public static MessageNote On(string delivery, int part, string migration) =>
        new(DeliveryType, new DeliveryNote(delivery, part, migration));
}

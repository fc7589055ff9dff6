namespace WhmTransferBot.Slack.WebApi;

/// <summary>Which message of the outbox a message is.</summary>
/// <param name="Delivery">The outbox's id.</param>
/// <param name="Part">Which part of it, counted from 0.</param>
/// <param name="Migration">The migration.</param>
internal sealed record DeliveryNote(string Delivery, int Part, string Migration);

using System.Text.Json.Nodes;

namespace WhmTransferBot.Fakes.Discord.Wire;

/// <summary>Discord says no.</summary>
internal sealed class Refusal(int status, int code, string message, JsonNode? errors = null) : Exception(message)
{
    public int Status { get; } = status;

    public JsonObject Body { get; } = errors is null
        ? new JsonObject { ["message"] = message, ["code"] = code }
        : new JsonObject { ["message"] = message, ["code"] = code, ["errors"] = errors.DeepClone() };

    public static Refusal Unauthorized() => new(401, 0, "401: Unauthorized");

    public static Refusal UnknownChannel() => new(404, 10003, "Unknown Channel");

    public static Refusal UnknownMessage() => new(404, 10008, "Unknown Message");

    public static Refusal UnknownInteraction() => new(404, 10062, "Unknown interaction");

    public static Refusal UnknownWebhook() => new(404, 10015, "Unknown Webhook");

    public static Refusal InvalidWebhookToken() => new(401, 50027, "Invalid Webhook Token");

    public static Refusal AlreadyAcknowledged() => new(400, 40060, "Interaction has already been acknowledged.");

    public static Refusal MissingPermissions() => new(403, 50013, "Missing Permissions");

    public static Refusal MissingAccess() => new(403, 50001, "Missing Access");

    public static Refusal EmptyMessage() => new(400, 50006, "Cannot send an empty message");

    public static Refusal ThreadArchived() => new(400, 50083, "Thread is archived");

    public static Refusal ThreadLocked() => new(400, 160005, "Thread is locked");

    public static Refusal ThreadExists() => new(400, 160004, "A thread has already been created for this message");

    public static Refusal TooManyThreads() => new(400, 160006, "Maximum number of active threads reached");

    public static Refusal OldMessageEditedTooOften() => new(429, 30046, "Maximum number of edits to messages older than 1 hour reached. Try again later");

    public static Refusal TooManyCommands() => new(429, 30034, "Max number of daily application command creates has been reached (200)");
}

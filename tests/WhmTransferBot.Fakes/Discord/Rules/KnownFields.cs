using System.Text.Json.Nodes;

namespace WhmTransferBot.Fakes.Discord.Rules;

/// <summary>
/// Fields that Discord reads. It lets others pass without a word, so that a misspelt one is noticed by nobody; the fake notes
/// them as complaints.
/// </summary>
internal static class KnownFields
{
    private static readonly HashSet<string> OfMessage =
    [
        "content", "nonce", "tts", "embeds", "allowed_mentions", "message_reference", "components", "sticker_ids", "attachments",
        "flags", "enforce_nonce", "poll", "shared_client_theme",
    ];

    private static readonly HashSet<string> OfComponent =
    [
        "type", "id", "components", "component", "accessory", "style", "label", "emoji", "custom_id", "sku_id", "url", "disabled",
        "options", "placeholder", "min_values", "max_values", "required", "content", "file", "media", "items", "spoiler", "divider",
        "spacing", "accent_color", "description", "min_length", "max_length", "value", "default_values", "channel_types",
    ];

    private static readonly HashSet<string> OfMentions = ["parse", "roles", "users", "replied_user"];

    private static readonly HashSet<string> OfAttachment =
        ["id", "filename", "description", "duration_secs", "waveform", "title", "is_remix", "is_spoiler"];

    private static readonly HashSet<string> OfModal = ["custom_id", "title", "components"];

    private static readonly HashSet<string> OfCommand =
    [
        "id", "name", "name_localizations", "description", "description_localizations", "options", "default_member_permissions",
        "dm_permission", "default_permission", "integration_types", "contexts", "type", "nsfw", "handler", "required", "choices",
        "channel_types", "min_value", "max_value", "min_length", "max_length", "autocomplete",
    ];

    /// <summary>What is unknown in a message.</summary>
    public static IEnumerable<string> StrangersInMessage(JsonObject body) =>
    [
        .. Strangers(body, OfMessage, "message"),
        .. Strangers(body["allowed_mentions"] as JsonObject ?? [], OfMentions, "allowed_mentions"),
        .. body["attachments"].Objects().SelectMany(attachment => Strangers(attachment, OfAttachment, "attachment")),
        .. body["components"].Objects().SelectMany(InComponent),
    ];

    /// <summary>What is unknown in a form.</summary>
    public static IEnumerable<string> StrangersInModal(JsonObject modal) =>
        [.. Strangers(modal, OfModal, "modal"), .. modal["components"].Objects().SelectMany(InComponent)];

    /// <summary>What is unknown in a command.</summary>
    public static IEnumerable<string> StrangersInCommand(JsonObject command) =>
        [.. Strangers(command, OfCommand, "command"), .. command["options"].Objects().SelectMany(StrangersInCommand)];

    private static IEnumerable<string> InComponent(JsonObject component) =>
    [
        .. Strangers(component, OfComponent, "component"),
        .. component["components"].Objects().SelectMany(InComponent),
        .. component["component"] is JsonObject inner ? InComponent(inner) : [],
        .. component["accessory"] is JsonObject accessory ? InComponent(accessory) : [],
    ];

    private static IEnumerable<string> Strangers(JsonObject part, HashSet<string> known, string name) =>
        part.Select(field => field.Key).Where(field => !known.Contains(field)).Select(field => $"{name} has an unknown field {field}");
}

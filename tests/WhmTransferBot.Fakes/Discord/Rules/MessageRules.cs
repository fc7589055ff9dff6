using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Discord.Wire;

namespace WhmTransferBot.Fakes.Discord.Rules;

/// <summary>What a message may be, the rules included that Discord's OpenAPI description does not know.</summary>
internal static class MessageRules
{
    public const int Ephemeral = 1 << 6;
    public const int ComponentsV2 = 1 << 15;
    private const int MostContent = 2000;
    private const int MostNonce = 25;
    private const int MostMentions = 100;

    /// <summary>Refuses a body that Discord would refuse.</summary>
    /// <param name="body">The body.</param>
    /// <param name="files">The names of the files that came with it.</param>
    /// <param name="before">The flags of the message that is edited; nothing for a new one.</param>
    public static void Check(JsonObject body, IReadOnlyCollection<string> files, int? before = null)
    {
        var problems = new Problems();
        var flags = (body["flags"].Integer() ?? 0) | (before ?? 0);
        problems.AtMost("content", body["content"].Text()?.Length ?? 0, MostContent);
        problems.AtMost("nonce", body["nonce"]?.ToString().Length ?? 0, MostNonce);
        CheckMentions(body["allowed_mentions"] as JsonObject, problems);
        CheckAttachments(body["attachments"].Objects(), files, problems);
        EmbedRules.Check(body["embeds"].Objects(), problems);
        ComponentRules.Check(body["components"].Objects(), (flags & ComponentsV2) != 0, [.. files, .. body["attachments"].Objects().Select(file => file["filename"].Text()).OfType<string>()], problems);
        if ((flags & ComponentsV2) != 0) CheckComponentsAlone(body, problems);
        problems.Throw();
        if (before is null && IsEmpty(body, files)) throw Refusal.EmptyMessage();
    }

    private static void CheckComponentsAlone(JsonObject body, Problems problems)
    {
        foreach (var field in (string[])["content", "embeds", "poll", "sticker_ids"])
        {
            if (body[field] is { } value && value.ToJsonString() is not ("\"\"" or "[]"))
                problems.Add(field, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", $"The {field} field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        }
    }

    private static void CheckMentions(JsonObject? mentions, Problems problems)
    {
        if (mentions is null) return;
        var parse = mentions["parse"].Texts();
        foreach (var kind in parse.Where(kind => kind is not ("users" or "roles" or "everyone")))
            problems.Add("allowed_mentions.parse", "BASE_TYPE_CHOICES", $"Value must be one of users, roles, everyone, not {kind}.");
        foreach (var list in (string[])["users", "roles"])
        {
            problems.AtMost($"allowed_mentions.{list}", mentions[list].Texts().Count, MostMentions);
            if (parse.Contains(list) && mentions[list].Texts().Count > 0)
                problems.Add("allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{list}\"] and {list}: [ids...] are mutually exclusive.");
        }
    }

    private static void CheckAttachments(IReadOnlyList<JsonObject> attachments, IReadOnlyCollection<string> files, Problems problems)
    {
        problems.AtMost("attachments", attachments.Count, 10);
        problems.AtMost("files", files.Count, 10);
        foreach (var attachment in attachments)
            problems.Require(attachment["id"] is not null, "attachments", "This field is required");
    }

    private static bool IsEmpty(JsonObject body, IReadOnlyCollection<string> files) =>
        string.IsNullOrWhiteSpace(body["content"].Text())
        && body["embeds"].Objects().Count == 0
        && body["components"].Objects().Count == 0
        && files.Count == 0
        && body["poll"] is null
        && body["sticker_ids"].Texts().Count == 0;
}

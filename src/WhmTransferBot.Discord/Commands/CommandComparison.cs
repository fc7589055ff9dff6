using System.Text;
using System.Text.Json;
using WhmTransferBot.Discord.Json;

namespace WhmTransferBot.Discord.Commands;

/// <summary>
/// Compares what is registered with what should be. Only what the bot says counts: Discord adds ids, versions and defaults
/// of its own.
/// </summary>
internal static class CommandComparison
{
    private const char End = '\u001F';

    /// <summary>Whether the registered commands are those of the bot, no more and no fewer.</summary>
    /// <param name="registered">What Discord says.</param>
    public static bool IsCurrent(JsonElement registered) =>
        registered.ValueKind is JsonValueKind.Array
        && registered.Items().Select(Describe).Order(StringComparer.Ordinal).SequenceEqual(Ours().Items().Select(Describe).Order(StringComparer.Ordinal));

    /// <summary>The bot's commands as they are sent.</summary>
    public static byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(CommandTree.All, DiscordJson.Default.IReadOnlyListCommandBody);

    private static JsonElement Ours() => JsonElement.Parse(Write());

    private static string Describe(JsonElement command)
    {
        var text = new StringBuilder();
        Append(text, command);
        foreach (var list in (string[])["integration_types", "contexts"])
            text.Append(list).Append(string.Join(',', command.Property(list).Items().Select(item => item.GetRawText()).Order(StringComparer.Ordinal))).Append(End);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonElement option)
    {
        text.Append(option.Property("type").Integer() ?? 1).Append(End);
        text.Append(option.Property("name").Text()).Append(End).Append(option.Property("description").Text()).Append(End);
        text.Append(option.Property("required").ValueKind is JsonValueKind.True).Append(option.Property("autocomplete").ValueKind is JsonValueKind.True).Append(End);
        foreach (var choice in option.Property("choices").Items()) text.Append(choice.Property("name").Text()).Append('=').Append(choice.Property("value").Text()).Append(End);
        text.Append('(');
        foreach (var inner in option.Property("options").Items()) Append(text, inner);
        text.Append(')');
    }
}

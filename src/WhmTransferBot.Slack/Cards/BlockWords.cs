using WhmTransferBot.Slack.BlockKit;

namespace WhmTransferBot.Slack.Cards;

/// <summary>The words of blocks, for the text beside a message that goes on where another ended.</summary>
internal static class BlockWords
{
    /// <summary>As many whole texts as the text beside a message holds; never empty.</summary>
    public static string Of(IReadOnlyList<SlackBlock> blocks)
    {
        var words = new List<string>();
        var room = BlockLimits.MessageText;
        foreach (var text in blocks.SelectMany(TextsOf))
        {
            room -= text.Length + 1;
            if (room < 0) break;
            words.Add(text);
        }

        return words.Count == 0 ? "-" : string.Join('\n', words);
    }

    private static IEnumerable<string> TextsOf(SlackBlock block) => block switch
    {
        Header header => [header.Text.Text],
        Section section => [.. section.Text is { } text ? [text.Text] : (string[])[], .. section.Fields?.Select(field => field.Text) ?? []],
        Context context => context.Elements.Select(element => element.Text),
        Actions actions => actions.Elements.Select(button => button.Text.Text),
        _ => [],
    };
}

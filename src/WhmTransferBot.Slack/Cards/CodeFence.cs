using WhmTransferBot.Slack.BlockKit;

namespace WhmTransferBot.Slack.Cards;

/// <summary>Words of a server between fences, where nothing is markup but the fence itself.</summary>
internal static class CodeFence
{
    private const string Fence = "```";

    /// <summary>As many whole lines as fit between the fences; a line that is too long alone is cut.</summary>
    /// <param name="text">Visible text with line feeds.</param>
    /// <param name="most">The most characters, fences included.</param>
    /// <param name="isWhole">Whether nothing is missing.</param>
    public static string Of(string text, int most, out bool isWhole)
    {
        var room = most - (2 * Fence.Length) - 2;
        var escaped = Escape(text);
        isWhole = escaped.Length <= room;
        if (isWhole) return $"{Fence}\n{escaped}\n{Fence}";
        var kept = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            room -= Escape(line).Length + 1;
            if (room < 0) break;
            kept.Add(Escape(line));
        }

        if (kept.Count == 0) kept.Add(SlackText.Clip(text.Split('\n')[0].Replace('`', 'ˋ'), most - 20));
        return $"{Fence}\n{string.Join('\n', kept)}\n{Fence}";
    }

    private static string Escape(string text) => SlackText.Escape(text.Replace('`', 'ˋ'));
}

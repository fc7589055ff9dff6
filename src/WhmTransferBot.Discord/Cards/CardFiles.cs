using System.Text;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Discord.Messages;

namespace WhmTransferBot.Discord.Cards;

/// <summary>The files of a card as Discord takes them.</summary>
internal static class CardFiles
{
    private const int LongestName = 100;
    private const int LongestTitle = 1000;
    private const string CutMark = "\n[The rest does not fit into a file on Discord.]\n";

    /// <summary>The files with their names made safe and distinct, and what is too large cut at the end.</summary>
    public static IReadOnlyList<(UploadFile File, string Title)> Of(IReadOnlyList<CardFile> files)
    {
        var room = MessageLimits.FileBytes / Math.Max(1, files.Count);
        return [.. files.Take(MessageLimits.Files).Select((file, index) => (new UploadFile(SafeName(file.Name, index), Cut(file.Content, room)), Title(file)))];
    }

    private static string Title(CardFile file) => CleanText.Line(file.Title, LongestTitle) is { Length: > 0 } title ? title : "A file";

    private static string SafeName(string name, int index)
    {
        var safe = new string([.. name.Select(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_' ? character : '_')]).TrimStart('.');
        var kept = safe.Length > LongestName ? safe[^LongestName..] : safe;
        return index == 0 && kept.Length > 0 ? kept : $"{index + 1}-{kept}";
    }

    private static byte[] Cut(string content, int room)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        if (bytes.Length <= room) return bytes;
        var end = room - CutMark.Length;
        while (end > 0 && (bytes[end] & 0xC0) == 0x80) end--;
        return [.. bytes.AsSpan(0, end), .. Encoding.UTF8.GetBytes(CutMark)];
    }
}

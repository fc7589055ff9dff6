using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using WhmTransferBot.Chat.Cards;

namespace WhmTransferBot.Tests.Chat;

/// <summary>
/// Compares texts with those that somebody has read and approved. A difference is written beside the approved file as
/// <c>.received.txt</c>; whoever likes the new wording better renames it.
/// </summary>
internal static class Approval
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A card: its plain-text twin, what a notification says, and everything that a platform gets.</summary>
    public static void ShouldBeApproved(this Card card, string name) =>
        $"{PlainText.Of(card)}\n\n--- notification\n{PlainText.Notice(card)}\n\n--- card\n{string.Join('\n', Lines(card))}\n".ShouldBeApproved(name);

    /// <summary>Cards, one after another, in plain text.</summary>
    public static void ShouldBeApproved(this IEnumerable<Card> cards, string name) =>
        (string.Join("\n\n---\n", cards.Select(PlainText.Of)) + "\n").ShouldBeApproved(name);

    /// <summary>A text.</summary>
    public static void ShouldBeApproved(this string text, string name)
    {
        var approvedFile = Path.Combine(Folder(), $"{name}.approved.txt");
        var receivedFile = Path.Combine(Folder(), $"{name}.received.txt");
        var approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile) : string.Empty;
        var received = text.ReplaceLineEndings("\n");
        if (approved == received)
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, received);
        Assert.Fail($"{name} reads differently than approved. {FirstDifference(approved, received)}\nCompare:\n  {approvedFile}\n  {receivedFile}");
    }

    /// <summary>One line for each part, so that a difference shows which part it is in.</summary>
    private static IEnumerable<string> Lines(Card card) =>
    [
        .. card.Blocks.Select(block => JsonSerializer.Serialize(block, Json)),
        .. card.Buttons.Select(button => JsonSerializer.Serialize(button, Json)),
        .. card.Files.Select(file => JsonSerializer.Serialize(file, Json)),
        .. card.Mentions.Select(mention => $"mentions {mention}"),
    ];

    private static string FirstDifference(string approved, string received)
    {
        var (was, now) = (approved.Split('\n'), received.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(was.Length, now.Length))
            .First(index => was.ElementAtOrDefault(index) != now.ElementAtOrDefault(index));
        return $"First difference in line {line + 1}:\n  approved: {was.ElementAtOrDefault(line)}\n  received: {now.ElementAtOrDefault(line)}";
    }

    private static string Folder([CallerFilePath] string thisFile = "")
    {
        var beside = Path.Combine(Path.GetDirectoryName(thisFile) ?? string.Empty, "Approved");
        return Directory.Exists(beside) ? beside : AboveTheTests();
    }

    /// <summary>Where the compiler hides paths: the sources above the folder that the tests run in.</summary>
    private static string AboveTheTests()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "tests", "WhmTransferBot.Tests", "Chat", "Approved");
            if (Directory.Exists(candidate)) return candidate;
        }

        throw new DirectoryNotFoundException("The folder tests/WhmTransferBot.Tests/Chat/Approved is not above the tests.");
    }
}

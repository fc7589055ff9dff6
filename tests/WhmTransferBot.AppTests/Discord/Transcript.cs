using System.Text.RegularExpressions;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Discord.Cards;
using WhmTransferBot.Discord.Messages;
using WhmTransferBot.Fakes.Discord.World;

namespace WhmTransferBot.AppTests.Discord;

/// <summary>What stands in channel and thread, beside what should stand there.</summary>
/// <param name="Channel">The channel: the card, and requests for approval.</param>
/// <param name="Thread">The thread.</param>
/// <param name="ExpectedChannel">The channel as it should be.</param>
/// <param name="ExpectedThread">The thread as it should be.</param>
internal sealed partial record Transcript(
    IReadOnlyList<string> Channel, IReadOnlyList<string> Thread, IReadOnlyList<string> ExpectedChannel, IReadOnlyList<string> ExpectedThread)
{
    /// <summary>All of it as one text; roles have other ids in another world.</summary>
    public override string ToString() => Ids().Replace($"{Part("channel", Channel)}\n{Part("thread", Thread)}", "<role>");

    /// <summary>Compares it with the transcript that somebody has read and approved; a difference is written beside it.</summary>
    public void ShouldBeApproved(string name)
    {
        var folder = Path.Combine(RepositoryFolder.Find("tests"), "tests", "WhmTransferBot.AppTests", "Discord");
        var (approvedFile, receivedFile) = (Path.Combine(folder, $"{name}.approved.txt"), Path.Combine(folder, $"{name}.received.txt"));
        var approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile) : string.Empty;
        var received = ToString();
        if (approved != received) File.WriteAllText(receivedFile, received);
        received.ShouldBe(approved);
    }

    public bool IsComplete => Channel.SequenceEqual(ExpectedChannel) && Thread.SequenceEqual(ExpectedThread);

    public static Transcript Of(WholeBot bot)
    {
        var expected = bot.Expected;
        return new Transcript(
            Shown(bot, bot.Discord.World.Channel),
            bot.Discord.World.Channels.Values.Any(channel => channel.IsThread) ? Shown(bot, bot.Thread) : [],
            [.. expected.Where(message => message.Placement is not Placement.Thread).Select(message => Render(message, notify: true))],
            [.. expected.Where(message => message.Placement is not Placement.Channel).Select(message => Render(message, message.Placement is Placement.Thread))]);
    }

    private static string Part(string place, IEnumerable<string> messages) => $"==== {place}\n{string.Join("\n\n", messages)}\n";

    /// <summary>Answers to commands stand in the channel too, but belong to nobody's migration.</summary>
    private static List<string> Shown(WholeBot bot, FakeChannel channel)
    {
        var answers = bot.Discord.Interactions.All.SelectMany(interaction => interaction.FollowUps).ToHashSet();
        return [.. bot.Discord.World.MessagesIn(channel.Id).Where(message => !answers.Contains(message)).Select(Describe)];
    }

    private static string Describe(FakeMessage message) =>
        string.Join('\n', [.. message.Texts, $"[{string.Join(", ", message.Buttons)}]", .. message.Files.Keys.Select(name => $"file {name}")]);

    private static string Render(OutgoingMessage message, bool notify)
    {
        var rendered = CardRenderer.Render(message.Card, notify);
        var all = rendered.Components.SelectMany(Everything).ToList();
        return string.Join('\n', [
            .. all.OfType<TextDisplay>().Select(text => text.Content),
            $"[{string.Join(", ", all.OfType<Button>().Select(button => button.CustomId))}]",
            .. rendered.Files.Select(file => $"file {file.Name}")]);
    }

    private static IEnumerable<Component> Everything(Component component) => component switch
    {
        Container container => container.Components.SelectMany(Everything),
        ActionRow row => row.Components,
        _ => [component],
    };

    [GeneratedRegex(@"\b\d{17,20}\b")]
    private static partial Regex Ids();
}

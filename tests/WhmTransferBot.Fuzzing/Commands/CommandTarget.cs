using System.Text;
using System.Text.Json;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Chat.Forms;
using WhmTransferBot.Tests.Chat;

namespace WhmTransferBot.Fuzzing.Commands;

/// <summary>What people type, choose, click and fill in: understood and written it is the same command, and every answer is harmless.</summary>
internal sealed class CommandTarget : FuzzTarget
{
    private const int LongestMistake = 20_000;

    private static readonly AccessPolicy Access = new(
        new AccessRules { Operators = ["*"], Approvers = ["slack:UBEN"], Admins = ["console:admin"], Readers = ["*"] }, Some.People);

    protected override int BytesForEachByte => 100;

    protected override async Task TakeAsync(ReadOnlyMemory<byte> input)
    {
        var text = Encoding.UTF8.GetString(input.Span);
        RoundTrip(CommandParser.Parse(text), text);
        var dispatcher = FreshDispatcher.Over(Access, Some.Asked());
        await TypeAsync(dispatcher, text);
        await CompleteAsync(dispatcher, text);
        await ClickAsync(dispatcher, text);
        await FillAsync(dispatcher, text);
        await ReadLogAsync(text);
        ThreadPromises.Planned([], text);
        ThreadPromises.Refused(text);
    }

    private static void RoundTrip(ParseResult result, string text)
    {
        if (result is ParseResult.Understood { Command: var command })
        {
            var again = CommandParser.Parse(command.ToString()) as ParseResult.Understood;
            Promise.Holds(again is not null, $"“{command}” is not understood again.");
            Promise.Same(Inside(command), Inside(again.Command), "A command that is written and read again");
        }
        else if (result is ParseResult.Mistaken { Mistake: var mistake })
        {
            Promise.Holds(mistake.What.Length is > 0 and <= LongestMistake, "A mistake says nothing, or too much.");
            Promise.Holds(mistake.Start is null || mistake.Start <= text.Length, "A mistake points behind the text.");
            Promise.Holds(CommandParser.Parse(mistake.Example) is ParseResult.Understood, $"The example “{mistake.Example}” is not understood.");
        }
    }

    private static async Task TypeAsync(CommandDispatcher dispatcher, string text)
    {
        foreach (var caller in new[] { Some.Operator, Some.Admin, Some.Approver })
            Show(await dispatcher.TypeAsync(caller, Some.Room, text, CancellationToken.None));
        var lines = text.Split('\n');
        Show(await dispatcher.TypeAsync(Some.Operator, Some.Room, lines[0], Named(lines), CancellationToken.None));
    }

    private static async Task CompleteAsync(CommandDispatcher dispatcher, string text)
    {
        foreach (var caret in new[] { 0, text.Length / 2, text.Length })
        {
            foreach (var completion in await dispatcher.CompleteAsync(Some.Operator, Some.Room, text, caret, CancellationToken.None))
            {
                var isInside = completion.Start >= 0 && completion.Length >= 0 && completion.Start + completion.Length <= text.Length;
                Promise.Holds(isInside, $"A completion of “{text}” replaces what is not there.");
                Promise.Readable(completion.Text, 100, "A completion");
            }
        }

        var lines = text.Split('\n');
        await dispatcher.CompleteAsync(Some.Operator, Some.Room, lines[0], lines[^1], text, Named(lines), CancellationToken.None);
    }

    private static async Task ClickAsync(CommandDispatcher dispatcher, string text)
    {
        var (action, value) = text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? (text[..end], text[(end + 1)..]) : (text, text);
        foreach (var click in new[] { Parsed(ButtonIdentity.TryParseAction(action, value, out var slack), slack), Parsed(ButtonIdentity.TryParseCustomId(text, out var discord), discord) }.OfType<ButtonClick>())
        {
            await dispatcher.ConfirmationForAsync(Some.Approver, Some.Room, click, CancellationToken.None);
            Show(await dispatcher.ClickAsync(Some.Approver, Some.Room, click, CancellationToken.None));
        }
    }

    private static async Task FillAsync(CommandDispatcher dispatcher, string text)
    {
        var lines = text.Split('\n');
        var outcome = await dispatcher.SubmitAsync(Some.Operator, Some.Room, lines[0], Named(lines), CancellationToken.None);
        if (outcome is FormOutcome.Taken { Reply: var reply }) Show(reply);
        else if (outcome is FormOutcome.Mistaken { ByField: var mistakes })
            foreach (var words in mistakes.Values) Promise.Readable(words, 300, "What is wrong in a form");
    }

    /// <summary>The text as what stands in a log that somebody asks for.</summary>
    private static async Task ReadLogAsync(string text)
    {
        var lines = text.Split('\n');
        var excerpt = new LogExcerpt(lines[0], lines, Omitted: 0, Archived: true);
        Show(await FreshDispatcher.Over(Access, excerpt, Some.Running()).TypeAsync(Some.Operator, Some.Room, "log M-1", CancellationToken.None));
    }

    private static ButtonClick? Parsed(bool isParsed, ButtonClick? click)
    {
        Promise.Holds(isParsed == click is not null, "A click is read and not there.");
        return click;
    }

    /// <summary>The lines after the first as options: <c>name=value</c>.</summary>
    private static Dictionary<string, string> Named(string[] lines)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in lines.Skip(1).Take(50).Select(line => line.Split('=', 2))) options[pair[0]] = pair[^1];
        return options;
    }

    private static void Show(Reply reply)
    {
        if (reply is Reply.Private { Card: var own }) CardPromises.Hold(own);
        if (reply is Reply.Public { Card: var card }) CardPromises.Hold(card);
        if (reply is Reply.Ask { Form: var form }) CardPromises.Hold(form);
    }

    private static string Inside(Command command) => JsonSerializer.Serialize(command, command.GetType());
}

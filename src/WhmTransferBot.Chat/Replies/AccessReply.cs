using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Commands;

namespace WhmTransferBot.Chat.Replies;

/// <summary>The answer to somebody who may not do what she asks.</summary>
internal static class AccessReply
{
    private const int MostHolders = 8;

    /// <summary>Names what is missing and who may.</summary>
    /// <param name="command">What was asked.</param>
    /// <param name="needed">The role that it needs as it was asked.</param>
    /// <param name="who">Who asked.</param>
    /// <param name="access">Knows who may.</param>
    public static Card Refuse(CommandDescription command, Roles needed, Identified who, AccessPolicy access) => new Card
    {
        Blocks =
        [
            new TextBlock(CardText.Of($"**{command.Verb}**{With(command, needed)} is for {RoleWords.Many(needed)}. {Known(who)}")),
            new TextBlock(CardText.Of($"Who may: {Names(access.HoldersOf(needed))}.")),
            new SmallPrintBlock(CardText.Of(
                $"To be added, ask whoever configures this bot to enter `{who.Actor.Identity}` under "
                    + $"`Access:{RoleWords.Key(needed)}`.")),
        ],
    }.Clean();

    /// <summary>A reader asked for something that is shown elsewhere.</summary>
    public static Card NotInThisRoom(string migration) => new Card
    {
        Blocks = [new TextBlock(CardText.Of($"{migration} is not shown in this room. Readers see what is shown in the room "
            + $"where they ask."))],
    }.Clean();

    private static string With(CommandDescription command, Roles needed) =>
        needed == command.Who || command.Options.FirstOrDefault(option => option.Who == needed) is not { } option ? string.Empty : $" with {option.Name}";

    private static string Known(Identified who) =>
        who.Roles == Roles.None ? "The bot does not know you." : $"You are known as {RoleWords.Of(who.Roles)}.";

    private static string Names(IReadOnlyList<string> holders) => holders.Count switch
    {
        0 => "nobody yet",
        <= MostHolders => string.Join(", ", holders),
        _ => $"{string.Join(", ", holders.Take(MostHolders))} and {holders.Count - MostHolders} more",
    };
}

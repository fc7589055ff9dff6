using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Commands;

namespace WhmTransferBot.Chat.Replies;

/// <summary>The answer to somebody who may not do what she asks.</summary>
internal static class AccessReply
{
    private const int MostHolders = 8;

    /// <summary>Names what is missing and who may.</summary>
    public static Card Refuse(CommandDescription command, Identified who, AccessPolicy access) => new Card
    {
        Blocks =
        [
            new TextBlock(CardText.Of($"**{command.Verb}** is for {RoleWords.Many(command.Who)}. {Known(who)}")),
            new TextBlock(CardText.Of($"Who may: {Names(access.HoldersOf(command.Who))}.")),
            new SmallPrintBlock(CardText.Of(
                $"To be added, ask whoever configures this bot to enter `{who.Actor.Identity}` under "
                    + $"`Access:{RoleWords.Key(command.Who)}`.")),
        ],
    }.Clean();

    /// <summary>A reader asked for something that is shown elsewhere.</summary>
    public static Card NotInThisRoom(string migration) => new Card
    {
        Blocks = [new TextBlock(CardText.Of($"{migration} is not shown in this room. Readers see what is shown in the room "
            + $"where they ask."))],
    }.Clean();

    private static string Known(Identified who) =>
        who.Roles == Roles.None ? "The bot does not know you." : $"You are known as {RoleWords.Of(who.Roles)}.";

    private static string Names(IReadOnlyList<string> holders) => holders.Count switch
    {
        0 => "nobody yet",
        <= MostHolders => string.Join(", ", holders),
        _ => $"{string.Join(", ", holders.Take(MostHolders))} and {holders.Count - MostHolders} more",
    };
}

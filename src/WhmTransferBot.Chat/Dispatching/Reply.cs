using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Forms;

namespace WhmTransferBot.Chat.Dispatching;

/// <summary>What the person who typed or clicked gets to see. What concerns the team stands in the thread instead.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>A message only that person sees.</summary>
    /// <param name="Card">What it says.</param>
    public sealed record Private(Card Card) : Reply;

    /// <summary>A message for the room, for example a list that was asked for.</summary>
    /// <param name="Card">What it says.</param>
    public sealed record Public(Card Card) : Reply;

    /// <summary>A form to be filled in.</summary>
    /// <param name="Form">The form.</param>
    public sealed record Ask(Form Form) : Reply;

    /// <summary>Nothing to say: the thread tells it.</summary>
    public sealed record Silent : Reply;
}

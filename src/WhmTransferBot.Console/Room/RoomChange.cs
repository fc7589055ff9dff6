using WhmTransferBot.Chat.Rooms;

namespace WhmTransferBot.Console.Room;

/// <summary>Something in the room is not as it was.</summary>
public abstract record RoomChange
{
    private RoomChange()
    {
    }

    /// <summary>What changed; a later change of the same key takes the place of an earlier one.</summary>
    public abstract string Key { get; }

    /// <summary>The same change with what was not drawn of an earlier one.</summary>
    public virtual RoomChange After(RoomChange earlier) => this;

    /// <summary>A message was posted.</summary>
    /// <param name="Message">The message.</param>
    public sealed record Posted(RoomMessage Message) : RoomChange
    {
        /// <inheritdoc />
        public override string Key => Message.Reference.Value;
    }

    /// <summary>A message reads differently.</summary>
    /// <param name="Message">The message as it reads now; when it was posted is unknown here.</param>
    public sealed record Edited(RoomMessage Message) : RoomChange
    {
        /// <inheritdoc />
        public override string Key => Message.Reference.Value;

        /// <inheritdoc />
        public override RoomChange After(RoomChange earlier) =>
            earlier is Posted posted ? posted with { Message = posted.Message with { Card = Message.Card } } : this;
    }

    /// <summary>Somebody asked for something that everybody may read.</summary>
    /// <param name="Answer">What the answer is.</param>
    public sealed record Answered(PublicAnswer Answer) : RoomChange
    {
        /// <inheritdoc />
        public override string Key => Answer.Key;
    }
}

namespace WhmTransferBot.Chat.Rooms;

/// <summary>A message as its platform knows it.</summary>
/// <param name="Value">The platform's own id, or several joined by a comma when one message became several; at most 400 characters.</param>
public readonly record struct MessageReference(string Value)
{
    /// <inheritdoc />
    public override string ToString() => Value;
}

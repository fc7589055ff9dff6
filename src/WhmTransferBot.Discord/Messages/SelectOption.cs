namespace WhmTransferBot.Discord.Messages;

/// <summary>One of the choices of a list.</summary>
/// <param name="Label">What is read; at most 100 characters.</param>
/// <param name="Value">What comes back; at most 100 characters.</param>
internal sealed record SelectOption(string Label, string Value)
{
    /// <summary>Whether it is chosen at first.</summary>
    public bool? Default { get; init; }
}

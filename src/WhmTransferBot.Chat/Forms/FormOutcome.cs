using WhmTransferBot.Chat.Dispatching;

namespace WhmTransferBot.Chat.Forms;

/// <summary>What became of a form.</summary>
public abstract record FormOutcome
{
    private FormOutcome()
    {
    }

    /// <summary>Something in it is wrong; it stays open.</summary>
    /// <param name="ByField">What is wrong, by the name of the field.</param>
    public sealed record Mistaken(IReadOnlyDictionary<string, string> ByField) : FormOutcome;

    /// <summary>It was taken.</summary>
    /// <param name="Reply">What its author gets to see.</param>
    public sealed record Taken(Reply Reply) : FormOutcome;
}

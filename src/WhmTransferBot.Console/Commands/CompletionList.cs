using WhmTransferBot.Chat.Completing;

namespace WhmTransferBot.Console.Commands;

/// <summary>What is offered for the word at the caret, and which one is chosen.</summary>
internal sealed class CompletionList
{
    private string _text = string.Empty;

    /// <summary>What is offered.</summary>
    public IReadOnlyList<Completion> Offers { get; private set; } = [];

    /// <summary>The chosen one, counted from 0; -1 as long as none is.</summary>
    public int Chosen { get; private set; } = -1;

    /// <summary>Whether anything is offered.</summary>
    public bool IsOpen => Offers.Count > 0;

    /// <summary>Offers something for a text.</summary>
    public void Offer(string text, IReadOnlyList<Completion> offers) => (_text, Offers, Chosen) = (text, offers, -1);

    /// <summary>Offers nothing.</summary>
    public void Close() => Offer(string.Empty, []);

    /// <summary>Chooses the next one, or the one before, around the ends.</summary>
    public void Move(int step)
    {
        if (IsOpen) Chosen = (Math.Max(Chosen, step > 0 ? -1 : 0) + step + Offers.Count) % Offers.Count;
    }

    /// <summary>Puts an offer in place of the word at the caret.</summary>
    /// <param name="index">Which one; without it the chosen one, or else the first.</param>
    /// <returns>The text with the offer in it, and where the caret stands; nothing when nothing is offered.</returns>
    public CompletedText? Accept(int? index = null)
    {
        if (!IsOpen) return null;
        var offer = Offers[Math.Clamp(index ?? Chosen, 0, Offers.Count - 1)];
        var text = string.Concat(_text.AsSpan(0, offer.Start), offer.Text, _text.AsSpan(offer.Start + offer.Length));
        Close();
        return new CompletedText(text, offer.Start + offer.Text.Length);
    }
}

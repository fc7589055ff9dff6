namespace WhmTransferBot.Hosting;

/// <summary>What <c>doctor</c> says of one part.</summary>
/// <param name="Subject">The part, for example <c>data folder</c> or a server's name.</param>
/// <param name="State">How it is.</param>
/// <param name="Words">What was found.</param>
/// <param name="Remedy">How to mend it.</param>
public sealed record CheckupResult(string Subject, CheckupState State, string Words, string? Remedy)
{
    /// <summary>All is well.</summary>
    public static CheckupResult Well(string subject, string words) => new(subject, CheckupState.Well, words, null);

    /// <summary>It works, but somebody should look at it.</summary>
    public static CheckupResult Doubtful(string subject, string words, string remedy) => new(subject, CheckupState.Doubtful, words, remedy);

    /// <summary>It cannot work.</summary>
    public static CheckupResult Ill(string subject, string words, string remedy) => new(subject, CheckupState.Ill, words, remedy);
}

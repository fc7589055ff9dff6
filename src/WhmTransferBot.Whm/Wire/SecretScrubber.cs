using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.Whm.Wire;

/// <summary>Takes secrets out of texts that a server sent back: some answers repeat what they were given.</summary>
internal sealed class SecretScrubber(IEnumerable<Secret> secrets)
{
    private const int ShortestScrubbed = 4;

    // Longest first, so that a secret which contains another is not left in halves. Very short ones would blacken whole texts.
    private readonly string[] _texts =
    [
        .. secrets.SelectMany(secret => new[] { secret.Reveal(), Uri.EscapeDataString(secret.Reveal()) })
            .Where(text => text.Length >= ShortestScrubbed)
            .Distinct()
            .OrderByDescending(text => text.Length),
    ];

    public string Scrub(string text) => _texts.Aggregate(text, (scrubbed, secret) => scrubbed.Replace(secret, "***", StringComparison.Ordinal));
}

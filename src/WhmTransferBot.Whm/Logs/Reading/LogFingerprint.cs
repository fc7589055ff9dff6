using System.Security.Cryptography;

namespace WhmTransferBot.Whm.Logs.Reading;

/// <summary>
/// Hash over a log up to the end of its last complete line. A begun line is hashed as well while it grows, but the fingerprint
/// before it is kept until it is complete.
/// </summary>
internal sealed class LogFingerprint : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private string? _beforeBegunLine;

    /// <summary>Of everything up to the last complete line.</summary>
    public string OfCompleteLines => _beforeBegunLine ?? OfEverything;

    /// <summary>Of every byte so far.</summary>
    public string OfEverything => Convert.ToHexString(_hash.GetCurrentHash());

    /// <summary>Adds bytes that were read before and whose lines do not matter.</summary>
    public void AppendSeen(ReadOnlySpan<byte> text) => _hash.AppendData(text);

    /// <summary>Adds new bytes.</summary>
    public void AppendNew(ReadOnlySpan<byte> text)
    {
        var complete = text.LastIndexOf((byte)'\n') + 1;
        if (complete > 0)
        {
            _hash.AppendData(text[..complete]);
            _beforeBegunLine = null;
        }

        if (complete == text.Length) return;
        _beforeBegunLine ??= OfEverything;
        _hash.AppendData(text[complete..]);
    }

    public void Dispose() => _hash.Dispose();
}

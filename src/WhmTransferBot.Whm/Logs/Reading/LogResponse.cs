using System.Buffers;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm.Logs.Reading;

/// <summary>
/// Receives one answer of <c>fetch_transfer_session_log</c>, whose log is a single text of any length, and passes the log on as it arrives.
/// </summary>
internal sealed class LogResponse(ILogSink sink)
{
    private const int PieceBytes = 64 * 1024;
    private const int LargestRemainderBytes = 1024 * 1024;

    private readonly LogStringFinder _finder = new(LargestRemainderBytes);
    private readonly JsonStringDecoder _decoder = new();
    private bool _isInLog;

    /// <summary>Reads until the answer ends or the sink has enough.</summary>
    /// <returns>False when the sink had enough: then nothing is known about the rest of the answer.</returns>
    /// <exception cref="WhmException">The answer is no success, or was cut.</exception>
    public async Task<bool> ReadAsync(WhmCall call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
        var text = ArrayPool<byte>.Shared.Rent(PieceBytes + JsonStringDecoder.LongestCharacter);
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            int read;
            while ((read = await stream.ReadAsync(piece.AsMemory(0, PieceBytes), cancellationToken)) > 0 && !_finder.IsTooLarge)
            {
                Take(piece.AsSpan(0, read), text);
                if (sink.IsDone) return false;
            }

            Check(call, (int)response.StatusCode);
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
            ArrayPool<byte>.Shared.Return(text);
        }
    }

    private void Take(ReadOnlySpan<byte> piece, Span<byte> text)
    {
        while (!piece.IsEmpty && !sink.IsDone && !_finder.IsTooLarge)
        {
            int consumed;
            if (_isInLog)
            {
                var hasEnded = _decoder.Decode(piece, text, out consumed, out var written);
                sink.Take(text[..written]);
                if (hasEnded) _finder.EndLog();
                _isInLog = !hasEnded;
            }
            else
            {
                _isInLog = _finder.Find(piece, out consumed);
            }

            piece = piece[consumed..];
        }
    }

    private void Check(WhmCall call, int status)
    {
        var envelope = EnvelopeReader.Read(AnswerBody.WellFormed(_finder.Remainder.ToArray()).Span);
        if (_finder.IsTooLarge && envelope.Form is not EnvelopeForm.NotJson) throw call.Failures.TooLarge(status, LargestRemainderBytes);
        WhmCaller.Checked(call, status, envelope);
    }
}

using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace WhmTransferBot.Whm.Wire;

/// <summary>Reads the body of an answer that is not a log, up to a bound.</summary>
internal static class AnswerBody
{
    private const int FirstBufferBytes = 16 * 1024;

    /// <summary>The whole body, or null when it is larger than the bound.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpResponseMessage response, int maxBytes, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > maxBytes) return null;
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        await using (stream)
        {
            var body = new ArrayBufferWriter<byte>(FirstBufferBytes);
            while (true)
            {
                var read = await stream.ReadAsync(body.GetMemory(FirstBufferBytes / 2), cancellationToken);
                if (read == 0) return WellFormed(body.WrittenMemory);
                body.Advance(read);
                if (body.WrittenCount > maxBytes) return null;
            }
        }
    }

    /// <summary>Bytes that are not UTF-8 become U+FFFD: one stray byte in a domain's name must not hide all accounts.</summary>
    public static ReadOnlyMemory<byte> WellFormed(ReadOnlyMemory<byte> bytes) =>
        Utf8.IsValid(bytes.Span) ? bytes : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes.Span));
}

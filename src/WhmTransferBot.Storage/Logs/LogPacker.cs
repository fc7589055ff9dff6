using System.Globalization;
using System.IO.Compression;
using System.Text;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Storage.Logs;

/// <summary>Cuts the middle out of a log that is too long, at line breaks where it has any, and compresses it.</summary>
internal sealed class LogPacker(int mostCharacters, TimeProvider time)
{
    public ArchivedLogRow Pack(MigrationId migration, LogDraft draft)
    {
        if (draft.File.Length is 0 or > ArchivedLogRow.MostFileCharacters)
            throw new ArgumentException($"The log's name must have 1 to {ArchivedLogRow.MostFileCharacters} characters.", nameof(draft));
        var (text, omitted) = Shorten(draft.Text);
        return new ArchivedLogRow
        {
            Migration = migration.Number,
            Session = draft.Session.Value,
            File = draft.File,
            Characters = text.Length,
            OmittedLines = omitted,
            ArchivedAt = time.GetUtcNow(),
            Text = Compress(text),
        };
    }

    public static async Task<string> UnpackAsync(byte[] stored, CancellationToken cancellationToken)
    {
        await using var bytes = new BrotliStream(new MemoryStream(stored, writable: false), CompressionMode.Decompress);
        using var reader = new StreamReader(bytes, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    private (string Text, long OmittedLines) Shorten(string text)
    {
        if (text.Length <= mostCharacters) return (text, 0);
        var half = mostCharacters / 2;
        var headEnd = text.LastIndexOf('\n', half - 1, half) is >= 0 and var lastBreak ? lastBreak + 1 : WholeCharacters(text, half);
        var tailFrom = text.Length - half;
        var tailStart = text.IndexOf('\n', tailFrom) is >= 0 and var nextBreak && nextBreak + 1 < text.Length
            ? nextBreak + 1
            : WholeCharacters(text, tailFrom);
        var omitted = Math.Max(1, text.AsSpan(headEnd, tailStart - headEnd).Count('\n'));
        var marker = string.Create(CultureInfo.InvariantCulture, $"[… {omitted} lines were left out here …]\n");
        var lineBreak = text[headEnd - 1] == '\n' ? string.Empty : "\n";
        return (string.Concat(text.AsSpan(0, headEnd), lineBreak, marker, text.AsSpan(tailStart)), omitted);
    }

    /// <summary>A cut that does not go through the middle of a character.</summary>
    private static int WholeCharacters(string text, int cut) => char.IsLowSurrogate(text[cut]) ? cut - 1 : cut;

    private static byte[] Compress(string text)
    {
        using var bytes = new MemoryStream();
        using (var compressed = new BrotliStream(bytes, CompressionLevel.Fastest)) compressed.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }
}

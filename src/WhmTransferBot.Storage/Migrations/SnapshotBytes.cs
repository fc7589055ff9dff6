using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Storage.Migrations;

/// <summary>
/// A snapshot as it is stored: one byte that names the format, then JSON, compressed. Items resemble each other so much that a plan of
/// hundreds of accounts shrinks to a few per cent; what is not written is what makes a commit quick.
/// </summary>
internal static class SnapshotBytes
{
    private const byte BrotliJson = 1;
    private const int Quality = 1;
    private const int Window = 22;

    public static byte[] Write(MigrationSnapshot snapshot)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(snapshot, StorageJson.Options);
        var most = BrotliEncoder.GetMaxCompressedLength(json.Length);
        var buffer = ArrayPool<byte>.Shared.Rent(most + 1);
        try
        {
            buffer[0] = BrotliJson;
            if (!BrotliEncoder.TryCompress(json, buffer.AsSpan(1), out var written, Quality, Window))
                throw new InvalidOperationException("The snapshot could not be compressed.");
            return buffer.AsSpan(0, written + 1).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public static MigrationSnapshot Read(MigrationId id, byte[] stored)
    {
        try
        {
            if (stored is not [BrotliJson, ..]) throw new InvalidDataException("The format is not known.");
            using var json = new BrotliStream(new MemoryStream(stored, 1, stored.Length - 1, writable: false), CompressionMode.Decompress);
            return JsonSerializer.Deserialize<MigrationSnapshot>(json, StorageJson.Options)
                ?? throw new InvalidDataException("The snapshot is empty.");
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException or JsonException or NotSupportedException)
        {
            throw new StorageUnavailableException(
                $"The stored state of {id} cannot be read: {fault.Message} It was written by a newer version of the bot, or the database is damaged. "
                + "Start the version that wrote it, or put back a backup.",
                fault);
        }
    }
}

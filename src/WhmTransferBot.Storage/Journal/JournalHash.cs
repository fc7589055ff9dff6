using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WhmTransferBot.Storage.Journal;

/// <summary>
/// What chains the entries together: SHA-256 over six lines in UTF-8, each ended by a line feed: the hash before, the sequence, the
/// migration's number (0 when it concerns none), its version, the room (empty when there is none) and the event as JSON. None of them can hold a line feed.
/// </summary>
public static class JournalHash
{
    /// <summary>The length of a hash: lower-case hexadecimal digits.</summary>
    public const int Characters = 64;

    /// <summary>What stands before the first entry: 64 zeros.</summary>
    public static string BeforeFirst { get; } = new('0', Characters);

    /// <summary>The hash of an entry.</summary>
    /// <param name="previousHash">The hash of the entry before.</param>
    /// <param name="sequence">The entry's number.</param>
    /// <param name="migration">The migration's number; 0 when the entry concerns none.</param>
    /// <param name="version">The migration's version after the event.</param>
    /// <param name="room">The room, if there is one.</param>
    /// <param name="eventJson">The event as it is stored.</param>
    public static string Of(string previousHash, long sequence, long migration, long version, string? room, string eventJson)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{previousHash}\n{sequence}\n{migration}\n{version}\n{room}\n{eventJson}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    internal static string Of(JournalRow row) => Of(row, row.Sequence);

    /// <summary>The hash that the entry would have at another place.</summary>
    internal static string Of(JournalRow row, long sequence) =>
        Of(row.PreviousHash, sequence, row.Migration, row.Version, row.Room, row.Event);
}

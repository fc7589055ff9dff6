using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using WhmTransferBot.Chat.Rooms;

namespace WhmTransferBot.Discord.Rooms;

/// <summary>
/// By what a message is known again: the nonce, for which Discord looks only some minutes back, and a number on its first
/// component, which Discord keeps for ever.
/// </summary>
/// <param name="Nonce">At most 25 characters.</param>
internal sealed record DeliveryMark(string Nonce)
{
    private const int MostOfNonce = 25;
    private const int AboveNumberedByDiscord = 1 << 30;

    /// <summary>The number, between 2^30 and 2^31.</summary>
    public int Number { get; } = AboveNumberedByDiscord | (BinaryPrimitives.ReadInt32BigEndian(Hash(Nonce)) & (AboveNumberedByDiscord - 1));

    /// <summary>
    /// The mark of a delivery. Deliveries are numbered anew in a new database, and Discord would take a number it has seen for a
    /// repetition; the card on which the thread hangs keeps them apart.
    /// </summary>
    public static DeliveryMark Of(OutgoingMessage message) => message.ThreadRoot is { } root
        ? new DeliveryMark(message.DeliveryId).For(root.Value)
        : OfMigration(message);

    /// <summary>The mark of a delivery that stands in the channel, whether its migration has a card there or not.</summary>
    public static DeliveryMark OfMigration(OutgoingMessage message) => new DeliveryMark(message.DeliveryId).For($"{message.Migration}");

    /// <summary>The mark of a further message that belongs to the same delivery.</summary>
    public DeliveryMark For(string purpose) => new(Convert.ToHexStringLower(Hash($"{Nonce}/{purpose}"))[..MostOfNonce]);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

using System.Text.Json;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm.Servers;

/// <summary>Reads facts about a server out of answers.</summary>
internal static class ServerReading
{
    private const long BytesPerKibibyte = 1024;

    public static LoadAverage LoadAverage(Node data) => new(
        data["one"].Number ?? throw new JsonException("The answer has no load."), data["five"].Number ?? 0, data["fifteen"].Number ?? 0);

    public static IReadOnlyList<DiskPartition> Partitions(Node partitions) =>
        [.. partitions.Items.Where(partition => partition["mount"].Word is not null).Select(Partition)];

    public static IReadOnlyList<ServerAddress> Addresses(Node addresses) =>
        [.. addresses.Items.Where(address => address["ip"].Word is not null).Select(Address)];

    /// <summary>0 means unlimited.</summary>
    public static long? MaximumUsers(Answer answer)
    {
        var users = answer.Data["users"].Integer ?? throw new JsonException("The answer has no number of users.");
        return users > 0 ? users : null;
    }

    private static DiskPartition Partition(Node partition) => new(
        partition["mount"].Text!,
        partition["device"].Word,
        Bytes(partition["total"]),
        Bytes(partition["used"]),
        Bytes(partition["available"]),
        (int)Math.Clamp(partition["percentage"].Integer ?? 0, 0, 100),
        partition["inodes_available"].Integer,
        partition["inodes_total"].Integer);

    private static long Bytes(Node kibibytes) => Math.Clamp(kibibytes.Integer ?? 0, 0, long.MaxValue / BytesPerKibibyte) * BytesPerKibibyte;

    private static ServerAddress Address(Node address) => new(
        address["ip"].Text!,
        address["public_ip"].Word,
        address["mainaddr"].Flag,
        address["dedicated"].Flag,
        address["used"].Flag,
        address["active"].Flag,
        address["if"].Word);
}

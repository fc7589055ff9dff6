using System.Buffers.Binary;
using System.Globalization;
using System.Net;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>Where this process listens, as the kernel says.</summary>
internal static class ListeningSockets
{
    private const string Listens = "0A";

    public static IReadOnlyList<IPEndPoint> OfThisProcess()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells it in this way.");
        var own = Directory.EnumerateFileSystemEntries("/proc/self/fd").Select(Target).ToHashSet();
        return [.. new[] { "/proc/self/net/tcp", "/proc/self/net/tcp6" }.Where(File.Exists).SelectMany(File.ReadLines).Skip(1)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(parts => parts.Length > 9 && parts[3] == Listens && own.Contains($"socket:[{parts[9]}]"))
            .Select(parts => Read(parts[1]))];
    }

    private static string? Target(string descriptor)
    {
        try
        {
            return new FileInfo(descriptor).LinkTarget;
        }
        catch (IOException)
        {
            // It was closed meanwhile.
            return null;
        }
    }

    /// <summary>The address stands there as words of the machine, each in its own order of bytes.</summary>
    private static IPEndPoint Read(string place)
    {
        var (address, port) = (Convert.FromHexString(place[..place.IndexOf(':', StringComparison.Ordinal)]), place[(place.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        for (var word = 0; word < address.Length; word += sizeof(uint))
        {
            var bytes = address.AsSpan(word, sizeof(uint));
            BinaryPrimitives.WriteUInt32BigEndian(bytes, BinaryPrimitives.ReadUInt32LittleEndian(bytes));
        }

        return new IPEndPoint(new IPAddress(address), int.Parse(port, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }
}

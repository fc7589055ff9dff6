using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Planning;

/// <summary>
/// Says in one hash what exactly is being approved: source, destination, the wanted items in their order, and every option.
/// Sizes are left out, because they grow while people think; so is the reason, which changes nothing that WHM does.
/// </summary>
public static class FingerprintCalculator
{
    /// <summary>The fingerprint of what is planned now.</summary>
    public static Fingerprint Of(MigrationSnapshot migration)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, "migration", migration.Source.ToString(), migration.Destination.ToString());
        foreach (var item in migration.Wanted)
            Append(hash, "item", item.Kind.ToString(), item.Name.ToString(), item.DestinationName.ToString(), item.Domain, item.Owner);
        foreach (var option in Options(migration.Options)) Append(hash, "option", option.Name, option.Value);
        return new Fingerprint(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static IEnumerable<(string Name, string? Value)> Options(TransferOptions options) =>
    [
        ("transport", options.Transport?.ToString()),
        ("compress", Word(options.Compress)),
        ("lowpriority", Word(options.LowPriority)),
        ("threads", string.Create(CultureInfo.InvariantCulture, $"{options.TransferThreads}/{options.RestoreThreads}")),
        ("restricted", Word(options.Restricted)),
        ("backups", Word(options.ReuseBackups)),
        ("reseller", Word(options.ResellerPrivileges)),
        ("overwrite", options.Overwrite.ToString()),
        ("live", Word(options.Live)),
        ("express", Word(options.Express)),
        ("dns", options.Dns.ToString()),
        ("ip", options.Address.ToString()),
        ("skip", string.Join(',', options.Skip)),
    ];

    private static string Word(bool value) => value ? "yes" : "no";

    /// <summary>Every part goes in with its length before it, so that no two plans can be written alike.</summary>
    private static void Append(IncrementalHash hash, params ReadOnlySpan<string?> parts)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            var bytes = part is null ? null : Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes?.Length ?? -1);
            hash.AppendData(length);
            hash.AppendData(bytes ?? []);
        }
    }
}

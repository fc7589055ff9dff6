using WhmTransferBot.Simulator.Servers;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Simulator.Items;

/// <summary>
/// What stops an account: before it is packaged, and before it is restored. Each check returns the words of the failure, or null.
/// </summary>
internal static class AccountChecks
{
    private const long Mebibyte = 1 << 20;

    public static string? BeforeTransfer(ItemContext context) => OfNames(context) ?? OfSource(context);

    public static string? OfNames(ItemContext context)
    {
        var (item, server) = (context.Item, context.Destination);
        var exists = server.Registry.Find(item.LocalName) is not null;
        if (!UsernameRules.IsLegalForTransfer(item.LocalName))
            return $"The username “{item.LocalName}” is reserved or not valid on “{server.HostName}”.";
        if (IsRenamed(item) && (item.Flag("force") || item.Flag("skipaccount")))
            return $"The system cannot overwrite the account “{item.LocalName}” because the username changes from “{item.Name}”.";
        if (exists && !MayOverwrite(item))
            return $"The account “{item.LocalName}” already exists on “{server.HostName}”.";
        if (!exists && item.Flag("skipaccount"))
            return $"The account “{item.LocalName}” does not exist on “{server.HostName}”, so that nothing can be merged into it.";
        return null;
    }

    /// <summary>What stops the restore of an archive that is already here.</summary>
    public static string? BeforeRestore(ItemContext context, HostedAccount archive)
    {
        var (item, server) = (context.Item, context.Destination);
        var present = server.Registry.Find(item.LocalName);
        if (present is not null && !MayOverwrite(item))
            return $"The account “{item.LocalName}” already exists on “{server.HostName}”.";
        var freed = present is not null && item.Flag("overwrite_with_delete") ? present.Bytes : 0;
        return OfDomain(item, archive, server)
            ?? OfLicence(present, server)
            ?? OfSpace(archive.Bytes - freed, server, "restore")
            ?? OfAddress(item, present, server);
    }

    private static bool IsRenamed(TransferItem item) => item.Name != item.LocalName;

    private static bool MayOverwrite(TransferItem item) =>
        item.Flag("force") || item.Flag("overwrite_with_delete") || item.Flag("skipaccount") || item.Module.Name == "LegacyAccountBackup";

    private static string? OfSource(ItemContext context)
    {
        if (context.Source is not { } source)
            return $"The system could not connect to “{context.Terms.Host}”.";
        if (source.Registry.Find(context.Item.Name) is not { } account)
            return $"The system could not package the account “{context.Item.Name}”: it does not exist on “{source.HostName}”.";
        if (context.Terms.Kind == SessionKind.RemoteUser && account.Password != context.Terms.AccountPassword)
            return $"The password for the account “{account.User}” on “{source.HostName}” is not correct.";
        return OfExpress(context, account) ?? OfSpace(account.Bytes, context.Destination, "archive");
    }

    /// <summary>Express Transfer switches traffic over at once, so that nothing may be renamed under way.</summary>
    private static string? OfExpress(ItemContext context, HostedAccount account)
    {
        var taken = account.Databases.All.FirstOrDefault(name =>
            context.Destination.Registry.OwnerOf(name) is { } owner && owner != context.Item.LocalName);
        return context.Item.Flag("xferpoint") && taken.Name is not null
            ? $"Express Transfer is not possible: the database “{taken.Name}” already exists on “{context.Destination.HostName}”."
            : null;
    }

    private static string? OfDomain(TransferItem item, HostedAccount archive, SimulatedServer server)
    {
        var owner = server.Registry.OwnerOf(archive.Domain);
        return owner is null || owner == item.LocalName
            ? null
            : $"The domain “{archive.Domain}” already exists on “{server.HostName}” and belongs to the account “{owner}”.";
    }

    private static string? OfLicence(HostedAccount? present, SimulatedServer server)
    {
        var limit = server.Description.MaximumUsers;
        return present is null && limit > 0 && server.Registry.All.Count >= limit
            ? $"The licence of “{server.HostName}” allows {limit} accounts, and that number is reached."
            : null;
    }

    private static string? OfSpace(long needed, SimulatedServer server, string what) => needed <= server.Disk.FreeHomeBytes
        ? null
        : $"There is not enough free space for the {what}: {needed / Mebibyte} MB are needed, " +
          $"{Math.Max(0, server.Disk.FreeHomeBytes) / Mebibyte} MB are free.";

    private static string? OfAddress(TransferItem item, HostedAccount? present, SimulatedServer server)
    {
        if (!item.Flag("ip") || present?.DedicatedAddress is not null)
            return null;
        if (item.Text("customip") is { } wanted && !server.Addresses.Free.Contains(wanted))
            return $"The address “{wanted}” is not free on “{server.HostName}”.";
        return server.Description.Rules.DedicatedAddressIsMust && !server.Addresses.Free.Any()
            ? $"There are not enough dedicated IP addresses on “{server.HostName}”."
            : null;
    }
}

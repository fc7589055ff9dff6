using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Items;

/// <summary>Makes the account that a restore leaves on the destination, and notes what could not be carried over as it was.</summary>
internal sealed class AccountComposition(ItemContext context, HostedAccount archive)
{
    private readonly List<Remark> _remarks = [.. archive.Remarks];

    private TransferItem Item => context.Item;

    private SimulatedServer Server => context.Destination;

    private bool IsRestricted => !context.Terms.Unrestricted;

    public IReadOnlyList<Remark> Remarks => _remarks;

    public HostedAccount Compose()
    {
        var present = Server.Registry.Find(Item.LocalName);
        var merges = present is not null && !Item.Flag("overwrite_with_delete");
        return archive with
        {
            User = Item.LocalName,
            Owner = Owner(),
            Package = Package(),
            Bytes = Item.Flag("skiphomedir") ? archive.Bytes / 10 : archive.Bytes,
            DedicatedAddress = Address(present),
            AddonDomains = Domains(archive.AddonDomains, "addon"),
            ParkedDomains = Domains(archive.ParkedDomains, "parked"),
            Databases = new DatabaseRestore(context, archive, _remarks).Over(merges ? present!.Databases : Databases.None),
            IsReseller = IsReseller(),
            SuspendReason = archive.SuspendReason,
            PackagingFailure = null,
            Remarks = [],
            Created = merges ? present!.Created : Server.World.Agenda.Now,
        };
    }

    private void Note(RemarkKind kind, string module, string text) => _remarks.Add(new Remark(kind, module, text));

    private string Owner()
    {
        if (archive.Owner == "root" || archive.Owner == Item.LocalName || Server.Registry.Find(archive.Owner) is { IsReseller: true })
            return archive.Owner == archive.User ? Item.LocalName : archive.Owner;
        Note(RemarkKind.Warning, "CpUser", $"The owner “{archive.Owner}” does not exist here. The account now belongs to “root”.");
        return "root";
    }

    private string Package()
    {
        if (Server.Packages.ContainsKey(archive.Package))
            return archive.Package;
        Note(RemarkKind.Warning, "Package", $"The package “{archive.Package}” does not exist here. The account uses “default”.");
        return "default";
    }

    private string? Address(HostedAccount? present)
    {
        if (!Item.Flag("ip"))
            return present?.DedicatedAddress;
        var address = present?.DedicatedAddress ?? Item.Text("customip") ?? Server.Addresses.Free.FirstOrDefault();
        if (address is null)
            Note(RemarkKind.Warning, "IPAddress", "No dedicated IP address is free. The account uses the shared address.");
        return address;
    }

    private List<string> Domains(IReadOnlyList<string> domains, string type)
    {
        List<string> restored = [];
        foreach (var domain in domains)
        {
            var owner = Server.Registry.OwnerOf(domain);
            if (IsRestricted)
                Note(RemarkKind.Skipped, "Domains", $"Restricted Restore does not restore the {type} domain “{domain}”.");
            else if (owner is not null && owner != Item.LocalName)
                Note(RemarkKind.Skipped, "Domains", $"The {type} domain “{domain}” already belongs to the account “{owner}”.");
            else
                restored.Add(domain);
        }

        return restored;
    }

    private bool IsReseller()
    {
        if (!archive.IsReseller || Item.Flag("skipres") || !context.Terms.CopyResellerPrivileges)
            return Item.Flag("reseller") && !IsRestricted;
        if (IsRestricted)
            Note(RemarkKind.Skipped, "Reseller", "Restricted Restore does not restore reseller privileges.");
        return !IsRestricted;
    }
}

namespace WhmTransferBot.Whm.Queueing;

/// <summary>A package that is pulled from the source (module PackageRemoteRoot).</summary>
/// <param name="Package">Its name.</param>
public sealed record PackageItem(string Package) : TransferItem
{
    /// <inheritdoc />
    public override string Module => TransferModule.PackageRemoteRoot;

    /// <inheritdoc />
    public override string Key => Package;

    private protected override void Describe(ItemParametersBuilder parameters) => parameters.Add("package", Package);
}

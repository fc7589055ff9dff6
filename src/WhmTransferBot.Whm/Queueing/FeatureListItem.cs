namespace WhmTransferBot.Whm.Queueing;

/// <summary>A feature list that is pulled from the source (module FeatureListRemoteRoot).</summary>
/// <param name="FeatureList">Its name.</param>
public sealed record FeatureListItem(string FeatureList) : TransferItem
{
    /// <inheritdoc />
    public override string Module => TransferModule.FeatureListRemoteRoot;

    /// <inheritdoc />
    public override string Key => FeatureList;

    private protected override void Describe(ItemParametersBuilder parameters) => parameters.Add("featurelist", FeatureList);
}

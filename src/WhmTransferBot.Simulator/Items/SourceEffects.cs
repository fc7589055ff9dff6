namespace WhmTransferBot.Simulator.Items;

/// <summary>What a move does to the source. Nothing, unless Express (<c>xferpoint</c>) or Live Transfer was asked for.</summary>
internal static class SourceEffects
{
    public static void Apply(ItemContext context)
    {
        var live = context.Item.Flag("live_transfer");
        if ((!live && !context.Item.Flag("xferpoint")) || context.Source?.Registry.Find(context.Item.Name) is not { } account)
            return;
        context.Source.Registry.Put(account with
        {
            PointsTo = context.Destination.HostName,
            SuspendReason = live ? $"Moved to {context.Destination.HostName}" : account.SuspendReason,
        });
    }
}

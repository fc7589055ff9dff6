using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight;

/// <summary>The keys of WHM's queue that options become (WHM: <c>enqueue_transfer_item</c>, module <c>AccountRemoteRoot</c>).</summary>
internal static class ItemKeys
{
    private static readonly IReadOnlyList<(SkippedPart Part, string Key)> Skips =
    [
        (SkippedPart.Home, "skiphomedir"),
        (SkippedPart.Databases, "skipacctdb"),
        (SkippedPart.Bandwidth, "skipbwdata"),
        (SkippedPart.Mail, "skipemail"),
        (SkippedPart.Reseller, "skipres"),
        (SkippedPart.Subdomains, "skipsubdomains"),
    ];

    /// <summary>What the options ask of the queue beyond its own defaults.</summary>
    public static IEnumerable<ItemKey> AskedBy(TransferOptions options)
    {
        if (options.Overwrite == Overwrite.Force) yield return new("force", "overwrite:force", Edits.Set("overwrite:no"));
        if (options.Overwrite == Overwrite.Delete) yield return new("overwrite_with_delete", "overwrite:delete", Edits.Set("overwrite:no"));
        if (options.Live) yield return new("live_transfer", "live:yes", Edits.Set("live:no"));
        if (options.Express) yield return new("xferpoint", "express:yes", Edits.Set("express:no"));
        if (options.Dns == ZoneRewrite.Basic) yield return new("replaceip", "dns:basic", Edits.Set("dns:all"));
        if (options.Address.Dedicated) yield return new("ip", $"ip:{options.Address}", Edits.Set("ip:shared"));
        if (options.Address.Custom is { } address) yield return new("customip", $"ip:{address}", Edits.Set("ip:shared"));
        foreach (var (part, key) in Skips.Where(skip => options.Skip.Contains(skip.Part)))
            yield return new(key, $"skip:{part.ToString().ToLowerInvariant()}", Edits.Set(Edits.SkipNot(options, part)));
    }
}

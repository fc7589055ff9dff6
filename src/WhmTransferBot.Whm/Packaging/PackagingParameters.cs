using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm.Packaging;

/// <summary>Writes requests of this folder as arguments.</summary>
internal static class PackagingParameters
{
    public static CallParameters Of(PackagingRequest request) => request.Skip.Distinct().Aggregate(
        CallParameters.Of("user", request.User)
            .Add("compressionsetting", request.Compress ? "compress" : null)
            .Add("mysqlver", request.TargetMySqlVersion)
            .Add("tarroot", request.ArchiveDirectory)
            .Flag("low_priority", request.LowPriority)
            .Flag("use_backups", request.UseBackups)
            .Flag("incremental", request.Incremental)
            .Flag("split", request.Split),
        (parameters, part) => parameters.Flag(Key(part), true));

    public static PackagingState State(string word) => word.ToUpperInvariant() switch
    {
        "RUNNING" => PackagingState.Running,
        "COMPLETED" => PackagingState.Completed,
        "FAILED" => PackagingState.Failed,
        _ => PackagingState.Unknown,
    };

    private static string Key(PackagingPart part) => part switch
    {
        PackagingPart.Databases => "skipacctdb",
        PackagingPart.ApiTokens => "skipapitokens",
        PackagingPart.AuthenticationLinks => "skipauthnlinks",
        PackagingPart.Bandwidth => "skipbwdata",
        PackagingPart.DnsSec => "skipdnssec",
        PackagingPart.DnsZones => "skipdnszones",
        PackagingPart.FtpUsers => "skipftpusers",
        PackagingPart.HomeDirectory => "skiphomedir",
        PackagingPart.LinkedNodes => "skiplinkednodes",
        PackagingPart.Logs => "skiplogs",
        PackagingPart.ResellerConfiguration => "skipresellerconfig",
        PackagingPart.Shell => "skipshell",
        PackagingPart.VirtualHostTemplates => "skipvhosttemplates",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part of an account."),
    };
}

using WhmTransferBot.Migrations.Preflight.Rules;

namespace WhmTransferBot.Migrations.Preflight;

/// <summary>Every rule there is.</summary>
public static class PreflightRules
{
    /// <summary>The rules, from the plan itself over names, domains and room to the time at which it happens.</summary>
    public static IReadOnlyList<IPreflightRule> All { get; } =
    [
        new NothingToMove(),
        new SameServer(),
        new MissingOnSource(),
        new SelectionUnmatched(),
        new UsernameTaken(),
        new UsernameReserved(),
        new UsernameIllegal(),
        new DestinationNameTwice(),
        new AccountOverwritten(),
        new OtherAccountOverwritten(),
        new ForceVoid(),
        new ForceRenamed(),
        new DomainTwice(),
        new DomainOnDestination(),
        new DatabaseNamesOwned(),
        new OtherMigration(),
        new DedicatedAddresses(),
        new CustomAddress(),
        new AddressLost(),
        new DiskSpace(),
        new Inodes(),
        new PartitionNearlyFull(),
        new SizeUnknown(),
        new AccountLimit(),
        new PackageMissing(),
        new FeatureListMissing(),
        new ResellerFirst(),
        new OwnerMissing(),
        new ResellerPrivilegesStay(),
        new RestrictedRestore(),
        new LiveTransferUnsupported(),
        new HostnameUnresolved(),
        new LiveWithExpress(),
        new OptionOfAnotherKind(),
        new OneAccountOnly(),
        new OptionUnknown(),
        new ThreadsAboveCaps(),
        new StreamingUnsupported(),
        new WhmAnalysis(),
        new DatabaseServerGap(),
        new CpanelVersionGap(),
        new AnalysisOld(),
        new UpdateWindowNear(),
    ];
}

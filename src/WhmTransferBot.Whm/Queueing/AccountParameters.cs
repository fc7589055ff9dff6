namespace WhmTransferBot.Whm.Queueing;

/// <summary>The keys that every kind of account item has in common.</summary>
internal static class AccountParameters
{
    public static void Describe(ItemParametersBuilder parameters, AccountOptions options, bool renamed)
    {
        if (renamed && options.Force) throw new InvalidOperationException("Force needs the same name on source and destination.");
        if (renamed && options.SkipAccount) throw new InvalidOperationException("Merging into an existing account needs the same name on source and destination.");
        parameters.Add("replaceip", options.AddressRewrite is AddressRewrite.All ? "all" : "basic").Add("mail_location", options.MailLocation);
        parameters.Flag("ip", options.DedicatedIp || !string.IsNullOrEmpty(options.CustomIp)).Add("customip", options.CustomIp);
        parameters.Flag("overwrite_with_delete", options.OverwriteWithDelete).Flag("reseller", options.Reseller);
        DescribeSkips(parameters, options);
        DescribeDatabases(parameters, options);
    }

    private static void DescribeSkips(ItemParametersBuilder parameters, AccountOptions options) => parameters
        .FlagIf("skipres", options.SkipResellerPermissions)
        .FlagIf("skipaccount", options.SkipAccount)
        .FlagIf("skipacctdb", options.SkipDatabases)
        .FlagIf("skipbwdata", options.SkipBandwidth)
        .FlagIf("skiphomedir", options.SkipHomeDirectory)
        .FlagIf("skipemail", options.SkipMail)
        .FlagIf("skipsubdomains", options.SkipSubdomains);

    private static void DescribeDatabases(ItemParametersBuilder parameters, AccountOptions options) => parameters
        .FlagIf("shared_mysql_server", options.SharedDatabaseServer)
        .FlagIf("overwrite_sameowner_dbs", options.OverwriteOwnDatabases)
        .FlagIf("overwrite_sameowner_dbusers", options.OverwriteOwnDatabaseUsers);
}

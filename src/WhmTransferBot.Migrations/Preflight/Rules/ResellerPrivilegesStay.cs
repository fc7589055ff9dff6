using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>A reseller who would arrive as a plain account, because the options leave the privileges behind.</summary>
internal sealed class ResellerPrivilegesStay : IPreflightRule
{
    public string Name => "reseller-privileges-stay";

    public Severity Severity => Severity.Warning;

    public string Reads => "the resellers of the source and the options";

    public bool WorksWithoutSession => true;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        var settings = Settings(facts.Options);
        if (facts.Source is not { } source || settings.Count == 0) return [];
        return facts.Accounts.Where(item => source.Resellers.Contains(item.Name)).Select(item => this.Finds(
            item.Name,
            $"{item.Name} is a reseller on {facts.SourceName} and would be a plain account on {facts.DestinationName}.",
            $"These options leave reseller privileges behind: {string.Join(", ", settings.Select(setting => setting.Now))}.",
            "Copy the privileges with the account, or give them again afterwards.",
            Edits.Set(settings.Select(setting => setting.Instead))));
    }

    private static List<(string Now, string Instead)> Settings(TransferOptions options)
    {
        List<(string Now, string Instead)> settings = [];
        if (!options.ResellerPrivileges) settings.Add(("reseller:no", "reseller:yes"));
        if (options.Skip.Contains(SkippedPart.Reseller)) settings.Add(("skip:reseller", Edits.SkipNot(options, SkippedPart.Reseller)));
        if (options.Restricted) settings.Add(("restricted:yes", "restricted:no"));
        return settings;
    }
}

using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>An account whose size the source does not tell: disk space and time left are counted without it.</summary>
internal sealed class SizeUnknown : IPreflightRule
{
    public string Name => "size-unknown";

    public Severity Severity => Severity.Note;

    public string Reads => "the sizes of the accounts on the source";

    public bool WorksWithoutSession => true;

    public IEnumerable<Finding> Examine(PreflightFacts facts) =>
        facts.Source is not { } source
            ? []
            : facts.Accounts.Where(item => item.Size == ByteSize.Zero && source.Accounts.ContainsKey(item.Name)).Select(item => this.Finds(
                item.Name,
                $"The size of {item.Name} is not known: disk space and time left are counted without it.",
                $"{facts.SourceName} gives no size for {item.Name}.",
                $"Look at {item.Name} on {facts.SourceName} before the start if it may be large."));
}

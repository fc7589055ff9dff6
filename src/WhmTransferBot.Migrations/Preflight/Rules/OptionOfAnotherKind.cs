using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>
/// An option that this kind of migration cannot carry (WHM: <c>create_remote_user_transfer_session</c> and
/// <c>start_local_cpmove_restore</c> have no parameter for it). Leaving it away silently would do something else than was asked for.
/// </summary>
internal sealed class OptionOfAnotherKind : IPreflightRule
{
    public string Name => "option-of-another-kind";

    public Severity Severity => Severity.Blocker;

    public string Reads => "the options and the kind of the migration";

    public bool WorksWithoutSession => true;

    public IEnumerable<Finding> Examine(PreflightFacts facts) =>
        TransferOptionWords.All.Where(word => IsAsked(facts.Options, word) && !Carries(facts.Kind, word.Name, facts.Options)).Select(word => this.Finds(
            null,
            $"{Subject(facts.Kind)} cannot carry {word.Name}:{word.Write(facts.Options)}.",
            "WHM has no parameter for it there.",
            $"Do without {word.Name}.",
            word.Write(TransferOptions.Default) is { Length: > 0 } usual ? Edits.Set($"{word.Name}:{usual}") : null));

    private static bool IsAsked(TransferOptions options, TransferOptionWord word) => word.Write(options) != word.Write(TransferOptions.Default);

    private static bool Carries(MigrationKind kind, string option, TransferOptions options) => (kind, option) switch
    {
        (MigrationKind.RootTransfer, _) or (_, "reason" or "dns") => true,
        (MigrationKind.UserTransfer, "overwrite") => options.Overwrite != Overwrite.Force,
        (MigrationKind.UserTransfer, "ip" or "skip") => true,
        (MigrationKind.ArchiveRestore, "overwrite") => options.Overwrite != Overwrite.Delete,
        (MigrationKind.ArchiveRestore, "ip") => options.Address.Custom is null,
        (MigrationKind.ArchiveRestore, "restricted") => true,
        _ => false,
    };

    private static string Subject(MigrationKind kind) => kind == MigrationKind.ArchiveRestore ? "A restore of an archive" : "A transfer with an account's own password";
}

namespace WhmTransferBot.Migrations.Planning;

/// <summary>What the operator asked to move, as typed. Resolved into items as soon as the source's accounts are known.</summary>
public sealed record AccountSelection
{
    /// <summary>Every account of the source.</summary>
    public bool All { get; init; }

    /// <summary>Account names and globs with <c>*</c> and <c>?</c>.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>Resellers whose accounts are meant, together with the resellers themselves.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>Package names and globs.</summary>
    public IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>Feature list names.</summary>
    public IReadOnlyList<string> FeatureLists { get; init; } = [];

    /// <summary>Whether nothing was asked for.</summary>
    public bool IsEmpty => !All && Accounts.Count + Owners.Count + Packages.Count + FeatureLists.Count == 0;

    /// <summary>Whether the source must be read before the items are known.</summary>
    public bool NeedsSource =>
        All || Owners.Count > 0 || Accounts.Concat(Packages).Any(AccountGlob.IsGlob);
}

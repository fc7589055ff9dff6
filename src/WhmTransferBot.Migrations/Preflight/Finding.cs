using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Preflight;

/// <summary>What one rule says about one subject.</summary>
public sealed record Finding
{
    /// <summary>The rule's name, for example <c>username-taken</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The account, package or feature list it is about; nothing when it is about the whole migration.</summary>
    public AccountName? Subject { get; init; }

    /// <summary>One sentence in the user's words: what is the matter and what would happen.</summary>
    public required string Message { get; init; }

    /// <summary>What was seen: names, numbers, owners. Plain text from hostile sources; escape it before showing.</summary>
    public required string Evidence { get; init; }

    /// <summary>What to do, as a sentence.</summary>
    public required string Remedy { get; init; }

    /// <summary>
    /// The edits that clear it, the gentlest first, as they are typed after <c>/migrate</c> with <c>{id}</c> for the
    /// migration, for example <c>exclude {id} bob</c>. None when no edit helps.
    /// </summary>
    public IReadOnlyList<string> Edits { get; init; } = [];
}

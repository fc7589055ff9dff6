namespace WhmTransferBot.AppTests.Engine;

/// <summary>A plan that makes one rule speak.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Plan">What is planned, from the source on.</param>
internal sealed record Provocation(string Rule, string Plan)
{
    /// <summary>What is typed after the plan, with <c>{id}</c> for the migration.</summary>
    public IReadOnlyList<string> Edits { get; init; } = [];

    /// <summary>What somebody changes on the servers after the plan was made.</summary>
    public Action<BotUnderTest>? Meanwhile { get; init; }

    /// <summary>What somebody changes after the session was created and analysed.</summary>
    public Action<BotUnderTest>? BeforeTheCheck { get; init; }
}

namespace WhmTransferBot.Migrations.Preflight;

/// <summary>
/// One reason to stop or to warn. A rule only reads; it never calls anything. Every rule lives in a file of its own under
/// <c>Rules</c>.
/// </summary>
public interface IPreflightRule
{
    /// <summary>The name that findings carry, in lower-case words with dashes.</summary>
    string Name { get; }

    /// <summary>How much its gravest finding matters.</summary>
    Severity Severity { get; }

    /// <summary>What it looks at, in words that follow “reads”, for the table of rules.</summary>
    string Reads { get; }

    /// <summary>Whether the rule can speak before a WHM session exists, from the plan and the inventory alone.</summary>
    bool WorksWithoutSession { get; }

    /// <summary>Looks at the facts.</summary>
    /// <param name="facts">Everything that is known; what could not be read is null or empty and must not be taken for a no.</param>
    /// <returns>What the rule has to say; nothing when all is well or when it cannot know.</returns>
    IEnumerable<Finding> Examine(PreflightFacts facts);
}

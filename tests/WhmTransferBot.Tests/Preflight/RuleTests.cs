using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight;

/// <summary>What every rule has to prove. A rule's own tests say how it is provoked and add its edges.</summary>
public abstract class RuleTests
{
    /// <summary>The rule's name.</summary>
    public abstract string RuleName { get; }

    /// <summary>Facts about which the rule has to speak.</summary>
    public abstract PreflightFacts Provoked { get; }

    /// <summary>Whether the plan alone is enough to speak, so that missing facts do not silence the rule.</summary>
    protected virtual bool SpeaksFromThePlanAlone => false;

    private IPreflightRule Rule => PreflightRules.All.Single(rule => rule.Name == RuleName);

    [Fact]
    public void It_speaks_when_it_is_provoked()
    {
        var findings = Examine(Provoked);
        findings.ShouldNotBeEmpty();
        foreach (var finding in findings)
        {
            finding.Rule.ShouldBe(RuleName);
            ((int)finding.Severity).ShouldBeGreaterThanOrEqualTo((int)Rule.Severity, "a rule is never graver than it says");
        }
    }

    [Fact]
    public void It_is_as_grave_as_it_says_at_least_once() => GravestProvoked().ShouldContain(finding => finding.Severity == Rule.Severity);

    [Fact]
    public void It_is_silent_when_all_is_well() => Examine(Scene.Calm).ShouldBeEmpty();

    [Fact]
    public void It_does_not_take_a_missing_fact_for_a_no() =>
        Examine(Provoked.Unseen()).Any().ShouldBe(SpeaksFromThePlanAlone);

    [Fact]
    public void It_speaks_before_a_session_only_if_it_says_so()
    {
        if (SpeaksFromThePlanAlone) Rule.WorksWithoutSession.ShouldBeTrue();
    }

    [Fact]
    public void It_says_what_is_the_matter_what_was_seen_and_what_to_do()
    {
        foreach (var finding in Examine(Provoked))
        {
            finding.Message.ShouldEndWith(".");
            finding.Remedy.ShouldEndWith(".");
            finding.Evidence.ShouldNotBeNullOrWhiteSpace();
            finding.Message.ShouldNotContain("{id}");
            finding.Remedy.ShouldNotContain("{id}");
            (finding.Message + finding.Evidence + finding.Remedy).ShouldNotContain("  ");
        }
    }

    [Fact]
    public void Every_edit_can_be_typed_and_clears_what_it_is_offered_for()
    {
        foreach (var finding in Examine(Provoked))
        {
            foreach (var edit in finding.Edits)
            {
                if (TypedEdit.Read(edit) is CheckCommand) continue;
                Examine(TypedEdit.Apply(Provoked, edit))
                    .ShouldNotContain(left => left.Subject == finding.Subject && left.Severity == finding.Severity && left.Message == finding.Message, edit);
            }
        }
    }

    [Fact]
    public void It_is_not_misled_by_hostile_names() => Should.NotThrow(() => Examine(Hostile.With(Provoked)));

    protected IReadOnlyList<Finding> Examine(PreflightFacts facts) => [.. Rule.Examine(facts)];

    protected Finding Only(PreflightFacts facts) => Examine(facts).ShouldHaveSingleItem();

    protected void Silent(PreflightFacts facts) => Examine(facts).ShouldBeEmpty();

    /// <summary>Findings among which the gravest must be; others than the provoked ones where a rule has several grades.</summary>
    protected virtual IReadOnlyList<Finding> GravestProvoked() => Examine(Provoked);
}

using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>An account that is renamed in a plan that overwrites by force: WHM wants the same name on both sides for that.</summary>
internal sealed class ForceRenamed : IPreflightRule
{
    public string Name => "force-renamed";

    public Severity Severity => Severity.Blocker;

    public string Reads => "the options and the names";

    public bool WorksWithoutSession => true;

    public IEnumerable<Finding> Examine(PreflightFacts facts) =>
        facts.Options.Overwrite != Overwrite.Force
            ? []
            : facts.Accounts.Where(item => item.IsRenamed).Select(item => this.Finds(
                item.Name,
                $"{item.Name} cannot become {item.DestinationName} while overwrite:force is on: WHM refuses to overwrite under another name.",
                $"{item.Name} is renamed to {item.DestinationName}; overwrite:force",
                $"Do without overwriting, let {item.Name} keep its name, or move it in a migration of its own.",
                Edits.Set("overwrite:no"),
                Edits.Rename(item.Name, item.Name),
                Edits.Exclude(item.Name)));
}

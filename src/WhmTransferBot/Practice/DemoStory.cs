using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Engine.Sweeping;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;

namespace WhmTransferBot.Practice;

/// <summary>
/// A migration as a team lives it: a conflict that is found and cleared, a second person's approval, a pause and a resume,
/// an account that fails, the report. Every step is what people would type; the clock is moved by the story.
/// </summary>
/// <param name="commands">Where people's words go.</param>
/// <param name="migrations">Where the story looks how far it is.</param>
/// <param name="sweeper">Wakes whoever is due.</param>
/// <param name="clock">The story's clock.</param>
/// <param name="page">Where the story is printed.</param>
internal sealed class DemoStory(
    CommandDispatcher commands, IMigrations migrations, Sweeper sweeper, SteppedClock clock, DemoPage page)
{
    private const int MostSteps = 4000;
    private static readonly MigrationId Id = new(1);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);
    private static readonly Caller Olivia = new("practice:olivia", "Olivia", new HashSet<string>());
    private static readonly Caller Amir = new("practice:amir", "Amir", new HashSet<string>());

    /// <summary>Who may do what in the story.</summary>
    public static AccessPolicy Access { get; } = new(
        new AccessRules { Operators = ["practice:olivia"], Approvers = ["practice:amir"], Readers = ["*"] }, []);

    /// <summary>Plays the story.</summary>
    /// <returns>Whether it ended as it should.</returns>
    public async Task<bool> PlayAsync(CancellationToken cancellationToken)
    {
        await SayAsync(Olivia, "plan from:old1 to:new1 accounts:alice,carol,erin,grace,heidi,ivan reason:\"ticket 4711\"", cancellationToken);
        await SayAsync(Olivia, "run M-1", cancellationToken);
        await UntilAsync(migration => migration.State == MigrationState.Checked, cancellationToken);
        foreach (var edit in await RemediesAsync(cancellationToken)) await SayAsync(Olivia, edit, cancellationToken);
        await UntilAsync(migration => migration.State == MigrationState.Checked, cancellationToken);
        await SayAsync(Olivia, "run M-1", cancellationToken);
        await UntilAsync(migration => migration.State == MigrationState.AwaitingApproval, cancellationToken);
        await SayAsync(Olivia, "approve M-1", cancellationToken);
        await SayAsync(Amir, "approve M-1", cancellationToken);
        await UntilAsync(migration => migration.State == MigrationState.Running && migration.Wanted.Any(item => item.Outcome.HasEnded()), cancellationToken);
        await SayAsync(Olivia, "pause M-1", cancellationToken);
        await UntilAsync(migration => migration.State == MigrationState.Paused, cancellationToken);
        await SayAsync(Olivia, "resume M-1", cancellationToken);
        await UntilAsync(migration => migration.State.IsFinal(), cancellationToken);
        await SayAsync(Olivia, "report M-1", cancellationToken);
        return (await FindAsync(cancellationToken)).State == MigrationState.CompletedWithFailures;
    }

    private async Task SayAsync(Caller caller, string words, CancellationToken cancellationToken)
    {
        page.Say(caller.Name, words);
        var reply = await commands.TypeAsync(caller, PracticePlatform.Room, words, cancellationToken);
        page.Answer(caller.Name, reply);
        await sweeper.SweepAsync(cancellationToken);
    }

    private async Task UntilAsync(Func<MigrationSnapshot, bool> reached, CancellationToken cancellationToken)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            await sweeper.SweepAsync(cancellationToken);
            var migration = await FindAsync(cancellationToken);
            if (reached(migration)) return;
            if (migration.State.IsFinal()) throw new DemoBrokenException($"The story broke: {migration.Id} is {StateWords.Of(migration.State)} too early.");
            clock.Advance(Step);
        }

        throw new DemoBrokenException("The story broke: nothing happened for a very long time.");
    }

    private async Task<IReadOnlyList<string>> RemediesAsync(CancellationToken cancellationToken)
    {
        var findings = (await FindAsync(cancellationToken)).Check?.Findings ?? [];
        return
        [
            .. findings.Where(finding => finding.Severity == Migrations.Preflight.Severity.Blocker && finding.Edits.Count > 0)
                .GroupBy(finding => finding.Subject)
                .Select(about => about.First().Edits[0].Replace("{id}", Id.ToString(), StringComparison.Ordinal)),
        ];
    }

    private async Task<MigrationSnapshot> FindAsync(CancellationToken cancellationToken) =>
        await migrations.FindAsync(Id, cancellationToken) ?? throw new DemoBrokenException("The story broke: the migration was not planned.");
}

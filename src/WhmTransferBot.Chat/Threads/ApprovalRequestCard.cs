using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Replies;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Approvals;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Chat.Threads;

/// <summary>The request for approval: what will happen, in full.</summary>
internal sealed class ApprovalRequestCard(AccessPolicy access, Moments moments)
{
    private const int MostWarnings = 10;
    private const int MostHolders = 8;

    /// <summary>The request while people decide, with its buttons.</summary>
    public Card Open(MigrationSnapshot migration, ApprovalRequest request)
    {
        var heading = CardText.Of($"**{request.RequestedBy.Name} asks for the start.** {Asked(request)}");
        return Write(migration, request, heading) with
        {
            Buttons = MigrationButtons.Of(migration with { Approval = request }, [MigrationTrigger.Approve, MigrationTrigger.Reject]),
            Files = ItemLists.File(migration) is { } file ? [file] : [],
            Mentions = access.Approvers,
        };
    }

    /// <summary>The request after it was decided: the same without buttons, so that it stays readable what was decided on.</summary>
    public Card Closed(MigrationSnapshot migration, ApprovalRequest request, CardText outcome) => Write(migration, request, outcome);

    /// <summary>Reminds of a request whose clock runs out before long.</summary>
    public Card Reminder(MigrationSnapshot migration, ApprovalReminder reminder)
    {
        var card = reminder.WaitsForStart
            ? Say.This($"**{migration.Id} has not started yet.** It is approved; the approval expires {moments.Of(reminder.Until)}.")
            : Say.This($"**{migration.Id} waits for approval**, {reminder.Count} of {reminder.Required}. The request expires {moments.Of(reminder.Until)}.")
                .Remark($"{CommandLine.Of($"approve {migration.Id}")} or {CommandLine.Of($"reject {migration.Id}")}, or the buttons of the request in its thread.");
        return card with { Mentions = reminder.WaitsForStart ? [] : access.Approvers };
    }

    private Card Write(MigrationSnapshot migration, ApprovalRequest request, CardText heading) => new Card
    {
        Title = $"Approval for {MigrationCard.TitleOf(migration)}",
        Blocks = [.. Blocks(migration, request, heading).OfType<CardBlock>()],
    }.Clean();

    private IEnumerable<CardBlock?> Blocks(MigrationSnapshot migration, ApprovalRequest request, CardText heading)
    {
        yield return new TextBlock(heading);
        yield return new FactsBlock([.. Facts(migration, request)]);
        yield return MigrationCard.DestructiveOptions(migration.Options);
        yield return new ListBlock(CardText.Of($"**What cannot be undone**"), [.. Irrevocable(migration).Select(CardText.Plain)]);
        yield return Warnings(migration);
        yield return ItemLists.Full(migration);
    }

    private IEnumerable<CardFact> Facts(MigrationSnapshot migration, ApprovalRequest request)
    {
        yield return migration.Archive is { } archive
            ? new CardFact("Archive", CardText.Of($"`{archive}`"))
            : new CardFact("From", CardText.Of($"{migration.Source}{(migration.Kind == MigrationKind.UserTransfer ? ", with the account's own password" : string.Empty)}"));
        yield return new CardFact("To", CardText.Of($"{migration.Destination}"));
        yield return new CardFact("Items", CardText.Plain(Counts.OfItems(migration)));
        var options = TransferOptionSentences.Describe(migration.Options);
        if (options.Count > 0) yield return new CardFact("Options", CardText.Plain(string.Join(' ', options)));
        else if (!migration.Options.IsDestructive) yield return new CardFact("Options", CardText.Of($"The cautious defaults."));
        if (migration.Options.Reason is { } reason) yield return new CardFact("Reason", CardText.Plain(reason));
        yield return new CardFact("Start", CardText.Plain(WindowWords.Of(request.Window, moments)));
        yield return new CardFact("Fingerprint", CardText.Of($"`{request.Fingerprint.Short}`"));
        var exception = request.AllowSelf ? string.Empty : $", but not {request.RequestedBy.Name}";
        yield return new CardFact("Who may approve", CardText.Plain(Holders() + exception));
        yield return new CardFact("Until", CardText.Plain(moments.Of(request.ExpiresAt)));
    }

    private static string Asked(ApprovalRequest request)
    {
        var count = request.CountFor(request.Fingerprint);
        var names = string.Join(" and ", request.Votes.Select(vote => vote.By.Name).Distinct(StringComparer.Ordinal));
        return count == 0
            ? $"{Counts.Of(request.Required, "approval")} {(request.Required == 1 ? "is" : "are")} needed."
            : $"{count} of {request.Required} approvals: {names}.";
    }

    private static IEnumerable<string> Irrevocable(MigrationSnapshot migration)
    {
        yield return migration.Options.Overwrite switch
        {
            Overwrite.Delete => $"What accounts of the same name hold on {migration.Destination} is deleted.",
            Overwrite.Force => $"What accounts of the same name hold on {migration.Destination} is overwritten.",
            _ => $"What WHM has restored on {migration.Destination} stays there; neither pause nor abort takes it back.",
        };
        if (migration.Archive is not null)
            yield return "The archive is only read.";
        else if (migration.Options.ChangesSource)
            yield return $"The accounts on {migration.Source} are changed; they have to be changed back by hand.";
        else
            yield return $"The accounts on {migration.Source} are only read.";
    }

    private static ListBlock? Warnings(MigrationSnapshot migration)
    {
        var warnings = migration.Check?.Findings.Where(finding => finding.Severity == Severity.Warning).ToList() ?? [];
        if (warnings.Count == 0) return null;
        var rest = warnings.Count - MostWarnings;
        return new ListBlock(
            CardText.Of($"**Open warnings**"),
            [
                .. warnings.Take(MostWarnings).Select(Warning),
                .. Counts.More(rest, "in the result of the check"),
            ]);
    }

    private static CardText Warning(Finding warning) =>
        warning.Subject is { } name ? CardText.Of($"**{name}**: {warning.Message}") : CardText.Plain(warning.Message);

    private string Holders()
    {
        var holders = access.HoldersOf(Roles.Approver);
        return holders.Count switch
        {
            0 => "nobody is configured",
            <= MostHolders => string.Join(", ", holders),
            _ => $"{string.Join(", ", holders.Take(MostHolders))} and {holders.Count - MostHolders} more",
        };
    }
}

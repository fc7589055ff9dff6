using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;
using WhmTransferBot.Migrations.Requests;
using WhmTransferBot.Storage.Migrations;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Engine.Facts;

/// <summary>Makes a plan out of a wish: servers that exist, accounts that exist as far as the source lets itself be read, first findings.</summary>
internal sealed class PlanDrafter(
    ServerInventory inventory, SourceReader sources, MigrationStore store, PreflightExamination examination, EngineOptions options, TimeProvider time)
{
    /// <summary>What the same person types next waits behind it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The draft without an id, or why there is none.</summary>
    public async Task<(MigrationSnapshot? Draft, Refusal? Refusal)> DraftAsync(
        PlanRequest request, Actor by, RoomId room, CancellationToken cancellationToken)
    {
        if (Objection(request) is { } objection) return (null, objection);
        SourceFacts? source;
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            source = request.Kind == MigrationKind.ArchiveRestore ? null : await sources.ReadAsync(request.Source, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, new Refusal("SourceSilent", Silence(request.Source), []));
        }
        catch (Exception fault) when (fault is WhmException or ConfigurationException)
        {
            return (null, new Refusal("SourceUnreadable", fault.Message, []));
        }

        var selected = source is null ? Unread(request) : SelectionResolver.Resolve(request.Selection, source);
        if (selected is { Problems: [var problem, ..] }) return (null, new Refusal("AccountNotFound", problem, []));
        if (selected is { Items.Count: 0 }) return (null, new Refusal("NothingToMove", $"Nothing on {request.Source} fits what you asked for.", []));
        var now = time.GetUtcNow();
        var draft = new MigrationSnapshot
        {
            Id = default,
            Source = request.Source,
            Destination = request.Destination,
            Kind = request.Kind,
            Archive = request.Archive,
            Selection = request.Selection,
            ItemsKnown = selected is not null,
            Items = [.. selected?.Items ?? []],
            Options = request.Options,
            PlannedBy = by,
            PlannedAt = now,
            LastEventAt = now,
            Rooms = [.. options.Mirror.Prepend(room).Distinct()],
        };
        return (draft with { Check = await FirstFindingsAsync(draft, source, now, cancellationToken) }, null);
    }

    private static string Silence(ServerName source) =>
        $"{source} did not name its accounts within {Patience.TotalSeconds:0} seconds, so nothing was planned. Look whether its WHM is busy or out of "
            + $"reach, then type the command again. If it is always so slow, plan without asking it: take its Api out of servers.json, "
            + "and the check reads its accounts through the destination.";

    private Refusal? Objection(PlanRequest request)
    {
        if (inventory.Find(request.Source) is not { } source) return new Refusal("UnknownServer", inventory.Unknown(request.Source), []);
        if (inventory.Find(request.Destination) is not { } destination) return new Refusal("UnknownServer", inventory.Unknown(request.Destination), []);
        if (destination.Api is null) return new Refusal("NoApi", $"{destination.Name} cannot be a destination: servers.json has no Api for it.", []);
        if (request.Kind == MigrationKind.ArchiveRestore) return null;
        if (source.Name == destination.Name) return new Refusal("SameServer", "Source and destination are the same server.", []);
        if (request.Kind == MigrationKind.UserTransfer) return UserObjection(request, source);
        if (source.Login is null) return new Refusal("NoLogin", $"{source.Name} cannot be a source: servers.json has no Login for it.", []);
        return request.Selection.IsEmpty
            ? new Refusal("NothingSelected", $"Say what to move, for example accounts:all or accounts:alice,bob.", [])
            : null;
    }

    private static Refusal? UserObjection(PlanRequest request, ServerEntry source)
    {
        if (request.Selection is not { Accounts: [var only], Owners: [], Packages: [], FeatureLists: [], All: false } || AccountGlob.IsGlob(only))
            return new Refusal("OneAccountOnly", "An account's own password opens that account only. Name one account, for example accounts:alice as:user.", []);
        return source.AccountPasswords.ContainsKey(new AccountName(only))
            ? null
            : new Refusal("NoPassword", ServerInventory.NoPasswordOf(new AccountName(only), source.Name), []);
    }

    /// <summary>One account that was named is known without a look at the source; WHM says later whether it is there.</summary>
    private static SelectionResolution? Unread(PlanRequest request) => request.Kind == MigrationKind.RootTransfer
        ? null
        : new SelectionResolution { Items = [.. request.Selection.Accounts.Select(Named)], IsComplete = true };

    private static MigrationItem Named(string name) => new()
    {
        Kind = ItemKind.Account,
        Name = new AccountName(name),
        DestinationName = new AccountName(name),
    };

    private async Task<CheckResult?> FirstFindingsAsync(MigrationSnapshot draft, SourceFacts? source, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var findings = examination.ExaminePlan(new PreflightFacts
        {
            Migration = draft.Id,
            Kind = draft.Kind,
            SourceName = draft.Source,
            DestinationName = draft.Destination,
            Items = draft.Items,
            Options = draft.Options,
            Now = now,
            Source = source,
            OtherOpenMigrations = await store.OpenMigrationsAsync(cancellationToken),
        });
        return findings.Count == 0 ? null : new CheckResult(now, findings);
    }
}

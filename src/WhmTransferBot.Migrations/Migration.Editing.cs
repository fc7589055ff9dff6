using System.Collections.Immutable;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations;

/// <content>
/// Changes of the plan. A checked plan is checked again at once, so that its findings are never those of another plan. WHM cannot
/// take an item out of a queue, so a plan that was queued leaves its session behind, and with it every approval.
/// </content>
public sealed partial class Migration
{
    /// <summary>Leaves items out.</summary>
    public async Task<Refusal?> ExcludeAsync(IReadOnlyList<string> names, Actor by, DateTimeOffset now)
    {
        var (chosen, refusal) = await SelectAsync(names, item => !item.Excluded);
        if (refusal is not null) return refusal;
        return await EditAsync(
            _now.Items.ConvertAll(item => chosen.Contains(item.Key) ? item with { Excluded = true } : item),
            _now.Options,
            [.. chosen.Select(key => $"{NameOf(key)} is left out")],
            by,
            now);
    }

    /// <summary>Puts items back; a plain name that is not in the plan yet is added to it.</summary>
    public async Task<Refusal?> IncludeAsync(IReadOnlyList<string> names, Actor by, DateTimeOffset now)
    {
        var added = names.Where(name => !AccountGlob.IsGlob(name) && !_now.Items.Any(item => item.Name.Value == name)).Distinct().ToList();
        var known = names.Except(added).ToList();
        var (keys, refusal) = await SelectAsync(known, item => item.Excluded);
        if (refusal is not null) return refusal;
        var items = _now.Items
            .ConvertAll(item => keys.Contains(item.Key) ? item with { Excluded = false } : item)
            .AddRange(added.Select(name => new MigrationItem
            {
                Kind = ItemKind.Account,
                Name = new AccountName(name),
                DestinationName = new AccountName(name),
            }));
        return await EditAsync(items, _now.Options, [.. keys.Select(NameOf).Concat(added).Select(name => $"{name} is included")], by, now);
    }

    /// <summary>Gives an account another name on the destination.</summary>
    public async Task<Refusal?> RenameAsync(AccountName name, AccountName destinationName, Actor by, DateTimeOffset now)
    {
        if (_now.Items.Find(item => item.Kind == ItemKind.Account && item.Name == name) is not { } found)
            return await UnknownItemAsync(name.Value);
        return await EditAsync(
            _now.Items.Replace(found, found with { DestinationName = destinationName }),
            _now.Options,
            [$"{name} becomes {destinationName} on {_now.Destination}"],
            by,
            now);
    }

    /// <summary>Changes options.</summary>
    public async Task<Refusal?> SetOptionsAsync(IReadOnlyList<OptionSetting> settings, Actor by, DateTimeOffset now)
    {
        var changed = _now.Options;
        foreach (var setting in settings)
        {
            if (TransferOptionWords.Read(changed, setting) is not TransferOptionReading.Understood understood)
                return await NotPossibleAsync("OptionNotUnderstood", $"“{setting.Name}:{setting.Value}” is not an option that is known.");
            changed = understood.Options;
        }

        return await EditAsync(_now.Items, changed, TransferOptionSentences.Differences(_now.Options, changed), by, now);
    }

    private async Task<Refusal?> EditAsync(
        ImmutableList<MigrationItem> items, TransferOptions options, IReadOnlyList<string> changes, Actor by, DateTimeOffset now)
    {
        var anotherSession = _now.Session is not null
            && (options.NeedsAnotherSession(_now.Options) || _now.Session.Queued.Count > 0 || HasBeenQueued);
        var trigger = anotherSession ? MigrationTrigger.EditSession : MigrationTrigger.Edit;
        if (changes.Count == 0) return await NotPossibleAsync("NothingToChange", $"That is how {_now.Id} is planned already.");
        if (await FireAsync(trigger) is { } refusal) return refusal;
        _now = _now with { Items = items, Options = options };
        if (anotherSession) LeaveSession();
        else if (_now.State == MigrationState.Checking) Intend(now);
        Raise(now, by, new Edited(changes, anotherSession));
        VoidApprovals(changes, by, now);
        return null;
    }

    private bool HasBeenQueued => _now.State is MigrationState.Queued or MigrationState.AwaitingApproval or MigrationState.Approved;

    private void VoidApprovals(IReadOnlyList<string> changes, Actor by, DateTimeOffset now)
    {
        if (_now.Approval is null) return;
        _now = _now with { Approval = null };
        Raise(now, by, new ApprovalVoided(changes));
    }

    private async Task<(IReadOnlySet<string> Keys, Refusal? Refusal)> SelectAsync(
        IReadOnlyList<string> names, Func<MigrationItem, bool> eligible)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var fitting = _now.Items.Where(item => AccountGlob.IsGlob(name) ? AccountGlob.Fits(name, item.Name.Value) : item.Name.Value == name).ToList();
            if (fitting.Count == 0) return (keys, await UnknownItemAsync(name));
            keys.UnionWith(fitting.Where(eligible).Select(item => item.Key));
        }

        return (keys, null);
    }

    private Task<Refusal> UnknownItemAsync(string name) => _now.ItemsKnown
        ? NotPossibleAsync("UnknownItem", $"There is no “{name}” in {_now.Id}.{NearestItem(name)}")
        : NotPossibleAsync(
            "ItemsNotKnown", $"The accounts of {_now.Source} are not known yet. Create and check {_now.Id} first; then name them.");

    private string NearestItem(string name) =>
        NearestWord.To(name, _now.Items.Select(item => item.Name.Value)) is { } nearest ? $" Did you mean “{nearest}”?" : string.Empty;

    private static string NameOf(string key) => key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..];
}

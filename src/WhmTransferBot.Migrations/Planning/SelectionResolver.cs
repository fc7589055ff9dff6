using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Migrations.Planning;

/// <summary>
/// Turns what was asked for into items. It is used when a plan is made, if the source can be read by itself, and at the check,
/// when WHM has analysed the source.
/// </summary>
public sealed class SelectionResolver
{
    /// <summary>A whole list of wrong names is not a slip of the finger; the nearest name is looked for in the first ones only.</summary>
    private const int MostNearest = 25;

    private readonly AccountSelection _selection;
    private readonly SourceFacts? _source;
    private readonly HashSet<AccountName> _accounts = [];
    private readonly HashSet<AccountName> _packages = [];
    private readonly HashSet<AccountName> _featureLists = [];
    private readonly List<UnknownName> _unknownNames = [];
    private readonly List<string> _emptyPatterns = [];
    private readonly List<UnknownName> _unknownOwners = [];

    private SelectionResolver(AccountSelection selection, SourceFacts? source) => (_selection, _source) = (selection, source);

    /// <summary>Resolves a selection.</summary>
    /// <param name="selection">What was asked for.</param>
    /// <param name="source">The source; nothing when it is not known. Then plain names become items unseen, and the rest waits.</param>
    public static SelectionResolution Resolve(AccountSelection selection, SourceFacts? source)
    {
        var resolver = new SelectionResolver(selection, source);
        resolver.TakeAccounts();
        resolver.TakeOwners();
        resolver.TakePackages();
        resolver.TakeFeatureLists();
        return new SelectionResolution
        {
            Items = ItemOrder.Sorted([.. resolver.Items()]),
            IsComplete = source is not null || !selection.NeedsSource,
            UnknownNames = resolver._unknownNames,
            EmptyPatterns = resolver._emptyPatterns,
            UnknownOwners = resolver._unknownOwners,
        };
    }

    private void TakeAccounts()
    {
        if (_selection.All && _source is not null) _accounts.UnionWith(_source.Accounts.Keys);
        Take(_selection.Accounts, _accounts, _source is null ? null : [.. _source.Accounts.Keys]);
    }

    private void TakePackages() => Take(_selection.Packages, _packages, _source is { Packages.Count: > 0 } ? [.. _source.Packages] : null);

    /// <summary>Feature lists that no package uses are not named by the source, so a plain name is believed.</summary>
    private void TakeFeatureLists()
    {
        Take(_selection.FeatureLists.Where(AccountGlob.IsGlob), _featureLists, _source is null ? null : [.. _source.PackageFeatureLists.Values.Distinct()]);
        Take(_selection.FeatureLists.Where(name => !AccountGlob.IsGlob(name)), _featureLists, known: null);
    }

    private void TakeOwners()
    {
        if (_selection.Owners.Count == 0 || _source is null) return;
        var owned = _source.Accounts.Values.ToLookup(account => account.Owner ?? string.Empty, account => account.Name, StringComparer.Ordinal);
        foreach (var owner in _selection.Owners.Distinct())
        {
            _accounts.UnionWith(owned[owner]);
            var isThere = AccountName.TryParse(owner, out var name) && _source.Accounts.ContainsKey(name);
            if (isThere && (owned.Contains(owner) || _source.Resellers.Contains(name))) _accounts.Add(name);
            else if (!owned.Contains(owner)) _unknownOwners.Add(new UnknownName(owner, Nearest(owner, owned.Select(group => group.Key), _unknownOwners)));
        }
    }

    /// <summary>Takes names and patterns.</summary>
    /// <param name="words">As typed.</param>
    /// <param name="taken">Where they go.</param>
    /// <param name="known">Everything that there is; nothing when that is not known.</param>
    private void Take(IEnumerable<string> words, HashSet<AccountName> taken, List<AccountName>? known)
    {
        var all = known?.ToHashSet();
        foreach (var word in words.Distinct())
        {
            if (AccountGlob.IsGlob(word)) TakePattern(word, taken, known);
            else TakeName(word, taken, all);
        }
    }

    private void TakePattern(string pattern, HashSet<AccountName> taken, List<AccountName>? known)
    {
        if (_source is null) return;
        var fitting = (known ?? []).Where(name => AccountGlob.Fits(pattern, name.Value)).ToList();
        if (fitting.Count == 0) _emptyPatterns.Add(pattern);
        taken.UnionWith(fitting);
    }

    private void TakeName(string word, HashSet<AccountName> taken, HashSet<AccountName>? known)
    {
        var isName = AccountName.TryParse(word, out var name);
        if (isName) taken.Add(name);
        if (!isName || known?.Contains(name) == false)
            _unknownNames.Add(new UnknownName(word, Nearest(word, (known ?? []).Select(other => other.Value), _unknownNames)));
    }

    private static string? Nearest(string typed, IEnumerable<string> known, List<UnknownName> before) =>
        before.Count < MostNearest ? NearestWord.To(typed, known) : null;

    private IEnumerable<MigrationItem> Items() =>
    [
        .. _featureLists.Select(name => Item(ItemKind.FeatureList, name)),
        .. _packages.Select(name => Item(ItemKind.Package, name)),
        .. _accounts.Select(Account),
    ];

    private MigrationItem Account(AccountName name)
    {
        var item = Item(ItemKind.Account, name);
        return _source?.Accounts.GetValueOrDefault(name) is { } account
            ? item with { Domain = account.Domain, Owner = account.Owner, Size = account.Size, HasDedicatedAddress = account.HasDedicatedAddress }
            : item;
    }

    private static MigrationItem Item(ItemKind kind, AccountName name) => new() { Kind = kind, Name = name, DestinationName = name };
}

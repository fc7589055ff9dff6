using CsCheck;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Tests.Planning;

/// <summary>Plans whose details do not matter, and plans with every detail.</summary>
internal static class Plans
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly Gen<string> Name = Gen.String[Gen.Char["abcxyz019 -_é\ud800"], 1, 6];

    public static Gen<MigrationItem> Item { get; } =
        from kind in Gen.Enum<ItemKind>()
        from name in Name
        from destination in Name
        from domain in Gen.OneOf(Gen.Const((string?)null), Name.Select(word => (string?)word))
        from owner in Gen.OneOf(Gen.Const((string?)null), Name.Select(word => (string?)word))
        from size in Gen.Long[0, 1_000_000]
        from excluded in Gen.Bool
        select new MigrationItem
        {
            Kind = kind,
            Name = new AccountName(name),
            DestinationName = new AccountName(destination),
            Domain = domain,
            Owner = owner,
            Size = new ByteSize(size),
            Excluded = excluded,
        };

    public static Gen<TransferOptions> Options { get; } =
        from flags in Gen.Bool.Array[7]
        from transport in Gen.OneOf(Gen.Const((CommandTransport?)null), Gen.Enum<CommandTransport>().Select(choice => (CommandTransport?)choice))
        from threads in Gen.Select(Gen.Int[1, 9], Gen.Int[1, 9])
        from overwrite in Gen.Enum<Overwrite>()
        from dns in Gen.Enum<ZoneRewrite>()
        from address in Gen.OneOfConst(AddressChoice.Shared, AddressChoice.OwnAddress, new AddressChoice(true, "192.0.2.7"))
        from skip in Gen.Enum<SkippedPart>().HashSet[0, 3]
        from reason in Name
        select new TransferOptions
        {
            Compress = flags[0],
            LowPriority = flags[1],
            Restricted = flags[2],
            ReuseBackups = flags[3],
            ResellerPrivileges = flags[4],
            Live = flags[5],
            Express = flags[6],
            Transport = transport,
            TransferThreads = threads.Item1,
            RestoreThreads = threads.Item2,
            Overwrite = overwrite,
            Dns = dns,
            Address = address,
            Skip = [.. skip],
            Reason = reason,
        };

    /// <summary>Plans in which no two items are the same thing, as in every real one.</summary>
    public static Gen<MigrationSnapshot> Any { get; } =
        from source in Gen.OneOfConst("old1", "old2")
        from destination in Gen.OneOfConst("new1", "new2")
        from items in Item.Array[0, 6]
        from options in Options
        select Of([.. items.DistinctBy(item => (item.Kind, item.Name))]) with
        {
            Source = new ServerName(source),
            Destination = new ServerName(destination),
            Options = options,
        };

    public static MigrationSnapshot Of(params MigrationItem[] items) => new()
    {
        Id = new MigrationId(1),
        Source = new ServerName("old1"),
        Destination = new ServerName("new1"),
        Selection = new AccountSelection(),
        PlannedBy = Actor.Bot,
        PlannedAt = Noon,
        Items = [.. items],
    };

    public static MigrationItem Account(string name, string? domain = null, string? owner = null) => new()
    {
        Kind = ItemKind.Account,
        Name = new AccountName(name),
        DestinationName = new AccountName(name),
        Domain = domain,
        Owner = owner,
    };
}

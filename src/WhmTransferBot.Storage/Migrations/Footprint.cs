using System.Security.Cryptography;
using System.Text;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Storage.Migrations;

/// <summary>What a migration occupies while it is open: accounts and rooms. An ended one keeps its rooms only.</summary>
internal sealed class Footprint
{
    public const int HashCharacters = 64;

    private Footprint(IReadOnlyList<WantedAccountRow> accounts, IReadOnlyList<ShownInRow> rooms)
    {
        Accounts = accounts;
        Rooms = rooms;
        Hash = HashOf(accounts, rooms);
    }

    public IReadOnlyList<WantedAccountRow> Accounts { get; }

    public IReadOnlyList<ShownInRow> Rooms { get; }

    public string Hash { get; }

    public static Footprint Of(MigrationSnapshot snapshot)
    {
        var wanted = snapshot.State.IsFinal() ? [] : snapshot.Wanted.Where(item => item.Kind == ItemKind.Account);
        return new Footprint(
            [.. wanted.Select((item, place) => RowFor(snapshot, item, place))],
            [.. snapshot.Rooms.Distinct().Select(room => new ShownInRow { Migration = snapshot.Id.Number, Room = room.Value })]);
    }

    private static WantedAccountRow RowFor(MigrationSnapshot snapshot, MigrationItem item, int place) => new()
    {
        Migration = snapshot.Id.Number,
        Place = place,
        Name = item.Name.Value,
        DestinationName = item.DestinationName.Value,
    };

    /// <summary>Names and rooms hold no line breaks, so that lines cannot be mistaken for one another.</summary>
    private static string HashOf(IReadOnlyList<WantedAccountRow> accounts, IReadOnlyList<ShownInRow> rooms)
    {
        var text = new StringBuilder();
        foreach (var account in accounts) text.Append(account.Name).Append('\n').Append(account.DestinationName).Append('\n');
        text.Append('\n');
        foreach (var room in rooms) text.Append(room.Room).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

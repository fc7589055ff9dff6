using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Items;

/// <summary>What becomes of the databases of an account: restored under their names, under others, taken over, or left out.</summary>
internal sealed class DatabaseRestore(ItemContext context, HostedAccount archive, List<Remark> remarks)
{
    private TransferItem Item => context.Item;

    private SimulatedServer Server => context.Destination;

    private bool IsRestricted => !context.Terms.Unrestricted;

    /// <summary>The databases that the account has afterwards.</summary>
    /// <param name="present">Those it has already, when the archive is merged into it.</param>
    public Databases Over(Databases present)
    {
        if (Item.Flag("skipacctdb"))
            return present;
        NoteVersionGap();
        var restored = archive.Databases.All.Where(IsAllowed).Select(Place);
        return Databases.From(present.All.Concat(restored).Distinct());
    }

    private static string Kind(DatabaseName database) => database.IsUser ? "database user" : "database";

    private static string Module(DatabaseName database) => database.IsPostgres ? "Postgres" : "Mysql";

    private bool IsAllowed(DatabaseName database)
    {
        if (!IsRestricted || !database.IsPostgres)
            return true;
        var text = $"Restricted Restore does not restore the PostgreSQL {Kind(database)} “{database.Name}”.";
        remarks.Add(new Remark(RemarkKind.Skipped, "Postgres", text));
        return false;
    }

    private DatabaseName Place(DatabaseName database)
    {
        var owner = Server.Registry.OwnerOf(database);
        if (owner is null || owner == Item.LocalName)
            return database;
        return Item.Flag(database.IsUser ? "overwrite_all_dbusers" : "overwrite_all_dbs") && !IsRestricted
            ? TakenOver(database, owner)
            : Renamed(database, owner);
    }

    private DatabaseName TakenOver(DatabaseName database, string owner)
    {
        Server.Registry.TakeAway(database);
        var text = $"The {Kind(database)} “{database.Name}” of “{owner}” was overwritten and now belongs to “{Item.LocalName}”.";
        remarks.Add(new Remark(RemarkKind.Dangerous, Module(database), text));
        return database;
    }

    /// <summary>A name that somebody else owns is not taken away: the restored database gets another one.</summary>
    private DatabaseName Renamed(DatabaseName database, string owner)
    {
        var renamed = database with { Name = FreeName(database) };
        var arguments = new Dictionary<string, string> { ["user"] = Item.LocalName, ["name"] = renamed.Name };
        var path = $"/scripts5/rename_mysql_{(database.IsUser ? "user" : "db")}";
        var text = $"The {Kind(database)} “{database.Name}” belongs to “{owner}” on this server. It was restored as “{renamed.Name}”.";
        remarks.Add(new Remark(RemarkKind.Altered, Module(database), text, new RemarkAction("Rename", path, arguments)));
        return renamed;
    }

    private string FreeName(DatabaseName database)
    {
        var number = 1;
        while (Server.Registry.OwnerOf(database with { Name = Name(number) }) is not null)
            number++;
        return Name(number);

        string Name(int suffix) => $"{Item.LocalName}_{database.Name}{(suffix == 1 ? "" : suffix)}";
    }

    private void NoteVersionGap()
    {
        if (context.Source is not { } source || archive.Databases.Mysql.Count == 0)
            return;
        var (from, to) = (source.Description.Database, Server.Description.Database);
        if (from.Kind == to.Kind && !to.IsOlderThan(from))
            return;
        var text = $"The databases come from {from.Label} {from.Version}; this server has {to.Label} {to.Version}.";
        remarks.Add(new Remark(RemarkKind.Dangerous, "Mysql", text));
    }
}

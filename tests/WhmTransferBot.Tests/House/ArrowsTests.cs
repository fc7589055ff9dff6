using System.Reflection;
using System.Xml.Linq;

namespace WhmTransferBot.Tests.House;

/// <summary>Which room may know which. Arrows run one way only; what a room may know includes what that one may know.</summary>
public sealed class ArrowsTests
{
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Whm"] = [],
        ["Migrations"] = ["Whm"],
        ["Chat"] = ["Migrations"],
        ["Slack"] = ["Chat"],
        ["Discord"] = ["Chat"],
        ["Console"] = ["Chat"],
        ["Storage"] = ["Migrations"],
        ["Engine"] = ["Whm", "Migrations", "Chat", "Storage"],
        ["Simulator"] = [],
    };

    public static TheoryData<string> Rooms() => new(MayKnow.Keys);

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_refers_only_to_rooms_it_may_know(string room)
    {
        var project = XDocument.Load(Repository.File("src", $"WhmTransferBot.{room}", $"WhmTransferBot.{room}.csproj"));
        var references = project.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!).Replace("WhmTransferBot.", "", StringComparison.Ordinal));

        references.ShouldBeSubsetOf(MayKnow[room]);
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_rooms_it_may_know(string room)
    {
        var used = Assembly.Load($"WhmTransferBot.{room}").GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => name.StartsWith("WhmTransferBot.", StringComparison.Ordinal))
            .Select(name => name["WhmTransferBot.".Length..]);

        used.ShouldBeSubsetOf(Closure(room));
    }

    [Fact]
    public void Every_room_has_its_place_in_the_table()
    {
        var projects = Directory.GetDirectories(Repository.File("src")).Select(Path.GetFileName).Where(name => name != "WhmTransferBot");

        projects.ShouldBe(MayKnow.Keys.Select(room => $"WhmTransferBot.{room}"), ignoreOrder: true);
    }

    private static HashSet<string> Closure(string room) => [.. MayKnow[room], .. MayKnow[room].SelectMany(Closure)];
}

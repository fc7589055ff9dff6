using WhmTransferBot.Chat.Access;

namespace WhmTransferBot.Tests.Approvals.Walk;

/// <summary>The people of a walk. Who is who and who may approve is written down here a second time, apart from the access rules.</summary>
internal sealed class WalkPeople
{
    private const string Admin = "slack:T1:U0ADA";
    private const string Group = "slack:group:S0123";

    private static readonly (string Identity, string Person, bool InGroup)[] Everybody =
    [
        ("slack:T1:U0ANA", "Ana", true),
        ("discord:1001", "Ana", true),
        ("slack:T1:U0BEN", "Ben", true),
        ("discord:1002", "Ben", true),
        ("slack:T1:U0CLEO", "Cleo", true),
        ("discord:1004", "Dan", false),
        ("slack:T1:U0EVE", "Eve", false),
        (Admin, "Ada", false),
    ];

    private readonly HashSet<string> _leftTheGroup = [];

    public static AccessPolicy Access { get; } = new(
        new AccessRules
        {
            Operators = ["slack:U0ANA", "discord:1001", "discord:1004"],
            Approvers = [Group, "discord:role:77"],
            Admins = ["slack:U0ADA"],
            Readers = ["*"],
        },
        [
            new Person { Name = "Ana", Slack = "U0ANA", Discord = "1001" },
            new Person { Name = "Ben", Slack = "U0BEN", Discord = "1002" },
            new Person { Name = "Cleo", Slack = "U0CLEO" },
            new Person { Name = "Dan", Discord = "1004" },
            new Person { Name = "Eve", Slack = "U0EVE" },
            new Person { Name = "Ada", Slack = "U0ADA" },
        ]);

    /// <summary>Somebody at random, as her platform presents her at this moment.</summary>
    public Caller Anybody(Random random)
    {
        var (identity, person, _) = Everybody[random.Next(Everybody.Length)];
        string group = identity.StartsWith("discord", StringComparison.Ordinal) ? "discord:role:77" : Group;
        return new Caller(identity, person, new HashSet<string>(IsInGroup(identity) ? [group] : []));
    }

    /// <summary>Somebody leaves the approvers, or comes back.</summary>
    public void Shuffle(Random random)
    {
        var identity = Everybody[random.Next(Everybody.Length)].Identity;
        if (!_leftTheGroup.Remove(identity)) _leftTheGroup.Add(identity);
    }

    public bool IsApprover(string identity) =>
        IsAdmin(identity) || IsInGroup(identity);

    public static bool IsAdmin(string identity) => identity == Admin;

    private bool IsInGroup(string identity) => !_leftTheGroup.Contains(identity) && Everybody.Single(somebody => somebody.Identity == identity).InGroup;

    public static string PersonOf(string identity) => Everybody.Single(somebody => somebody.Identity == identity).Person;
}

using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Tests.Chat;

public sealed class AccessPolicyTests
{
    [Theory]
    [InlineData("slack:U1", "slack:T1:U1", "", true)]
    [InlineData("slack:U1", "slack:T2:U1", "", true)]
    [InlineData("slack:T1:U1", "slack:T1:U1", "", true)]
    [InlineData("slack:T1:U1", "slack:T2:U1", "", false)]
    [InlineData("slack:U1", "slack:T1:U2", "", false)]
    [InlineData("slack:U1", "slack:U1:T1", "", false)]
    [InlineData("slack:U1", "discord:U1", "", false)]
    [InlineData("slack:u1", "slack:T1:U1", "", false)]
    [InlineData(" slack:U1 ", "slack:T1:U1", "", true)]
    [InlineData("slack:group:S1", "slack:T1:U1", "slack:group:S1", true)]
    [InlineData("slack:group:S1", "slack:T1:U1", "slack:group:S2", false)]
    [InlineData("slack:group:S1", "slack:group:S1", "", false)]
    [InlineData("slack:S1", "slack:group:S1", "", true)]
    [InlineData("discord:77", "discord:77", "", true)]
    [InlineData("discord:77", "discord:777", "", false)]
    [InlineData("discord:role:5", "discord:77", "discord:role:5", true)]
    [InlineData("discord:role:5", "discord:77", "discord:role:6", false)]
    [InlineData("discord:role:5", "discord:role:5", "", false)]
    [InlineData("console:operator", "console:operator", "", true)]
    [InlineData("console:operator", "console:approver", "", false)]
    [InlineData("*", "slack:T1:U1", "", true)]
    [InlineData("", "slack:T1:U1", "", false)]
    [InlineData("slack:", "slack:T1:", "", false)]
    public void An_entry_means_exactly_whom_it_names(string entry, string identity, string group, bool meant)
    {
        var policy = new AccessPolicy(new AccessRules { Operators = [entry] }, []);

        var roles = policy.Identify(Some.Calls(identity, "somebody", group)).Roles;

        roles.HasFlag(Roles.Operator).ShouldBe(meant);
    }

    [Fact]
    public void Nothing_is_allowed_by_default() =>
        new AccessPolicy(new AccessRules(), []).Identify(Some.Calls("slack:T1:U1", "somebody")).Roles.ShouldBe(Roles.None);

    [Fact]
    public void Every_role_reads_too()
    {
        Some.Access.Identify(Some.Operator).Roles.ShouldBe(Roles.Operator | Roles.Reader);
        Some.Access.Identify(Some.Approver).Roles.ShouldBe(Roles.Approver | Roles.Reader);
        Some.Access.Identify(Some.Reader).Roles.ShouldBe(Roles.Reader);
        Some.Access.Identify(Some.Admin).Roles.ShouldBe(Roles.Admin | Roles.Operator | Roles.Approver | Roles.Reader);
        Some.Access.Identify(Some.Stranger).Roles.ShouldBe(Roles.None);
    }

    [Fact]
    public void Accounts_of_one_person_are_one_person()
    {
        var person = new PersonId("Ana");

        Some.Access.Identify(Some.Calls("slack:T1:UANA", "ana.slack")).Actor.Person.ShouldBe(person);
        Some.Access.Identify(Some.Calls("slack:T2:UANA", "ana.slack")).Actor.Person.ShouldBe(person);
        Some.Access.Identify(Some.Calls("discord:1001", "ana#1")).Actor.Person.ShouldBe(person);
        Some.Access.Identify(Some.Calls("console:operator", "Operator")).Actor.Name.ShouldBe("Ana");
    }

    [Fact]
    public void Being_one_person_gives_no_rights_that_the_account_does_not_have() =>
        Some.Access.Identify(Some.Calls("discord:1001", "ana#1")).Roles.ShouldBe(Roles.None);

    [Fact]
    public void An_unbound_account_is_a_person_of_its_own()
    {
        var actor = Some.Access.Identify(Some.Stranger).Actor;

        (actor.Person.Value, actor.Identity, actor.Name).ShouldBe(("slack:T9:UWHO", "slack:T9:UWHO", "Who"));
    }

    [Fact]
    public void A_name_cannot_smuggle_anything() =>
        Some.Access.Identify(Some.Calls("discord:5", "Bob\u202e\n\u0000  admin")).Actor.Name.ShouldBe("Bob admin");

    [Theory]
    [InlineData("")]
    [InlineData("discord:\u0000")]
    public void An_identity_that_is_none_has_no_rights(string identity) =>
        new AccessPolicy(new AccessRules { Operators = ["*"] }, []).Identify(Some.Calls(identity, "x")).Roles.ShouldBe(Roles.None);

    [Fact]
    public void Everybody_is_never_mentioned() =>
        new AccessPolicy(new AccessRules { Approvers = ["*", "slack:U1", "slack:U1"] }, []).Approvers.ShouldBe(["slack:U1"]);

    [Fact]
    public void What_cannot_work_is_named()
    {
        var rules = new AccessRules
        {
            Operators = ["slack:U1", "slack:T1:U1", "ana", "slack:group:", "slack:"],
            Approvers = ["discord:role:mods", "discord:ana", "discord:role:", "discord:12"],
            Readers = ["*", "console:operator", "teams:U1"],
        };
        Person[] people = [new() { Name = "Ana", Slack = "U1" }, new() { Name = "Ana", Slack = "U1" }, new() { Name = "a:b" }];

        string.Join('\n', new AccessPolicy(rules, people).Faults()).ShouldBe("""
            Access:Operators: “ana” cannot match: it is none of slack:U…, slack:T…:U…, slack:group:S…, discord:number, discord:role:number, console:name and *.
            Access:Operators: “slack:group:” cannot match: it is none of slack:U…, slack:T…:U…, slack:group:S…, discord:number, discord:role:number, console:name and *.
            Access:Operators: “slack:” cannot match: it is none of slack:U…, slack:T…:U…, slack:group:S…, discord:number, discord:role:number, console:name and *.
            Access:Approvers: “discord:role:mods” cannot match: Discord's users and roles are written as their numbers.
            Access:Approvers: “discord:ana” cannot match: Discord's users and roles are written as their numbers.
            Access:Approvers: “discord:role:” cannot match: it is none of slack:U…, slack:T…:U…, slack:group:S…, discord:number, discord:role:number, console:name and *.
            Access:Readers: “teams:U1” cannot match: it is none of slack:U…, slack:T…:U…, slack:group:S…, discord:number, discord:role:number, console:name and *.
            People: slack:U1 belongs to more than one person.
            People: the name “Ana” is used more than once.
            People: “a:b” is not a name; names have no colon.
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Other_rules_count_from_the_moment_they_are_followed()
    {
        var policy = new AccessPolicy(new AccessRules { Operators = ["slack:U1"] }, []);

        policy.Follow(new AccessRules { Operators = ["slack:U2"], People = [new Person { Name = "Ana", Slack = "U2" }] });

        policy.Identify(Some.Calls("slack:T1:U1", "x")).Roles.ShouldBe(Roles.None);
        policy.Identify(Some.Calls("slack:T1:U2", "x")).Actor.Person.Value.ShouldBe("Ana");
        policy.HoldersOf(Roles.Operator).ShouldBe(["Ana"]);
    }

    [Fact]
    public void The_groups_that_have_to_be_known_are_those_that_the_rules_name()
    {
        var policy = new AccessPolicy(
            new AccessRules { Operators = ["slack:group:S1", "slack:U1"], Approvers = [" slack:group:S2 ", "discord:role:3"], Readers = ["slack:group:S1", "slack:group:"] }, []);

        policy.GroupsNamed("slack:group:").ShouldBe(["S1", "S2"]);
    }
}

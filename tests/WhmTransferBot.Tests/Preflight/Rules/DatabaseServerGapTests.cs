using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class DatabaseServerGapTests : RuleTests
{
    public override string RuleName => "database-server-gap";

    public override PreflightFacts Provoked => Servers(new DatabaseServer("mysql", "8.0"), new DatabaseServer("mariadb", "10.6"));

    [Fact]
    public void Another_make_is_a_warning() => Only(Provoked).Evidence.ShouldBe("old1: MySQL 8.0. new1: MariaDB 10.6.");

    [Theory]
    [InlineData("10.11", "10.6", Severity.Warning)]
    [InlineData("11.4", "10.11", Severity.Warning)]
    [InlineData("10.6", "11.4.2-MariaDB", Severity.Note)]
    public void An_older_destination_is_a_warning_and_a_much_newer_one_a_note(string source, string destination, Severity severity) =>
        Only(Servers(new DatabaseServer("mariadb", source), new DatabaseServer("MariaDB", destination))).Severity.ShouldBe(severity);

    [Theory]
    [InlineData("10.6", "10.11")]
    [InlineData("10.6.12", "10.6.18")]
    [InlineData("unknown", "10.6")]
    [InlineData("10.6", "")]
    public void Near_or_unknown_versions_are_no_matter(string source, string destination) =>
        Silent(Servers(new DatabaseServer("mariadb", source), new DatabaseServer("mariadb", destination)));

    [Fact]
    public void WHMs_analysis_is_read_where_the_servers_were_not_asked()
    {
        var facts = Analysed("5.7", "10.6", warning: null);
        Only(facts).Message.ShouldContain("different make");
        Silent(Analysed("10.6", "10.6", warning: null));
    }

    [Fact]
    public void What_WHM_complains_about_itself_is_not_said_twice() => Silent(Analysed("5.7", "10.6", warning: "The versions differ."));

    private static PreflightFacts Servers(DatabaseServer source, DatabaseServer destination) =>
        Scene.Calm.From(facts => facts with { DatabaseServer = source }).To(facts => facts with { DatabaseServer = destination });

    private static PreflightFacts Analysed(string remote, string local, string? warning) =>
        Scene.Calm.From(facts => facts with { DatabaseServer = null }).To(facts => facts with
        {
            DatabaseServer = null,
            AnalysisRemarks = [new AnalysisRemark("Database Server", new Dictionary<string, string> { ["Local Version"] = local, ["Remote Version"] = remote }, warning, null)],
        });
}

using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Tests.House;

public sealed class ReadmeTests
{
    [Fact]
    public void The_diagram_in_the_readme_is_the_machine()
    {
        var readme = Repository.Read("README.md").ReplaceLineEndings("\n");

        readme.ShouldContain(MigrationLifecycle.Diagram().Trim().ReplaceLineEndings("\n"), Case.Sensitive, "Run the verb diagram and put its output into README.md.");
    }

    [Fact]
    public void Every_variable_of_the_program_stands_in_the_example()
    {
        var example = Repository.Read(".env.example");
        var program = Repository.Read("src", "WhmTransferBot", "Configuration", "EnvironmentSettings.cs");
        var variables = System.Text.RegularExpressions.Regex.Matches(program, "(?:Text|SecretIn)\\(\"([A-Z_]+)\"\\)").Select(match => match.Groups[1].Value);

        foreach (var variable in variables) example.ShouldContain(variable);
    }
}

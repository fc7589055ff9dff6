using System.Text.RegularExpressions;

namespace WhmTransferBot.Tests.House;

/// <summary>The container's process owns nothing that it need not.</summary>
public sealed partial class ContainerTests
{
    private static readonly string[] Lines = Repository.Read("Dockerfile").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string[] FinalStage => Lines[(Array.FindLastIndex(Lines, line => line.StartsWith("FROM ", StringComparison.Ordinal)) + 1)..];

    [Fact]
    public void It_runs_as_an_ordinary_user_and_never_becomes_another()
    {
        var users = FinalStage.Where(line => line.StartsWith("USER ", StringComparison.Ordinal)).ToList();

        // By number, so that a cluster which asks for an ordinary user can see that it is one.
        OrdinaryUser().IsMatch(users.ShouldHaveSingleItem()).ShouldBeTrue();
        Array.IndexOf(FinalStage, users[0]).ShouldBeLessThan(Array.FindIndex(FinalStage, line => line.StartsWith("ENTRYPOINT", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_data_folder_is_all_that_it_may_write_to()
    {
        var user = FinalStage.Single(line => line.StartsWith("USER ", StringComparison.Ordinal))["USER ".Length..];

        Repository.Read("Dockerfile").ShouldNotContain("chmod");
        Owned().Matches(string.Join('\n', FinalStage)).Select(match => match.Value).ShouldBe([$"chown {user} /bot/data"]);
        FinalStage.ShouldContain("VOLUME [\"/bot/data\"]");
        FinalStage.ShouldContain(line => line.Contains("WHMTRANSFERBOT_DATA=/bot/data", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_secret_and_nothing_built_elsewhere_gets_in()
    {
        var ignored = Repository.Read(".dockerignore").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        foreach (var left in (string[])[".env", ".git", "data", "**/bin", "**/obj"]) ignored.ShouldContain(left);
        Lines.ShouldNotContain(line => line.StartsWith("ADD ", StringComparison.Ordinal) || line == "COPY . .");
        Lines.ShouldNotContain(line => Secret().IsMatch(line));
    }

    [Fact]
    public void The_readme_starts_it_with_nothing_that_it_can_do_without()
    {
        var readme = Repository.Read("README.md");

        foreach (var taken in (string[])["--read-only", "--cap-drop ALL", "--security-opt no-new-privileges"]) readme.ShouldContain(taken);
        readme.ShouldNotContain("--privileged");
    }

    [GeneratedRegex("^USER [1-9][0-9]{3,}:[1-9][0-9]{3,}$")]
    private static partial Regex OrdinaryUser();

    [GeneratedRegex("chown .*$", RegexOptions.Multiline)]
    private static partial Regex Owned();

    [GeneratedRegex("^(ENV|ARG) .*(TOKEN|PASSWORD|SECRET)", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}

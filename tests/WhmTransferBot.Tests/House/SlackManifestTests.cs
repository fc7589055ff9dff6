using NJsonSchema;
using WhmTransferBot.Slack.Checkups;
using YamlDotNet.Serialization;

namespace WhmTransferBot.Tests.House;

/// <summary>The manifest that makes the Slack app, what the bot needs, and what the README says of it are the same.</summary>
public sealed class SlackManifestTests
{
    private static readonly Dictionary<object, object> Manifest = new DeserializerBuilder().Build()
        .Deserialize<Dictionary<object, object>>(Repository.Read("config", "slack-manifest.yaml"));

    [Fact]
    public async Task Slack_takes_the_manifest()
    {
        (await SchemaAsync()).Validate(Json(Repository.Read("config", "slack-manifest.yaml"))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("command: /migrate", "command: migrate")]
    [InlineData("name: WhmTransferBot", "name: WhmTransferBot of a department with a long name")]
    [InlineData("socket_mode_enabled: true", "socket_mode_on: true")]
    [InlineData("is_enabled: true", "is_there: true")]
    public async Task Slack_would_not_take_it_with_a_mistake(string right, string wrong)
    {
        var mistaken = Repository.Read("config", "slack-manifest.yaml").Replace(right, wrong, StringComparison.Ordinal);

        (await SchemaAsync()).Validate(Json(mistaken)).ShouldNotBeEmpty();
    }

    [Fact]
    public void The_manifest_asks_for_exactly_the_scopes_that_doctor_looks_for()
    {
        At<List<object>>("oauth_config", "scopes", "bot").ShouldBe(SlackScope.Needed.Select(scope => (object)scope.Name));
    }

    [Fact]
    public void The_readme_gives_the_reason_for_every_scope_and_names_no_other()
    {
        var rows = Repository.Read("README.md").ReplaceLineEndings("\n").Split('\n')
            .SkipWhile(line => line != "| scope | needed |").Skip(2).TakeWhile(line => line.StartsWith('|'));

        rows.ShouldBe(SlackScope.Needed.Select(scope => $"| `{scope.Name}` | {scope.Reason} |"));
    }

    private static T At<T>(params string[] path) => (T)path.Aggregate((object)Manifest, (at, name) => ((Dictionary<object, object>)at)[name]);

    private static async Task<JsonSchema> SchemaAsync()
    {
        var schema = Path.Combine(Directory.GetParent(Repository.Root)!.FullName, "shared", "reference", "specs", "slack-manifest.schema.json");
        Assert.SkipUnless(File.Exists(schema), "Slack's schema of manifests is not beside the repository.");
        return await JsonSchema.FromFileAsync(schema, TestContext.Current.CancellationToken);
    }

    private static string Json(string yaml) => new SerializerBuilder().JsonCompatible().Build()
        .Serialize(new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(yaml));
}

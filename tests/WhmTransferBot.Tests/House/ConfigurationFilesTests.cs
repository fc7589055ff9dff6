using System.Collections;
using System.Text.Json;
using NJsonSchema;
using WhmTransferBot.Configuration;

namespace WhmTransferBot.Tests.House;

/// <summary>The files in <c>config</c>, their schemas and the settings classes say the same.</summary>
public sealed class ConfigurationFilesTests
{
    private static readonly JsonDocumentOptions Tolerant = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static TheoryData<string, Type> Files() => new() { { "appsettings", typeof(BotSettings) }, { "servers", typeof(ServersSettings) } };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_file_obeys_its_schema(string name, Type settings)
    {
        settings.ShouldNotBeNull();
        var schema = await JsonSchema.FromFileAsync(Repository.File("config", $"{name}.schema.json"), TestContext.Current.CancellationToken);
        using var file = JsonDocument.Parse(Repository.Read("config", $"{name}.json"), Tolerant);

        schema.Validate(file.RootElement.GetRawText()).ShouldBeEmpty();
        file.RootElement.GetProperty("$schema").GetString().ShouldBe($"{name}.schema.json");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_schema_knows_exactly_the_keys_that_the_program_knows(string name, Type settings)
    {
        var schema = await JsonSchema.FromFileAsync(Repository.File("config", $"{name}.schema.json"), TestContext.Current.CancellationToken);

        KeysOf(schema, "").ShouldBe(KeysOf(settings, ""), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_file_is_read_without_a_fault(string name, Type settings)
    {
        var binder = new SettingsBinder(name);
        using var file = JsonDocument.Parse(Repository.Read("config", $"{name}.json"), Tolerant);

        binder.Fill(Activator.CreateInstance(settings)!, file.RootElement);

        binder.Faults.ShouldBeEmpty();
    }

    private static IEnumerable<string> KeysOf(JsonSchema schema, string path)
    {
        foreach (var (key, value) in schema.Properties.Where(property => property.Key != "$schema"))
        {
            yield return path + key;
            foreach (var inner in KeysOf(value.ActualSchema, $"{path}{key}:")) yield return inner;
        }

        foreach (var inner in new[] { schema.Item?.ActualSchema, schema.AdditionalPropertiesSchema?.ActualSchema }.OfType<JsonSchema>())
        {
            foreach (var key in KeysOf(inner, $"{path}*:")) yield return key;
        }
    }

    private static IEnumerable<string> KeysOf(Type settings, string path)
    {
        foreach (var property in settings.GetProperties())
        {
            yield return path + property.Name;
            foreach (var key in KeysWithin(property.PropertyType, $"{path}{property.Name}:")) yield return key;
        }
    }

    private static IEnumerable<string> KeysWithin(Type type, string path)
    {
        if (type == typeof(string) || type.IsValueType) return [];
        if (!type.IsGenericType || !typeof(IEnumerable).IsAssignableFrom(type)) return KeysOf(type, path);
        return KeysWithin(type.GenericTypeArguments[^1], $"{path}*:");
    }
}

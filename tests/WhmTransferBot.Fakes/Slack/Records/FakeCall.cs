using System.Text.Json.Nodes;

namespace WhmTransferBot.Fakes.Slack.Records;

/// <summary>A call of the Web API.</summary>
/// <param name="Method">The method.</param>
/// <param name="Token">The token that it came with.</param>
/// <param name="Arguments">Its arguments; structured ones as JSON text.</param>
/// <param name="At">When it came.</param>
public sealed record FakeCall(string Method, string? Token, IReadOnlyDictionary<string, string> Arguments, DateTimeOffset At)
{
    /// <summary>What was answered; nothing where the connection was cut instead.</summary>
    public string? Answer { get; set; }

    /// <summary>An argument; nothing where it is missing.</summary>
    public string? this[string name] => Arguments.GetValueOrDefault(name);

    /// <summary>A structured argument.</summary>
    /// <exception cref="ApiRefusalException">It is no JSON of that kind.</exception>
    public T? Json<T>(string name)
        where T : JsonNode
    {
        if (this[name] is not { Length: > 0 } text) return null;
        try
        {
            return JsonNode.Parse(text) as T ?? throw new ApiRefusalException("invalid_json_argument", name);
        }
        catch (System.Text.Json.JsonException)
        {
            throw new ApiRefusalException($"invalid_{name}_format");
        }
    }

    /// <summary>An argument that may not be missing.</summary>
    /// <exception cref="ApiRefusalException">It is missing.</exception>
    public string Required(string name) => this[name] is { Length: > 0 } value ? value : throw new ApiRefusalException("invalid_arguments", $"missing required field: {name}");

    /// <summary>Whether an argument says yes.</summary>
    public bool Flag(string name) => this[name] is "true" or "1";
}

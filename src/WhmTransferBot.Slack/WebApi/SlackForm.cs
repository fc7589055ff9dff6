using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WhmTransferBot.Slack.WebApi;

/// <summary>
/// The arguments of a call. They travel as a form, because every method of the Web API takes one, while some take no JSON;
/// what is structured becomes JSON inside its field.
/// </summary>
internal sealed class SlackForm
{
    private readonly List<KeyValuePair<string, string>> _fields = [];

    public SlackForm With(string name, string? value)
    {
        if (value is not null) _fields.Add(new(name, value));
        return this;
    }

    public SlackForm With(string name, bool value) => With(name, value ? "true" : "false");

    public SlackForm With(string name, int value) => With(name, value.ToString(CultureInfo.InvariantCulture));

    public SlackForm WithJson<T>(string name, T? value, JsonTypeInfo<T> shape)
        where T : class => With(name, value is null ? null : JsonSerializer.Serialize(value, shape));

    public FormUrlEncodedContent ToContent() => new(_fields);
}

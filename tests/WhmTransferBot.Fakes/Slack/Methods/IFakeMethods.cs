using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Slack.Records;

namespace WhmTransferBot.Fakes.Slack.Methods;

/// <summary>A family of methods of the Web API.</summary>
internal interface IFakeMethods
{
    /// <summary>The methods by name. One that refuses throws an <see cref="ApiRefusalException"/>.</summary>
    IReadOnlyDictionary<string, Func<FakeCall, JsonObject>> All { get; }
}

using System.Text.Json.Serialization;

namespace WhmTransferBot.Migrations.Planning;

/// <summary>How the destination runs commands on the source (WHM: <c>comm_transport</c>).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CommandTransport>))]
public enum CommandTransport
{
    /// <summary>Over the source's WHM port, with its certificate checked.</summary>
    Whm,

    /// <summary>Over SSH.</summary>
    Ssh,
}

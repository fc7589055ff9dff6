using System.Text.Json.Serialization;

namespace WhmTransferBot.Migrations.Planning;

/// <summary>What happens to an account of the same name on the destination.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Overwrite>))]
public enum Overwrite
{
    /// <summary>It is left alone; the item would fail.</summary>
    No,

    /// <summary>It is overwritten (WHM: <c>force</c>). Destructive.</summary>
    Force,

    /// <summary>It is deleted with everything it has, then made anew (WHM: <c>overwrite_with_delete</c>). Destructive.</summary>
    Delete,
}

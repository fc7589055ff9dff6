using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.Engine.Inventory;

/// <summary>A secret that the program made up itself, for the practice range.</summary>
/// <param name="Value">The secret.</param>
public sealed record KnownSecret(Secret Value) : SecretReference
{
    /// <inheritdoc />
    public override Secret Read() => Value;
}

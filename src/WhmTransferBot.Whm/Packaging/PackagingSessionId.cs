namespace WhmTransferBot.Whm.Packaging;

/// <summary>Id of a packaging session on the server that was called. Opaque.</summary>
/// <param name="Value">The id as WHM writes it.</param>
public sealed record PackagingSessionId(string Value)
{
    /// <summary>The id as WHM writes it.</summary>
    public override string ToString() => Value;
}

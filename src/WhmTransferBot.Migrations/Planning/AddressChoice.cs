namespace WhmTransferBot.Migrations.Planning;

/// <summary>The address that moved accounts get (WHM: <c>ip</c>, <c>customip</c>).</summary>
/// <param name="Dedicated">Whether each account gets an address of its own.</param>
/// <param name="Custom">A particular address; asks for a dedicated one.</param>
public sealed record AddressChoice(bool Dedicated, string? Custom)
{
    /// <summary>The server's shared address.</summary>
    public static AddressChoice Shared { get; } = new(false, null);

    /// <summary>Any free address of its own for each account.</summary>
    public static AddressChoice OwnAddress { get; } = new(true, null);

    /// <summary>As the user writes it: <c>shared</c>, <c>dedicated</c> or the address.</summary>
    public override string ToString() => Custom ?? (Dedicated ? "dedicated" : "shared");
}

namespace WhmTransferBot.Migrations.Planning;

/// <summary>What became of an option that a person wrote.</summary>
public abstract record TransferOptionReading
{
    private TransferOptionReading()
    {
    }

    /// <summary>It was understood.</summary>
    /// <param name="Options">The options with it.</param>
    public sealed record Understood(TransferOptions Options) : TransferOptionReading;

    /// <summary>There is no such option.</summary>
    /// <param name="Name">What was written.</param>
    public sealed record UnknownName(string Name) : TransferOptionReading;

    /// <summary>The option does not take this value.</summary>
    /// <param name="Word">The option, with the values that it takes.</param>
    /// <param name="Value">What was written.</param>
    public sealed record UnknownValue(TransferOptionWord Word, string Value) : TransferOptionReading;
}

namespace WhmTransferBot.Configuration;

/// <summary>The configuration cannot work; carries every fault at once, so that one round of mending is enough.</summary>
/// <param name="faults">All of them.</param>
public sealed class SettingsException(IReadOnlyList<SettingsFault> faults)
    : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>The faults.</summary>
    public IReadOnlyList<SettingsFault> Faults => faults;
}

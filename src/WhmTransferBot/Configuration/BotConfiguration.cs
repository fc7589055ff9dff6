using WhmTransferBot.Engine.Inventory;

namespace WhmTransferBot.Configuration;

/// <summary>The whole configuration, read and found to work.</summary>
/// <param name="Environment">What the environment says.</param>
/// <param name="Settings">What <c>appsettings.json</c> says.</param>
/// <param name="Servers">The inventory; empty for the practice range.</param>
public sealed record BotConfiguration(EnvironmentSettings Environment, BotSettings Settings, IReadOnlyList<ServerEntry> Servers)
{
    /// <summary>Whether no server is configured, so that the program brings its own.</summary>
    public bool IsPracticeRange => Servers.Count == 0;

    /// <summary>Reads files and environment.</summary>
    /// <exception cref="SettingsException">Something cannot work; carries every fault.</exception>
    public static BotConfiguration Read(EnvironmentSettings environment)
    {
        var faults = new List<SettingsFault>();
        var bot = SettingsFile.Read<BotSettings>(environment.ConfigFolder, "appsettings.json", faults);
        var servers = SettingsFile.Read<ServersSettings>(environment.ConfigFolder, "servers.json", faults);
        BotSettingsRules.Examine(bot, environment, Path.Combine(environment.ConfigFolder, "appsettings.json"), faults);
        var inventory = new InventoryReader(Path.Combine(environment.ConfigFolder, "servers.json"), faults).Read(servers);
        var configuration = new BotConfiguration(environment, bot, inventory);
        PlatformRules.Examine(configuration, faults);
        return faults.Count == 0 ? configuration : throw new SettingsException(faults);
    }
}

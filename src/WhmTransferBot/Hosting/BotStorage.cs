using WhmTransferBot.Configuration;
using WhmTransferBot.Storage;

namespace WhmTransferBot.Hosting;

/// <summary>The database that the environment names; the same for the bot and for every verb.</summary>
internal static class BotStorage
{
    public static IServiceCollection AddBotStorage(this IServiceCollection services, EnvironmentSettings environment) =>
        services.AddStorage(new StorageOptions
        {
            ConnectionString = environment.Database?.Reveal(),
            DataFolder = environment.DataFolder,
        });
}

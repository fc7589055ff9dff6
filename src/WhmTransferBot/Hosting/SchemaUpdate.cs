using WhmTransferBot.Storage.Schema;

namespace WhmTransferBot.Hosting;

/// <summary>Brings the database up to date before anything else of the bot starts.</summary>
/// <param name="schema">The database's tables.</param>
internal sealed class SchemaUpdate(StorageSchema schema) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await schema.MigrateAsync(cancellationToken);
        await schema.ProbeAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

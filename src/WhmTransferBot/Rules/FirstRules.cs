namespace WhmTransferBot.Rules;

/// <summary>Records the rules that the bot begins with, after its database is there and before anybody can ask for anything.</summary>
/// <param name="keeper">Knows them.</param>
internal sealed class FirstRules(RulesKeeper keeper) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => keeper.BeginAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

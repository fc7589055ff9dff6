using WhmTransferBot.Whm.Queueing;
using WhmTransferBot.Whm.Sessions;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm;

/// <content>Modules and the queue.</content>
public sealed partial class WhmClient
{
    /// <summary><c>available_transfer_modules</c>: which kinds of item this server's queues can hold, in the order in which they are worked through.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<IReadOnlyList<TransferModule>> ListAvailableTransferModulesAsync(CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.AvailableModules, CallParameters.None, ModuleReading.Modules, cancellationToken);

    /// <summary><c>transfer_module_schema</c>: which keys an item of a module may carry on this server.</summary>
    /// <param name="module">The module, for example <see cref="TransferModule.AccountRemoteRoot"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<ModuleSchema> GetTransferModuleSchemaAsync(string module, CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.ModuleSchema, CallParameters.Of("module", module), answer => ModuleReading.Schema(module, answer), cancellationToken);

    /// <summary>
    /// <c>enqueue_transfer_item</c>: adds one item to a session's queue. Never repeated; after an uncertain failure the same call is a safe
    /// question, because an item that is there already answers <see cref="EnqueueOutcome.AlreadyQueued"/>.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="item">The item.</param>
    /// <param name="schema">What this server's schema knows; keys that it does not know are left out. Null: the published schema.</param>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    /// <exception cref="InvalidOperationException">The item's options contradict each other.</exception>
    public async Task<EnqueueOutcome> EnqueueTransferItemAsync(
        TransferSessionId session, TransferItem item, ModuleSchema? schema, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        var parameters = item.Parameters();
        if (schema is not null) parameters = parameters.KnownTo(schema);
        try
        {
            await CallAsync(WhmFunctions.Enqueue, Of(session).Add("module", item.Module).Add(parameters), cancellationToken);
            return EnqueueOutcome.Queued;
        }
        catch (WhmException refusal) when (refusal is { Kind: WhmErrorKind.ApiFailure, Reason: { } reason } && RefusalWording.IsDuplicateItem(reason, item.Key))
        {
            return EnqueueOutcome.AlreadyQueued;
        }
    }
}

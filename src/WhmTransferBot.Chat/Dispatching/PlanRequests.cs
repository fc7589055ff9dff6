using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Requests;

namespace WhmTransferBot.Chat.Dispatching;

/// <summary>Turns commands that begin something new into what the engine is asked.</summary>
internal static class PlanRequests
{
    /// <summary>The request.</summary>
    /// <exception cref="ArgumentException">The command begins nothing new.</exception>
    public static PlanRequest Of(Command command) => command switch
    {
        PlanCommand plan => new PlanRequest(plan.From, plan.To, plan.Selection, plan.Options)
        {
            Kind = plan.AsUser ? MigrationKind.UserTransfer : MigrationKind.RootTransfer,
        },
        RestoreCommand restore => new PlanRequest(
            restore.On, restore.On, new AccountSelection { Accounts = [restore.Account.Value] }, restore.Options)
        {
            Kind = MigrationKind.ArchiveRestore,
            Archive = restore.Archive,
        },
        _ => throw new ArgumentException($"{command.Verb} begins nothing new.", nameof(command)),
    };
}

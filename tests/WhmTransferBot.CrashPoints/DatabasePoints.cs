using System.Data.Common;

namespace WhmTransferBot.CrashPoints;

/// <summary>Every statement that writes and every commit of a transaction: before it and after it.</summary>
/// <param name="ledger">Where points are counted.</param>
internal sealed class DatabasePoints(PointLedger ledger) : IObserver<KeyValuePair<string, object?>>
{
    /// <summary>What EF Core raises its events on.</summary>
    public const string Listener = "Microsoft.EntityFrameworkCore";

    private const string Prefix = "Microsoft.EntityFrameworkCore.Database.";

    private static readonly Dictionary<string, string> Phases = new()
    {
        [$"{Prefix}Command.CommandExecuting"] = "before",
        [$"{Prefix}Command.CommandExecuted"] = "after",
        [$"{Prefix}Transaction.TransactionCommitting"] = "before",
        [$"{Prefix}Transaction.TransactionCommitted"] = "after",
    };

    /// <summary>Whether EF Core should raise an event at all.</summary>
    public static bool IsWanted(string name) => Phases.ContainsKey(name);

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (!Phases.TryGetValue(value.Key, out var phase)) return;
        var what = value.Key.Contains(".Command.", StringComparison.Ordinal) ? StatementOf(value.Value) : "COMMIT";
        if (what is not null) ledger.Reach($"{what} {phase}");
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private static string? StatementOf(object? raised) =>
        raised?.GetType().GetProperty("Command")?.GetValue(raised) is DbCommand command ? StatementNames.Of(command.CommandText) : null;
}

using WhmTransferBot.Simulator.Items;
using WhmTransferBot.Simulator.Logs;

namespace WhmTransferBot.Simulator.Sessions;

/// <summary>One item in the hands of one worker.</summary>
internal sealed record Stint(Worker Worker, TransferItem Item, StagePlan Plan, ItemLog Log, TimeSpan Duration);

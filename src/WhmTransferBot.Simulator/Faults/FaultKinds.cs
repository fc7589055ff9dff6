using static WhmTransferBot.Simulator.Faults.FaultKind;

namespace WhmTransferBot.Simulator.Faults;

/// <summary>When a kind of fault strikes.</summary>
internal static class FaultKinds
{
    public static bool StrikesAnItem(this FaultKind kind) => kind is ItemFails or ItemStalls or WorkerDies;

    public static bool StrikesAtOnce(this FaultKind kind) => kind is ProcessDies or IdleSessionFails or SessionFails or ServerRestarts
        or UnknownLogAction or BrokenLogLine or LogShrinks or LogPadding;

    public static bool StrikesAnAnswer(this FaultKind kind) => !kind.StrikesAnItem() && !kind.StrikesAtOnce();
}

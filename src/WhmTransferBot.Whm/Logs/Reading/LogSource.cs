using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm.Logs.Reading;

/// <summary>The call that sends a log.</summary>
/// <param name="Function">The function.</param>
/// <param name="Parameters">Its arguments.</param>
/// <param name="File">The log.</param>
internal sealed record LogSource(WhmFunction Function, CallParameters Parameters, LogFileName File);

namespace WhmTransferBot.Engine.Telling;

/// <summary>What follows from one attempt to deliver.</summary>
/// <param name="Pause">How long the platform wants to be left alone; zero when it did not say, nothing when it goes on.</param>
/// <param name="IsPostponed">Whether only this message waits, because it is an edit and others may go before it.</param>
/// <param name="LooksAgain">Whether the order of what is pending has changed.</param>
internal readonly record struct Settlement(TimeSpan? Pause = null, bool IsPostponed = false, bool LooksAgain = false);

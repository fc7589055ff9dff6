namespace WhmTransferBot.Whm.Logs.Reading;

/// <summary>Reads one line of a log; null when it is no event.</summary>
/// <typeparam name="TEvent">The kind of event.</typeparam>
/// <param name="line">The line without its end.</param>
internal delegate TEvent? LineReader<out TEvent>(ReadOnlySpan<byte> line)
    where TEvent : class;

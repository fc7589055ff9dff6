namespace WhmTransferBot.Whm.Wire;

/// <summary>What the bytes of an answer are.</summary>
internal enum EnvelopeForm
{
    /// <summary>An answer with <c>metadata</c>.</summary>
    Answer,

    /// <summary>The other envelope, <c>cpanelresult</c>, with which a login is refused.</summary>
    LoginRefused,

    /// <summary>JSON that ends too early, or nothing at all.</summary>
    Cut,

    /// <summary>Not JSON.</summary>
    NotJson,

    /// <summary>JSON without <c>metadata</c>.</summary>
    Foreign,
}

namespace WhmTransferBot.Whm;

/// <summary>What went wrong between the bot and a WHM server.</summary>
public enum WhmErrorKind
{
    /// <summary>No connection, a connection that broke, a certificate that is not believed, or an answer that was cut short.</summary>
    Transport,

    /// <summary>No complete answer in the time that the call is given.</summary>
    Timeout,

    /// <summary>An HTTP status that is neither success nor a refused login, for example 500, 502 or a redirect.</summary>
    Http,

    /// <summary>The login was refused: 401, 403, or the <c>cpanelresult</c> answer. Never repeated automatically.</summary>
    Auth,

    /// <summary>The answer is not JSON, usually an HTML page of something between the bot and WHM.</summary>
    NotJson,

    /// <summary>WHM ran the function and refused: <c>metadata.result</c> is 0.</summary>
    ApiFailure,

    /// <summary>JSON that does not have the shape of an answer, or one that is larger than allowed.</summary>
    Unexpected,
}

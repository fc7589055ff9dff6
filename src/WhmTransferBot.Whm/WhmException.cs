namespace WhmTransferBot.Whm;

/// <summary>
/// A call of a WHM function that did not succeed. The message is one sentence for people, with the remedy; it carries no secrets.
/// Kinds follow the advice of the WHM API reference on errors.
/// </summary>
public sealed class WhmException : Exception
{
    internal WhmException(WhmFailure failure, Exception? inner)
        : base(failure.Sentence, inner) => Failure = failure;

    /// <summary>What went wrong.</summary>
    public WhmErrorKind Kind => Failure.Kind;

    /// <summary>The WHM function, for example <c>enqueue_transfer_item</c>.</summary>
    public string Function => Failure.Function;

    /// <summary>Host of the server that was called.</summary>
    public string Server => Failure.Server;

    /// <summary>HTTP status, when an answer arrived.</summary>
    public int? HttpStatus => Failure.HttpStatus;

    /// <summary>WHM's own words without HTML, for <see cref="WhmErrorKind.ApiFailure"/> and, where given, for a refused login.</summary>
    public string? Reason => Failure.Reason;

    /// <summary>
    /// True when the call changes something and may have reached the server all the same: a time-out, a connection that broke
    /// after sending, a 5xx, an answer that cannot be read. Look before repeating it.
    /// </summary>
    public bool MayHaveTakenEffect => Failure.MayHaveTakenEffect;

    /// <summary>True when WHM's words say that the caller lacks a privilege.</summary>
    public bool IsMissingPrivilege => Failure.IsMissingPrivilege;

    /// <summary>
    /// True when a failed create may have left an API token called <c>transfer-&lt;unix time&gt;</c> on the source.
    /// Source: create_remote_root_transfer_session, observed behaviour.
    /// </summary>
    public bool SourceTokenMayRemain => Failure.SourceTokenMayRemain;

    /// <summary>How long the server asked to be left alone (<c>Retry-After</c>), if it did.</summary>
    public TimeSpan? RetryAfter => Failure.RetryAfter;

    internal WhmFailure Failure { get; }
}

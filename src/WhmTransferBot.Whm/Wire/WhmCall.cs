using WhmTransferBot.Whm.Endpoints;

namespace WhmTransferBot.Whm.Wire;

/// <summary>One call on its way through all its attempts.</summary>
internal sealed class WhmCall(WhmFunction function, CallParameters parameters, WhmEndpoint endpoint)
{
    private bool _mayHaveTakenEffect;

    public WhmFunction Function => function;

    public CallParameters Parameters => parameters;

    public SecretScrubber Scrubber { get; } = new([.. parameters.Secrets, endpoint.Credential.Value]);

    public FailureReport Failures => field ??= new FailureReport(function, endpoint, Scrubber);

    /// <summary>Remembers what a failed attempt leaves open.</summary>
    public void Note(WhmException failure) => _mayHaveTakenEffect |= failure.MayHaveTakenEffect;

    /// <summary>Remembers an attempt that was given up while it was under way.</summary>
    public void NoteAbandoned() => _mayHaveTakenEffect |= function.ChangesSomething;

    /// <summary>The last failure, in the light of the attempts before it.</summary>
    public WhmException Final(WhmException last) =>
        _mayHaveTakenEffect && !last.MayHaveTakenEffect ? FailureReport.AfterUncertainAttempt(last) : last;
}

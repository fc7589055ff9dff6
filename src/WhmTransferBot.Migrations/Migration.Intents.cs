using WhmTransferBot.Migrations.Events;

namespace WhmTransferBot.Migrations;

/// <content>Calls to WHM that were decided on, and what is known of them.</content>
public sealed partial class Migration
{
    /// <summary>Which decision stands now.</summary>
    public IntentKey Intent => new(_now.State, _now.Intent?.DecidedAt);

    /// <summary>It is not known whether the call that is under way took effect; the thread is told once.</summary>
    public void NoteUnconfirmed(string reason, DateTimeOffset now)
    {
        if (_now.Intent is null or { Unconfirmed: true }) return;
        _now = _now with { Intent = _now.Intent with { Unconfirmed = true } };
        Raise(now, new StepUnconfirmed(_now.State, reason));
    }

    /// <summary>The call that was decided on is about to be made once more.</summary>
    public void NoteAttempt(DateTimeOffset now)
    {
        var intent = _now.Intent ?? new IntentRecord(_now.LastEventAt);
        _now = _now with { Intent = intent with { Attempts = intent.Attempts + 1, AttemptedAt = now } };
    }

    /// <summary>The last attempt is known not to have reached WHM.</summary>
    public void NoteNotArrived()
    {
        if (_now.Intent is { Attempts: > 0 } intent) _now = _now with { Intent = intent with { Attempts = intent.Attempts - 1 } };
    }

    /// <summary>WHM has answered that the call took effect; what remains is to watch.</summary>
    public void NoteAcknowledged() =>
        _now = _now with { Intent = (_now.Intent ?? new IntentRecord(_now.LastEventAt)) with { Acknowledged = true } };

    private void Intend(DateTimeOffset now) => _now = _now with { Intent = new IntentRecord(now) };
}

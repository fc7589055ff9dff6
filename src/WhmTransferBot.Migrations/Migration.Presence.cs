using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Migrations;

/// <content>Whether the bot is there to look after WHM's work.</content>
public sealed partial class Migration
{
    /// <summary>The bot goes down. Who follows a transfer is told; where nothing moves, nobody misses the bot.</summary>
    public void NoteDeparture(DateTimeOffset now)
    {
        if (!_now.State.IsWorking() || _now.State == MigrationState.Paused || _now.Monitoring.AwaySince is not null) return;
        _now = _now with { Monitoring = _now.Monitoring with { AwaySince = now } };
        Raise(now, new BotLeft());
    }

    /// <summary>The bot is there. Says so if it had said that it goes.</summary>
    public void NoteReturn(DateTimeOffset now)
    {
        if (_now.Monitoring.AwaySince is not { } since) return;
        _now = _now with { Monitoring = _now.Monitoring with { AwaySince = null } };
        Raise(now, new BotReturned(since < now ? since : now));
    }
}

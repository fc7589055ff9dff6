namespace WhmTransferBot.Simulator.Servers;

/// <summary>When the item parameter <c>force</c> has an effect; the sources contradict each other.</summary>
public enum ForceRule
{
    /// <summary>A session under Restricted Restore drops <c>force</c> silently (observed).</summary>
    NeedsUnrestricted,

    /// <summary>Only a session under Restricted Restore honours <c>force</c> (published description).</summary>
    NeedsRestricted,
}

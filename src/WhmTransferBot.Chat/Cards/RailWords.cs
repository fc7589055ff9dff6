namespace WhmTransferBot.Chat.Cards;

/// <summary>The rail of steps in words.</summary>
public static class RailWords
{
    /// <summary>For example <c>Done: plan, create. Now: check. Ahead: queue, approve, start, monitor.</c></summary>
    public static string Of(RailBlock rail)
    {
        (string Name, RailPosition Position)[] parts =
            [("Done", RailPosition.Done), ("Now", RailPosition.Current), ("Ahead", RailPosition.Ahead)];
        return string.Join(' ', parts
            .Select(part => (part.Name, Steps: rail.Steps.Where(step => step.Position == part.Position).Select(step => step.Name).ToList()))
            .Where(part => part.Steps.Count > 0)
            .Select(part => $"{part.Name}: {string.Join(", ", part.Steps)}."));
    }
}

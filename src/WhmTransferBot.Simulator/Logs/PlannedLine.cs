namespace WhmTransferBot.Simulator.Logs;

/// <summary>A line of an item log that will be written when a part of the work is done.</summary>
/// <param name="At">Part of the work, 0 to 1.</param>
/// <param name="Type"><c>out</c>, <c>warn</c>, <c>error</c>, or <c>percentage</c>.</param>
/// <param name="Text">Text of the line; empty for a percentage.</param>
/// <param name="Percentage">Percentage, 0 to 100.</param>
/// <param name="Source">Host that said it, when that is not the destination.</param>
internal readonly record struct PlannedLine(double At, string Type, string Text, int Percentage = 0, string? Source = null)
{
    public static PlannedLine Percent(double at, int percentage) => new(at, "percentage", "", percentage);

    public static PlannedLine Out(double at, string text, string? source = null) => new(at, "out", text, Source: source);
}

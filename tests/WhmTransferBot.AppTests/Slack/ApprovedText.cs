namespace WhmTransferBot.AppTests.Slack;

/// <summary>Compares a text with one that somebody has read and approved. A difference is written beside the approved file as <c>.received.txt</c>.</summary>
internal static class ApprovedText
{
    public static void ShouldBeApproved(this string received, string name)
    {
        var folder = Path.Combine(RepositoryFolder.Find(), "tests", "WhmTransferBot.AppTests", "Slack");
        var (approvedFile, receivedFile) = (Path.Combine(folder, $"{name}.approved.txt"), Path.Combine(folder, $"{name}.received.txt"));
        var approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile) : string.Empty;
        if (approved == received)
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, received);
        Assert.Fail($"{name} reads differently than approved. {FirstDifference(approved, received)}\nCompare:\n  {approvedFile}\n  {receivedFile}");
    }

    private static string FirstDifference(string approved, string received)
    {
        var (was, now) = (approved.Split('\n'), received.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(was.Length, now.Length)).First(index => was.ElementAtOrDefault(index) != now.ElementAtOrDefault(index));
        return $"First difference in line {line + 1}:\n  approved: {was.ElementAtOrDefault(line)}\n  received: {now.ElementAtOrDefault(line)}";
    }
}

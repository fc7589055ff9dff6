namespace WhmTransferBot.Fakes.Slack.Records;

/// <summary>A file.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its file name.</param>
/// <param name="Length">How many bytes were announced.</param>
public sealed record FakeFile(string Id, string Name, int Length)
{
    /// <summary>The bytes, once they came.</summary>
    public byte[]? Bytes { get; set; }

    /// <summary>What it is, for people.</summary>
    public string? Title { get; set; }

    /// <summary>The bytes as text.</summary>
    public string Content => System.Text.Encoding.UTF8.GetString(Bytes ?? []);
}

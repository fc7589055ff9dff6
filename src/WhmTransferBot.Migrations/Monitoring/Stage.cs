namespace WhmTransferBot.Migrations.Monitoring;

/// <summary>WHM's two queues; every item passes both.</summary>
public enum Stage
{
    /// <summary>Packaging and download.</summary>
    Transfer,

    /// <summary>Unpacking on the destination.</summary>
    Restore,
}

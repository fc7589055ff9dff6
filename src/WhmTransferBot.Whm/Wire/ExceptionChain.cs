namespace WhmTransferBot.Whm.Wire;

/// <summary>Looks through the causes of an exception.</summary>
internal static class ExceptionChain
{
    /// <summary>The deepest cause of a kind, or null.</summary>
    public static T? InnermostOf<T>(this Exception fault)
        where T : Exception
    {
        T? found = null;
        for (Exception? current = fault; current is not null; current = current.InnerException)
            found = current as T ?? found;
        return found;
    }
}

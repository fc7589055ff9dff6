namespace WhmTransferBot.Whm.Servers;

/// <summary>Load averages of a server (<c>systemloadavg</c>).</summary>
/// <param name="One">Over one minute.</param>
/// <param name="Five">Over five minutes.</param>
/// <param name="Fifteen">Over fifteen minutes.</param>
public sealed record LoadAverage(double One, double Five, double Fifteen);

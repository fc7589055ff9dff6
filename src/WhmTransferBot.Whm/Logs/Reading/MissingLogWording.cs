using System.Text.RegularExpressions;

namespace WhmTransferBot.Whm.Logs.Reading;

/// <summary>
/// Decides whether a refusal to send a log means that there is none yet. WHM documents no answer for that case.
/// </summary>
internal static partial class MissingLogWording
{
    /// <summary>
    /// Item logs exist only after the item starts, so any refusal that speaks neither of privileges nor of the session counts. The master
    /// log exists as soon as a session runs: there the text must speak of a file that is not there.
    /// </summary>
    public static bool Means(WhmException failure, LogFileName file)
    {
        if (failure is not { Kind: WhmErrorKind.ApiFailure, IsMissingPrivilege: false, Reason: { } reason }) return false;
        if (UnknownSession().IsMatch(reason)) return false;
        return (file != LogFileName.Master && file != LogFileName.MasterErrors) || MissingFile().IsMatch(reason);
    }

    [GeneratedRegex(
        @"\b(invalid|unknown|no such|malformed) (transfer )?session\b|\bsession( id)?\b[^.]{0,60}\b(is (invalid|unknown|not valid)|does not exist|not found|could not be found)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UnknownSession();

    [GeneratedRegex(
        @"\b(log|file)\b.{0,160}\b(not exist|not found|missing|not (yet )?(been )?created|not available)\b|\bno such (log|file)\b"
        + @"|\b(open|read|find|load)\b.{0,160}\b(log|file)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex MissingFile();
}

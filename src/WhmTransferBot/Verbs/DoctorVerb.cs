using System.CommandLine;

namespace WhmTransferBot.Verbs;

internal static class DoctorVerb
{
    public static Command Create() => new("doctor", "Check configuration and servers; says what is wrong and how to mend it.");
}

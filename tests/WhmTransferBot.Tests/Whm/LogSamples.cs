using System.Text;
using System.Text.Json;

namespace WhmTransferBot.Tests.Whm;

/// <summary>Logs as WHM writes them, and the answers that carry them.</summary>
internal static class LogSamples
{
    /// <summary>A user session whose only account failed: format 2.3.</summary>
    public static IReadOnlyList<string> FailedAccount { get; } =
    [
        Header("start"),
        Header("initiator", "\"norootcopy\""),
        Header("version", "2.3"),
        Header("queue_count", "1", "TRANSFER"),
        Header("queue_size", "1", "TRANSFER"),
        Header("queue_count", "1", "RESTORE"),
        Header("queue_size", "1", "RESTORE"),
        Header("remotehost", "\"10.1.32.200\""),
        Item("start", "TRANSFER", null),
        Item("process-item", "TRANSFER", "\"item-TRANSFER_AccountRemoteUser_root\""),
        Item("start-item", "TRANSFER", """{"size":1}"""),
        Item("failed-item", "TRANSFER", """{"size":1,"failure":"The account “root” already exists on “control.box.new”.","warnings":0,"skipped_items":0,"dangerous_items":0,"altered_items":0,"contents":{"warnings":null,"skipped_items":null,"dangerous_items":null,"altered_items":null}}"""),
        Item("start-item", "RESTORE", """{"size":1}"""),
        Item("failed-item", "RESTORE", """{"size":1,"failure":"The account “root” already exists on “control.box.new”."}"""),
        """{"type":"control","pid":12790,"indent":0,"partial":0,"contents":{"action":"complete","queue":"TRANSFER","child_number":1,"time":1598991042}}""",
        """{"type":"control","pid":12791,"indent":0,"partial":0,"contents":{"action":"complete","queue":"RESTORE","child_number":1,"time":1598991043}}""",
        """{"type":"control","pid":12789,"indent":0,"partial":0,"contents":{"action":"complete","child_number":0,"time":1598991043}}""",
    ];

    /// <summary>A root session whose only account worked: format 1.9, everything that can be a string is one.</summary>
    public static IReadOnlyList<string> OldFormat { get; } =
    [
        """{"contents":{"action":"start","child_number":0},"pid":"30831","type":"control"}""",
        """{"contents":{"action":"initiator","child_number":0,"msg":"copyacct"},"pid":"30831","type":"control"}""",
        """{"contents":{"msg":"1.9","action":"version","child_number":"0"},"pid":"30831","type":"control"}""",
        """{"contents":{"msg":"1","action":"queue_count","queue":"TRANSFER","child_number":"0"},"pid":"30831","type":"control"}""",
        """{"contents":{"msg":"73682944","action":"queue_size","queue":"TRANSFER","child_number":"0"},"pid":"30831","type":"control"}""",
        """{"contents":{"msg":{"size":"73682944"},"item":"another","local_item":"another","item_type":"AccountRemoteRoot","item_name":"Account","logfile":"item-TRANSFER_AccountRemoteRoot_another","action":"start-item","queue":"TRANSFER","child_number":"1"},"pid":"30832","type":"control"}""",
        """{"type":"control","pid":"30832","contents":{"action":"success-item","queue":"TRANSFER","child_number":1,"item":"another","local_item":"another","item_type":"AccountRemoteRoot","item_name":"Account","logfile":"item-TRANSFER_AccountRemoteRoot_another","msg":{"size":"73682944","message":null,"warnings":0,"skipped_items":0,"dangerous_items":0,"altered_items":0,"contents":{"warnings":null,"skipped_items":null,"dangerous_items":null,"altered_items":null}}}}""",
        """{"type":"control","pid":"30833","contents":{"action":"success-item","queue":"RESTORE","child_number":1,"item":"another","local_item":"another2","item_type":"AccountRemoteRoot","item_name":"Account","logfile":"item-RESTORE_AccountRemoteRoot_another","msg":{"size":"73682944","message":"","warnings":"0","skipped_items":"0","dangerous_items":"1","altered_items":"1","contents":{"warnings":[],"skipped_items":[],"dangerous_items":[[["Mysql","_restore_mysql",104],"A <b>view</b> was dangerous",null]],"altered_items":[[["Mysql","x",0],"“a_b” became “a_c”",["Rename","/scripts5/rename_mysql_db",{"db":"a_b"}]]]}}}}""",
        """{"contents":{"action":"complete","child_number":0},"pid":"30831","type":"control"}""",
    ];

    /// <summary>An item's log, with texts as lists, with percentages and a summary.</summary>
    public static IReadOnlyList<string> ItemLog { get; } =
    [
        """{"type":"start","pid":1,"indent":0,"partial":0,"contents":{"msg":["[ 1 ][ AccountRemoteRoot ]: TRANSFER Account “alice”","second"]}}""",
        """{"type":"control","pid":1,"indent":0,"partial":0,"contents":{"action":"percentage","percentage":0,"time":1598991042}}""",
        """{"type":"out","pid":1,"indent":1,"partial":0,"contents":{"msg":["Packaging <b>alice</b> …\n"],"source":{"host":"old1"}}}""",
        """{"type":"out","pid":"1","contents":{"msg":"one text, as old logs have it"}}""",
        """{"type":"warn","pid":1,"indent":0,"partial":0,"contents":{"msg":["careful"]}}""",
        """{"type":"error","pid":1,"indent":0,"partial":0,"contents":{"msg":["not fatal"]}}""",
        """{"type":"control","pid":1,"indent":0,"partial":0,"contents":{"action":"percentage","percentage":"50","time":"1598991043"}}""",
        """{"type":"control","pid":1,"indent":0,"partial":0,"contents":{"action":"summary","warnings":1,"skipped_items":0,"dangerous_items":"2","altered_items":null}}""",
        """{"type":"control","pid":1,"indent":0,"partial":0,"contents":{"action":"novelty"}}""",
        """{"type":"success","pid":1,"indent":0,"partial":0,"contents":{"msg":["Success."]}}""",
        """{"type":"failed","pid":1,"indent":0,"partial":0,"contents":{"msg":["Failed: disk full"]}}""",
        """{"type":"failure","pid":1,"indent":0,"partial":0,"contents":{"msg":["Failed: disk full"]}}""",
    ];

    public static string Log(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    public static string Answer(string log) => $$$"""{"data":{"log":{{{JsonSerializer.Serialize(log)}}}},"metadata":{"command":"fetch_transfer_session_log","reason":"OK","result":1,"version":1}}""";

    public static byte[] AnswerBytes(string log) => Encoding.UTF8.GetBytes(Answer(log));

    private static string Header(string action, string? message = null, string? queue = null) =>
        $$$"""{"type":"control","pid":12789,"indent":0,"partial":0,"contents":{"action":"{{{action}}}",{{{(queue is null ? "" : $"\"queue\":\"{queue}\",")}}}"child_number":0,"time":1598991042{{{(message is null ? "" : $",\"msg\":{message}")}}}}}""";

    private static string Item(string action, string queue, string? message) =>
        $$$"""{"type":"control","pid":12790,"indent":0,"partial":0,"contents":{"action":"{{{action}}}","queue":"{{{queue}}}","child_number":1,"time":1598991042,"item":"root","local_item":"root","item_type":"AccountRemoteUser","item_name":"Account","logfile":"item-{{{queue}}}_AccountRemoteUser_root"{{{(message is null ? "" : $",\"msg\":{message}")}}}}}""";
}

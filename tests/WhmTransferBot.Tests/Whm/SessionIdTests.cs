using System.Text.Json;
using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.Tests.Whm;

public sealed class SessionIdTests
{
    [Theory]
    [InlineData("exampleservercopya20140206192428NtyW")]
    [InlineData("example202003301756425ugO")]
    [InlineData("a")]
    [InlineData("with_underscore")]
    public void Ids_of_any_length_are_read(string text) => TransferSessionId.Parse(text).Value.ShouldBe(text);

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("a b")]
    [InlineData("a-b")]
    [InlineData("ä")]
    [InlineData("a\n")]
    public void Other_characters_are_refused(string text)
    {
        TransferSessionId.TryParse(text, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => TransferSessionId.Parse(text));
    }

    [Fact]
    public void An_id_is_stored_as_its_text()
    {
        var id = TransferSessionId.Parse("abc_1");
        JsonSerializer.Serialize(id).ShouldBe("\"abc_1\"");
        JsonSerializer.Deserialize<TransferSessionId>("\"abc_1\"").ShouldBe(id);
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<TransferSessionId>("\"a b\""));
    }
}

using System.Net;
using System.Text;
using System.Text.Json;

namespace WhmTransferBot.AppTests.Secrets;

/// <summary>A search that finds nothing proves something only when it would have found it.</summary>
public sealed class SecretFormsTests
{
    private const string Secret = "pä\"ss+/é\\word-4711";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Base64_is_recognised_wherever_the_secret_begins_in_it(int before)
    {
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{new string('x', before)}{Secret}yy"));

        IsFoundIn(text).ShouldBeTrue();
        IsFoundIn(text.Replace('+', '-').Replace('/', '_')).ShouldBeTrue();
    }

    [Fact]
    public void So_are_the_escapes_of_addresses_of_pages_and_of_json()
    {
        IsFoundIn($"password={Uri.EscapeDataString(Secret)}&x=1").ShouldBeTrue();
        IsFoundIn($"password={WebUtility.UrlEncode(Secret)}").ShouldBeTrue();
        IsFoundIn($"<p>{WebUtility.HtmlEncode(Secret)}</p>").ShouldBeTrue();
        IsFoundIn(JsonSerializer.Serialize(new { Secret })).ShouldBeTrue();
        IsFoundIn($"plain {Secret} text").ShouldBeTrue();
        IsFoundIn("another password").ShouldBeFalse();
    }

    private static bool IsFoundIn(string text) => SecretForms.Of(Secret).Any(form => text.Contains(form, StringComparison.Ordinal));
}

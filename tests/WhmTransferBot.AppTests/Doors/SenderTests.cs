using System.Net;
using Microsoft.AspNetCore.Http;
using WhmTransferBot.Doors;

namespace WhmTransferBot.AppTests.Doors;

public sealed class SenderTests
{
    private const string Client = "203.0.113.7";

    [Theory]
    [InlineData(Client, null)]
    [InlineData(Client, "198.51.100.9")]
    [InlineData("10.0.0.2", Client)]
    [InlineData("::ffff:10.0.0.2", Client)]
    [InlineData("10.0.0.2", "198.51.100.9, 203.0.113.7")]
    [InlineData(null, Client)]
    [InlineData("100.64.0.1", Client)]
    [InlineData("100.127.255.255", "::ffff:203.0.113.7")]
    [InlineData("169.254.171.3", Client)]
    public void Who_asks_is_the_client_or_whom_a_proxy_names_last(string? peer, string? names) =>
        Of(peer, names).ShouldBe(new Sender(Client, true));

    [Theory]
    [InlineData(2, "203.0.113.7, 10.0.0.3")]
    [InlineData(3, "203.0.113.7,10.0.0.3,192.168.1.1")]
    [InlineData(2, "198.51.100.9, 203.0.113.7, 192.0.2.1")]
    public void Of_several_proxies_the_outermost_names_the_client(int proxies, string names) =>
        Of("172.16.0.1", names, proxies).ShouldBe(new Sender(Client, true));

    [Theory]
    [InlineData("198.51.100.9, 10.0.0.3")]
    [InlineData("198.51.100.9, 192.168.1.1, 10.0.0.3")]
    public void Who_asks_from_a_private_network_cannot_be_taken_for_somebody_else(string names) =>
        Of("10.0.0.2", names).ShouldBe(new Sender("10.0.0.3", false));

    [Fact]
    public void Without_a_proxy_nobody_is_named() => Of("10.0.0.2", Client, proxies: 0).ShouldBe(new Sender("10.0.0.2", false));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("203.0.113.7, nobody")]
    [InlineData("203.0.113.7,")]
    public void Who_is_behind_proxies_that_name_no_client_is_not_known(string? names)
    {
        Of("10.0.0.2", names).ShouldBe(new Sender("10.0.0.2", false));
        Of(null, names).IsKnown.ShouldBeFalse();
        Of("10.0.0.2", "10.0.0.3", proxies: 2).ShouldBe(new Sender("10.0.0.2", false));
    }

    [Theory]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("172.32.0.1")]
    [InlineData("169.253.0.1")]
    [InlineData("255.255.255.255")]
    public void Addresses_beside_the_private_ones_are_public(string peer) => Of(peer, Client).ShouldBe(new Sender(peer, true));

    private static Sender Of(string? peer, string? names, int proxies = 1)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = peer is null ? null : IPAddress.Parse(peer) } };
        if (names is not null) context.Request.Headers["X-Forwarded-For"] = names;
        return Sender.Of(context, proxies);
    }
}

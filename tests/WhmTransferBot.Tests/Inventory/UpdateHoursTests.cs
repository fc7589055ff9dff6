using System.Globalization;
using WhmTransferBot.Engine.Inventory;

namespace WhmTransferBot.Tests.Inventory;

public sealed class UpdateHoursTests
{
    [Theory]
    [InlineData("02:00", "03:30", "2030-01-15 21:00", "2030-01-16 02:00", "2030-01-16 03:30")]
    [InlineData("02:00", "03:30", "2030-01-15 01:00", "2030-01-15 02:00", "2030-01-15 03:30")]
    [InlineData("02:00", "03:30", "2030-01-15 03:00", "2030-01-15 02:00", "2030-01-15 03:30")]
    [InlineData("02:00", "03:30", "2030-01-15 03:30", "2030-01-16 02:00", "2030-01-16 03:30")]
    [InlineData("23:30", "01:00", "2030-01-15 21:00", "2030-01-15 23:30", "2030-01-16 01:00")]
    [InlineData("23:30", "01:00", "2030-01-15 00:30", "2030-01-14 23:30", "2030-01-15 01:00")]
    public void The_update_under_way_or_the_next_one_is_meant(string from, string to, string now, string begins, string ends)
    {
        var hours = new UpdateHours(TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(to, CultureInfo.InvariantCulture));

        var update = hours.At(Moment(now), TimeZoneInfo.Utc);

        (update.Begins, update.Ends).ShouldBe((Moment(begins), Moment(ends)));
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text + "Z", CultureInfo.InvariantCulture);
}

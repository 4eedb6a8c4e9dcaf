using Xunit;

namespace Chancery.Tests.Examples;

public sealed class ShortFormTests
{
    private static readonly string[] Told = ["meeting held BGD,BLR 2024-01-20", "measure imposed sanctions USA>RUS", "tenure in-office foreign-minister BLR Sergei Aleinik"];

    [Theory]
    [InlineData("meeting held BLR,BGD 2024-01-20")]
    [InlineData("meeting held BGD,BLR")]
    [InlineData("measure imposed sanctions USA>RUS")]
    [InlineData("tenure in-office foreign-minister BLR Aleinik")]
    public void A_fact_is_found_whatever_the_order_of_its_sides(string asserted) => Assert.True(ShortForm.IsAmong(asserted, Told));

    [Theory]
    [InlineData("meeting held BLR,BGD -")]
    [InlineData("meeting held BLR,BGD 2024-01-21")]
    [InlineData("meeting planned BLR,BGD 2024-01-20")]
    [InlineData("meeting held BLR,BGD,IND 2024-01-20")]
    [InlineData("measure imposed sanctions RUS>USA")]
    [InlineData("tenure in-office foreign-minister BLR Makei")]
    [InlineData("call held BLR,BGD 2024-01-20")]
    public void Another_fact_is_not_found(string asserted) => Assert.False(ShortForm.IsAmong(asserted, Told));
}

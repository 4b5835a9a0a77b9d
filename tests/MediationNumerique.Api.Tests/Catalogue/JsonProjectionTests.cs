using System.Buffers;
using System.Text;
using MediationNumerique.Api.Catalogue.Resources;

namespace MediationNumerique.Api.Tests.Catalogue;

public sealed class JsonProjectionTests
{
    [Theory]
    [InlineData("""{"a":1,"b":2,"c":3}""", "\"a\":1,\"c\":3")]
    [InlineData("""{"c":{"a":[1,{"c":2}],"b":null},"b":{"a":9}}""", "\"c\":{\"a\":[1,{\"c\":2}],\"b\":null}")]
    [InlineData("""{"a":"une \"citation\", un } et un \\","b":[]}""", "\"a\":\"une \\\"citation\\\", un } et un \\\\\"")]
    [InlineData("""{"a":[],"c":"É\u00e9"}""", "\"a\":[],\"c\":\"É\\u00e9\"")]
    [InlineData("""{"b":{"a":1}}""", "")]
    [InlineData("{}", "")]
    public void Chosen_properties_are_copied_byte_by_byte(string json, string expected)
    {
        var (text, written) = Project(new(["a", "c"]), json, separate: false);

        Assert.Equal(expected, text);
        Assert.Equal(expected.Length > 0, written);
    }

    [Fact]
    public void A_property_may_take_another_name() =>
        Assert.Equal("\"autre\":true", Project(new([("a", "autre")]), """{"a":true,"autre":1}""", separate: false).Text);

    [Fact]
    public void A_comma_parts_from_what_stands_before_where_something_follows()
    {
        Assert.Equal(",\"a\":1", Project(new(["a"]), """{"a":1}""", separate: true).Text);
        Assert.Equal(("", true), Project(new(["a"]), """{"b":1}""", separate: true));
    }

    private static (string Text, bool Written) Project(JsonProjection projection, string json, bool separate)
    {
        var output = new ArrayBufferWriter<byte>();
        var written = projection.Write(Encoding.UTF8.GetBytes(json), output, separate);

        return (Encoding.UTF8.GetString(output.WrittenSpan), written);
    }
}

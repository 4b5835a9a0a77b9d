using System.Text.Json.Nodes;
using MediationNumerique.Api.Intake.One;

namespace MediationNumerique.Api.Tests.Intake.One;

/// <summary>The examples of RFC 7396, appendix A, whose document and patch are both objects.</summary>
public sealed class MergePatchTests
{
    [Theory]
    [InlineData("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"a":null}""", "{}")]
    [InlineData("""{"a":"b","b":"c"}""", """{"a":null}""", """{"b":"c"}""")]
    [InlineData("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"c"}""", """{"a":["b"]}""", """{"a":["b"]}""")]
    [InlineData("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [InlineData("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("""{"e":null}""", """{"a":1}""", """{"e":null,"a":1}""")]
    [InlineData("{}", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    public void The_examples_of_the_standard_give_what_it_says(string document, string patch, string expected)
    {
        var merged = MergePatch.Apply(Parse(document), Parse(patch));

        Assert.Equal(expected, merged.ToJsonString());
    }

    [Fact]
    public void A_patch_can_be_applied_again()
    {
        var patch = Parse("""{"a":{"b":[1,{"c":2}]},"d":null}""");

        var first = MergePatch.Apply(Parse("""{"a":1,"d":2}"""), patch);
        var second = MergePatch.Apply(first, patch);

        Assert.Equal("""{"a":{"b":[1,{"c":2}]}}""", second.ToJsonString());
        Assert.Equal("""{"a":{"b":[1,{"c":2}]},"d":null}""", patch.ToJsonString());
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}

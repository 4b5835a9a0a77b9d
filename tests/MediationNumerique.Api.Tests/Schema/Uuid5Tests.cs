using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Tests.Schema;

public sealed class Uuid5Tests
{
    /// <summary>Computed by Python's <c>uuid.uuid5</c> on the product's name space.</summary>
    [Theory]
    [InlineData("hinaura/4", "46c61d18-c022-51c4-86cf-2cf0b3d00439")]
    [InlineData("Évian-les-Bains", "1fb39da6-728a-5359-9448-73b186f85d56")]
    [InlineData("", "e92ddb3e-9b0e-54d5-8fbc-59527cf94632")]
    public void A_name_gives_the_id_that_another_implementation_gives(string name, string expected) =>
        Assert.Equal(Guid.Parse(expected), Uuid5.From(name));

    [Fact]
    public void Two_names_give_two_ids() => Assert.NotEqual(Uuid5.From("a/b"), Uuid5.From("a/c"));
}

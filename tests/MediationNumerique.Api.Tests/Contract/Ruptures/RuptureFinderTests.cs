using System.Text.Json.Nodes;

namespace MediationNumerique.Api.Tests.Contract.Ruptures;

/// <summary>
/// Each rule both ways, on a small contract in which one thing changes: at a JSON pointer, from one value to another; an
/// empty text stands for nothing there.
/// </summary>
public sealed class RuptureFinderTests
{
    private const string Put = "/paths/~1essais~1{id}/put";
    private const string Get = "/paths/~1essais~1{id}/get";
    private const string Limite = Get + "/parameters/1";
    private const string Schemas = "/components/schemas";
    private const string Sent = Schemas + "/Entree/properties";
    private const string Read = Schemas + "/Sortie/properties";

    private static readonly string s_document = File.ReadAllText(RepositoryFiles.Path("tests", "MediationNumerique.Api.Tests", "Contract", "Ruptures", "essai.json"));

    [Theory]
    [InlineData("/servers/0/url", "\"/\"", "\"/api\"", "The server / is gone")]
    [InlineData(Get, "{\"operationId\":\"lireEssai\"}", "", "GET /essais/{id} is gone: clients that call it get an error.")]
    [InlineData("/paths/~1essais", "{\"get\":{\"operationId\":\"listerEssais\"}}", "", "GET /essais is gone")]
    [InlineData(Get + "/operationId", "\"lireEssai\"", "\"obtenirEssai\"", "GET /essais/{id} is called obtenirEssai, and was lireEssai")]
    [InlineData(Schemas + "/Seul", "{}", "", "The schema Seul is gone")]
    // Parameters
    [InlineData(Get + "/parameters/2", "{\"name\":\"q\",\"in\":\"query\"}", "", "parameter query q: it is gone, and clients that send it are refused.")]
    [InlineData(Get + "/parameters/2", "", "{\"name\":\"q\",\"in\":\"query\",\"required\":true}", "parameter query q: it is compulsory, and was not")]
    [InlineData(Limite + "/required", "", "true", "parameter query limite: it is compulsory, and was not")]
    [InlineData(Limite + "/explode", "", "false", "parameter query limite: it is written as form, and was as form, each value apart")]
    [InlineData(Limite + "/schema/maximum", "100", "99", "GET /essais/{id}, parameter query limite: maximum is 99, and was 100: what clients send is refused.")]
    [InlineData(Limite + "/schema/maximum", "", "100", "maximum is 100, and was free")]
    [InlineData(Limite + "/schema/minimum", "1", "2", "minimum is 2, and was 1")]
    [InlineData(Limite + "/schema/exclusiveMinimum", "", "true", "minimum is 1 excluded, and was 1")]
    [InlineData(Limite + "/schema/multipleOf", "", "5", "multipleOf is 5, and was free")]
    [InlineData(Limite + "/schema/multipleOf", "5", "10", "multipleOf is 10, and was 5")]
    [InlineData(Limite + "/schema/type", "\"number\"", "\"integer\"", "the type is integer, and was number")]
    [InlineData(Limite + "/schema/type", "\"integer\"", "\"string\"", "the type is string, and was integer")]
    [InlineData(Limite + "/schema/format", "\"int64\"", "\"int32\"", "the form is the format int32, and was the format int64")]
    [InlineData(Limite + "/schema/nullable", "true", "", "null is not possible, and was possible")]
    // Bodies
    [InlineData(Put + "/requestBody/required", "", "true", "PUT /essais/{id}: its body is compulsory, and was not")]
    [InlineData(Put + "/requestBody", "{\"content\":{}}", "", "PUT /essais/{id}: it takes no body any more")]
    [InlineData(Put + "/requestBody/content/text~1csv", "{}", "", "PUT /essais/{id}: it takes no text/csv any more")]
    [InlineData(Sent + "/nouveau", "{\"type\":\"string\"}", "", "Schema Entree, sent: the property nouveau is gone: clients that send it are refused.")]
    [InlineData(Sent + "/nom/readOnly", "", "true", "Schema Entree, sent: the property nom is gone")]
    [InlineData(Schemas + "/Entree/required/1", "", "\"note\"", "Schema Entree, sent: the property note is compulsory, and was not")]
    [InlineData(Schemas + "/Entree/additionalProperties", "true", "false", "Schema Entree, sent: it has no free properties any more, and clients that send one are refused.")]
    [InlineData(Schemas + "/Entree/additionalProperties", "", "false", "it has no free properties any more")]
    [InlineData(Schemas + "/Entree/additionalProperties", "{}", "{\"type\":\"string\"}", "Schema Entree, sent, values: the type is string, and was free")]
    [InlineData(Sent + "/nom/maxLength", "500", "200", "Schema Entree, sent, property nom: maxLength is 200, and was 500")]
    [InlineData(Sent + "/nom/minLength", "", "1", "minLength is 1, and was free")]
    [InlineData(Sent + "/nom/pattern", "", "\"^[A-Z]\"", "the form is the pattern ^[A-Z], and was free")]
    [InlineData(Sent + "/nom/pattern", "\"^[a-z]\"", "\"^[A-Z]\"", "the form is the pattern ^[A-Z], and was the pattern ^[a-z]")]
    [InlineData(Sent + "/nom/enum", "", "[\"a\"]", "the form is an enumeration, and was free")]
    [InlineData(Sent + "/nom/enum", "[\"a\",\"b\"]", "[\"a\"]", "the value b is none, and was one of the enumeration: what clients send is refused.")]
    [InlineData(Sent + "/liste/maxItems", "", "9", "property liste: maxItems is 9, and was free")]
    [InlineData(Sent + "/liste/minItems", "0", "1", "property liste: minItems is 1, and was 0")]
    [InlineData(Sent + "/liste/uniqueItems", "", "true", "property liste: uniqueItems is true, and was false")]
    [InlineData(Sent + "/liste/items/maxLength", "", "9", "property liste, items: maxLength is 9, and was free")]
    [InlineData(Sent + "/forme/oneOf/1", "{\"type\":\"string\"}", "", "property forme: the form number 2 is not taken as it was")]
    // Tokens
    [InlineData(Get + "/security", "", "[{\"jeton\":[]}]", "GET /essais/{id}: it asks for a token or a scope that it did not ask for")]
    [InlineData(Put + "/security", "[{},{\"jeton\":[]}]", "[{\"jeton\":[]}]", "PUT /essais/{id}: it asks for a token or a scope")]
    [InlineData(Put + "/security", "[{\"jeton\":[\"lire\"]}]", "[{\"jeton\":[\"lire\",\"ecrire\"]}]", "PUT /essais/{id}: it asks for a token or a scope")]
    [InlineData(Put + "/x-portees", "[\"a\",\"b\"]", "[\"a\"]", "the scope b is not enough any more")]
    // Answers
    [InlineData(Get + "/responses/404", "{}", "", "GET /essais/{id}: the answer 404 is gone")]
    [InlineData(Get + "/responses/202", "", "{}", "GET /essais/{id}: it may answer 202, which clients that are generated take for a failure.")]
    [InlineData(Get + "/responses/200/headers/ETag", "{}", "", "GET /essais/{id}, answer 200: the header ETag is gone")]
    [InlineData(Get + "/responses/200/headers/ETag", "{\"schema\":{\"type\":\"string\"}}", "{\"schema\":{\"type\":\"integer\"}}", "header ETag: the type is integer, and was string")]
    [InlineData(Get + "/responses/200/content/text~1csv", "{}", "", "GET /essais/{id}, answer 200: there is no text/csv any more")]
    [InlineData(Read + "/nouveau", "{\"type\":\"string\"}", "", "Schema Sortie, read: the property nouveau is gone: clients that read it find nothing.")]
    [InlineData(Schemas + "/Sortie/required/0", "\"nom\"", "", "Schema Sortie, read: the property nom may be absent, and could not")]
    [InlineData(Read + "/nom/nullable", "", "true", "Schema Sortie, read, property nom: null is possible, and was not possible: what clients read is not what they expect.")]
    [InlineData(Read + "/nom/type", "\"string\"", "\"integer\"", "property nom: the type is integer, and was string")]
    [InlineData(Read + "/nom/format", "\"date\"", "", "property nom: the form is free, and was the format date")]
    [InlineData(Read + "/nombre/type", "\"integer\"", "\"number\"", "property nombre: the type is number, and was integer")]
    [InlineData(Read + "/nombre/format", "\"int32\"", "\"int64\"", "property nombre: the form is the format int64, and was the format int32")]
    [InlineData(Read + "/nombre/maximum", "1", "100", "property nombre: maximum is 100, and was 1")]
    [InlineData(Read + "/nombre/minimum", "0", "", "property nombre: minimum is free, and was 0")]
    [InlineData(Read + "/nom/maxLength", "9", "10", "property nom: maxLength is 10, and was 9")]
    [InlineData(Read + "/nom/pattern", "\"^[a-z]\"", "", "property nom: the form is free, and was the pattern ^[a-z]")]
    [InlineData(Read + "/nom/enum", "[\"a\",\"b\"]", "[\"a\"]", "Schema Sortie, read, property nom: the value b is gone: programs that name it no longer compile.")]
    [InlineData(Read + "/nom/enum", "[\"a\"]", "[\"a\",\"b\"]", "property nom: the value b is one of the enumeration, and was none")]
    [InlineData(Read + "/nom/enum", "[\"a\"]", "", "property nom: the form is free, and was an enumeration")]
    [InlineData(Read + "/suite/items/$ref", "\"#/components/schemas/Sortie\"", "\"#/components/schemas/Autre\"", "Schema Sortie, read, property suite, items: the type is string, and was object")]
    [InlineData(Read + "/comptes/additionalProperties", "{\"type\":\"integer\"}", "false", "property comptes: it has no free properties any more, and clients that read one find nothing.")]
    [InlineData(Read + "/comptes/additionalProperties/type", "\"integer\"", "\"string\"", "property comptes, values: the type is string, and was integer")]
    [InlineData(Read + "/forme/oneOf/1", "", "{\"type\":\"string\"}", "property forme: the form number 2 is new, or not as it was")]
    public void What_breaks_is_told_in_one_sentence(string place, string was, string now, string sentence)
    {
        var finding = Assert.Single(Between(place, was, now));

        Assert.Contains(sentence, finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/info/description", "\"a\"", "\"b\"")]
    [InlineData("/paths/~1essais", "", "{\"get\":{\"operationId\":\"listerEssais\"}}")]
    [InlineData(Schemas + "/Seul", "", "{}")]
    [InlineData(Get + "/parameters/2", "", "{\"name\":\"q\",\"in\":\"query\"}")]
    [InlineData(Limite + "/required", "true", "false")]
    [InlineData(Limite + "/explode", "", "true")]
    [InlineData(Limite + "/style", "", "\"form\"")]
    [InlineData(Limite + "/description", "\"a\"", "\"b\"")]
    [InlineData(Limite + "/schema/maximum", "99", "100")]
    [InlineData(Limite + "/schema/maximum", "100", "")]
    [InlineData(Limite + "/schema/minimum", "2", "1")]
    [InlineData(Limite + "/schema/exclusiveMinimum", "true", "")]
    [InlineData(Limite + "/schema/multipleOf", "10", "5")]
    [InlineData(Limite + "/schema/type", "\"integer\"", "\"number\"")]
    [InlineData(Limite + "/schema/type", "\"integer\"", "")]
    [InlineData(Limite + "/schema/format", "\"int32\"", "\"int64\"")]
    [InlineData(Limite + "/schema/nullable", "", "true")]
    [InlineData(Put + "/requestBody/required", "true", "")]
    [InlineData(Put + "/requestBody/content/text~1csv", "", "{}")]
    [InlineData(Sent + "/nouveau", "", "{\"type\":\"string\"}")]
    [InlineData(Sent + "/nom/readOnly", "true", "")]
    [InlineData(Schemas + "/Entree/required/1", "\"note\"", "")]
    [InlineData(Schemas + "/Entree/additionalProperties", "false", "true")]
    [InlineData(Schemas + "/Entree/additionalProperties", "false", "")]
    [InlineData(Schemas + "/Entree/additionalProperties", "{\"type\":\"string\"}", "{}")]
    [InlineData(Sent + "/nom/maxLength", "200", "500")]
    [InlineData(Sent + "/nom/minLength", "", "0")]
    [InlineData(Sent + "/nom/pattern", "\"^[a-z]\"", "")]
    [InlineData(Sent + "/nom/format", "\"date\"", "")]
    [InlineData(Sent + "/nom/enum", "[\"a\"]", "[\"a\",\"b\"]")]
    [InlineData(Sent + "/nom/enum", "[\"a\"]", "")]
    [InlineData(Sent + "/liste/maxItems", "9", "")]
    [InlineData(Sent + "/liste/minItems", "1", "0")]
    [InlineData(Sent + "/liste/uniqueItems", "true", "")]
    [InlineData(Sent + "/liste/items/maxLength", "9", "10")]
    [InlineData(Sent + "/forme/oneOf/1", "", "{\"type\":\"string\"}")]
    [InlineData(Sent + "/nom/nullable", "", "true")]
    [InlineData(Get + "/security", "[{\"jeton\":[]}]", "")]
    [InlineData(Put + "/security", "[{\"jeton\":[]}]", "[{},{\"jeton\":[]}]")]
    [InlineData(Put + "/security", "[{\"jeton\":[\"lire\",\"ecrire\"]}]", "[{\"jeton\":[\"lire\"]}]")]
    [InlineData(Put + "/x-portees", "[\"a\"]", "[\"a\",\"b\"]")]
    [InlineData(Get + "/responses/404", "", "{}")]
    [InlineData(Get + "/responses/200/description", "\"a\"", "\"b\"")]
    [InlineData(Get + "/responses/200/headers/ETag", "", "{}")]
    [InlineData(Get + "/responses/200/content/text~1csv", "", "{}")]
    [InlineData(Read + "/nouveau", "", "{\"type\":\"string\"}")]
    [InlineData(Schemas + "/Sortie/required/0", "", "\"nom\"")]
    [InlineData(Schemas + "/Sortie/additionalProperties", "false", "true")]
    [InlineData(Read + "/nom/nullable", "true", "")]
    [InlineData(Read + "/nom/format", "", "\"date\"")]
    [InlineData(Read + "/nombre/type", "\"number\"", "\"integer\"")]
    [InlineData(Read + "/nombre/format", "\"int64\"", "\"int32\"")]
    [InlineData(Read + "/nombre/maximum", "100", "1")]
    [InlineData(Read + "/nombre/minimum", "", "0")]
    [InlineData(Read + "/nom/maxLength", "10", "9")]
    [InlineData(Read + "/nom/pattern", "", "\"^[a-z]\"")]
    [InlineData(Read + "/nom/enum", "", "[\"a\"]")]
    [InlineData(Read + "/forme/oneOf/1", "{\"type\":\"string\"}", "")]
    [InlineData(Read + "/liste/minItems", "", "1")]
    public void What_breaks_nobody_is_not_told(string place, string was, string now) => Assert.Empty(Between(place, was, now));

    /// <summary>A schema that is written otherwise and says the same.</summary>
    [Theory]
    [InlineData(Read + "/autre", "{\"$ref\":\"#/components/schemas/Autre\"}", "{\"allOf\":[{\"$ref\":\"#/components/schemas/Autre\"}],\"description\":\"a\"}")]
    [InlineData(Read + "/autre", "{\"$ref\":\"#/components/schemas/Autre\"}", "{\"type\":\"string\"}")]
    [InlineData(Get + "/responses/404", "{\"description\":\"a\"}", "{\"$ref\":\"#/components/responses/Absent\"}")]
    [InlineData(Get + "/responses/200/headers/ETag", "{\"schema\":{\"type\":\"string\"}}", "{\"$ref\":\"#/components/headers/Empreinte\"}")]
    [InlineData(Read + "/nom/type", "\"string\"", "[\"string\"]")]
    public void What_is_only_written_otherwise_is_not_told(string place, string was, string now)
    {
        Assert.Empty(Between(place, was, now));
        Assert.Empty(Between(place, now, was));
    }

    [Fact]
    public void A_schema_that_is_sent_and_read_is_held_to_both()
    {
        var findings = Between(Schemas + "/Autre/enum", "[\"a\",\"b\"]", "[\"a\",\"c\"]");

        Assert.Equal(3, findings.Count);
        Assert.Contains(findings, finding => finding.StartsWith("Schema Autre, sent: the value b is none", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.StartsWith("Schema Autre, read: the value b is gone", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.StartsWith("Schema Autre, read: the value c is one of the enumeration", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Between(string place, string was, string now) =>
        RuptureFinder.Between(With(place, was), With(place, now));

    private static ContractReader With(string place, string value)
    {
        var document = JsonNode.Parse(s_document)!;
        string[] names = [.. place[1..].Split('/').Select(name => name.Replace("~1", "/", StringComparison.Ordinal))];
        var holder = names[..^1].Aggregate(document, (at, name) => at is JsonArray list ? list[int.Parse(name, null)]! : at[name]!);
        if (holder is JsonArray array)
        {
            Replace(array, int.Parse(names[^1], null), value);
        }
        else if (value.Length == 0)
        {
            holder.AsObject().Remove(names[^1]);
        }
        else
        {
            holder[names[^1]] = JsonNode.Parse(value);
        }

        return new(document);
    }

    private static void Replace(JsonArray array, int index, string value)
    {
        if (index < array.Count)
        {
            array.RemoveAt(index);
        }
        if (value.Length > 0)
        {
            array.Insert(index, JsonNode.Parse(value));
        }
    }
}

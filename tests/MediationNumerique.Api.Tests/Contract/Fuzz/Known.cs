using MediationNumerique.Api.Tests.Catalogue;
using MediationNumerique.Api.Tests.Intake.One;
using MediationNumerique.Api.Web.Auth;

namespace MediationNumerique.Api.Tests.Contract.Fuzz;

/// <summary>Names of what exists, which no schema can hold: a well-formed code of no territory is refused, and rightly.</summary>
internal sealed class Known
{
    /// <summary>The statement that is there when a patch wants one; nothing deletes it.</summary>
    public const string Kept = "garde";

    private static readonly string[] s_sources = ["essai-un", "essai-deux"];

    private readonly Dictionary<string, string[]> _values;

    private Known(Dictionary<string, string[]> values, string token, string foreignToken) => (_values, Token, ForeignToken) = (values, token, foreignToken);

    /// <summary>Writes the sources of the requests.</summary>
    public string Token { get; }

    /// <summary>Writes none of them.</summary>
    public string ForeignToken { get; }

    public static async Task<Known> LearnAsync(WritableApi api)
    {
        foreach (var source in s_sources)
        {
            var producer = await api.ProducerAsync(source);
            foreach (var (kind, body) in new[] { ("lieux", Sent.Lieu()), ("structures", Sent.Structure()), ("services", Sent.Service(("lieu", Kept))) })
            {
                using var answer = await producer.PutAsync(kind, Kept, body);
                Assert.True(answer.IsSuccessStatusCode);
            }
        }
        var places = api.Offers.Lieux.Select(place => place.Json).ToList();
        string[] Of(string field) => [.. places.Select(place => place.Text(field)).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

        return new(
            new()
            {
                ["region"] = Of("region"),
                ["departement"] = Of("departement"),
                ["epci"] = Of("epci"),
                ["commune"] = Of("code_insee"),
                // Nobody gives the point of the others.
                ["pres_de_commune"] = [.. Of("code_insee").Where(code => Territoires.Referentiel.Instance.Locate(code, "", "").Territoire?.Latitude is not null)],
                ["sources"] = [.. Of("source"), .. s_sources],
                ["structure"] = Of("structure_id"),
                // The only column and the only row that there are at every zoom.
                ["x"] = ["0"],
                ["y"] = ["0"],
                ["apres"] = ["AgAAAAAAAAAA", "AQAAAAAAAAAA"],
                ["source"] = s_sources,
                ["id_source"] = ["a", "b", "été 1/2", "100%", "c.d", Kept],
                ["nom"] = ["frais_a_charge", "services", "rien"],
                ["code"] = ["84", "69", "69123", "69381", "99999"],
                ["/v1/lieux/{id}"] = Of("id"),
                ["/v1/lieux/{id}/historique"] = Of("id"),
                ["/v1/services/{id}"] = [.. api.Offers.Services.Select(service => service.Id)],
                ["/v1/structures/{id}"] = Of("structure_id"),
            },
            api.Token(s_sources, [Portees.LieuxEcrire]),
            api.Token(["une-autre"], [Portees.LieuxEcrire]));
    }

    /// <summary>Null where any value that the schema accepts will do.</summary>
    public string? OneOf(string path, string parameter, Dice dice) =>
        _values.TryGetValue(path, out var ofPath) && parameter == "id" ? dice.OneOf(ofPath)
        : _values.TryGetValue(parameter, out var values) ? dice.OneOf(values)
        : null;
}

using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Tests.Storage;

/// <summary>The smallest statements that the schema accepts.</summary>
internal static class Declared
{
    public static DeclaredSource Source(string slug) => new() { Slug = slug, Nom = slug, Description = "Un essai.", Licence = "Licence Ouverte 2.0" };

    public static LieuMediationNumerique Lieu(string id) => new()
    {
        Id = id,
        Pivot = LieuMediationNumerique.PivotInconnu,
        Nom = $"Médiathèque {id}",
        Commune = "Besançon",
        CodePostal = "25000",
        Adresse = "2 place de la Révolution",
        DateMaj = new DateOnly(2026, 2, 3),
        Services = [ServiceCategorie.AideAuxDemarchesAdministratives],
        AutresFormationsLabels = ["QPV"],
    };

    public static IEnumerable<LieuMediationNumerique> Lieux(int count) => Enumerable.Range(1, count).Select(i => Lieu($"{i}"));

    public static async Task<List<T>> ToListAsync<T>(this IAsyncEnumerable<T> items)
    {
        List<T> list = [];
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }
}

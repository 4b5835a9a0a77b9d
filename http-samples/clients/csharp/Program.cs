// What an integrator's program does: search, page through everything, understand a refusal, push a place and read it back.
using System.Net.Http.Headers;
using MediationNumerique.Client;

var http = new HttpClient { BaseAddress = new(Environment.GetEnvironmentVariable("API") ?? "http://localhost:5080") };
var source = Environment.GetEnvironmentVariable("SOURCE") ?? "mon-hub";
var jeton = Environment.GetEnvironmentVariable("JETON");
var api = new MediationNumeriqueClient(http);

try
{
    await ChercherAsync(ServiceCategorie.AideAuxDemarchesAdministratives);
    await ToutLireAsync();
    await ComprendreUnRefusAsync();
    if (jeton is not null)
    {
        await PousserAsync(jeton);
    }

    return 0;
}
catch (ApiException<Probleme> refus)
{
    // A problem always tells what to do next.
    Console.Error.WriteLine($"{refus.Result.Status} {refus.Result.Title}: {refus.Result.Detail}");

    return 1;
}

async Task ChercherAsync(ServiceCategorie categorie)
{
    var page = await api.ListerLieuxAsync(departement: ["69"], services: [categorie], limite: 3, facettes: [FacetteLieu.Frais]);
    Console.WriteLine($"{page.Total} places in the Rhône for {categorie}:");
    foreach (var lieu in page.Resultats)
    {
        Console.WriteLine($"- {lieu.Nom}, {lieu.Commune}, updated on {lieu.Date_maj:d}");
    }
}

// Page after page: the cursor is the only thing that changes.
async Task ToutLireAsync()
{
    var ids = new HashSet<Guid>();
    string? curseur = null;
    do
    {
        var page = await api.ListerLieuxAsync(limite: 500, curseur: curseur);
        ids.UnionWith(page.Resultats.Select(lieu => lieu.Id));
        curseur = page.Liens.Curseur;
    }
    while (curseur is not null);
    Console.WriteLine($"{ids.Count} places in all.");
}

async Task ComprendreUnRefusAsync()
{
    try
    {
        await api.ListerLieuxAsync(departement: ["690"]);
        throw new InvalidOperationException("An unknown département was accepted.");
    }
    catch (ApiException<Probleme> refus) when (refus.StatusCode == 400)
    {
        var erreur = refus.Result.Erreurs!.First();
        Console.WriteLine($"Refused, as it should be: {erreur.Parametre} {erreur.Code}, {erreur.Message}");
    }
}

async Task PousserAsync(string token)
{
    const string id = "exemple-csharp";
    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    await api.DeclarerSourceAsync(source, new() { Nom = "Mon hub", Description = "Des lieux fictifs.", Licence = "Licence Ouverte 2.0" });
    await api.DeclarerLieuAsync(source, id, new()
    {
        Pivot = "00000000000000",
        Nom = "Espace fictif des Saules",
        Adresse = "1 rue Haute",
        Code_postal = "15000",
        Commune = "Aurillac",
        Date_maj = new(2026, 2, 1),
        Services = [ServiceCategorie.AideAuxDemarchesAdministratives],
    });
    var relu = await api.LireDeclarationLieuAsync(source, id);
    await api.SupprimerLieuAsync(source, id);
    Console.WriteLine($"Written, read back and deleted: {relu.Nom}");
}

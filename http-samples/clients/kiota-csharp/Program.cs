// What an integrator's program does: search, page through everything, understand a refusal, push a place and read it back.
using System.Net.Http.Headers;
using MediationNumerique.Client;
using MediationNumerique.Client.Models;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

var source = Environment.GetEnvironmentVariable("SOURCE") ?? "mon-hub";
var jeton = Environment.GetEnvironmentVariable("JETON");
var http = new HttpClient();
using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http)
{
    BaseUrl = Environment.GetEnvironmentVariable("API") ?? "http://localhost:5080",
};
var api = new MediationNumeriqueClient(adapter);

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
catch (Probleme refus)
{
    // A problem always tells what to do next; its message is the detail.
    Console.Error.WriteLine($"{refus.Status} {refus.Title}: {refus.Message}");

    return 1;
}

async Task ChercherAsync(ServiceCategorie categorie)
{
    var page = await api.V1.Lieux.GetAsync(request =>
    {
        request.QueryParameters.Departement = ["69"];
        request.QueryParameters.Services = [categorie];
        request.QueryParameters.Limite = 3;
        request.QueryParameters.Facettes = [FacetteLieu.Frais];
    });
    Console.WriteLine($"{page?.Total} places in the Rhône for {categorie}:");
    foreach (var lieu in page?.Resultats ?? [])
    {
        Console.WriteLine($"- {lieu.Nom}, {lieu.Commune}, updated on {lieu.DateMaj}");
    }
}

// Page after page: the cursor is the only thing that changes.
async Task ToutLireAsync()
{
    var ids = new HashSet<Guid?>();
    string? curseur = null;
    do
    {
        var page = await api.V1.Lieux.GetAsync(request =>
        {
            request.QueryParameters.Limite = 500;
            request.QueryParameters.Curseur = curseur;
        });
        ids.UnionWith(page?.Resultats?.Select(lieu => lieu.Id) ?? []);
        curseur = page?.Liens?.Curseur;
    }
    while (curseur is not null);
    Console.WriteLine($"{ids.Count} places in all.");
}

async Task ComprendreUnRefusAsync()
{
    try
    {
        await api.V1.Lieux.GetAsync(request => request.QueryParameters.Departement = ["690"]);
        throw new InvalidOperationException("An unknown département was accepted.");
    }
    catch (Probleme refus) when (refus.Erreurs is [var erreur, ..])
    {
        Console.WriteLine($"Refused, as it should be: {erreur.Parametre} {erreur.Code}, {erreur.Message}");
    }
}

async Task PousserAsync(string token)
{
    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    var mine = api.V1.Sources[source];
    var place = mine.Lieux["exemple-kiota"];
    await mine.PutAsync(new() { Nom = "Mon hub", Description = "Des lieux fictifs.", Licence = "Licence Ouverte 2.0" });
    await place.PutAsync(new()
    {
        Pivot = "00000000000000",
        Nom = "Espace fictif des Saules",
        Adresse = "1 rue Haute",
        CodePostal = "15000",
        Commune = "Aurillac",
        DateMaj = new(2026, 2, 1),
        Services = [ServiceCategorie.AideAuxDemarchesAdministratives],
    });
    var relu = await place.GetAsync();
    await place.DeleteAsync();
    Console.WriteLine($"Written, read back and deleted: {relu?.Nom}");
}

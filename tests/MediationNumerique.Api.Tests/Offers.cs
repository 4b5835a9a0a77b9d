using System.Text.Json;

namespace MediationNumerique.Api.Tests;

/// <summary>What can be filtered, a place or a service, with the whole place and structure it belongs to.</summary>
internal sealed record Offer(JsonElement Json, JsonElement? Lieu, JsonElement Structure, bool IsService)
{
    public string Id => Json.Text("id")!;

    public bool EnLigne => Json.GetProperty("en_ligne").GetBoolean();

    public bool HasPriseRdv => Json.Text("prise_rdv") is not null;

    public IReadOnlyList<string> Categories => IsService ? [Json.Text("categorie")!] : CategoriesDuLieu;

    /// <summary>Of a service without a place: its own.</summary>
    public IReadOnlyList<string> CategoriesDuLieu => Lieu is { } lieu
        ? [.. lieu.Texts("services").Union(lieu.GetProperty("services_detail").EnumerateArray().Select(s => s.Text("categorie")!))]
        : [Json.Text("categorie")!];

    public IReadOnlyList<string> Publics => Json.Texts(IsService ? "publics" : "publics_specifiquement_adresses");

    public IReadOnlyList<string> PrisesEnCharge => Json.Texts(IsService ? "prises_en_charge" : "prise_en_charge_specifique");

    public IReadOnlyList<string> Frais => Json.Texts(IsService ? "frais" : "frais_a_charge");

    public IReadOnlyList<string> Labels => [.. OfLieu("formations_labels"), .. OfLieu("autres_formations_labels")];

    public IReadOnlyList<string> Typologies => Lieu is null ? Structure.Texts("typologies") : OfLieu("typologie");

    public IReadOnlyList<string> Zones => Json.Texts("zones");

    public (double Latitude, double Longitude)? Point =>
        Lieu?.Number("latitude") is { } latitude && Lieu?.Number("longitude") is { } longitude ? (latitude, longitude) : null;

    public IReadOnlyList<string> OfLieu(string list) => Lieu?.Texts(list) ?? [];
}

/// <summary>All that the API offers when nothing is filtered: what each filter is compared with.</summary>
internal sealed class Offers(IReadOnlyList<Offer> lieux, IReadOnlyList<Offer> services)
{
    public IReadOnlyList<Offer> Lieux => lieux;

    public IReadOnlyList<Offer> Services => services;

    public IReadOnlyList<Offer> Of(string path) => path == "/v1/lieux" ? lieux : services;

    /// <summary>The place of the demonstration source with this id of its producer.</summary>
    public JsonElement Lieu(string idSource) => lieux.Single(lieu => lieu.Json.Text("id_source") == idSource).Json;

    public static async Task<Offers> ReadAsync(HttpClient client)
    {
        var lieux = await AllAsync(client, "/v1/lieux");
        var structures = await AllAsync(client, "/v1/structures");
        var services = await AllAsync(client, "/v1/services");

        return new(
            [.. lieux.Values.Select(lieu => new Offer(lieu, lieu, StructureOf(lieu), false))],
            [.. services.Values.Select(s => new Offer(s, s.Child("lieu") is { } lieu ? lieux[lieu.Text("id")!] : null, StructureOf(s), true))]);

        JsonElement StructureOf(JsonElement item) => structures[item.Text("structure_id")!];
    }

    private static async Task<Dictionary<string, JsonElement>> AllAsync(HttpClient client, string path) =>
        (await client.WalkAsync($"{path}?limite=10000")).ToDictionary(item => item.Text("id")!);
}

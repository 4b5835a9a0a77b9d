using System.Net;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Tests.Catalogue;

namespace MediationNumerique.Api.Tests.Intake.One;

/// <summary>
/// Writes at random, answered one by one, against a model so simple that it is right: after each answer, every read route
/// shows what the model holds.
/// </summary>
[Collection(WrittenApi.Name)]
public sealed class ReadYourWritesTests(WritableApi api)
{
    private const int Steps = 60;

    private static readonly string[] s_ids = ["a", "b/c", "d e"];

    private static readonly string[] s_categories = [Sent.Demarches, Sent.Materiel, Sent.Insertion];

    /// <summary>Communes of two départements, so that places move from one segment to another; and none at all.</summary>
    private static readonly (string Commune, string CodePostal, string? CodeInsee, string? Departement)[] s_communes =
        [("Aurillac", "15000", "15014", "15"), ("Grenoble", "38000", "38185", "38"), ("Nulle-Part", "99999", null, null)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Once_a_write_is_answered_every_read_shows_it(int seed)
    {
        var dice = new Dice(seed);
        var producer = await api.ProducerAsync($"essai-hasard-{seed}");
        var model = new Model(seed);
        for (var step = 0; step < Steps; step++)
        {
            var what = await StepAsync(dice, producer, model);
            await CheckAsync(producer.Source, model, $"seed {seed}, step {step}: {what}");
        }
        foreach (var id in s_ids)
        {
            await producer.DeleteAsync("lieux", id).StatusAsync();
        }
    }

    private static async Task<string> StepAsync(Dice dice, Producer producer, Model model)
    {
        var kind = dice.OneOf(["lieux", "lieux", "services", "services", "structures"]);
        var id = dice.OneOf(s_ids);
        var statements = model.Of(kind);
        var known = statements.GetValueOrDefault(id);
        switch (dice.Below(4))
        {
            case 0:
                using (var deleted = await producer.DeleteAsync(kind, id))
                {
                    Assert.Equal(known is not null ? HttpStatusCode.NoContent : model.Seen.Contains((kind, id)) ? HttpStatusCode.Gone : HttpStatusCode.NotFound, deleted.StatusCode);
                }
                statements.Remove(id);

                return $"DELETE {kind} {id}";
            case 1:
                var patch = Patch(dice, kind, model);
                using (var patched = await producer.PatchAsync(kind, id, patch.ToJsonString()))
                {
                    Assert.Equal(known is not null ? HttpStatusCode.OK : model.Seen.Contains((kind, id)) ? HttpStatusCode.Gone : HttpStatusCode.NotFound, patched.StatusCode);
                }
                Merge(known, patch);

                return $"PATCH {kind} {id} {patch.ToJsonString()}";
            default:
                var body = Body(dice, kind, model);
                using (var put = await producer.PutAsync(kind, id, body))
                {
                    Assert.Equal(known is null ? HttpStatusCode.Created : HttpStatusCode.OK, put.StatusCode);
                }
                statements[id] = body;
                model.Seen.Add((kind, id));

                return $"PUT {kind} {id} {body.ToJsonString()}";
        }
    }

    private static JsonObject Body(Dice dice, string kind, Model model)
    {
        var (commune, codePostal, codeInsee, _) = dice.OneOf(s_communes);

        return kind switch
        {
            "lieux" => Sent.Lieu(
                ("nom", $"Lieu {dice.Below(9)}"), ("commune", commune), ("code_postal", codePostal), ("code_insee", codeInsee), ("pivot", dice.OneOf(model.Pivots)),
                ("services", Sent.List(dice.Some(s_categories))), ("modalites_accompagnement", Sent.List(dice.Chance(50) ? ["À distance"] : []))),
            "structures" => Sent.Structure(("nom", $"Structure {dice.Below(9)}"), ("siret", dice.OneOf(model.Pivots[1..]))),
            _ => Sent.Service(("nom", $"Service {dice.Below(9)}"), ("categorie", dice.OneOf(s_categories)), dice.Chance(70) ? ("lieu", dice.OneOf(s_ids)) : ("structure", dice.OneOf(s_ids))),
        };
    }

    private static JsonObject Patch(Dice dice, string kind, Model model)
    {
        var body = Body(dice, kind, model);
        string[] fields = kind switch { "lieux" => ["nom", "services", "pivot"], "structures" => ["nom", "siret"], _ => ["nom", "categorie"] };

        return new(dice.Shuffle(fields).Take(2).Select(field => KeyValuePair.Create(field, field == "services" && dice.Chance(30) ? null : body[field]?.DeepClone())));
    }

    private static void Merge(JsonObject? known, JsonObject patch)
    {
        foreach (var (name, value) in known is null ? [] : patch.ToList())
        {
            known![name] = value?.DeepClone();
        }
    }

    private async Task CheckAsync(string source, Model model, string context)
    {
        var lieux = await api.Client.ListAsync($"/v1/lieux?sources={source}&facettes=services,departement,en_ligne,sources");
        Same(model.Lieux.Select(l => $"{l.Key} {l.Value["nom"]}"), lieux.Resultats.Select(l => $"{l.Text("id_source")} {l.Text("nom")}"), context);
        Same(Counts(model.Lieux.SelectMany(l => model.Categories(l.Key).Distinct())), Counts(lieux.Facette("services")), context);
        Same(Counts(model.Lieux.Select(l => Departement(l.Value)).OfType<string>()), Counts(lieux.Facette("departement")), context);
        Assert.Equal(model.Lieux.Count, lieux.Total);
        var services = await api.Client.ListAsync($"/v1/services?sources={source}&facettes=services");
        Same(model.Published(), services.Resultats.Select(s => $"{s.Text("categorie")} {s.Text("id_source")} {s.Text("nom")}"), context);
        Same(Counts(model.Published().Select(s => s_categories.Single(c => s.StartsWith(c, StringComparison.Ordinal)))), Counts(services.Facette("services")), context);
        var structures = await api.Client.ListAsync($"/v1/structures?siren={model.Siren}");
        Same(model.PublishedStructures(), structures.Resultats.Select(s => $"{s.Text("siret")} {s.GetProperty("declare").GetBoolean()} {s.Number("nombre_lieux")}"), context);
        var described = await api.Client.JsonAsync($"/v1/sources/{source}");
        Assert.Equal((model.Lieux.Count, services.Total), ((int)described.Number("nombre_lieux")!, (int)described.Number("nombre_services")!));
        foreach (var id in s_ids)
        {
            using var lieu = await api.Client.GetAsync($"/v1/lieux/{Identifiants.Lieu(source, id)}");
            Assert.True(model.Lieux.ContainsKey(id) == (lieu.StatusCode is HttpStatusCode.OK), $"{context}: {id} {lieu.StatusCode}");
        }
    }

    private static string? Departement(JsonObject lieu) => s_communes.Single(c => c.Commune == (string?)lieu["commune"]).Departement;

    private static void Same(IEnumerable<string> expected, IEnumerable<string> actual, string context)
    {
        var (e, a) = (string.Join('\n', expected.Order(StringComparer.Ordinal)), string.Join('\n', actual.Order(StringComparer.Ordinal)));
        Assert.True(e == a, $"{context}\nexpected:\n{e}\nactual:\n{a}");
    }

    private static IEnumerable<string> Counts(IEnumerable<string> values) => values.GroupBy(v => v).Select(g => $"{g.Key}: {g.Count()}");

    private static IEnumerable<string> Counts(IReadOnlyDictionary<string, int> facette) => facette.Where(f => f.Value > 0).Select(f => $"{f.Key}: {f.Value}");

    /// <summary>The statements of one source, by kind and producer's id.</summary>
    private sealed class Model(int seed)
    {
        public string Siren { get; } = $"90000000{seed}";

        /// <summary>Unknown, or one of two SIRETs.</summary>
        public string[] Pivots => ["00000000000000", $"{Siren}00011", $"{Siren}00022"];

        public Dictionary<string, JsonObject> Lieux { get; } = [];

        public HashSet<(string, string)> Seen { get; } = [];

        private Dictionary<string, JsonObject> Services { get; } = [];

        private Dictionary<string, JsonObject> Structures { get; } = [];

        public Dictionary<string, JsonObject> Of(string kind) => kind switch { "lieux" => Lieux, "services" => Services, _ => Structures };

        /// <summary>Of a place: what it lists, and what is stated of it besides.</summary>
        public IEnumerable<string> Categories(string lieu) => Listed(lieu).Concat(StatedAt(lieu).Select(s => (string)s.Value["categorie"]!));

        /// <summary>Category, producer's id if stated, name.</summary>
        public IEnumerable<string> Published() =>
        [
            .. Lieux.Keys.SelectMany(lieu => StatedAt(lieu).Select(Write).Concat(
                Listed(lieu).Except(StatedAt(lieu).Select(s => (string)s.Value["categorie"]!)).Select(categorie => $"{categorie}  {categorie}"))),
            .. Services.Where(s => s.Value["structure"] is { } structure && Structures.ContainsKey((string)structure!)).Select(Write),
        ];

        /// <summary>SIRET, whether stated, number of places.</summary>
        public IEnumerable<string> PublishedStructures() => Pivots[1..]
            .Select(siret => (siret, Declare: Structures.Values.Any(s => (string?)s["siret"] == siret), Lieux: Lieux.Values.Count(l => (string?)l["pivot"] == siret)))
            .Where(s => s.Declare || s.Lieux > 0)
            .Select(s => $"{s.siret} {s.Declare} {s.Lieux}");

        private static string Write(KeyValuePair<string, JsonObject> service) => $"{service.Value["categorie"]} {service.Key} {service.Value["nom"]}";

        private IEnumerable<string> Listed(string lieu) => Lieux[lieu]["services"]?.AsArray().Select(s => (string)s!) ?? [];

        private IEnumerable<KeyValuePair<string, JsonObject>> StatedAt(string lieu) => Services.Where(s => (string?)s.Value["lieu"] == lieu);
    }
}

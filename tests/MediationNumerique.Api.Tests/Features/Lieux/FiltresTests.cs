namespace MediationNumerique.Api.Tests.Features.Lieux;

/// <summary>
/// Each filter, on places and on services: what it answers is exactly what a reading of every place and every service,
/// one by one, says that it should.
/// </summary>
[Collection(SharedApi.Name)]
public sealed class FiltresTests(ApiFactory api)
{
    private const string Demarches = "Aide aux démarches administratives";
    private const string Materiel = "Accès internet et matériel informatique";
    private const string Securite = "Utilisation sécurisée du numérique";

    private static readonly Dictionary<string, Func<Offer, bool>> s_filtres = new()
    {
        ["services=Aide aux démarches administratives"] = o => o.Categories.Contains(Demarches),
        ["services=Aide aux démarches administratives,Utilisation sécurisée du numérique"] =
            o => o.Categories.Contains(Demarches) || o.Categories.Contains(Securite),
        ["services=Aide aux démarches administratives&services=Utilisation sécurisée du numérique"] =
            o => o.Categories.Contains(Demarches) || o.Categories.Contains(Securite),
        ["services_tous=Accès internet et matériel informatique"] = o => o.CategoriesDuLieu.Contains(Materiel),
        ["services_tous=acces internet et materiel informatique&services=AIDE AUX DEMARCHES ADMINISTRATIVES,Accès internet et matériel informatique"] =
            o => o.CategoriesDuLieu.Contains(Materiel) && o.Categories.Intersect([Demarches, Materiel]).Any(),
        ["en_ligne=true"] = o => o.EnLigne,
        ["en_ligne=false"] = o => !o.EnLigne,
        ["prise_rdv=true"] = o => o.HasPriseRdv,
        ["prise_rdv=false"] = o => !o.HasPriseRdv,
        ["prise_rdv=true&en_ligne=true"] = o => o.HasPriseRdv && o.EnLigne,
        ["labels=Fabriques de Territoire"] = o => o.Labels.Contains("Fabriques de Territoire"),
        ["labels=fabriques de territoire,qpv"] = o => o.Labels.Contains("Fabriques de Territoire") || o.Labels.Contains("QPV"),
        ["labels=QPV"] = o => o.Labels.Contains("QPV"),
        ["labels=Campus connecte"] = o => o.Labels.Contains("Campus connecté"),
        ["labels=Fabrique a initiatives&labels=APTIC"] = o => o.Labels.Contains("Fabrique à initiatives") || o.Labels.Contains("APTIC"),
        ["labels=Formé à « Mon Espace Santé »"] = o => o.Labels.Contains("Formé à « Mon Espace Santé »"),
        ["dispositifs=France Services"] = o => o.OfLieu("dispositif_programmes_nationaux").Contains("France Services"),
        ["dispositifs=france services,Conseillers numériques"] = o =>
            o.OfLieu("dispositif_programmes_nationaux").Intersect(["France Services", "Conseillers numériques"]).Any(),
        ["typologies=BIB"] = o => o.Typologies.Contains("BIB"),
        ["typologies=bib,asso"] = o => o.Typologies.Intersect(["BIB", "ASSO"]).Any(),
        ["publics=Seniors"] = o => o.Publics.Contains("Seniors"),
        ["publics=etudiants"] = o => o.Publics.Contains("Étudiants"),
        ["prises_en_charge=Illettrisme"] = o => o.PrisesEnCharge.Contains("Illettrisme"),
        ["prises_en_charge=Langues étrangères (autres)"] = o => o.PrisesEnCharge.Contains("Langues étrangères (autres)"),
        ["frais=Gratuit"] = o => o.Frais.Contains("Gratuit"),
        ["frais=gratuit sous condition,PAYANT"] = o => o.Frais.Intersect(["Gratuit sous condition", "Payant"]).Any(),
        ["modalites_acces=Se présenter"] = o => o.OfLieu("modalites_acces").Contains("Se présenter"),
        ["modalites_accompagnement=À distance"] = o => o.Json.Texts("modalites_accompagnement").Contains("À distance"),
        ["modalites_accompagnement=a distance,en autonomie"] =
            o => o.Json.Texts("modalites_accompagnement").Intersect(["À distance", "En autonomie"]).Any(),
        ["itinerance=Itinérant"] = o => o.OfLieu("itinerance").Contains("Itinérant"),
        ["accessible=true"] = o => o.Lieu?.Text("fiche_acces_libre") is not null,
        ["accessible=false"] = o => o.Lieu?.Text("fiche_acces_libre") is null,
        ["sources=demonstration"] = o => o.Json.Text("source") == "demonstration",
        ["sources=demonstration,hinaura&itinerance=Fixe"] = o => o.OfLieu("itinerance").Contains("Fixe"),
        ["siret=99900001100018"] = o => o.Lieu?.Text("pivot") == "99900001100018" || (o.Lieu is null && o.Structure.Text("siret") == "99900001100018"),
        ["rna=w999000404"] = o => o.Lieu?.Text("pivot") == "W999000404",
        ["code_postal=75011"] = o => o.Lieu?.Text("code_postal") == "75011",
        ["code_postal=75011,75013"] = o => o.Lieu?.Text("code_postal") is "75011" or "75013",
        ["maj_depuis=2025-01-01"] = o => string.CompareOrdinal(o.Lieu?.Text("date_maj"), "2025-01-01") >= 0,
        ["score_min=0.9"] = o => o.Lieu?.Number("score_qualite") >= 0.9,
        ["score_min=0.63"] = o => o.Lieu?.Number("score_qualite") >= 0.63,
        ["bbox=4.7,45.6,5.0,45.9"] = o => o.Point is { Latitude: >= 45.6 and <= 45.9, Longitude: >= 4.7 and <= 5.0 },
        ["bbox=160,-30,-140,-10"] = o => o.Point is { Latitude: >= -30 and <= -10, Longitude: >= 160 or <= -140 },
        ["pres_de=45.76,4.84&rayon=5"] = o => o.Point is { } p && Haversine.Kilometres(p, (45.76, 4.84)) <= 5,
        ["pres_de=45.76,4.84"] = o => o.Point is { } p && Haversine.Kilometres(p, (45.76, 4.84)) <= 20,
        ["services=Aide aux démarches administratives&frais=Gratuit&publics=Seniors"] =
            o => o.Categories.Contains(Demarches) && o.Frais.Contains("Gratuit") && o.Publics.Contains("Seniors"),
    };

    public static TheoryData<string, string> Filtres()
    {
        var data = new TheoryData<string, string>();
        foreach (var filtre in s_filtres.Keys)
        {
            data.Add("/v1/lieux", filtre);
            data.Add("/v1/services", filtre);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Filtres))]
    public async Task A_filter_answers_all_that_passes_it_and_nothing_else(string path, string filtre)
    {
        var all = api.Offers.Of(path);
        var expected = all.Where(s_filtres[filtre]).Select(offer => offer.Id).Order(StringComparer.Ordinal).ToArray();

        var found = await api.Client.WalkAsync($"{path}?{filtre}&limite=97");

        Assert.NotEmpty(expected);
        Assert.True(expected.Length < all.Count, "A filter that keeps everything shows nothing.");
        Assert.Equal(expected, found.Select(item => item.Text("id")!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Services_tous_asks_a_place_for_all_the_categories_where_services_asks_for_one()
    {
        var all = await api.Client.WalkAsync($"/v1/lieux?services_tous={Demarches},{Securite}&services_tous={Materiel}&limite=50");
        var any = await api.Client.ListAsync($"/v1/lieux?services={Demarches},{Securite},{Materiel}");

        var expected = api.Offers.Lieux.Where(lieu => new[] { Demarches, Securite, Materiel }.All(lieu.Categories.Contains)).Select(lieu => lieu.Id);
        Assert.Equal(expected.Order(StringComparer.Ordinal), all.Select(lieu => lieu.Text("id")!).Order(StringComparer.Ordinal));
        Assert.NotEmpty(all);
        Assert.True(any.Total > all.Count);
    }

    [Fact]
    public async Task Services_tous_asks_a_service_for_all_the_categories_of_its_place()
    {
        var found = await api.Client.WalkAsync($"/v1/services?services_tous={Demarches},{Securite}&limite=500");

        var expected = api.Offers.Services.Where(s => new[] { Demarches, Securite }.All(s.CategoriesDuLieu.Contains)).Select(s => s.Id);
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Select(s => s.Text("id")!).Order(StringComparer.Ordinal));
        Assert.NotEmpty(found);
    }

    [Theory]
    [InlineData("labels=Étapes numériques (La Poste)")]
    [InlineData("labels=etapes numeriques la poste")]
    public async Task A_label_is_found_whatever_its_accents_and_signs(string filtre)
    {
        var page = await api.Client.ListAsync($"/v1/lieux?{filtre}");

        Assert.Equal(["cherbourg-etape"], page.Resultats.Select(lieu => lieu.Text("id_source")));
    }

    [Theory]
    [InlineData("q=Second Souffle", "rouen-reemploi")]
    [InlineData("q=créac’h", "Île d'Ouessant")]
    [InlineData("q=creac'h imaginaire", "Île d'Ouessant")]
    [InlineData("q=faiencerie", "quimper-sans-point")]
    [InlineData("q=porcel", "limoges-sans-point")]
    public async Task Text_is_found_by_the_beginnings_of_its_words_without_accents_nor_kind_of_apostrophe(string q, string idSource)
    {
        var page = await api.Client.ListAsync($"/v1/lieux?{q}");

        Assert.Contains(idSource, page.Resultats.Select(lieu => lieu.Text("id_source")));
        Assert.True(page.Total < 5);
    }

    [Fact]
    public async Task Every_word_of_a_search_must_be_found()
    {
        var both = await api.Client.ListAsync("/v1/lieux?q=mediatheque villeurbanne&sources=demonstration");
        var none = await api.Client.ListAsync("/v1/lieux?q=mediatheque zanzibar");

        Assert.Equal(["mediatheque-gratte-ciel"], both.Resultats.Select(lieu => lieu.Text("id_source")));
        Assert.Equal(0, none.Total);
    }

    [Fact]
    public async Task A_structure_finds_its_places_and_its_services()
    {
        var structure = api.Offers.Lieu("mediatheque-capucines").Text("structure_id");

        var lieux = await api.Client.WalkAsync($"/v1/lieux?structure={structure}");
        var services = await api.Client.WalkAsync($"/v1/services?structure={structure!.ToUpperInvariant()}");

        Assert.Equal(4, lieux.Count);
        Assert.All(lieux, lieu => Assert.Equal(structure, lieu.Text("structure_id")));
        Assert.Equal(api.Offers.Services.Count(s => s.Json.Text("structure_id") == structure), services.Count);
        Assert.Contains("rhodanie-contes", services.Select(service => service.Text("id_source")));
    }

    [Theory]
    [InlineData("pres_de_commune=29232&rayon=1", "quimper-sans-point", "0")]
    [InlineData("pres_de=45.8336,1.2611&rayon=5", "limoges-sans-point", "1")]
    public async Task A_place_without_coordinates_is_as_near_as_its_commune(string filtre, string idSource, string atMost)
    {
        var lieu = Assert.Single(await api.Client.WalkAsync($"/v1/lieux?{filtre}"), lieu => lieu.Text("id_source") == idSource);
        var service = (await api.Client.WalkAsync($"/v1/services?{filtre}")).First(service => service.GetProperty("lieu").Text("nom") == lieu.Text("nom"));

        Assert.All([lieu, service], found =>
        {
            Assert.Equal("commune", found.Text("position"));
            Assert.InRange(found.Number("distance_km")!.Value, 0, double.Parse(atMost, System.Globalization.CultureInfo.InvariantCulture));
        });
        Assert.DoesNotContain('.', lieu.GetProperty("distance_km").GetRawText());
    }

    [Theory]
    [InlineData("st etienne", "saint etienne")]
    [InlineData("ste marie", "sainte marie")]
    public async Task Saints_are_found_in_short_as_in_full(string court, string entier)
    {
        var found = await api.Client.WalkAsync($"/v1/lieux?q={court}");

        Assert.NotEmpty(found);
        Assert.Equal((await api.Client.WalkAsync($"/v1/lieux?q={entier}")).Select(lieu => lieu.Text("id")), found.Select(lieu => lieu.Text("id")));
    }

    [Fact]
    public async Task A_place_is_found_by_the_former_and_the_official_name_of_its_commune()
    {
        var annecy = await api.Client.WalkAsync("/v1/lieux?q=seynod annecy");

        Assert.Contains("annecy-seynod", annecy.Select(lieu => lieu.Text("id_source")));
        Assert.Equal((await api.Client.WalkAsync("/v1/lieux?q=cran gevrier")).Count, (await api.Client.WalkAsync("/v1/lieux?commune=74010")).Count);
    }

    [Fact]
    public async Task A_circle_around_a_commune_is_one_around_its_centre()
    {
        var centre = await api.Client.JsonAsync("/v1/territoires/commune/69266");
        var point = FormattableString.Invariant($"{centre.Number("latitude")},{centre.Number("longitude")}");

        var byCommune = await api.Client.WalkAsync("/v1/lieux?pres_de_commune=69266&rayon=3");
        var byPoint = await api.Client.WalkAsync($"/v1/lieux?pres_de={point}&rayon=3");

        Assert.NotEmpty(byCommune);
        Assert.Equal(byPoint.Select(lieu => lieu.Text("id")), byCommune.Select(lieu => lieu.Text("id")));
        Assert.All(byCommune, lieu => Assert.InRange(lieu.Number("distance_km")!.Value, 0, 3));
    }

    [Fact]
    public void A_place_is_online_when_it_says_so_or_when_one_of_its_services_does()
    {
        var online = api.Offers.Lieux.Where(lieu => lieu.EnLigne).ToArray();

        Assert.NotEmpty(online);
        Assert.All(api.Offers.Lieux, lieu => Assert.Equal(
            lieu.Json.Texts("modalites_accompagnement").Contains("À distance")
                || lieu.Json.GetProperty("services_detail").EnumerateArray().Any(s => s.GetProperty("declare").GetBoolean() && s.GetProperty("en_ligne").GetBoolean()),
            lieu.EnLigne));
        Assert.Contains("passerelles-valence", online.Select(lieu => lieu.Json.Text("id_source")));
    }
}

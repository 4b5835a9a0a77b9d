using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.V01;
using MediationNumerique.Api.Storage.Exemples;

namespace MediationNumerique.Api.Tests.Intake.Files;

public sealed class JsonTests
{
    private const string Good = """{"id":"1","pivot":"00000000000000","nom":"Mairie","commune":"Aurillac","code_postal":"15000","adresse":"1 rue Exemple","date_maj":"2026-01-31","services":["Loisirs et créations numériques"]}""";

    [Fact]
    public void A_malformed_line_is_refused_and_the_others_read()
    {
        var fichier = Fichier.Read($"{Good}\n\n{{\"id\":\"2\",\n{Good.Replace("\"1\"", "\"3\"", StringComparison.Ordinal)}\n[1]\n\"x\"\n{Good} {{}}\n{Good.Replace("\"1\"", "\"4\"", StringComparison.Ordinal)}");

        Assert.Equal([(1, true), (3, false), (4, true), (5, false), (6, false), (7, false), (8, true)], fichier.Lignes.Select(l => (l.Numero, l.Lieu is not null)));
        Assert.Equal(["3 ligne json !", "5 ligne type !", "6 ligne type !", "7 ligne json !"], fichier.Codes);
        Assert.True(fichier.IsComplete);
    }

    [Fact]
    public void A_first_line_that_is_malformed_does_not_hide_the_others() =>
        Assert.Equal([false, true], Fichier.Read($"{{\"id\":\"1\", nom}}\n{Good}").Lignes.Select(l => l.Lieu is not null));

    [Theory]
    [InlineData("{\"id\":\"2\",}", "ligne 2 du fichier, vers l’octet 11")]
    [InlineData("{\"id\":\"2\"", "ligne 3 du fichier, vers l’octet 1")]
    [InlineData("nul", "ligne 2 du fichier")]
    public void A_mistake_in_a_list_ends_the_reading_where_it_is_and_what_was_read_stays(string second, string said)
    {
        var fichier = Fichier.Read($"[{Good},\n{second},\n{Good}]");

        Assert.Equal([(1, true), (2, false)], fichier.Lignes.Select(l => (l.Numero, l.Lieu is not null)));
        Assert.Contains(said, Assert.Single(fichier.Lignes[1].Anomalies).Message, StringComparison.Ordinal);
        Assert.False(fichier.IsComplete);
    }

    [Theory]
    [InlineData("[", false)]
    [InlineData("[]", true)]
    [InlineData(" [ ] \n\n ", true)]
    [InlineData("[] []", false)]
    [InlineData("[]]", false)]
    [InlineData("[,]", false)]
    public void A_list_without_places_is_read_to_its_end_if_it_has_one(string json, bool complete)
    {
        var fichier = Fichier.Read(json);

        Assert.Equal(complete, fichier.IsComplete);
        Assert.Equal(complete ? [] : ["1 ligne json !"], fichier.Codes);
    }

    [Fact]
    public void What_follows_a_list_is_reported_and_not_read()
    {
        var fichier = Fichier.Read($"[{Good}]{new string(' ', 200_000)}[{Good}]");

        Assert.Equal([true, false], fichier.Lignes.Select(l => l.Lieu is not null));
        Assert.False(fichier.IsComplete);
    }

    [Fact]
    public void A_number_is_the_text_that_it_is_written_with()
    {
        var lieu = Assert.Single(Fichier.Read($"[{Good.Replace("\"15000\"", "15000", StringComparison.Ordinal).Replace("\"id\":\"1\"", "\"id\":1e2,\"latitude\":44.92600,\"longitude\":2.4453", StringComparison.Ordinal)}]").Lignes).Lieu!;

        Assert.Equal(("1e2", "15000", 44.926, 2.4453), (lieu.Id, lieu.CodePostal, lieu.Latitude, lieu.Longitude));
    }

    [Theory]
    [InlineData("\"telephone\":[\"+33400000000\"]", "")]
    [InlineData("\"telephone\":[\"+33400000000\",\"+33400000001\"]", "1 telephone type !")]
    [InlineData("\"telephone\":true", "1 telephone format")]
    [InlineData("\"telephone\":{\"numero\":[1,[2]]}", "")]
    [InlineData("\"courriels\":[[\"a@exemple.fr\"],{},false]", "1 courriels format")]
    [InlineData("\"telephone\":null,\"courriels\":[null],\"typologie\":[]", "")]
    [InlineData("\"nom\":\"Autre\"", "1 nom colonne-en-double")]
    [InlineData("\"courriels\":\"a@exemple.fr|b@exemple.fr\"", "")]
    [InlineData("\"courriels\":\"a@exemple.fr;b@exemple.fr\"", "1 courriels separateur")]
    [InlineData("\"horaires\":\"\\ud800\"", "1 ligne json !")]
    [InlineData("\"\\udc00\":1", "1 ligne json !")]
    public void A_value_of_another_shape_is_told_at_its_field(string property, string said) =>
        Assert.Equal(said.Length == 0 ? [] : [said], Fichier.Read($"[{Good[..^1]},{property}}}]").Codes);

    [Fact]
    public void Unknown_properties_are_told_once_each_for_the_file()
    {
        var item = $"{Good[..^1]},\"telephones\":1,\"Couleur\":{{\"a\":[1]}}}}";

        var fichier = Fichier.Read($"[{item},{item.Replace("\"1\"", "\"2\"", StringComparison.Ordinal)}]");

        Assert.Equal([("telephones", "colonne-inconnue"), ("Couleur.a", "colonne-inconnue"), ("fichier", "sans-point")], fichier.Anomalies.Select(a => (a.Champ, a.Code)));
        Assert.Equal("telephone", fichier.Anomalies[0].Suggestions[0]);
        Assert.Empty(fichier.Codes);
    }

    [Fact]
    public void Hundreds_of_unknown_properties_are_told_in_a_hundred_words_and_thousands_refuse_the_item()
    {
        string With(int count) => $"[{Good[..^1]}{string.Concat(Enumerable.Range(0, count).Select(i => $",\"p{i}\":1"))}}}]";

        var hundreds = Fichier.Read(With(900));

        Assert.Equal(101, hundreds.Anomalies.Count(anomalie => anomalie.Code == "colonne-inconnue"));
        Assert.NotNull(Assert.Single(hundreds.Lignes).Lieu);
        Assert.Equal(["1 ligne trop-de-champs !"], Fichier.Read(With(5_000)).Codes);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(33, false)]
    public void JSON_that_is_too_deep_is_refused(int depth, bool accepted)
    {
        var deep = new string('[', depth) + new string(']', depth);

        Assert.Equal(accepted, Assert.Single(Fichier.Read($"[{Good[..^1]},\"autre\":{deep}}}]").Lignes).Lieu is not null);
        Assert.Equal(accepted, Assert.Single(Fichier.Read($"{Good[..^1]},\"autre\":{deep}}}").Lignes).Lieu is not null);
    }

    [Theory]
    [InlineData(100_000, true)]
    [InlineData(900_000, true)]
    [InlineData(3_000_000, false)]
    public void An_item_has_a_largest_size(int length, bool accepted)
    {
        var item = $"{Good[..^1]},\"remarque_interne\":\"{new string('a', length)}\"}}";
        var next = Good.Replace("\"1\"", "\"2\"", StringComparison.Ordinal);

        var list = Fichier.Read($"[{item},{next}]");
        var lines = Fichier.Read($"{item}\n{next}");

        Assert.Equal(accepted ? [true, true] : [false], list.Lignes.Select(l => l.Lieu is not null));
        Assert.Equal([(1, accepted), (2, true)], lines.Lignes.Select(l => (l.Numero, l.Lieu is not null)));
        Assert.Equal((accepted, true), (list.IsComplete, lines.IsComplete));
    }

    /// <summary>The shape in which the national map's package holds its places: a v0.1 row as an object, lists as one text.</summary>
    [Fact]
    public void JSON_of_v01_is_read_as_the_CSV_of_v01_is()
    {
        var expected = Hinaura.Read();
        using var csv = new StreamReader(new System.IO.Compression.GZipStream(
            typeof(Hinaura).Assembly.GetManifestResourceStream("MediationNumerique.Api.Storage.Exemples.hinaura.v0.1.csv.gz")!, System.IO.Compression.CompressionMode.Decompress));
        using var rows = CsvHelper.CsvReader.Create(csv);
        var items = new List<string>();
        while (rows.Read())
        {
            items.Add(System.Text.Json.JsonSerializer.Serialize(
                rows.Headers.ToArray().Select((name, i) => (name, cell: rows.GetString(i))).Where(c => c.cell.Length > 0).ToDictionary(c => c.name, c => c.cell)));
        }

        var fichier = Fichier.Read($"[{string.Join(',', items)}]");

        Assert.Equal(SchemaVersion.V01, fichier.Version);
        // The file has its communes found and set right; the examples are taken as they are.
        Assert.Equal(
            expected.Lieux.Select(lieu => Fichier.Json(lieu with { CodeInsee = null, Commune = "" })),
            fichier.Lignes.Select(l => l.Lieu).OfType<LieuMediationNumerique>().Select(lieu => Fichier.Json(lieu with { CodeInsee = null, Commune = "" })));
        Assert.Empty(fichier.Anomalies);
    }

    [Fact]
    public void The_version_is_told_by_the_first_items_together_and_lists_may_be_arrays()
    {
        var plain = Good.Replace("[\"Loisirs et créations numériques\"]", "\"Accéder à du matériel;Créer avec le numérique\"", StringComparison.Ordinal);
        var telling = $"{plain.Replace("\"1\"", "\"2\"", StringComparison.Ordinal)[..^1]},\"labels_nationaux\":[\"CNFS\",\"Aidants Connect\"]}}";

        var fichier = Fichier.Read($"{plain}\n{telling}");

        Assert.Equal(SchemaVersion.V01, fichier.Version);
        Assert.Equal([2, 2], fichier.Lignes.Select(l => l.Lieu!.Services.Count));
        Assert.Equal(2, fichier.Lignes[1].Lieu!.DispositifProgrammesNationaux.Count);
    }

    [Fact]
    public void A_refused_row_keeps_its_id() =>
        Assert.Equal("1", Assert.Single(Fichier.Read($"[{Good.Replace("2026-01-31", "hier", StringComparison.Ordinal)}]").Lignes).IdSource);
}

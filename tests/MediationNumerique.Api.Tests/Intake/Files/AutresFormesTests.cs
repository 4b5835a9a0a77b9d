using System.Text;
using System.Text.Json;
using MediationNumerique.Api.Intake.Correspondances;
using MediationNumerique.Api.Intake.Files;

namespace MediationNumerique.Api.Tests.Intake.Files;

/// <summary>Encodings without a mark, GeoJSON, lists inside objects, cells beyond measure, columns that a correspondence does not know.</summary>
public sealed class AutresFormesTests
{
    [Theory]
    [InlineData("macintosh", Encodage.MacRoman)]
    [InlineData("ibm850", Encodage.Cp850)]
    [InlineData("windows-1252", Encodage.Windows1252)]
    [InlineData("utf-16", Encodage.Utf16)]
    [InlineData("utf-16BE", Encodage.Utf16)]
    public void An_encoding_without_a_mark_is_told_by_its_letters(string encoding, Encodage expected)
    {
        const string Csv = "id;nom;adresse;commune;code_postal\n1;Médiathèque « L’été à Noël »;1 allée des Chênes;Bourg-en-Bresse;01000\n2;Bibliothèque;2 rue de la Forêt;Évry-Courcouronnes;91000\n";
        var text = encoding is "ibm850" ? Csv.Replace('’', '\'') : Csv;

        var fichier = Fichier.Read((CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(text));

        Assert.Equal(expected, fichier.Encodage);
        Assert.Equal("1 allée des Chênes", fichier.Lignes[0].Lieu!.Adresse);
    }

    [Fact]
    public void A_GeoJSON_collection_gives_its_properties_and_its_points()
    {
        const string GeoJson = """{"type":"FeatureCollection","name":"lieux","features":[{"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[2.4453,44.926]},"properties":{"id":"1","nom":"Mairie","adresse":"1 rue Exemple","commune":"Aurillac","code_postal":"15000"}}]}""";

        var fichier = Fichier.Read(GeoJson);

        Assert.Equal(FormatFichier.Geojson, fichier.Format);
        Assert.Equal((44.926, 2.4453, "1"), (fichier.Lignes[0].Lieu!.Latitude, fichier.Lignes[0].Lieu!.Longitude, fichier.Lignes[0].Lieu!.Id));
        Assert.True(fichier.IsComplete);
    }

    [Theory]
    [InlineData("""{"total":2,"resultats":[{0},{1}],"liens":{}}""")]
    [InlineData("""{"meta":{"n":[1,2]},"data":{"lieux":[{0},{1}]}}""")]
    [InlineData("[{0},{1}]")]
    public void A_list_is_found_wherever_it_is(string around)
    {
        const string Item = """{"id":"0","nom":"Mairie","adresse":"1 rue Exemple","commune":"Aurillac","code_postal":"15000","geo_point_2d":{"lon":2.4453,"lat":44.926}}""";

        var fichier = Fichier.Read(around.Replace("{0}", Item, StringComparison.Ordinal).Replace("{1}", Item.Replace("\"0\"", "\"1\"", StringComparison.Ordinal), StringComparison.Ordinal));

        Assert.Equal([44.926, 44.926], fichier.Lignes.Select(ligne => ligne.Lieu!.Latitude!.Value));
        Assert.True(fichier.IsComplete);
    }

    [Theory]
    [InlineData("""{"total":0,"resultats":[],"liens":{}}""")]
    [InlineData("""{"structures":[],"services":[]}""")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""")]
    public void An_empty_list_holds_no_place(string json)
    {
        var fichier = Fichier.Read(json);

        Assert.Equal(["aucun-lieu"], fichier.Anomalies.Select(anomalie => anomalie.Code));
        Assert.True(fichier.IsComplete);
    }

    [Fact]
    public void A_name_that_no_text_can_hold_hides_nothing_before_it()
    {
        var fichier = Fichier.Read("""{"structures":[{"source":"a","id":"s","nom":"Centre","lien_source":"x","adresse":"1 rue","commune":"Rodez","code_postal":"12000"}],"\ud800":1}""");

        Assert.NotNull(Assert.Single(fichier.Lignes).Lieu);
    }

    [Theory]
    [InlineData("site_web")]
    [InlineData("courriels")]
    [InlineData("adresse")]
    [InlineData("latitude")]
    [InlineData("services")]
    [InlineData("date_maj")]
    [InlineData("horaires")]
    public void A_cell_of_a_million_signs_takes_no_time(string champ)
    {
        foreach (var sign in new[] { " ", "1 ", "a@", "/", ",", "12345 " })
        {
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            Fichier.Read($"id,nom,commune,code_postal,adresse,{champ}{(champ == "adresse" ? "2" : "")}\n1,Mairie,Aurillac,15000,1 rue Exemple,\"x{string.Concat(Enumerable.Repeat(sign, 1_000_000 / sign.Length))}x\"\n".Replace("adresse,adresse2", "autre,adresse", StringComparison.Ordinal));

            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(5), $"{champ} of « {sign} »");
        }
    }

    [Fact]
    public void A_correspondence_for_another_file_is_told_and_the_schema_s_names_are_read()
    {
        using var json = JsonDocument.Parse("""{"nom": {"colonne": "Structure"}}""");
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("id,nom,adresse,commune,code_postal\n1,Mairie,1 rue Exemple,Aurillac,15000\n"));
        using var fichier = FichierLieux.Open(file, Fichier.Checks, new() { Correspondance = LectureCorrespondance.Read(json.RootElement).Content });

        Assert.NotNull(Assert.Single(fichier.Read()).Lieu);
        Assert.Equal(["correspondance-sans-effet", "sans-point"], fichier.Anomalies.Select(anomalie => anomalie.Code));
    }
}

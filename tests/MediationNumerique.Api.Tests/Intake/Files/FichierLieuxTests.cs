using System.IO.Compression;
using System.Text;
using MediationNumerique.Api.Intake.Files;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Tests.Catalogue;
using Xunit.Abstractions;

namespace MediationNumerique.Api.Tests.Intake.Files;

public sealed class FichierLieuxTests(ITestOutputHelper output)
{
    private const string Titles = "id,pivot,nom,commune,code_postal,adresse,date_maj,services";
    private const string Row = "1,00000000000000,Mairie,Aurillac,15000,1 rue Exemple,2026-01-31,Loisirs et créations numériques";

    [Fact]
    public void An_id_given_twice_refuses_the_second_row_and_names_the_first()
    {
        var fichier = Fichier.Read($"{Titles}\n{Row}\n{Row.Replace("1 rue Exemple", "", StringComparison.Ordinal)}\n 1 {Row[1..]}\n2{Row[1..]}");

        Assert.Equal([true, false, false, true], fichier.Lignes.Select(l => l.Lieu is not null));
        Assert.Equal(["3 adresse obligatoire !", "3 id id-en-double !", "4 id id-en-double !"], fichier.Codes);
        Assert.All(fichier.Lignes[1..3], l => Assert.Contains("ligne 2", l.Anomalies[^1].Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_id_of_a_refused_row_counts_too() =>
        Assert.Equal(
            ["2 adresse obligatoire !", "3 id id-en-double !"],
            Fichier.Read($"{Titles}\n{Row.Replace("1 rue Exemple", "", StringComparison.Ordinal)}\n{Row}").Codes);

    [Fact]
    public void A_quote_that_is_not_closed_leaves_the_reading_incomplete() =>
        Assert.False(Fichier.Read($"{Titles}\n{Row.Replace("Mairie", "\"Mairie", StringComparison.Ordinal)}\n{string.Join('\n', Enumerable.Repeat(Row, 30_000))}").IsComplete);

    [Fact]
    public void A_list_of_more_values_than_the_schema_has_is_one_error_and_costs_nothing()
    {
        var many = string.Join('|', Enumerable.Range(0, 100_000).Select(i => $"v{i}"));

        var v10 = Fichier.Read($"{Titles}\n{Row.Replace("Loisirs et créations numériques", many, StringComparison.Ordinal)}");
        var v01 = Fichier.Read($"{Titles},labels_nationaux\n{Row.Replace("Loisirs et créations numériques", many.Replace('|', ';'), StringComparison.Ordinal)},CNFS");

        Assert.Equal(["2 services trop-de-valeurs !"], v10.Codes);
        Assert.Equal(["2 services trop-de-valeurs !"], v01.Codes);
    }

    [Fact]
    public void All_that_is_wrong_with_a_row_of_the_old_schema_is_told_at_once_under_its_own_columns()
    {
        var row = Row.Replace("2026-01-31", "hier", StringComparison.Ordinal).Replace("1 rue Exemple", "", StringComparison.Ordinal);

        var fichier = Fichier.Read($"{Titles},conditions_acces,courriel\n{row},Gratuite,rien\n");

        Assert.Equal(["2 adresse obligatoire !", "2 courriel format", "2 date_maj date-illisible", "2 frais_a_charge valeur-corrigee"], fichier.Codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_where_everything_is_wrong_is_not_read_for_ever()
    {
        var fichier = Fichier.Read(string.Concat(Enumerable.Repeat("{\"nom\":null,\"adresse\":null,\"commune\":null}\n", 60_000)));

        Assert.Equal("trop-de-remarques", Assert.Single(fichier.Anomalies).Code);
        Assert.InRange(fichier.Lignes.Sum(l => l.Anomalies.Count(a => a.Gravite is Gravite.Erreur)), FileBounds.MostErrors, FileBounds.MostErrors + 20);
        Assert.False(fichier.IsComplete);
    }

    [Fact]
    public void A_file_that_takes_longer_than_it_may_is_read_no_further()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"{Titles}\n{Row}\n{Row}\n"));
        using var fichier = FichierLieux.Open(stream, Fichier.Checks, new() { Longest = TimeSpan.Zero });

        Assert.Single(fichier.Read());
        Assert.Equal("trop-long", Assert.Single(fichier.Anomalies).Code);
        Assert.False(fichier.IsComplete);
    }

    [Theory]
    [InlineData(Titles + "\n")]
    [InlineData("{\"id\":1,\"nom\":\"a\",\"adresse\":\"b\",\"commune\":\"c\"}\n")]
    public void A_file_of_blank_lines_is_not_read_for_ever(string first)
    {
        var fichier = Fichier.Read(first + new string('\n', 2_100_000));

        Assert.Equal("trop-de-lignes", fichier.Lignes[^1].Anomalies[0].Code);
        Assert.False(fichier.IsComplete);
    }

    [Theory]
    [InlineData(' ')]
    [InlineData('\n')]
    [InlineData('a')]
    [InlineData('\0')]
    public void A_gzip_that_holds_far_more_than_it_weighs_is_refused_without_being_held(char c)
    {
        using var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.Fastest, leaveOpen: true))
        {
            var block = Encoding.ASCII.GetBytes(new string(c, 1 << 20));
            for (var i = 0; i < 300; i++)
            {
                gzip.Write(block);
            }
        }
        Assert.True(bomb.Length < 4 << 20);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var fichier = Fichier.Read(bomb);

        Assert.Equal("fichier-trop-grand", Assert.Single(fichier.Anomalies, a => a.Gravite is Gravite.Erreur).Code);
        Assert.Empty(fichier.Lignes);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 16 << 20);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("ndjson")]
    public void A_large_file_is_read_as_it_comes_and_no_row_is_held(string format) => ReadLargeFile(format, 6_000_000);

    [SlowTheory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("ndjson")]
    public void Sixty_megabytes_are_read_as_they_come_and_no_row_is_held(string format) => ReadLargeFile(format, 60_000_000);

    private void ReadLargeFile(string format, int bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            var rows = WriteLargeFile(path, format, bytes);
            using var file = File.OpenRead(path);
            using var fichier = FichierLieux.Open(file, Fichier.Checks);
            var seen = new List<WeakReference>();
            var aheadAtMost = 0L;
            foreach (var ligne in fichier.Read())
            {
                seen.Add(new(ligne.Lieu));
                aheadAtMost = Math.Max(aheadAtMost, file.Position - (seen.Count * (file.Length / rows)));
            }
            GC.Collect();
            var held = seen.Count(place => place.IsAlive);

            // Not the memory of the process, in which other tests run.
            output.WriteLine($"{file.Length / 1e6:0.0} MB, {seen.Count} rows, {held} held, read {aheadAtMost} bytes ahead");
            Assert.True(file.Length > bytes);
            Assert.Equal((rows, rows), (seen.Count, fichier.Bilan.Acceptees));
            Assert.True(fichier.IsComplete);
            Assert.InRange(held, 0, 5);
            Assert.InRange(aheadAtMost, 0, 2 << 20);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [RealDataFact("lieux-france.v1.csv.gz")]
    public void Of_the_real_places_none_is_refused_and_less_than_one_in_a_hundred_lies_far_from_its_commune()
    {
        using var file = RealData.Open("lieux-france.v1.csv.gz");

        var fichier = Fichier.Read(file);

        Assert.Equal((10_948, 10_948), (fichier.Lignes.Length, fichier.Lignes.Count(l => l.Lieu is not null)));
        Assert.InRange(fichier.Lignes.Count(l => l.Anomalies.Any(a => a.Code == "coordonnees-hors-commune")), 1, 109);
        Assert.StartsWith("503 lieu(x) sans latitude", Assert.Single(fichier.Anomalies).Message, StringComparison.Ordinal);
        Assert.True(fichier.IsComplete);
    }

    private static int WriteLargeFile(string path, string format, int bytes)
    {
        // Each is a little more than that.
        var rows = bytes / 10_000;
        using var writer = new StreamWriter(path);
        var dice = new Dice(1);
        var text = new string('é', 5_200);
        for (var i = 0; i < rows; i++)
        {
            var lieu = RandomDeclarations.Lieu(dice, $"l{i}") with { PresentationDetail = text };
            var csv = format is "csv" ? Fichier.ToCsv([lieu]) : "";
            writer.Write(format switch
            {
                "json" => (i == 0 ? "[" : ",\n") + Fichier.Json(lieu),
                "ndjson" => $"{Fichier.Json(lieu)}\n",
                // With its titles, the first time only.
                _ => i == 0 ? csv : csv[(csv.IndexOf('\n', StringComparison.Ordinal) + 1)..],
            });
        }
        writer.Write(format is "json" ? "]" : "");

        return rows;
    }
}

using System.IO.Compression;
using System.Text.Json;
using MediationNumerique.Api.Intake.Correspondances;
using MediationNumerique.Api.Intake.Correspondances.Propositions;
using MediationNumerique.Api.Intake.Files;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Tests.Territoires;

namespace MediationNumerique.Api.Tests.Intake.Files.Classeurs;

/// <summary>Workbooks that LibreOffice wrote: two lines above the titles, dates, a code without its zero, a cell of two lines.</summary>
public sealed class ClasseursTests
{
    [Theory]
    [InlineData("lieux.xlsx", FormatFichier.Xlsx)]
    [InlineData("lieux.ods", FormatFichier.Ods)]
    public void A_workbook_is_understood_and_read(string name, FormatFichier format)
    {
        using var file = Open(name);
        var compris = new Proposeur(Referentiel.Instance, Fichier.Checks).Propose(file, new())!;
        using var json = JsonDocument.Parse(compris.Correspondance.ToJsonString());

        using var fichier = FichierLieux.Open(file, Fichier.Checks, new() { Correspondance = LectureCorrespondance.Read(json.RootElement).Content });
        var lignes = fichier.Read().ToArray();

        Assert.Equal(format, fichier.Format);
        Assert.True(fichier.IsComplete);
        Assert.Equal([4, 5, 6], lignes.Select(ligne => ligne.Numero));
        var (first, third) = (lignes[0].Lieu!, lignes[2].Lieu!);
        Assert.Equal(("Espace fictif des Tilleuls", "01000", new DateOnly(2026, 1, 31)), (first.Nom, first.CodePostal, first.DateMaj));
        Assert.Equal(("+33465710100", "Mo-Fr 09:00-12:00"), (first.Telephone, first.Horaires));
        Assert.Equal([Typologie.BIB], first.Typologie);
        Assert.Equal([FraisACharge.Gratuit], first.FraisACharge);
        Assert.Equal("3 route de la Crête lieu-dit Le Puech", third.Adresse);
    }

    [Fact]
    public void A_sheet_that_the_workbook_does_not_have_is_told_with_those_that_it_has()
    {
        using var file = Open("lieux.xlsx");
        using var fichier = FichierLieux.Open(file, Fichier.Checks, new() { Feuille = "Autre" });

        Assert.Contains("« lieux »", Assert.Single(fichier.Anomalies).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lieux.xlsx")]
    [InlineData("lieux.ods")]
    public void A_workbook_that_is_damaged_anywhere_is_refused_or_read_and_breaks_nothing(string name)
    {
        using var file = Open(name);
        var bytes = ((MemoryStream)file).ToArray();
        var dice = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            var damaged = bytes.ToArray();
            for (var j = dice.Next(1, 20); j > 0; j--)
            {
                damaged[dice.Next(damaged.Length)] = (byte)dice.Next(256);
            }

            Fichier.Read(i % 3 == 0 ? damaged[..dice.Next(1, damaged.Length)] : damaged);
        }
    }

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml")]
    public void An_entity_of_XML_is_never_followed(string part)
    {
        using var file = Open("lieux.xlsx");
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(part)!.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(part).Open());
            writer.Write("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");
        }

        Assert.DoesNotContain("root:", string.Join('|', Fichier.Read(((MemoryStream)file).ToArray()).Anomalies.Select(a => a.Message)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_inflates_beyond_all_measure_is_refused_without_being_held()
    {
        using var bomb = new MemoryStream();
        using (var archive = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("xl/workbook.xml");
            using var part = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var block = new byte[1 << 20];
            for (var i = 0; i < 300; i++)
            {
                part.Write(block);
            }
        }
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal("fichier-trop-grand", Assert.Single(Fichier.Read(bomb.ToArray()).Anomalies, a => a.Gravite is Gravite.Erreur).Code);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 16 << 20);
    }

    [Fact]
    public void An_archive_of_thousands_of_files_is_refused_before_they_are_listed() => Assert.Contains(
        "milliers", Assert.Single(Fichier.Read(Zip([.. Enumerable.Range(0, 3_000).Select(i => ($"{i}.csv", ""))])).Anomalies).Message, StringComparison.Ordinal);

    [Fact]
    public void A_workbook_may_be_in_an_archive_or_in_a_gzip()
    {
        using var file = Open("lieux.xlsx");
        var bytes = ((MemoryStream)file).ToArray();
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("lieux.xlsx").Open();
            entry.Write(bytes);
        }

        Assert.Equal(FormatFichier.Xlsx, Fichier.Read(zip.ToArray()).Format);
        Assert.Equal(FormatFichier.Xlsx, Fichier.Read(Fichier.Gzip(bytes)).Format);
    }

    [Fact]
    public void A_file_alone_in_a_zip_is_read_and_several_are_named()
    {
        const string Csv = "id,nom,adresse,commune,code_postal\n1,Mairie,1 rue Exemple,Aurillac,15000\n";

        Assert.NotNull(Assert.Single(Fichier.Read(Zip(("__MACOSX/lieux.csv", "x"), ("dossier/lieux.csv", Csv))).Lignes).Lieu);
        Assert.Contains("b.csv", Assert.Single(Fichier.Read(Zip(("a.csv", Csv), ("b.csv", Csv))).Anomalies).Message, StringComparison.Ordinal);
        Assert.Contains("vide", Assert.Single(Fichier.Read(Zip()).Anomalies).Message, StringComparison.Ordinal);
    }

    private static MemoryStream Open(string name)
    {
        using var file = typeof(ClasseursTests).Assembly.GetManifestResourceStream($"{typeof(ClasseursTests).Namespace}.{name}")!;
        var copy = new MemoryStream();
        file.CopyTo(copy);

        return copy;
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return zip.ToArray();
    }
}

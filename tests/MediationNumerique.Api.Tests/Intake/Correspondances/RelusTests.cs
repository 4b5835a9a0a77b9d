using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MediationNumerique.Api.Intake.Files;
using MediationNumerique.Api.Tests.Intake.Files;
using Xunit.Abstractions;

namespace MediationNumerique.Api.Tests.Intake.Correspondances;

/// <summary>
/// Twenty rows of each producer's file, read by hand beside what the producer wrote. The files hold contacts and
/// are not ours to publish: what is kept of each place is a hash (<c>relus.json</c>). One that fails is to be read again:
/// <c>MEDNUM_RELIRE=1</c> shows the rows as they are written and as they are understood, and writes the hashes.
/// </summary>
public sealed class RelusTests(ITestOutputHelper output)
{
    private const string Folder = "producteurs";
    private const int Relus = 20;

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    private static readonly string s_kept = RepositoryFiles.Path("tests/MediationNumerique.Api.Tests/Intake/Correspondances/relus.json");

    [RealDataFact(Folder)]
    public void Twenty_rows_of_each_file_are_what_a_person_read_in_them()
    {
        var isShown = Environment.GetEnvironmentVariable("MEDNUM_RELIRE") == "1";
        var read = RealProducteursTests.Files.ToDictionary(file => file, file => Read(file, isShown));
        if (isShown)
        {
            File.WriteAllText(s_kept, JsonSerializer.Serialize(read, s_indented) + "\n");
        }
        var kept = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(File.ReadAllText(s_kept))!;

        Assert.All(kept, file =>
        {
            Assert.Equal(Relus, file.Value.Count);
            Assert.Equal(file.Value, read[file.Key]);
        });
        Assert.Equal(read.Keys.Order(), kept.Keys.Order());
    }

    /// <summary>Rows at equal distances, by their number: what was made of each.</summary>
    private Dictionary<string, string> Read(string file, bool isShown)
    {
        using var stream = RealData.Open($"{Folder}/{file}");
        // Of what has no date, that of the day it is received.
        using var fichier = FichierLieux.Open(stream, Fichier.Checks, new() { Correspondance = RealProducteursTests.Of(file), Date = new(2026, 1, 31) });
        LigneVerifiee[] lignes = [.. fichier.Read()];
        var some = Enumerable.Range(0, Relus).Select(i => lignes[i * lignes.Length / Relus]).ToArray();
        foreach (var ligne in isShown ? some : [])
        {
            output.WriteLine($"=== {file} {ligne.Numero}");
            output.WriteLine(string.Join(" ; ", ligne.Cellules!.Colonnes.Titres.Select((titre, rank) => (titre, ligne.Cellules.At(rank).Texte)).Where(cell => cell.Texte is not null).Select(cell => $"{cell.titre}={cell.Texte}")));
            output.WriteLine($"--> {(ligne.Lieu is null ? string.Join(" ; ", ligne.Anomalies.Select(anomalie => anomalie.Message)) : Fichier.Json(ligne.Lieu))}");
        }

        return some.ToDictionary(
            ligne => $"{ligne.Numero}", ligne => ligne.Lieu is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Fichier.Json(ligne.Lieu))))[..16]);
    }
}

using System.Text.Json;
using MediationNumerique.Api.Intake.Correspondances;
using MediationNumerique.Api.Intake.Correspondances.Propositions;
using MediationNumerique.Api.Intake.Files;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Tests.Intake.Files;
using MediationNumerique.Api.Tests.Territoires;
using Xunit.Abstractions;

namespace MediationNumerique.Api.Tests.Intake.Correspondances;

/// <summary>The files of real producers, with the correspondences that the national tool has for them.</summary>
public sealed class RealProducteursTests(ITestOutputHelper output)
{
    private const string Folder = "producteurs";

    internal static readonly string[] Files =
        ["angers.json", "corse.json", "etapes-numerique.json", "fibre-64.json", "france-services-extrait.csv", "gironde.json", "hub-lo.json", "la-creuse.json", "le-havre.json"];

    [RealDataTheory(Folder)]
    [InlineData("angers.json", 63)]
    [InlineData("corse.json", 161)]
    [InlineData("etapes-numerique.json", 95)]
    [InlineData("fibre-64.json", 61)]
    [InlineData("france-services-extrait.csv", 397)]
    [InlineData("gironde.json", 347)]
    [InlineData("hub-lo.json", 426)]
    [InlineData("la-creuse.json", 91)]
    [InlineData("le-havre.json", 76)]
    public void Nearly_every_row_comes_in_and_each_that_does_not_is_named(string file, int rows)
    {
        using var stream = RealData.Open($"{Folder}/{file}");
        using var fichier = FichierLieux.Open(stream, Fichier.Checks, new() { Correspondance = Of(file) });

        var lignes = fichier.Read().ToArray();

        Tell(fichier, lignes);
        Assert.Equal(rows, lignes.Length);
        // That extract ends in the middle of a row.
        Assert.Equal(file != "france-services-extrait.csv", fichier.IsComplete);
        Assert.InRange(fichier.Bilan.Acceptees, Math.Ceiling(0.95 * rows), rows);
        Assert.All(lignes.Where(ligne => ligne.Lieu is null), ligne => Assert.Contains(ligne.Anomalies, anomalie => anomalie.Gravite is Gravite.Erreur));
    }

    [RealDataTheory(Folder)]
    [InlineData("aidants-connect")]
    [InlineData("angers")]
    [InlineData("charente-maritime")]
    [InlineData("conseiller-numerique")]
    [InlineData("corse")]
    [InlineData("etapes-numerique")]
    [InlineData("fibre-64")]
    [InlineData("france-services")]
    [InlineData("gironde")]
    [InlineData("herault")]
    [InlineData("hinaura")]
    [InlineData("hub-lo")]
    [InlineData("la-creuse")]
    [InlineData("le-havre")]
    [InlineData("loire-atlantique")]
    [InlineData("paris")]
    [InlineData("rhin-occ")]
    [InlineData("soliguide")]
    public void The_correspondences_of_the_national_tool_are_read_unchanged(string name)
    {
        var (correspondance, anomalies) = Read($"{name}.config.json");

        foreach (var anomalie in anomalies)
        {
            output.WriteLine($"{anomalie.Pointeur} {anomalie.Code} {anomalie.Valeur} {anomalie.Message}");
        }
        Assert.NotNull(correspondance);
        Assert.Empty(anomalies);
    }

    [RealDataTheory(Folder)]
    [InlineData("angers.json")]
    [InlineData("corse.json")]
    [InlineData("etapes-numerique.json")]
    [InlineData("fibre-64.json")]
    [InlineData("france-services-extrait.csv")]
    [InlineData("gironde.json")]
    [InlineData("hub-lo.json")]
    [InlineData("la-creuse.json")]
    [InlineData("le-havre.json")]
    public void With_our_proposal_alone_four_rows_in_five_come_in(string file)
    {
        using var stream = RealData.Open($"{Folder}/{file}");
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        var compris = new Proposeur(Referentiel.Instance, Fichier.Checks).Propose(stream, new())!;
        output.WriteLine($"{System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms");
        output.WriteLine(compris.Correspondance.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        foreach (var champ in compris.Champs)
        {
            output.WriteLine($"  {champ.Champ} <- {champ.Colonne} {champ.Raison} {champ.Confiance} {string.Join(" § ", champ.Exemples.Select(e => $"{e.Avant} => {e.Apres}"))}");
        }
        output.WriteLine("  non compris : " + string.Join(", ", compris.Mots.Where(mot => mot.Valeur is null).Take(30).Select(mot => $"{mot.Colonne}:{mot.Mot} ({mot.Lignes})")));
        output.WriteLine("  laissées : " + string.Join(", ", compris.Laissees.Select(colonne => $"{colonne.Colonne} ({colonne.Lignes})")));
        using var json = JsonDocument.Parse(compris.Correspondance.ToJsonString());
        using var fichier = FichierLieux.Open(stream, Fichier.Checks, new() { Correspondance = LectureCorrespondance.Read(json.RootElement).Content });

        var lignes = fichier.Read().ToArray();

        Tell(fichier, lignes);
        Assert.InRange(fichier.Bilan.Acceptees, 0.8 * lignes.Length, lignes.Length);
    }

    internal static Correspondance Of(string file) => Read($"{file.Replace("-extrait", "", StringComparison.Ordinal).Split('.')[0]}.config.json").Content!;

    private static Reading<Correspondance> Read(string config)
    {
        using var stream = RealData.Open($"{Folder}/{config}");
        using var json = JsonDocument.Parse(stream);

        return LectureCorrespondance.Read(json.RootElement);
    }

    private void Tell(FichierLieux fichier, LigneVerifiee[] lignes)
    {
        output.WriteLine($"{fichier.Bilan.Acceptees}/{lignes.Length}");
        foreach (var group in lignes.SelectMany(ligne => ligne.Anomalies).GroupBy(a => (a.Gravite, a.Champ, a.Code)).OrderBy(g => g.Key.Gravite).ThenByDescending(g => g.Count()))
        {
            output.WriteLine($"{group.Count(),6} {group.Key} {string.Join(" § ", group.Select(a => a.Valeur is null ? a.Retenu : $"{a.Valeur} => {a.Retenu}").Distinct().Take(6))}");
        }
    }
}

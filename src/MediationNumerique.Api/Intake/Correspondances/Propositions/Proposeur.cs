using System.Text.Json;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Intake.Files;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Csv;
using MediationNumerique.Api.Schema.Rangees;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Intake.Correspondances.Propositions;

/// <summary>What was understood of a file by itself.</summary>
/// <param name="Correspondance">In JSON; an empty object where nothing was understood.</param>
/// <param name="Champs">The columns that are taken, and why.</param>
/// <param name="Mots">The words of lists.</param>
/// <param name="Laissees">The columns that nothing reads.</param>
/// <param name="Lignes">Rows that were looked at.</param>
internal sealed record Compris(JsonObject Correspondance, IReadOnlyList<ChampPropose> Champs, IReadOnlyList<MotPropose> Mots, IReadOnlyList<ColonneLaissee> Laissees, int Lignes)
{
    /// <summary>The correspondence, to read the file by it.</summary>
    public Correspondance? Lue() => Read(Correspondance);

    public static Correspondance? Read(JsonObject json)
    {
        using var document = JsonDocument.Parse(json.ToJsonString());

        return LectureCorrespondance.Read(document.RootElement).Content;
    }
}

/// <summary>Proposes how the columns of a file become the fields of the schema. What is not sure is left out, and said so.</summary>
internal sealed class Proposeur(ReferentielTerritoires territoires, LieuChecks checks)
{
    /// <summary>Rows that are looked at: the others are like them.</summary>
    private const int MostRows = 20_000;

    private const int Examples = 3;

    private static readonly string[] s_days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

    /// <summary>Null for what is no file of rows.</summary>
    /// <param name="file">Seekable; it stays the caller's to close.</param>
    /// <param name="options">How it is read; the correspondence in it is not.</param>
    public Compris? Propose(Stream file, OptionsLecture options)
    {
        using var content = new FileContent(file);
        using var rangees = Rangees.Open(content, options.Feuille).Rangees;
        if (rangees is null)
        {
            return null;
        }
        var (colonnes, rows) = Look(rangees);
        var champs = ChoixDeChamps.Of(colonnes);
        var jours = JoursOf(colonnes);
        var taken = champs.Select(champ => champ.Colonne.Titre).ToHashSet();
        var mots = ChoixDeMots.Of([.. colonnes.Where(colonne => !taken.Contains(colonne.Titre) || colonne.Titre == TitleOf(champs, "presentation_detail"))]);
        var json = Write(champs, jours, mots);
        taken.UnionWith(mots.Select(mot => mot.Colonne));
        taken.UnionWith(jours.Select(jour => jour.Colonne.Titre));

        return new(
            json,
            Explain(file, options, champs, json),
            mots,
            [.. colonnes.Where(colonne => colonne.Remplies > 0 && !taken.Contains(colonne.Titre)).Select(colonne => new ColonneLaissee(colonne.Titre.Shortened(), colonne.Remplies))],
            rows);
    }

    private (List<ColonneVue> Colonnes, int Rows) Look(IRangees rangees)
    {
        var colonnes = new List<ColonneVue>();
        var rows = 0;
        foreach (var cellules in rangees.Read().Take(MostRows).Select(rangee => rangee.Cellules).OfType<Cellules>())
        {
            rows++;
            for (var rank = 0; rank < cellules.Count; rank++)
            {
                while (colonnes.Count <= rank)
                {
                    colonnes.Add(new(rangees.Colonnes.Titres[colonnes.Count], territoires));
                }
                colonnes[rank].Add(cellules.At(rank));
            }
        }

        return ([.. colonnes.Where(colonne => colonne.Titre.Length > 0)], rows);
    }

    private static string? TitleOf(List<(string Champ, ColonneVue Colonne, double Confiance, string Raison)> champs, string champ) =>
        champs.Find(pair => pair.Champ == champ).Colonne?.Titre;

    /// <summary>Columns named for the days of the week.</summary>
    private static List<(string Jour, ColonneVue Colonne)> JoursOf(List<ColonneVue> colonnes)
    {
        List<(string Jour, ColonneVue Colonne)> jours = [.. s_days.SelectMany((day, rank) => colonnes
            .Where(colonne => NomColonne.Fold(colonne.Titre).Split(' ').Contains(day))
            .Select(colonne => (ChampHoraires.Days[rank], colonne)))];

        return jours.Select(jour => jour.Jour).Distinct().Count() >= 3 ? jours : [];
    }

    private static JsonObject Write(List<(string Champ, ColonneVue Colonne, double Confiance, string Raison)> champs, List<(string Jour, ColonneVue Colonne)> jours, List<MotPropose> mots)
    {
        var json = new JsonObject();
        foreach (var champ in Champs.All)
        {
            if (champ == "horaires" && jours.Count > 0)
            {
                json["horaires"] = new JsonObject { ["jours"] = new JsonArray([.. jours.Select(jour => new JsonObject { ["colonne"] = jour.Colonne.Titre, ["osm"] = jour.Jour })]) };
            }
            else if (TitleOf(champs, champ) is { } titre)
            {
                json[champ] = new JsonObject { [champ == "horaires" ? "semaine" : "colonne"] = titre };
            }
            else if (champ is "latitude" or "longitude" && TitleOf(champs, Lexique.Point) is { } point)
            {
                // Both numbers are in one cell, in that order, and whoever repairs a point reads them there; but those of GeoJSON.
                json[champ] = new JsonObject { ["colonne"] = !PointGeo.IsGeoJson(point) ? point : champ == "latitude" ? $"{point}.1" : $"{point}.0" };
            }
            else if (mots.Where(mot => mot.Champ == champ && mot.Valeur is not null).ToArray() is { Length: > 0 } known)
            {
                json[champ] = new JsonArray([.. known.GroupBy(mot => (mot.Colonne, mot.Valeur)).Select(group => new JsonObject
                {
                    ["colonnes"] = new JsonArray(group.Key.Colonne),
                    ["valeurs"] = new JsonArray([.. group.Select(mot => JsonValue.Create(mot.Mot))]),
                    ["cible"] = group.Key.Valeur,
                })]);
            }
        }

        return json;
    }

    /// <summary>Each field, with what becomes of three values.</summary>
    private List<ChampPropose> Explain(Stream file, OptionsLecture options, List<(string Champ, ColonneVue Colonne, double Confiance, string Raison)> champs, JsonObject json)
    {
        using var fichier = FichierLieux.Open(file, checks, options with { Correspondance = Compris.Read(json) });
        var lus = fichier.Read().Take(50).ToArray();

        return [.. champs.Select(champ => new ChampPropose(
            champ.Champ, champ.Colonne.Titre, champ.Raison, Math.Round(Math.Min(1, champ.Confiance), 2), Before(champ.Champ, champ.Colonne, lus)))];
    }

    private static List<ExempleAvantApres> Before(string champ, ColonneVue colonne, LigneVerifiee[] lus)
    {
        var name = champ == Lexique.Point ? "latitude" : champ;
        var rank = Champs.All.IndexOf(name);
        var repaired = lus.SelectMany(ligne => ligne.Anomalies).Where(anomalie => anomalie is { Valeur: not null, Code: not "coordonnees-hors-commune" } && anomalie.Champ == colonne.Titre).DistinctBy(anomalie => anomalie.Valeur)
            .Select(anomalie => new ExempleAvantApres(anomalie.Valeur!, anomalie.Retenu)).Take(Examples).ToList();
        var kept = lus.Select(ligne => ligne.Lieu).OfType<LieuMediationNumerique>().Select(lieu => LieuCells.Of(lieu).ElementAt(rank)).OfType<string>().ToHashSet();

        return [.. repaired, .. colonne.Exemples.Distinct().Where(text => kept.Contains(text)).Take(Examples - repaired.Count).Select(text => new ExempleAvantApres(text.Length > 200 ? $"{text[..199]}…" : text, text.Length > 200 ? $"{text[..199]}…" : text))];
    }
}

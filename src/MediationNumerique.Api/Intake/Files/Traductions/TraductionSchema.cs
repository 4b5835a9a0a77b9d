using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Rangees;
using MediationNumerique.Api.Schema.V01;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Intake.Files.Traductions;

/// <summary>Columns that are the schema's own, of either version.</summary>
internal sealed class TraductionSchema : ITraduction
{
    /// <summary>Without them there is no place: what else the schema asks for can be found or made.</summary>
    private static readonly string[] s_needed = ["nom", "adresse"];

    /// <summary>Any of them tells the commune.</summary>
    private static readonly string[] s_commune = ["commune", "code_insee", "code_postal"];

    private static readonly Dictionary<string, NomColonne> s_names = Champs.All.ToDictionary(champ => champ, champ => new NomColonne(champ));

    private readonly Colonnes _colonnes;
    private readonly LectureSchema _lecture;
    private readonly ColonnesLaissees _left;

    public TraductionSchema(Colonnes colonnes)
    {
        _colonnes = colonnes;
        _lecture = new(colonnes);
        _left = new(colonnes);
        Missing = [.. FindMissing()];
    }

    public SchemaVersion? Version => _lecture.Version;

    public bool SaysServices => _lecture.Has("services");

    /// <summary>Why the columns are not those of places; empty where they are.</summary>
    public IReadOnlyList<Anomalie> Missing { get; }

    public IReadOnlyList<Anomalie> Anomalies => [.. Missing, .. _left.Report(_lecture.Reads)];

    public Reading<LieuBrut> Read(Cellules cellules)
    {
        _left.Count(cellules);

        var (lieu, anomalies) = _lecture.Read(cellules);

        return new(PointGeo.Complete(lieu!, cellules), anomalies);
    }

    public bool HasId => _lecture.Has("id");

    public string? TexteOf(string champ, Cellules cellules) => cellules[s_names[champ]].Texte;

    public bool IsPrivate(Cellules cellules) => false;

    public string ColumnOf(string champ) => _lecture.ColumnOf(champ);

    private IEnumerable<Anomalie> FindMissing()
    {
        if (_colonnes.Titres.Count == 0)
        {
            yield break;
        }
        if (!_lecture.HasAny)
        {
            yield return Anomalie.Erreur(
                Anomalie.Fichier, "format-inconnu",
                "Aucune colonne n’a le nom d’un champ du schéma national. Demandez la correspondance que nous proposons pour ce fichier (POST /v1/correspondances/propositions), et déclarez-la pour votre source ; ou renvoyez-le avec « correspondance=proposee ».");
            yield break;
        }
        foreach (var champ in s_needed.Where(champ => !_lecture.Has(champ)))
        {
            yield return MissingColumn(champ);
        }
        if (!s_commune.Any(_lecture.Has))
        {
            yield return MissingColumn(s_commune[0]);
        }
    }

    private Anomalie MissingColumn(string champ) =>
        Anomalie.Erreur(
            champ, "colonne-absente",
            $"Aucune colonne ne s’appelle {champ}, et aucune ligne n’est lue sans elle. Renommez celle qui en tient lieu, déclarez une correspondance, ou renvoyez le fichier avec « correspondance=proposee ».")
            .Suggesting(Suggestions.Misspelt(champ, _colonnes.Titres.Where((titre, rank) => titre.Length > 0 && !_lecture.Reads(rank)).Take(ColonnesLaissees.MostTold)));
}

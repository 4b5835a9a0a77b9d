using System.Collections.Frozen;
using MediationNumerique.Api.Schema.V01;

namespace MediationNumerique.Api.Schema.Rangees;

/// <summary>
/// Reads rows whose columns are the schema's own, of v1.0, of v0.1 or of both: a column of either version is read in either, and a
/// value of v0.1 becomes that of v1.0.
/// </summary>
internal sealed class LectureSchema
{
    private const string CleBan = "cle_ban";

    /// <summary>Names of v0.1 whose values did not change.</summary>
    private static readonly Dictionary<string, string> s_renamed = new()
    {
        ["courriel"] = "courriels",
        ["labels_autres"] = "autres_formations_labels",
        ["accessibilite"] = "fiche_acces_libre",
    };

    private static readonly FrozenDictionary<string, string> s_ofV01 = s_renamed.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    private static readonly NomColonne[] s_colonnes = [.. SchemaVersions.Champs.Select(champ => new NomColonne(champ))];

    private static readonly NomColonne s_idSource = new("id_source");
    private static readonly NomColonne s_structureId = new("structure_id");

    private readonly Colonnes _colonnes;
    private (int Known, (int Rank, string Colonne)[] Read) _plan = (-1, []);

    public LectureSchema(Colonnes colonnes)
    {
        _colonnes = colonnes;
        Version = SchemaVersions.Detect([.. Plan().Select(read => read.Colonne)]);
    }

    public SchemaVersion Version { get; }

    /// <summary>Whether a field is in the file, under its name of either version.</summary>
    public bool Has(string champ) => Plan().Any(read => read.Colonne == champ || ChampOf(read.Colonne) == champ);

    /// <summary>Whether it names any field of the schema.</summary>
    public bool HasAny => Plan().Length > 0;

    public bool Reads(int rank) => Array.Exists(Plan(), read => read.Rank == rank);

    /// <summary>The column that a field is read from.</summary>
    public string ColumnOf(string champ) =>
        s_ofV01.TryGetValue(champ, out var old) && Plan().Any(read => read.Colonne == old) && !Plan().Any(read => read.Colonne == champ) ? old : champ;

    /// <summary>The field that a column of either version is read into, where its values did not change.</summary>
    public static string ChampOf(string colonne) => s_renamed.GetValueOrDefault(colonne, colonne);

    public Reading<LieuBrut> Read(Cellules cellules)
    {
        var champs = new ChampsLus();
        foreach (var (rank, colonne) in Plan())
        {
            if (cellules.At(rank) is { IsBlank: false } cellule)
            {
                Read(colonne, cellule, champs);
                if (Version is SchemaVersion.V10 && Separator(colonne, cellule, champs) is { } other)
                {
                    champs.Anomalies.Add(other);
                }
            }
        }

        return new(champs.ToLieu(), champs.Anomalies);
    }

    /// <summary>Reads a cell into the field, or the fields, that its column has in v1.0.</summary>
    public static void Read(string colonne, Cellule cellule, ChampsLus champs)
    {
        var champ = ChampOf(colonne);
        var table = ConversionsV01.Of(colonne);
        if (table is null && !Champs.Lists.Contains(champ))
        {
            ReadTexte(champ, cellule, champs);
            return;
        }
        if (Anomalie.TooMany(colonne, Valeurs.CountOf(cellule)) is { } tooMany)
        {
            champs.Anomalies.Add(tooMany);
            return;
        }
        var valeurs = Valeurs.Of(colonne, cellule);
        if (table is null)
        {
            champs.Add(champ, valeurs);
            return;
        }
        foreach (var valeur in valeurs)
        {
            Convert(colonne, valeur, table, champs);
        }
    }

    private static Anomalie? Separator(string colonne, Cellule cellule, ChampsLus champs) =>
        !cellule.IsListe && Champs.Lists.Contains(colonne) && cellule.Texte is { } texte && champs.Liste(colonne).Count > texte.AsSpan().Count('|') + 1
            ? Anomalie.Avertissement(colonne, "separateur", "Séparez plusieurs valeurs par une barre verticale : |.", texte)
            : null;

    private static void ReadTexte(string champ, Cellule cellule, ChampsLus champs)
    {
        if (cellule.Liste is { Count: > 1 })
        {
            champs.Anomalies.Add(Anomalie.Erreur(champ, "type", "Ce champ n’a qu’une valeur : écrivez-la seule, sans crochets."));
            return;
        }
        champs.Set(champ, cellule.Texte);
    }

    private static void Convert(string colonne, string valeur, ValueTable table, ChampsLus champs)
    {
        if (table.Find(valeur) is { } known)
        {
            champs.Add(known.Champ, known.Valeur is null ? [] : [known.Valeur]);
            if (table.IsOld(valeur))
            {
                champs.Anomalies.Add(Anomalie.Information(
                    colonne, "valeur-convertie", "Cette valeur est du schéma v0.1 : elle est convertie au schéma v1.0.", valeur)
                    .Keeping(known.Valeur is null ? null : $"{known.Champ} : {known.Valeur}"));
            }
        }
        else if (colonne == "labels_nationaux")
        {
            // Other labels are free, so nothing is lost.
            champs.Add("autres_formations_labels", [valeur]);
            champs.Anomalies.Add(Anomalie.Avertissement(
                colonne, "label-inconnu", "Ce label n’est pas national : il est repris dans autres_formations_labels.", valeur)
                .Suggesting(table.Suggest(valeur)));
        }
        else
        {
            // Whoever reads the field says that the schema does not have it.
            champs.Add(table.Champ, [valeur]);
        }
    }

    /// <summary>The columns of JSON come as its items are read. Whoever computes the plan at the same time finds the same.</summary>
    private (int Rank, string Colonne)[] Plan()
    {
        var plan = _plan;
        if (plan.Known != _colonnes.Titres.Count)
        {
            // In a resource of this API, the id and the source are ours: those of the producer have names of their own.
            var isOurs = _colonnes.Find(s_idSource) >= 0 && _colonnes.Find(s_structureId) >= 0;
            // The address base's key is of no use once the address has its coordinates.
            plan = (_colonnes.Titres.Count, [.. s_colonnes.Where(nom => nom.Nom != CleBan && !(isOurs && nom.Nom == "source"))
                .Select(nom => (Rank: _colonnes.Find(isOurs && nom.Nom == "id" ? s_idSource : nom), Colonne: nom.Nom))
                .Where(read => read.Rank >= 0)
                .OrderBy(read => read.Rank)]);
            _plan = plan;
        }

        return plan.Read;
    }
}

using MediationNumerique.Api.Intake.Correspondances;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Rangees;
using MediationNumerique.Api.Schema.V01;

namespace MediationNumerique.Api.Intake.Files.Traductions;

/// <summary>Columns that a correspondence explains.</summary>
internal sealed class TraductionCorrespondance(Correspondance correspondance, Colonnes colonnes) : ITraduction
{
    private static readonly HashSet<string> s_yes = ["oui", "true", "vrai", "1", "x", "yes", "prive", "privee"];

    private readonly ColonnesLaissees _left = new(colonnes);

    public SchemaVersion? Version => null;

    /// <summary>What is not read is not wrong: whoever wrote the correspondence left it out.</summary>
    public IReadOnlyList<Anomalie> Anomalies => [.. MissingColumns()];

    public bool SaysServices => false;

    public Reading<LieuBrut> Read(Cellules cellules)
    {
        var champs = new ChampsLus();
        _left.Count(cellules);
        foreach (var (champ, texte) in correspondance.Textes)
        {
            if (texte.Read(cellules) is { IsBlank: false } cellule)
            {
                LectureSchema.Read(ConversionsV01.ColumnOf(champ), Champs.Lists.Contains(champ) ? cellule : new(cellule.Texte), champs);
            }
        }
        correspondance.Horaires?.Read(cellules, champs);
        var ligne = new LigneComparee(cellules);
        // Services may ask for a way of help, which comes first.
        foreach (var (champ, choix) in correspondance.Listes.OrderBy(liste => liste.Key == "services"))
        {
            foreach (var un in choix.Where(un => un.ModaliteAccompagnement is not { } mode || champs.Liste("modalites_accompagnement").Contains(mode)))
            {
                Read(un, ligne, champs);
            }
        }

        return new(champs.ToLieu(), champs.Anomalies);
    }

    public bool HasId => correspondance.Textes.TryGetValue("id", out var id) && id.IsIn(colonnes);

    public string? TexteOf(string champ, Cellules cellules) => correspondance.Textes.TryGetValue(champ, out var texte) ? texte.Read(cellules).Texte : null;

    public bool IsPrivate(Cellules cellules) =>
        correspondance.Prive?.Read(cellules).Texte is { } texte && s_yes.Contains(Textes.TextFolding.Fold(texte));

    public string ColumnOf(string champ) => correspondance.Textes.TryGetValue(champ, out var texte) && texte.Named.FirstOrDefault() is { } colonne ? colonne.Nom : champ;

    private static void Read(Choix choix, LigneComparee ligne, ChampsLus champs)
    {
        foreach (var cellule in choix.Read(ligne))
        {
            if (choix.Cible is { } cible)
            {
                if (!champs.Liste(choix.Champ).Contains(cible))
                {
                    champs.Add(choix.Champ, [cible]);
                }
            }
            else
            {
                LectureSchema.Read(ConversionsV01.ColumnOf(choix.Champ), cellule, champs);
            }
        }
    }

    private IEnumerable<Anomalie> MissingColumns() => correspondance.Named
        .Where(nom => colonnes.Find(nom) < 0 && (nom.Liste is not { } liste || colonnes.Find(liste) < 0))
        .DistinctBy(nom => nom.Plie)
        .Take(ColonnesLaissees.MostTold)
        .Select(nom => Anomalie.Avertissement(nom.Nom, "colonne-absente", "La correspondance lit cette colonne, que le fichier n’a pas.")
            .Suggesting(Textes.Suggestions.Misspelt(nom.Nom, colonnes.Titres.Where(titre => titre.Length > 0).Take(ColonnesLaissees.MostTold))));
}

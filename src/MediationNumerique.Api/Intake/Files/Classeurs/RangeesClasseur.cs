using System.Xml;
using MediationNumerique.Api.Intake.Correspondances.Propositions;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Rangees;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Intake.Files.Classeurs;

/// <summary>The rows of one sheet, below its titles: that of the name that is asked for, else the one whose titles say most of places.</summary>
internal sealed class RangeesClasseur : IRangees
{
    /// <summary>Lines above the titles: what the workbook is, who made it.</summary>
    private const int FirstLines = 20;

    private readonly IClasseur _classeur;
    private readonly int _feuille;
    private readonly int _titles;

    private RangeesClasseur(IClasseur classeur, int feuille, int titles, string?[] titres)
    {
        (_classeur, _feuille, _titles) = (classeur, feuille, titles);
        foreach (var titre in titres)
        {
            Colonnes.AddInOrder(titre ?? "");
        }
        Anomalies = classeur.Feuilles.Count > 1
            ? [Anomalie.Information(Anomalie.Fichier, "feuille-choisie", $"Le classeur a {classeur.Feuilles.Count} feuilles. Celle qui est lue : « {classeur.Feuilles[feuille].Shortened()} ». Pour une autre : feuille=…")]
            : [];
    }

    public Colonnes Colonnes { get; } = new();

    public IReadOnlyList<Anomalie> Anomalies { get; private set; }

    public bool IsComplete { get; private set; }

    /// <summary>The rows, or why there are none.</summary>
    public static (IRangees? Rangees, Anomalie? Erreur) Open(Func<IClasseur> open, string? feuille)
    {
        IClasseur? classeur = null;
        try
        {
            classeur = open();
            if (classeur.Feuilles.Count == 0 || (feuille is not null && Rank(classeur, feuille) < 0))
            {
                var names = string.Join(", ", classeur.Feuilles.Take(10).Select(name => $"« {name.Shortened()} »"));
                classeur.Dispose();

                return (null, Anomalie.Erreur(Anomalie.Fichier, "feuille-inconnue", $"Le classeur n’a pas cette feuille. Les siennes : {names}.", feuille));
            }
            var best = Enumerable.Range(0, classeur.Feuilles.Count)
                .Where(rank => feuille is null || rank == Rank(classeur, feuille))
                .Select(rank => (Rank: rank, Titles: TitlesOf(classeur.Lignes(rank).Take(FirstLines))))
                .MaxBy(sheet => Score(sheet.Titles.Cellules));

            return (new RangeesClasseur(classeur, best.Rank, best.Titles.Numero, best.Titles.Cellules), null);
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            classeur?.Dispose();

            return (null, Anomalie.Erreur(Anomalie.Fichier, "classeur-illisible", "Ce classeur est abîmé, protégé par un mot de passe, ou n’en est pas un : ouvrez-le, enregistrez-le à nouveau, ou envoyez un CSV."));
        }
    }

    public IEnumerable<Rangee> Read()
    {
        using var lignes = _classeur.Lignes(_feuille).GetEnumerator();
        while (true)
        {
            Rangee? damage = null;
            try
            {
                if (!lignes.MoveNext())
                {
                    break;
                }
            }
            catch (Exception e) when (IsOfTheFile(e))
            {
                damage = new(_titles, null, [Anomalie.Erreur(Anomalie.Ligne, "classeur-illisible", "Le classeur est abîmé, et la lecture s’arrête ici : enregistrez-le à nouveau, ou envoyez un CSV.")]) { MayHideIds = true };
            }
            if (damage is not null)
            {
                yield return damage;
                yield break;
            }
            var (numero, cellules) = lignes.Current;
            if (numero > _titles)
            {
                yield return new(numero, new(Colonnes, [.. cellules.Take(Colonnes.Titres.Count).Select(cellule => new Cellule(cellule))]), []);
            }
        }
        IsComplete = true;
    }

    public void Dispose() => _classeur.Dispose();

    private static int Rank(IClasseur classeur, string feuille) =>
        Enumerable.Range(0, classeur.Feuilles.Count).FirstOrDefault(rank => NomColonne.Fold(classeur.Feuilles[rank]) == NomColonne.Fold(feuille), -1);

    /// <summary>The first row that is nearly as wide as the widest: what is above it are remarks.</summary>
    private static (int Numero, string?[] Cellules) TitlesOf(IEnumerable<(int Numero, string?[] Cellules)> first)
    {
        var rows = first.ToArray();
        var widest = rows.Select(row => Filled(row.Cellules)).DefaultIfEmpty(0).Max();

        return rows.FirstOrDefault(row => Filled(row.Cellules) * 5 >= widest * 3, (0, []));
    }

    private static int Filled(string?[] cellules) => cellules.Count(cellule => !string.IsNullOrWhiteSpace(cellule));

    private static int Score(string?[] titres) =>
        (100 * titres.OfType<string>().Count(titre => Lexique.Synonymes.Keys.Any(champ => NomColonne.Fold(champ) == NomColonne.Fold(titre) || Lexique.Names(champ, titre) > 0))) + Filled(titres);

    /// <summary>What readers of workbooks throw for what is none.</summary>
    private static bool IsOfTheFile(Exception e) => e is ExcelDataReader.Exceptions.ExcelReaderException or InvalidDataException or XmlException or IOException or NotSupportedException
        or FormatException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or OverflowException or NullReferenceException or InvalidCastException or KeyNotFoundException;
}

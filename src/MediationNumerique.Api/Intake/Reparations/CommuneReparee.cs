using System.Text.RegularExpressions;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Validation;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Intake.Reparations;

/// <summary>
/// The name, the postal code or the code INSEE that a row lacks, found by those that it has, or by its point. A name that several
/// communes have finds none.
/// </summary>
internal sealed partial class CommuneReparee(ReferentielTerritoires territoires)
{
    public LieuBrut Repair(LieuBrut lieu, Journal journal)
    {
        if (lieu is { Commune: not null, CodePostal: not null })
        {
            return WithCode(lieu, journal);
        }
        if (Find(lieu) is not { } commune)
        {
            return lieu;
        }
        var found = lieu with { Commune = lieu.Commune ?? commune.Nom, CodePostal = lieu.CodePostal ?? PostalCode(commune), CodeInsee = lieu.CodeInsee ?? commune.Code };
        if (lieu.Commune is null)
        {
            journal.Inform("commune", "commune-trouvee", "La commune a été trouvée par ce que dit le reste de la ligne.", null, found.Commune);
        }
        if (lieu.CodePostal is null && found.CodePostal is not null)
        {
            journal.Inform("code_postal", "code-postal-trouve", "Le code postal a été trouvé par la commune.", null, found.CodePostal);
        }
        if (lieu.CodeInsee is null)
        {
            Tell(journal, commune.Code);
        }

        return found;
    }

    private LieuBrut WithCode(LieuBrut lieu, Journal journal)
    {
        if (lieu.CodeInsee is not null || !Formats.CodePostal().IsMatch(lieu.CodePostal!)
            || territoires.Locate(null, lieu.CodePostal!, lieu.Commune!) is not { Doute: Doute.Aucun, Territoire: { Type: TypeTerritoire.Commune or TypeTerritoire.Arrondissement } found })
        {
            return lieu;
        }
        Tell(journal, found.Code);
        var nom = NameOf(lieu.Commune!, found);
        if (nom != lieu.Commune)
        {
            journal.Inform("commune", "commune-reecrite", "Le nom de la commune a été repris sans CEDEX, abréviation ni faute de frappe.", lieu.Commune, nom);
        }

        return lieu with { Commune = nom, CodeInsee = found.Code };
    }

    /// <summary>Without what the post adds, nor misspelt nor shortened. A case, accents and a former name are the producer's own.</summary>
    private static string NameOf(string written, Territoire found)
    {
        var plain = Cedex().Replace(written, "");
        var official = (found.Commune ?? found).Nom;

        var (one, other) = (TextFolding.Fold(plain), TextFolding.Fold(official));

        return one != other && (Suggestions.AreClose(one, other) || one.Order().SequenceEqual(other.Order())) ? official : plain;
    }

    [GeneratedRegex(@"[\s,-]+CEDEX\b.*\z", RegexOptions.IgnoreCase)]
    private static partial Regex Cedex();

    private static void Tell(Journal journal, string code) =>
        journal.Inform("code_insee", "code-insee-trouve", "Le code INSEE a été trouvé par la commune et le code postal.", null, code);

    /// <summary>Null where several may be meant.</summary>
    private Territoire? Find(LieuBrut lieu)
    {
        if (lieu.CodeInsee is { } code && Known(code) is { } coded && (lieu.Commune is null || NomCommune.Parse(lieu.Commune).Names(coded.Commune ?? coded)))
        {
            return coded;
        }
        IReadOnlyList<Territoire> possible = (lieu.Commune, lieu.CodePostal) switch
        {
            ({ } nom, null) => territoires.Named(nom),
            (null, { } postal) => territoires.OfPostalCode(postal),
            _ => [],
        };
        if (possible.Count <= 1)
        {
            return possible is [var only] ? only : null;
        }

        return AtPoint(lieu) is { } there && possible.Contains(there) ? there : null;
    }

    private Territoire? Known(string code) => territoires.Find(TypeTerritoire.Arrondissement, code) ?? territoires.Find(TypeTerritoire.Commune, code);

    private Territoire? AtPoint(LieuBrut lieu) => PointRepare.Degrees(lieu) is ( >= -90 and <= 90 and var latitude, >= -180 and <= 180 and var longitude)
        ? territoires.Contours.CommuneAt(latitude, longitude) ?? territoires.Contours.CommuneAt(longitude, latitude)
        : null;

    /// <summary>Where a commune has several, the first is that of its town hall.</summary>
    private static string? PostalCode(Territoire commune) => commune.CodesPostaux is [var first, ..] && (commune.CodesPostaux.Count == 1 || commune.Enfants.Count == 0) ? first : null;
}

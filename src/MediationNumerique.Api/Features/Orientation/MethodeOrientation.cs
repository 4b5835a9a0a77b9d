using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Orientation;

/// <summary>Comment l’orientation classe : les poids, les besoins, les profils.</summary>
public sealed record MethodeOrientation
{
    /// <summary>Le calcul, en quelques phrases.</summary>
    /// <example>Le score est la moyenne des critères, chacun selon son poids.</example>
    public required string Calcul { get; init; }

    /// <summary>Les critères et leurs poids. Seuls comptent ceux que la question emploie.</summary>
    public required IReadOnlyList<PoidsCritere> Poids { get; init; }

    /// <summary>Les besoins en mots simples, et les catégories de services qui y répondent.</summary>
    public required IReadOnlyList<BesoinPublie> Besoins { get; init; }

    /// <summary>Les profils, et ce qui aide chacun.</summary>
    public required IReadOnlyList<ProfilPublie> Profils { get; init; }
}

/// <summary>Un critère et son poids.</summary>
public sealed record PoidsCritere
{
    /// <summary>Le nom du critère.</summary>
    /// <example>distance</example>
    public required string Critere { get; init; }

    /// <summary>Son poids dans la moyenne.</summary>
    /// <example>25</example>
    public required int Poids { get; init; }

    /// <summary>Ce qu’il mesure.</summary>
    /// <example>1 sur place, puis de moins en moins avec la distance.</example>
    public required string Description { get; init; }
}

/// <summary>Un besoin en mots simples.</summary>
public sealed record BesoinPublie
{
    /// <summary>Le mot à donner dans `besoins`.</summary>
    /// <example>caf</example>
    public required string Besoin { get; init; }

    /// <summary>Les catégories de services qui y répondent.</summary>
    public required IReadOnlyList<ServiceCategorie> Categories { get; init; }
}

/// <summary>Un profil et ses critères.</summary>
public sealed record ProfilPublie
{
    /// <summary>Le mot à donner dans `profils`.</summary>
    /// <example>senior</example>
    public required string Profil { get; init; }

    /// <summary>De qui il s’agit.</summary>
    /// <example>Une personne âgée.</example>
    public required string Description { get; init; }

    /// <summary>Ce qui aide cette personne.</summary>
    public required IReadOnlyList<CritereProfil> Criteres { get; init; }
}

/// <summary>Un critère d’un profil.</summary>
public sealed record CritereProfil
{
    /// <summary>Le nom du critère, tel que les raisons le donnent.</summary>
    /// <example>public-seniors</example>
    public required string Critere { get; init; }

    /// <summary>Ce qui est dit quand il est rempli.</summary>
    /// <example>S’adresse aux seniors</example>
    public required string Phrase { get; init; }
}

internal static class Methode
{
    private static readonly string s_calcul =
        "Le score est la moyenne des critères, chacun selon son poids. Un critère rempli vaut 1, non rempli 0, inconnu "
        + $"{Francais.Nombre(Note.ValeurInconnue)} : ce que le producteur ne dit pas n’est pas un non. À égalité, le plus proche d’abord. "
        + "Un critère de « exige » écarte ce qui dit le contraire, pas ce dont on ne sait rien. "
        + $"S’il y a moins de {Recherche.Suffisant} réponses, le rayon double jusqu’à {Francais.Nombre(Recherche.PlusLoin)} km, puis viennent les lieux "
        + "itinérants du département, puis les aides à distance. Rien de ce qui est demandé n’est conservé.";

    public static MethodeOrientation Publiee { get; } = new()
    {
        Calcul = s_calcul,
        Poids =
        [
            Of(NomsCriteres.Besoins, Poids.Besoins, "La part des catégories demandées que le lieu propose. Ce qui n’en propose aucune n’est pas rendu."),
            Of(NomsCriteres.Distance, Poids.Distance, "1 sur place, la moitié à mi-chemin de ce que la personne peut parcourir, puis de moins en moins."),
            Of(NomsCriteres.Disponibilites, Poids.Disponibilites, "Ouvert au moins une demi-heure à l’un des moments demandés, dans les sept jours à venir."),
            Of(NomsCriteres.Profils, Poids.Profil, "Chaque critère des profils demandés."),
            Of(NomsCriteres.Frais, Poids.Frais, "L’un des frais demandés. « Gratuit sous condition » ne dit ni oui ni non à qui cherche du gratuit."),
            Of(NomsCriteres.Fraicheur, Poids.Fraicheur, "Le producteur a mis la fiche à jour depuis moins de deux ans."),
        ],
        Besoins = [.. Orientation.Besoins.Mots.Select(besoin => new BesoinPublie { Besoin = besoin.Mot, Categories = besoin.Categories })],
        Profils =
        [
            .. Orientation.Profils.Tous.Select(profil => new ProfilPublie
            {
                Profil = profil.Nom,
                Description = profil.Description,
                Criteres = [.. profil.Criteres.Select(critere => new CritereProfil { Critere = critere.Nom, Phrase = critere.Phrases.Remplie })],
            }),
        ],
    };

    private static PoidsCritere Of(string critere, int poids, string description) => new() { Critere = critere, Poids = poids, Description = description };
}

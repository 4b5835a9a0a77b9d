using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Intake.Correspondances.Propositions;

/// <summary>Pourquoi une colonne est proposée pour un champ.</summary>
/// <param name="Champ" example="nom">Le champ du schéma national.</param>
/// <param name="Colonne" example="Nom de la structure">La colonne du fichier. Plusieurs sont séparées par une virgule.</param>
/// <param name="Raison" example="nom et valeurs">Ce qui l’a désignée : son `nom`, ses `valeurs`, ou `nom et valeurs`.</param>
/// <param name="Confiance" example="0.95">De 0 à 1. Sous 0,6, un champ n’est pas proposé.</param>
/// <param name="Exemples">Trois valeurs du fichier, et ce qui en serait fait.</param>
public sealed record ChampPropose(
    [property: JsonRequired] string Champ,
    [property: JsonRequired] string Colonne,
    [property: JsonRequired] string Raison,
    [property: JsonRequired] double Confiance,
    [property: JsonRequired] IReadOnlyList<ExempleAvantApres> Exemples);

/// <summary>Une valeur du fichier, et ce qui en serait fait.</summary>
/// <param name="Avant" example="31/01/2026">Ce qui est écrit.</param>
/// <param name="Apres" example="2026-01-31">Ce qui serait retenu. Absent si rien ne l’est.</param>
public sealed record ExempleAvantApres([property: JsonRequired] string Avant, string? Apres);

/// <summary>Un mot du producteur, et la valeur pour laquelle il serait pris.</summary>
/// <param name="Champ" example="typologie">Le champ du schéma national.</param>
/// <param name="Colonne" example="Type">La colonne du fichier.</param>
/// <param name="Mot" example="Médiathèque">Le mot.</param>
/// <param name="Lignes" example="12">Combien de lignes l’ont.</param>
/// <param name="Valeur" example="BIB">La valeur du schéma national. Absente si le mot n’est pas compris.</param>
public sealed record MotPropose(
    [property: JsonRequired] string Champ, [property: JsonRequired] string Colonne, [property: JsonRequired] string Mot, [property: JsonRequired] int Lignes, string? Valeur);

/// <summary>Une colonne que rien ne lit.</summary>
/// <param name="Colonne" example="Couleur">La colonne du fichier.</param>
/// <param name="Lignes" example="40">Combien de lignes y ont une valeur.</param>
public sealed record ColonneLaissee([property: JsonRequired] string Colonne, [property: JsonRequired] int Lignes);

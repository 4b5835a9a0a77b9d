namespace MediationNumerique.Api.Web.Problems;

/// <summary>Un type de problème.</summary>
/// <param name="Type">L’adresse de sa page.</param>
/// <param name="Code">Le dernier mot de cette adresse.</param>
/// <param name="Status">Le statut HTTP.</param>
/// <param name="Title">Ce qu’il est, en une phrase.</param>
/// <param name="Explication">D’où il vient, et quoi faire.</param>
public sealed record TypeProbleme(string Type, string Code, int Status, string Title, string Explication);

namespace MediationNumerique.Api.Schema.Enumerations;

/// <summary>The label, and where there is one the description, that a form shows for a value.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class LibelleAttribute(string libelle, string? description = null) : Attribute
{
    public string Libelle => libelle;

    public string? Description => description;
}

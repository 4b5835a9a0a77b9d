namespace MediationNumerique.Api.Schema.Enumerations;

/// <summary>The national schema's field that an enumeration belongs to.</summary>
[AttributeUsage(AttributeTargets.Enum)]
internal sealed class ChampAttribute(string nom) : Attribute
{
    public string Nom => nom;
}

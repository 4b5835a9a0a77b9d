using System.Text;

namespace MediationNumerique.Api.Features.Ogc.Collections;

/// <summary>What the values of a property are.</summary>
internal enum PropertyKind
{
    Texte,
    Nombre,
    Booleen,
    Date,
    DateHeure,

    /// <summary>Several texts, given as one, with <c>|</c> between them.</summary>
    Liste,
}

/// <summary>One property of the features of a collection: every feature has it, null where it is unknown.</summary>
/// <param name="Name">As features have it.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Source">Its name in the resource's JSON.</param>
/// <param name="Parent">The object of the resource that it is in; null where it is the resource itself.</param>
internal sealed record FeatureProperty(string Name, PropertyKind Kind, string Source, string? Parent)
{
    public byte[] Label { get; } = Encoding.UTF8.GetBytes($"\"{Name}\":");
}

using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Storage.Exemples;

namespace MediationNumerique.Api.Features.Orientation;

/// <summary>A place, a service at a place, or a service without one, that answers the needs.</summary>
/// <param name="Entry">What it is.</param>
/// <param name="Kilometres">How far, as the crow flies; to the kilometre where it is its commune that is so far, null where that is not known either.</param>
/// <param name="Score">From 0 to 1.</param>
/// <param name="Etats">The states of the criteria, two bits each, in the order of <see cref="Evaluation"/>.</param>
/// <param name="Besoins">How many of the needs it answers.</param>
internal readonly record struct Candidat(Entry Entry, double? Kilometres, double Score, ulong Etats, int Besoins)
{
    /// <summary>Services of one place make one result, the best of them.</summary>
    public Guid Groupe => Entry is ServiceEntry { Lieu: { } lieu } ? lieu.Id : Entry.Id;

    /// <summary>Two sources that state one place, under one name and at one spot, make one result; a service without a place is itself.</summary>
    public (string Nom, double Kilometres, Guid Id) Adresse => (Entry is ServiceEntry service ? service.Lieu : Entry, Kilometres) is ({ } lieu, { } km)
        ? (lieu.NomKey, Math.Round(km, 1), default)
        : ("", 0, Groupe);

    /// <summary>Whether it is its commune that is so far, since nobody says where it is.</summary>
    public bool IsOfCommune => Kilometres is not null && Entry.Point is null;

    public Place Place => new(Score, Kilometres, Entry.Id, Demonstration.IsOf(Entry));

    public Etat EtatOf(int critere) => (Etat)((Etats >> (critere * 2)) & 3);
}

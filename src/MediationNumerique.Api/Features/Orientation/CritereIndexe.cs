using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Features.Orientation;

/// <summary>
/// A criterion that is told by values of the index: met where a row has one of some keys; else unmet where it has one of others;
/// else unknown.
/// </summary>
/// <param name="Nom">What it is called in answers and in <c>exige</c>.</param>
/// <param name="Poids">See <see cref="Orientation.Poids"/>.</param>
/// <param name="Oui">The keys that meet it.</param>
/// <param name="Non">The keys that say the contrary; null for every other value of the same field.</param>
/// <param name="Phrases">What is said of each state, in French.</param>
internal sealed record CritereIndexe(string Nom, int Poids, IReadOnlyList<Key> Oui, IReadOnlyList<Key>? Non, Phrases Phrases)
{
    public void Mark(KeyIndex keys, Span<ulong> oui, Span<ulong> non)
    {
        foreach (var key in Oui)
        {
            keys.Find(key)?.AddTo(oui);
        }
        if (Non is null)
        {
            foreach (var rows in keys.Values(Oui[0].Critere).Values)
            {
                rows.AddTo(non);
            }
            return;
        }
        foreach (var key in Non)
        {
            keys.Find(key)?.AddTo(non);
        }
    }
}

/// <summary>The sentences of a criterion.</summary>
internal sealed record Phrases(string Remplie, string NonRemplie, string Inconnue)
{
    public string Of(Etat etat) => etat switch
    {
        Etat.Remplie => Remplie,
        Etat.NonRemplie => NonRemplie,
        _ => Inconnue,
    };
}

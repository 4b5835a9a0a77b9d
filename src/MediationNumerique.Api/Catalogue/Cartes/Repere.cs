using System.Text.Json;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Catalogue.Cartes;

/// <summary>What a map says of a place without asking for it: its name, and what it may be coloured by.</summary>
/// <param name="Id">The place's id.</param>
/// <param name="Nom">Its name.</param>
/// <param name="EnLigne">Help at a distance is offered.</param>
/// <param name="PriseRdv">It has an appointment link.</param>
/// <param name="Gratuit">Free is among its fees.</param>
/// <param name="Itinerant">It moves, at times at least.</param>
/// <param name="Accessible">It has an Accès libre page.</param>
/// <param name="Services">How many categories of services it offers.</param>
internal readonly record struct Repere(
    Guid Id, string Nom, bool EnLigne, bool PriseRdv, bool Gratuit, bool Itinerant, bool Accessible, int Services)
{
    private static readonly Key s_gratuit = new(Critere.Frais, Enumeration.ValueOf(FraisACharge.Gratuit));
    private static readonly Key s_itinerant = new(Critere.Itinerance, Enumeration.ValueOf(Itinerance.Itinerant));

    /// <summary>Read in the indexes: only the name is in the JSON.</summary>
    public static Repere Of(Table<LieuEntry> table, int row)
    {
        var keys = table.Index.Keys;
        var services = 0;
        foreach (var rows in keys.Values(Critere.Service).Values)
        {
            services += rows.Has(row) ? 1 : 0;
        }

        return new(
            table[row].Id,
            NomOf(table[row].Json),
            Has(Key.Flag(Critere.EnLigne, true)),
            Has(Key.Flag(Critere.PriseRdv, true)),
            Has(s_gratuit),
            Has(s_itinerant),
            Has(Key.Flag(Critere.Accessible, true)),
            services);

        bool Has(Key key) => keys.Find(key)?.Has(row) is true;
    }

    /// <summary>It is among the first properties.</summary>
    private static string NomOf(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName && reader.CurrentDepth == 1)
            {
                var isNom = reader.ValueTextEquals("nom"u8);
                reader.Read();
                if (isNom)
                {
                    return reader.GetString()!;
                }
                reader.Skip();
            }
        }

        return "";
    }
}

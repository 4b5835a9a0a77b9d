using System.Collections.Immutable;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Parameters;

namespace MediationNumerique.Api.Web.Filtres;

/// <summary>From valid parameters to what the catalogue evaluates.</summary>
internal sealed class SelectionReader(FiltresFormats formats, HorairesReader horaires)
{
    private const double DefaultRayon = 20;

    public Selection Read(FiltresLieux f)
    {
        var groups = new KeyGroups()
            .Add("region", f.Region, formats.Region, TerritoryKeys)
            .Add("departement", f.Departement, formats.Departement, TerritoryKeys)
            .Add("epci", f.Epci, formats.Epci, TerritoryKeys)
            .Add("commune", f.Commune, formats.Commune, TerritoryKeys)
            .Add("code_postal", f.CodePostal, formats.CodePostal, Critere.CodePostal)
            .Add("services", f.Services, formats.Services, Critere.Service)
            .AddEach("services_tous", f.ServicesTous, formats.Services, Critere.ServiceDuLieu)
            .Add("en_ligne", f.EnLigne, formats.Boolean, Critere.EnLigne)
            .Add("prise_rdv", f.PriseRdv, formats.Boolean, Critere.PriseRdv)
            .Add("labels", f.Labels, formats.Labels, (format, label) => format.Spellings(label).Select(s => new Key(Critere.Label, s)))
            .Add("dispositifs", f.Dispositifs, formats.Dispositifs, Critere.Dispositif)
            .Add("typologies", f.Typologies, formats.Typologies, Critere.Typologie)
            .Add("publics", f.Publics, formats.Publics, Critere.Public)
            .Add("prises_en_charge", f.PrisesEnCharge, formats.PrisesEnCharge, Critere.PriseEnCharge)
            .Add("frais", f.Frais, formats.Frais, Critere.Frais)
            .Add("modalites_acces", f.ModalitesAcces, formats.ModalitesAcces, Critere.ModaliteAcces)
            .Add("modalites_accompagnement", f.ModalitesAccompagnement, formats.ModalitesAccompagnement, Critere.ModaliteAccompagnement)
            .Add("itinerance", f.Itinerance, formats.Itinerance, Critere.Itinerance)
            .Add("accessible", f.Accessible, formats.Boolean, Critere.Accessible)
            .Add("sources", f.Sources, formats.Sources, Critere.Source)
            .Add("siret", f.Siret, formats.Siret, Critere.Pivot)
            .Add("rna", f.Rna, formats.Rna, Critere.Pivot)
            .Add("structure", f.Structure, formats.Structure, Critere.Structure);

        var (conditions, horloge) = horaires.Read(f);

        return new()
        {
            Horaires = conditions,
            Horloge = horloge,
            Groups = groups.ToImmutable(),
            Box = One(f.Bbox) is { } box ? BoxFormat.Parse(box) : null,
            Circle = ReadCircle(f),
            MajDepuis = One(f.MajDepuis) is { } date ? DateFormat.Parse(date).DayNumber : null,
            ScoreMin = One(f.ScoreMin) is { } score ? (byte)Math.Ceiling(Math.Round(NumberFormat.Parse(score) * 100, 6)) : null,
            Words = ReadWords(f.Q),
        };
    }

    /// <summary>The last word may be unfinished: "st" may become Strasbourg.</summary>
    public static ImmutableArray<string> ReadWords(string[]? q) => One(q) is { } text && TextFolding.Words(text) is { Length: > 0 } words
        ? [.. words[..^1].Select(TextFolding.Spell).Append(words[^1]).Distinct()]
        : [];

    /// <summary>
    /// A territory's own key; and, for services that apply in a zone, the zones that are this territory or contain it.
    /// </summary>
    public static IEnumerable<Key> TerritoryKeys(TerritoireFormat format, string code)
    {
        var territoire = format.Parse(code);

        return [new(LieuTerms.CritereOf(territoire.Type), territoire.Code), .. Zone.CoveringZones(territoire).Select(zone => new Key(Critere.Zone, zone))];
    }

    private Circle? ReadCircle(FiltresLieux f)
    {
        var rayon = One(f.Rayon) is { } text ? NumberFormat.Parse(text) : DefaultRayon;
        var centre = (One(f.PresDe), One(f.PresDeCommune)) switch
        {
            ({ } point, _) => PointFormat.Parse(point),
            (_, { } code) => Centre(formats.Commune.Parse(code)),
            _ => (GeoPoint?)null,
        };

        return centre is { } c ? new(c, rayon) : null;
    }

    private static GeoPoint? Centre(Territoire commune) => GeoPoint.From(commune.Latitude, commune.Longitude);

    private static string? One(string[]? values) => values is [var value, ..] ? value : null;
}

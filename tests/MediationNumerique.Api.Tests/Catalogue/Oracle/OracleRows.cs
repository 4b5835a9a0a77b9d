using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Tests.Territoires;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Tests.Catalogue.Oracle;

/// <summary>The rows that a catalogue should have, by the rules as they are written down, one statement at a time.</summary>
internal sealed class OracleRows
{
    private static readonly Key[] s_officialLabels = [.. OracleRow.Of(Critere.Label, Enum.GetValues<FormationLabel>())];

    private readonly AllDeclared _all;
    private readonly ILookup<Guid, Declaration<DeclaredService>> _stated;
    private readonly ILookup<Guid, Declaration<LieuMediationNumerique>> _places;

    public OracleRows(AllDeclared all)
    {
        _all = all;
        _stated = all.Services.Where(s => s.Content.Lieu is not null).ToLookup(s => Identifiants.Lieu(s.Source, s.Content.Lieu!));
        _places = all.Lieux.ToLookup(StructureOf);
        Lieux = [.. all.Lieux.Select(Lieu)];
        Services = [.. all.Lieux.SelectMany(ServicesOf), .. all.Services.Where(s => s.Content.Lieu is null).SelectMany(WithoutLieu)];
        Structures = [.. all.Lieux.Select(StructureOf).Concat(all.Structures.Select(StructureOf)).Distinct().Select(Structure)];
    }

    public IReadOnlyList<OracleRow> Lieux { get; }

    public IReadOnlyList<OracleRow> Services { get; }

    public IReadOnlyList<OracleRow> Structures { get; }

    private static Territoire? Locate(LieuMediationNumerique lieu) => Referentiel.Instance.Locate(lieu.CodeInsee, lieu.CodePostal, lieu.Commune).Territoire;

    private static bool Remote(LieuMediationNumerique lieu) => lieu.ModalitesAccompagnement.Contains(ModaliteAccompagnement.ADistance);

    private static bool Remote(DeclaredService service, LieuMediationNumerique? lieu) => service switch
    {
        { EnLigne: { } said } => said,
        { ModalitesAccompagnement: { } how } => how.Contains(ModaliteAccompagnement.ADistance),
        _ => lieu is null || Remote(lieu),
    };

    private OracleRow Lieu(Declaration<LieuMediationNumerique> declaration)
    {
        var lieu = declaration.Content;
        var stated = _stated[Identifiants.Lieu(declaration.Source, lieu.Id)].ToList();

        return Row(
            Identifiants.Lieu(declaration.Source, lieu.Id),
            lieu.Nom,
            lieu,
            [
                .. Place(declaration),
                .. OracleRow.Of(Critere.Service, lieu.Services.Concat(stated.Select(s => s.Content.Categorie))),
                .. Offer(
                    lieu.PublicsSpecifiquementAdresses, lieu.PriseEnChargeSpecifique, lieu.FraisACharge, lieu.ModalitesAccompagnement,
                    lieu.PriseRdv, Remote(lieu) || stated.Any(s => Remote(s.Content, lieu))),
            ],
            Texts(lieu),
            lieu.Horaires);
    }

    private IEnumerable<OracleRow> ServicesOf(Declaration<LieuMediationNumerique> declaration)
    {
        var lieu = declaration.Content;
        var id = Identifiants.Lieu(declaration.Source, lieu.Id);
        var stated = _stated[id].ToList();
        var place = Place(declaration).ToList();
        var texts = Texts(lieu);
        foreach (var service in stated)
        {
            yield return Stated(service, lieu, place, texts);
        }
        foreach (var categorie in lieu.Services.Where(c => stated.TrueForAll(s => s.Content.Categorie != c)))
        {
            Key[] keys =
            [
                .. place,
                .. OracleRow.Of(Critere.Service, [categorie]),
                .. Offer(
                    lieu.PublicsSpecifiquementAdresses, lieu.PriseEnChargeSpecifique, lieu.FraisACharge, lieu.ModalitesAccompagnement,
                    lieu.PriseRdv, Remote(lieu)),
            ];
            var nom = NomOf(categorie);

            yield return Row(Identifiants.ServiceDeduit(id, categorie), nom, lieu, keys, [.. texts, new(4, nom)], lieu.Horaires);
        }
    }

    private IEnumerable<OracleRow> WithoutLieu(Declaration<DeclaredService> service) => _all.Structures
        .Where(s => s.Source == service.Source && s.Content.Id == service.Content.Structure)
        .Select(s => Stated(
            service,
            null,
            [
                new(Critere.Source, service.Source),
                new(Critere.Structure, StructureOf(s).ToString()),
                .. OracleRow.OfPivot(s.Content.Siret),
                .. OracleRow.OfPivot(s.Content.Rna),
                .. OracleRow.Of(Critere.Typologie, s.Content.Typologies),
                .. OracleRow.Of(Critere.ServiceDuLieu, [service.Content.Categorie]),
                OracleRow.Flag(Critere.Accessible, false),
            ],
            []));

    private static OracleRow Stated(
        Declaration<DeclaredService> declaration, LieuMediationNumerique? lieu, IReadOnlyList<Key> place, IReadOnlyList<OracleText> texts)
    {
        var service = declaration.Content;
        var nom = service.Nom ?? NomOf(service.Categorie);

        return Row(
            Identifiants.Service(declaration.Source, service.Id),
            nom,
            lieu,
            [
                .. place,
                .. OracleRow.Of(Critere.Service, [service.Categorie]),
                .. Offer(
                    service.Publics ?? lieu?.PublicsSpecifiquementAdresses,
                    service.PrisesEnCharge ?? lieu?.PriseEnChargeSpecifique,
                    service.Frais ?? lieu?.FraisACharge,
                    service.ModalitesAccompagnement ?? lieu?.ModalitesAccompagnement,
                    service.PriseRdv ?? lieu?.PriseRdv,
                    Remote(service, lieu)),
                .. service.Zones.Select(zone => new Key(Critere.Zone, zone)),
                .. service.Zones.SelectMany(Zone),
            ],
            [.. texts, new(4, nom), new(0, service.Description)],
            service.Horaires ?? lieu?.Horaires);
    }

    private static IEnumerable<Key> Zone(string zone)
    {
        var type = Enum.GetValues<TypeTerritoire>().Where(t => zone.StartsWith($"{t}-", StringComparison.OrdinalIgnoreCase)).ToList();

        var found = type is [var t] ? Referentiel.Instance.Find(t, zone[(zone.IndexOf('-', StringComparison.Ordinal) + 1)..]) : null;

        // An EPCI is in all départements that its communes are in.
        return found is { Type: TypeTerritoire.Epci }
            ? OracleRow.OfTerritory(found).Concat(found.Enfants.SelectMany(commune => new[] { new Key(Critere.Departement, commune.Departement!.Code), new Key(Critere.Region, commune.Region!.Code) }))
            : OracleRow.OfTerritory(found);
    }

    /// <summary>A place by its RNA is of the structure that states this RNA and a SIRET.</summary>
    private Guid StructureOf(Declaration<LieuMediationNumerique> lieu)
    {
        var both = WithBoth(lieu.Content.Pivot);

        return both is { } found ? Identifiants.Structure(found.Source, found.Content) : Identifiants.Structure(lieu.Source, lieu.Content);
    }

    private Guid StructureOf(Declaration<DeclaredStructure> structure)
    {
        var both = structure.Content.Siret is null ? WithBoth(structure.Content.Rna) : null;

        return both is { } found ? Identifiants.Structure(found.Source, found.Content) : Identifiants.Structure(structure.Source, structure.Content);
    }

    /// <summary>Of several SIRETs stated with one RNA, the least.</summary>
    private Declaration<DeclaredStructure>? WithBoth(string? rna) => _all.Structures
        .Where(s => s.Content.Siret is not null && s.Content.Rna is not null && s.Content.Rna == rna)
        .OrderBy(s => s.Content.Siret, StringComparer.Ordinal)
        .Select(s => (Declaration<DeclaredStructure>?)s)
        .FirstOrDefault();

    private OracleRow Structure(Guid id)
    {
        var places = _places[id].ToList();
        var holders = places.GroupBy(p => p.Source)
            .OrderBy(group => (-group.Count(), group.Min(p => p.MajApi))).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key).ToList();
        int RankOf(string source) => holders.Contains(source) ? holders.IndexOf(source) : 1_000;
        var statements = _all.Structures.Where(s => StructureOf(s) == id)
            .OrderBy(s => RankOf(s.Source)).ThenByDescending(s => s.MajApi).ThenBy(s => s.Source, StringComparer.Ordinal).ThenBy(s => s.Content.Id, StringComparer.Ordinal).ToList();
        var own = statements.Where(s => holders.Contains(s.Source)).Select(s => s.Content).ToList();
        var latest = places.OrderBy(p => RankOf(p.Source)).ThenByDescending(p => Known(p.Content))
            .ThenBy(p => Identifiants.Lieu(p.Source, p.Content.Id).ToString(), StringComparer.Ordinal).Select(p => p.Content).ToList();
        var nom = own.FirstOrDefault()?.Nom
            ?? latest.FirstOrDefault(p => p.StructureParente is not null)?.StructureParente
            ?? statements.FirstOrDefault().Content?.Nom
            ?? latest[0].Nom;
        var types = (own.FirstOrDefault(s => s.Typologies.Any())?.Typologies ?? []).Concat(latest.SelectMany(p => p.Typologie)).ToList();
        string?[] pivots =
        [
            statements.Select(s => s.Content.Siret).FirstOrDefault(siret => siret is not null),
            statements.Select(s => s.Content.Rna).FirstOrDefault(rna => rna is not null),
            .. statements.Count == 0 ? latest.Take(1).Select(p => p.Pivot) : [],
        ];

        return new()
        {
            Id = id,
            Nom = nom,
            DateMaj = places.Select(p => Known(p.Content)).Max(),
            Score = places.Select(p => Score(p.Content)).DefaultIfEmpty().Max(),
            Point = null,
            Keys = new HashSet<Key>(
            [
                .. pivots.SelectMany(OracleRow.OfPivot),
                .. statements.Select(s => s.Source).Concat(places.Select(p => p.Source)).Select(source => new Key(Critere.Source, source)),
                .. OracleRow.Of(Critere.Typologie, types.Count > 0 ? types : statements.Select(s => s.Content.Typologies).FirstOrDefault(t => t.Any()) ?? []),
                .. places.SelectMany(p => OracleRow.OfTerritory(Locate(p.Content))),
            ]),
            Texts = [new(4, nom), new(0, statements.Select(s => s.Content.Description).FirstOrDefault(text => text is not null)), .. places.SelectMany(p => Names(Locate(p.Content)))],
        };
    }

    private IEnumerable<Key> Place(Declaration<LieuMediationNumerique> declaration)
    {
        var lieu = declaration.Content;

        return
        [
            .. OracleRow.OfTerritory(Locate(lieu)),
            new(Critere.CodePostal, lieu.CodePostal),
            new(Critere.Source, declaration.Source),
            new(Critere.Structure, StructureOf(declaration).ToString()),
            .. OracleRow.OfPivot(lieu.Pivot),
            .. OracleRow.Of(
                Critere.ServiceDuLieu, lieu.Services.Concat(_stated[Identifiants.Lieu(declaration.Source, lieu.Id)].Select(s => s.Content.Categorie))),
            .. OracleRow.Of(Critere.Typologie, lieu.Typologie),
            .. OracleRow.Of(Critere.Itinerance, lieu.Itinerance),
            .. OracleRow.Of(Critere.ModaliteAcces, lieu.ModalitesAcces),
            .. OracleRow.Of(Critere.Dispositif, lieu.DispositifProgrammesNationaux),
            .. OracleRow.Of(Critere.Label, lieu.FormationsLabels),
            .. lieu.AutresFormationsLabels.Select(label => new Key(Critere.Label, label)).Select(Official),
            OracleRow.Flag(Critere.Accessible, lieu.FicheAccesLibre is not null),
        ];
    }

    /// <summary>An official label among the others counts as the official one, however it is written.</summary>
    private static Key Official(Key label) => s_officialLabels
        .Where(official => TextFolding.Fold(official.Value) == TextFolding.Fold(label.Value))
        .FirstOrDefault(label);

    private static IEnumerable<Key> Offer(
        IEnumerable<PublicSpecifique>? publics, IEnumerable<PriseEnChargeSpecifique>? prises, IEnumerable<FraisACharge>? frais,
        IEnumerable<ModaliteAccompagnement>? modalites, string? rdv, bool enLigne) =>
    [
        .. OracleRow.Of(Critere.Public, publics),
        .. OracleRow.Of(Critere.PriseEnCharge, prises),
        .. OracleRow.Of(Critere.Frais, frais),
        .. OracleRow.Of(Critere.ModaliteAccompagnement, modalites),
        OracleRow.Flag(Critere.EnLigne, enLigne),
        OracleRow.Flag(Critere.PriseRdv, rdv is not null),
    ];

    private static OracleText[] Texts(LieuMediationNumerique lieu) =>
    [
        new(4, lieu.Nom), new(2, lieu.Commune), .. Names(Locate(lieu)), new(2, lieu.StructureParente), new(0, lieu.Adresse),
        new(0, lieu.ComplementAdresse), new(0, lieu.PresentationResume), new(0, lieu.PresentationDetail),
    ];

    private static IEnumerable<OracleText> Names(Territoire? commune) => commune is null ? [] :
        new[] { commune.Nom, commune.Commune?.Nom }.Concat(commune.AnciennesCommunes.Select(former => former.Nom)).Select(nom => new OracleText(2, nom));

    private static OracleRow Row(
        Guid id, string nom, LieuMediationNumerique? lieu, IEnumerable<Key> keys, IReadOnlyList<OracleText> texts, string? horaires) => new()
        {
            Id = id,
            Nom = nom,
            DateMaj = lieu is null ? null : Known(lieu),
            Score = lieu is null ? 0 : Score(lieu),
            Point = lieu is { Latitude: { } lat, Longitude: { } lon } ? (lat, lon) : null,
            Near = lieu is { Latitude: { } y, Longitude: { } x } ? (y, x)
                : lieu is not null && Locate(lieu) is { Type: not TypeTerritoire.Departement, Latitude: { } north, Longitude: { } east } ? (north, east) : null,
            Keys = keys.ToHashSet(),
            Horaires = horaires is null ? null : (horaires, lieu is null ? null : Locate(lieu)?.EnDepartement?.Code, lieu is null ? null : Locate(lieu)?.Code),
            Texts = texts,
        };

    private static string NomOf(ServiceCategorie categorie) => OracleRow.Of(Critere.Service, [categorie]).Single().Value;

    private static DateOnly? Known(LieuMediationNumerique lieu) => lieu.DateMaj > new DateOnly(1970, 1, 1) ? lieu.DateMaj : null;

    /// <summary>The weights of what helps most are 3, of the rest 2 or 1: 27 in all.</summary>
    private static int Score(LieuMediationNumerique l)
    {
        bool[] three = [l.Services.Any(), l.Latitude.HasValue, l.Horaires != null, l.Telephone != null || l.Courriels.Any()];
        bool[] two =
        [
            l.FraisACharge.Any(), l.ModalitesAccompagnement.Any(), l.ModalitesAcces.Any() || l.PriseRdv != null, l.Pivot.Any(c => c != '0'),
        ];
        bool[] one =
        [
            l.CodeInsee != null, l.PresentationResume != null || l.PresentationDetail != null, l.SiteWeb.Any(), l.Typologie.Any(),
            l.PublicsSpecifiquementAdresses.Any() || l.PriseEnChargeSpecifique.Any(), l.FicheAccesLibre != null, Known(l) != null,
        ];

        return (int)Math.Round((three.Count(x => x) * 3 + two.Count(x => x) * 2 + one.Count(x => x)) * 100 / 27m);
    }
}

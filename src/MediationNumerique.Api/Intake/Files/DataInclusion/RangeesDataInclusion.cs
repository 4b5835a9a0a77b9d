using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Csv;
using MediationNumerique.Api.Schema.DataInclusion;
using MediationNumerique.Api.Schema.Rangees;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Intake.Files.DataInclusion;

/// <summary>
/// Structures and services of data.inclusion, v0 or v1, as rows of places: a structure with what its services there say, then the
/// services that have an address of their own (betagouv/data-inclusion-schema). Services of other fields than digital mediation are
/// left; a structure which has no other is no place of ours.
/// </summary>
/// <param name="structures">Opens them; null where there are only services. Closed with this.</param>
/// <param name="services">None where there are only structures.</param>
internal sealed class RangeesDataInclusion(Func<IRangees?> structures, ServicesDataInclusion services) : IRangees
{
    private readonly IRangees? _structures = structures();

    public Colonnes Colonnes { get; } = ColonnesDataInclusion.Named(ColonnesDataInclusion.OfLieux);

    public IReadOnlyList<Anomalie> Anomalies =>
    [
        Anomalie.Information(
            Anomalie.Fichier, "data-inclusion",
            "Ce fichier est au schéma data.inclusion : ses structures et leurs services numériques sont lus comme des lieux."
                + (services.Others > 0 ? $" {services.Others} service(s) d’autres domaines sont laissés." : "")),
        .. services.Anomalies,
        .. _structures?.Anomalies ?? [],
    ];

    public bool IsComplete { get; private set; }

    public IEnumerable<Rangee> Read()
    {
        var (seen, last) = (new HashSet<string>(StringComparer.Ordinal), 0);
        var elsewhere = new List<LieuDeServices>();
        foreach (var rangee in _structures?.Read() ?? [])
        {
            last = rangee.Numero;
            if (rangee.Cellules is not { } structure || structure[ColonnesDataInclusion.Id].Texte is not { } id)
            {
                yield return rangee.Cellules is null ? rangee : rangee with { Cellules = Of(rangee.Cellules, [], null, isService: false) };
                continue;
            }
            seen.Add(id);
            var all = services.Of(id).ToLookup(service => service.IsAt(structure));
            elsewhere.AddRange(LieuDeServices.Group(all[false], structure));
            yield return all[true].Any() || (!all[false].Any() && !services.HasOthers(id))
                ? rangee with { Cellules = Of(structure, [.. all[true]], null, isService: false) }
                : new(rangee.Numero, null, [NoPlace(all[false].Any())]) { Id = id };
        }
        elsewhere.AddRange(services.Except(seen).SelectMany(services => LieuDeServices.Group(services, null)));
        foreach (var lieu in elsewhere)
        {
            yield return new(++last, lieu.HasAddress ? Of(lieu.Services[0].Cellules, lieu.Services, lieu.Structure, isService: true) : null, lieu.HasAddress ? [] : [WithoutStructure(lieu.Services[0])])
            {
                Id = lieu.Services[0].Id,
            };
        }
        IsComplete = _structures?.IsComplete is not false && services.IsComplete;
    }

    public void Dispose() => _structures?.Dispose();

    /// <summary>One row of a place.</summary>
    /// <param name="own">What gives it its name and its address: a structure, or a service elsewhere.</param>
    /// <param name="services">What is done there.</param>
    /// <param name="structure">Of a service elsewhere: what it belongs to, where that is known.</param>
    /// <param name="isService">Whether it is a service elsewhere.</param>
    private Cellules Of(Cellules own, IReadOnlyList<ServiceLu> services, Cellules? structure, bool isService)
    {
        var isOurs = own[ColonnesDataInclusion.Source].Texte == DataInclusionIds.Source;
        // Of ours, what is stated apart says nothing of the place itself.
        var told = isOurs && !isService ? [.. services.Where(service => service.Id == own[ColonnesDataInclusion.Id].Texte)] : services;
        var cellules = new Cellule[Colonnes.Titres.Count];
        for (var rank = 0; rank < ColonnesDataInclusion.OfStructures.Length; rank++)
        {
            var nom = ColonnesDataInclusion.OfStructures[rank];
            var cellule = own[nom] is { IsBlank: false } || structure is null || ColonnesDataInclusion.IsOfAddress(nom) ? own[nom] : structure[nom];
            // Our own table has apostrophes that nobody wrote.
            cellules[rank] = isOurs && _structures is RangeesCsv && cellule is { IsListe: false, Texte: { } texte } ? new(SpreadsheetCell.Restore(texte)) : cellule;
        }
        for (var rank = 0; rank < ColonnesDataInclusion.OfServices.Length; rank++)
        {
            cellules[ColonnesDataInclusion.OfStructures.Length + rank] = Union(told, ColonnesDataInclusion.OfServices[rank]);
        }
        string[] themes = [.. services.SelectMany(service => service.Themes)];
        cellules[^5] = new(structure?[ColonnesDataInclusion.Nom].Texte);
        cellules[^4] = new(isService ? "oui" : null);
        cellules[^3] = new([.. Thematiques.ToServices(themes)]);
        cellules[^2] = new([.. themes.Distinct()]);
        cellules[^1] = new([.. services.Select(service => service.Id).Distinct()]);

        return new(Colonnes, cellules);
    }

    /// <summary>The values of all; of a text, the first.</summary>
    private static Cellule Union(IReadOnlyList<ServiceLu> services, NomColonne nom)
    {
        if (!ColonnesDataInclusion.IsList(nom))
        {
            return services.Select(service => service.Cellules[nom]).FirstOrDefault(cellule => !cellule.IsBlank);
        }

        return new([.. services.SelectMany(service => ColonnesDataInclusion.Words(service.Cellules[nom])).Distinct()]);
    }

    private static Anomalie NoPlace(bool areElsewhere) => Anomalie.Erreur(Anomalie.Ligne, "sans-service-numerique", areElsewhere
        ? "Les services numériques de cette structure sont à d’autres adresses : c’est là que sont les lieux."
        : "Aucun service de cette structure ne relève du numérique : ce n’est pas un lieu de médiation numérique.");

    private static Anomalie WithoutStructure(ServiceLu service) => Anomalie.Erreur(
        Anomalie.Ligne, "structure-absente",
        $"Ce service n’a pas d’adresse, et sa structure « {service.Structure?.Shortened()} » n’est pas là pour lui en donner une : envoyez les structures avec les services, dans un objet JSON ou dans un ZIP.");
}

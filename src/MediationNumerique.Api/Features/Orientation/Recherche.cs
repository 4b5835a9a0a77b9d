using System.Collections.Immutable;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Orientation;

/// <summary>
/// Finds who may help, nearest first: within what the person can travel; then, while they are too few, further and further, then
/// what comes to the person, then what needs no travel. What was widened is told.
/// </summary>
internal sealed class Recherche(CatalogueSnapshot snapshot, Demande demande)
{
    /// <summary>Fewer than this is too few.</summary>
    public const int Suffisant = 5;

    /// <summary>The radius is widened no further, in kilometres.</summary>
    public const double PlusLoin = 100;

    /// <summary>By how much the radius grows at each step.</summary>
    public const double Pas = 2;

    private readonly List<Candidat> _candidats = [];
    private readonly Dictionary<Guid, Candidat> _best = [];
    private readonly List<Elargissement> _elargissements = [];

    public Evaluation Evaluation { get; } = new(demande);

    public IReadOnlyList<Elargissement> Elargissements => _elargissements;

    private bool IsEnough => _best.Values.Count(candidat => !candidat.Place.EstFictif) >= Math.Min(Suffisant, demande.Limite);

    private IEnumerable<KeyGroup> Besoins => demande.Besoins.Count == 0
        ? []
        : [new(NomsCriteres.Besoins, [.. demande.Besoins.Select(besoin => new Key(Critere.Service, Enumeration.ValueOf(besoin)))])];

    /// <summary>The best, in their order.</summary>
    public IReadOnlyList<Candidat> Run()
    {
        if (demande.ADistance is ADistance.Exige)
        {
            AddRemote();
        }
        else
        {
            AddNear();
            AddItinerant();
            if (!IsEnough && demande.ADistance is ADistance.Accepte)
            {
                Tell("a_distance", "Des aides à distance sont ajoutées : il n’y a pas à se déplacer.", AddRemote());
            }
        }

        return [.. _best.Values.OrderBy(candidat => candidat.Place).DistinctBy(candidat => candidat.Adresse).Take(demande.Limite)];
    }

    private void AddNear()
    {
        if (demande.Point is not { } point)
        {
            AddAround(demande.Commune!);
            return;
        }
        var rayon = demande.MobiliteKm;
        Add(new Selection { Circle = new(point, rayon), Groups = [.. Besoins] }, surPlace: true);
        while (!IsEnough && rayon < PlusLoin && !demande.Exige.Contains(NomsCriteres.Distance))
        {
            rayon = Math.Min(rayon * Pas, PlusLoin);
            Add(new Selection { Circle = new(point, rayon), Groups = [.. Besoins] }, surPlace: true);
        }
        Tell("rayon", $"Trop peu de réponses à {Francais.Nombre(demande.MobiliteKm)} km : la recherche va jusqu’à {Francais.Nombre(rayon)} km.", rayon > demande.MobiliteKm);
    }

    /// <summary>Where no distance can be told: the commune, then all of its département or collectivité.</summary>
    private void AddAround(Territoire commune)
    {
        Add(In(commune), surPlace: true);
        if (!IsEnough && commune.Departement is { } departement && !demande.Exige.Contains(NomsCriteres.Distance))
        {
            Tell("rayon", $"Trop peu de réponses à {commune.Nom} : la recherche va à tout le territoire ({departement.Nom}).", Add(In(departement), surPlace: true));
        }
    }

    private Selection In(Territoire territoire) => new()
    {
        Groups = [.. Besoins, new(territoire.Type.ToString().ToLowerInvariant(), [new(LieuTerms.CritereOf(territoire.Type), territoire.Code)])],
    };

    /// <summary>What goes round the département, wherever it is registered.</summary>
    private void AddItinerant()
    {
        if (IsEnough || demande.Exige.Contains(NomsCriteres.Distance) || demande.Commune?.Departement is not { } departement)
        {
            return;
        }
        var added = Add(new Selection
        {
            Groups =
            [
                .. Besoins,
                new("departement", [new(Critere.Departement, departement.Code)]),
                new("itinerance", [new(Critere.Itinerance, Enumeration.ValueOf(Itinerance.Itinerant))]),
            ],
        }, surPlace: true);
        Tell("itinerants", "Des lieux qui se déplacent dans le département sont ajoutés : demandez où et quand ils passent.", added);
    }

    /// <summary>Remote services that apply where the person is, and remote help of the département.</summary>
    private bool AddRemote()
    {
        if (demande.Commune is not { } commune)
        {
            return false;
        }
        ImmutableArray<Key> where =
        [
            .. Zone.CoveringZones(commune).Select(zone => new Key(Critere.Zone, zone)),
            .. commune.Departement is { } departement ? new[] { new Key(Critere.Departement, departement.Code) } : [],
        ];

        return Add(
            snapshot.Services,
            new Selection { Groups = [.. Besoins, new("zone", where), new("en_ligne", [Key.Flag(Critere.EnLigne, true)])] },
            surPlace: false);
    }

    /// <summary>Services, each with what is its own, where needs are told; else places.</summary>
    private bool Add(Selection selection, bool surPlace) =>
        demande.Besoins.Count > 0 ? Add(snapshot.Services, selection, surPlace) : Add(snapshot.Lieux, selection, surPlace);

    /// <summary>Whether anything came that was not there.</summary>
    private bool Add<T>(TableSet<T> set, Selection selection, bool surPlace) where T : Entry
    {
        var before = _best.Count;
        _candidats.Clear();
        using var matches = set.Match(selection);
        Evaluation.Read(matches, surPlace, _candidats);
        foreach (var candidat in _candidats)
        {
            if (!_best.TryGetValue(candidat.Groupe, out var best) || candidat.Place.CompareTo(best.Place) < 0)
            {
                _best[candidat.Groupe] = candidat;
            }
        }

        return _best.Count > before;
    }

    private void Tell(string etape, string phrase, bool isTrue)
    {
        if (isTrue)
        {
            _elargissements.Add(new() { Etape = etape, Phrase = phrase });
        }
    }
}

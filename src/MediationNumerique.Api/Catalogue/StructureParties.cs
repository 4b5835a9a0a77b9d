using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Catalogue;

/// <summary>
/// Who speaks of a structure, in the order in which they are believed. Sources that hold places of it come first: that with
/// most places, then that which has stated its places for longest. Any producer may state a structure by its SIRET: a
/// stranger, who has no place of it, only adds what none of the others states.
/// </summary>
internal sealed class StructureParties
{
    private readonly Dictionary<string, int> _holders;
    private readonly int _statedByHolders;

    /// <param name="lieux">The places of the structure.</param>
    /// <param name="statements">What producers state of it.</param>
    public StructureParties(IReadOnlyList<LieuMembre> lieux, IEnumerable<Declaration<DeclaredStructure>> statements)
    {
        _holders = lieux.GroupBy(lieu => lieu.Source)
            .OrderByDescending(places => places.Count()).ThenBy(places => places.Min(lieu => lieu.MajApi)).ThenBy(places => places.Key, StringComparer.Ordinal)
            .Select((places, rank) => (places.Key, rank))
            .ToDictionary(pair => pair.Key, pair => pair.rank);
        Lieux = [.. lieux.OrderBy(lieu => Rank(lieu.Source)).ThenByDescending(lieu => lieu.DateMaj).ThenBy(lieu => lieu.Id)];
        Declarations =
        [
            .. statements
                .OrderBy(statement => Rank(statement.Source))
                .ThenByDescending(statement => statement.MajApi)
                .ThenBy(statement => statement.Source, StringComparer.Ordinal)
                .ThenBy(statement => statement.Content.Id, StringComparer.Ordinal),
        ];
        _statedByHolders = Declarations.Count(statement => _holders.ContainsKey(statement.Source));
    }

    /// <summary>Those of the first source first; of one source, the latest updated.</summary>
    public IReadOnlyList<LieuMembre> Lieux { get; }

    /// <summary>Those of the first source first; of one source, the latest.</summary>
    public IReadOnlyList<Declaration<DeclaredStructure>> Declarations { get; }

    /// <summary>As it is stated by who has its places; else by these places; else by a stranger; else the name of a place.</summary>
    public string Nom =>
        Declarations.Take(_statedByHolders).Select(statement => statement.Content.Nom).FirstOrDefault()
        ?? Lieux.Select(lieu => lieu.StructureParente).FirstOrDefault(nom => nom is not null)
        ?? Declarations.Select(statement => statement.Content.Nom).FirstOrDefault()
        ?? Lieux[0].Nom;

    /// <summary>Those that who has its places gives it, with those of the places; else those that a stranger gives.</summary>
    public IReadOnlyList<Typologie> Typologies
    {
        get
        {
            Typologie[] known = [.. FirstTypes(Declarations.Take(_statedByHolders)), .. Lieux.SelectMany(lieu => lieu.Typologie)];

            return [.. (known is [] ? FirstTypes(Declarations) : known).Distinct().Order()];
        }
    }

    /// <summary>The first value that is stated of a field.</summary>
    public string? First(Func<DeclaredStructure, string?> field) => Declarations.Select(statement => field(statement.Content)).FirstOrDefault(value => value is not null);

    /// <summary>Fields of which two sources do not say the same.</summary>
    public IEnumerable<ConflitStructure> Conflits()
    {
        var noms = Lieux.Where(lieu => lieu.StructureParente is not null).Select(lieu => (lieu.Source, lieu.StructureParente));
        var conflits = new[]
        {
            Conflit("nom", Said(structure => structure.Nom).Concat(noms)),
            Conflit("siret", Said(structure => structure.Siret)),
            Conflit("rna", Said(structure => structure.Rna)),
            Conflit("description", Said(structure => structure.Description)),
            Conflit("site_web", Said(structure => structure.SiteWeb)),
            Conflit("telephone", Said(structure => structure.Telephone)),
            Conflit("courriel", Said(structure => structure.Courriel)),
        };

        return conflits.OfType<ConflitStructure>();
    }

    private IEnumerable<(string Source, string? Value)> Said(Func<DeclaredStructure, string?> field) =>
        Declarations.Select(statement => (statement.Source, field(statement.Content)));

    /// <summary>What each source says first; null where they agree.</summary>
    private ConflitStructure? Conflit(string champ, IEnumerable<(string Source, string? Value)> said)
    {
        ValeurDeclaree[] values =
        [
            .. said.Where(one => one.Value is not null)
                .DistinctBy(one => one.Source)
                .OrderBy(one => Rank(one.Source)).ThenBy(one => one.Source, StringComparer.Ordinal)
                .Select(one => new ValeurDeclaree { Source = one.Source, Valeur = one.Value! }),
        ];

        return values.DistinctBy(value => value.Valeur).Count() > 1 ? new() { Champ = champ, Valeurs = values } : null;
    }

    private static IReadOnlyList<Typologie> FirstTypes(IEnumerable<Declaration<DeclaredStructure>> statements) =>
        statements.Select(statement => statement.Content.Typologies).FirstOrDefault(types => types.Count > 0) ?? [];

    private int Rank(string source) => _holders.GetValueOrDefault(source, int.MaxValue);
}

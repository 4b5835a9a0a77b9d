using System.Text.Json.Serialization.Metadata;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Http.Parameters;

namespace MediationNumerique.Api.Http.Lists;

/// <summary>What a list can be sorted by, which fields its items have, and which values it counts.</summary>
internal sealed class ListDefinition
{
    private static readonly Dictionary<string, Tri> s_tris = new()
    {
        ["id"] = Tri.Id,
        ["nom"] = Tri.Nom,
        ["-date_maj"] = Tri.DateMaj,
        ["distance"] = Tri.Distance,
        ["pertinence"] = Tri.Pertinence,
    };

    private readonly IReadOnlyDictionary<string, Critere> _facettes;

    public ListDefinition(JsonTypeInfo contract, IReadOnlyList<string> tris, IReadOnlyDictionary<string, Critere> facettes)
    {
        _facettes = facettes;
        Contract = contract.Type;
        Tris = new ChoiceFormat(tris);
        Champs = new ChoiceFormat([.. contract.Properties.Select(property => property.Name)]);
        Facettes = new ChoiceFormat([.. facettes.Keys]);
        Validator = new PageCriteresValidator(this);
    }

    /// <summary>The public type of the items.</summary>
    public Type Contract { get; }

    public ChoiceFormat Tris { get; }

    public ChoiceFormat Champs { get; }

    public ChoiceFormat Facettes { get; }

    public PageCriteresValidator Validator { get; }

    public Tri TriOf(string name) => s_tris[Tris.Canonical(name)];

    public Critere CritereOf(string facette) => _facettes[facette];
}

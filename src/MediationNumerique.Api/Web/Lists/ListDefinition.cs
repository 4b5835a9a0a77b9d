using System.Text.Json.Serialization.Metadata;
using FluentValidation;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Web.Parameters;

namespace MediationNumerique.Api.Web.Lists;

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

    public static readonly IReadOnlyList<string> TousLesTris = [.. s_tris.Keys];

    private readonly IReadOnlyDictionary<string, Critere> _facettes;
    private readonly PageCriteresValidator _page;
    private readonly ChampsCriteresValidator _champs;

    public ListDefinition(JsonTypeInfo contract, IReadOnlyList<string> tris, IReadOnlyDictionary<string, Critere> facettes)
    {
        _facettes = facettes;
        Contract = contract.Type;
        Tris = new ChoiceFormat(tris, $"Tri{Contract.Name}", "L’ordre des résultats.");
        Champs = new ChoiceFormat([.. contract.Properties.Select(property => property.Name)], $"Champ{Contract.Name}", "Un champ à rendre.");
        Facettes = new ChoiceFormat([.. facettes.Keys], $"Facette{Contract.Name}", "Un filtre dont les valeurs sont comptées.");
        _page = new PageCriteresValidator(this);
        _champs = new ChampsCriteresValidator(this);
    }

    /// <summary>The public type of the items.</summary>
    public Type Contract { get; }

    public ChoiceFormat Tris { get; }

    public ChoiceFormat Champs { get; }

    public ChoiceFormat Facettes { get; }

    /// <summary>Whether what such criteria accept depends on the list.</summary>
    public static bool Judges(Type criteria) => criteria == typeof(PageCriteres) || criteria == typeof(ChampsCriteres);

    public IValidator ValidatorOf(Type criteria) => criteria == typeof(PageCriteres) ? _page : _champs;

    public Tri TriOf(string name) => s_tris[Tris.Canonical(name)];

    public Critere CritereOf(string facette) => _facettes[facette];
}

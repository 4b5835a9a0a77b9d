using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Catalogue;

/// <summary>What a structure is deduced from, of one of its places.</summary>
internal sealed class LieuMembre
{
    public Guid Id { get; set; }

    public string Source { get; set; } = "";

    public string Nom { get; set; } = "";

    public string Pivot { get; set; } = "";

    public IReadOnlyList<Typologie> Typologie { get; set; } = [];

    public string? Departement { get; set; }

    public string? StructureParente { get; set; }

    public DateOnly? DateMaj { get; set; }

    public DateTime MajApi { get; set; }
}

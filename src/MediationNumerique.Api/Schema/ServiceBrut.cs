namespace MediationNumerique.Api.Schema;

/// <summary>
/// A service as it was received, before any rule is applied. A blank text is null. Null lists are not empty ones: what is
/// null is inherited from the place, what is empty states that there is none.
/// </summary>
internal sealed record ServiceBrut
{
    public string? Id { get; init => field = RawText.Clean(value); }
    public string? Lieu { get; init => field = RawText.Clean(value); }
    public string? Structure { get; init => field = RawText.Clean(value); }
    public string? Categorie { get; init => field = RawText.Clean(value); }
    public string? Nom { get; init => field = RawText.CleanLine(value); }
    public string? Description { get; init => field = RawText.Clean(value); }
    public bool? EnLigne { get; init; }
    public IReadOnlyList<string>? ModalitesAccompagnement { get; init => field = value is null ? null : RawText.Clean(value); }
    public IReadOnlyList<string>? Publics { get; init => field = value is null ? null : RawText.Clean(value); }
    public IReadOnlyList<string>? PrisesEnCharge { get; init => field = value is null ? null : RawText.Clean(value); }
    public IReadOnlyList<string>? Frais { get; init => field = value is null ? null : RawText.Clean(value); }
    public string? PriseRdv { get; init => field = RawText.Clean(value); }
    public string? Horaires { get; init => field = RawText.CleanLine(value); }
    public IReadOnlyList<string> Zones { get; init => field = RawText.Clean(value); } = [];
    public IReadOnlyList<SousCategorieBrute> SousCategories { get; init => field = [.. (value ?? []).Where(s => s is not null)]; } = [];
}

internal sealed record SousCategorieBrute
{
    public string? Referentiel { get; init => field = RawText.CleanLine(value); }
    public string? Code { get; init => field = RawText.Clean(value); }
    public string? Libelle { get; init => field = RawText.CleanLine(value); }
}

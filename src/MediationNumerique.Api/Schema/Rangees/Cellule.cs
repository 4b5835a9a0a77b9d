namespace MediationNumerique.Api.Schema.Rangees;

/// <summary>What one column holds in one row: nothing, a text, or a list of texts.</summary>
internal readonly struct Cellule
{
    private readonly object? _value;

    public Cellule(string? texte) => _value = string.IsNullOrWhiteSpace(texte) ? null : texte;

    public Cellule(string[] liste) => _value = liste.Length == 0 ? null : liste;

    public bool IsBlank => _value is null;

    public bool IsListe => _value is string[];

    /// <summary>As a cell of a table holds it: the values of a list stand between bars.</summary>
    public string? Texte => _value is string[] liste ? string.Join('|', liste) : (string?)_value;

    /// <summary>The values of a list; null for a text, which nobody has cut yet.</summary>
    public IReadOnlyList<string>? Liste => _value as string[];

    /// <summary>The value at a rank of a list, from 0; a text is a list of itself.</summary>
    public Cellule At(int rank) => _value switch
    {
        string[] liste => new(rank < liste.Length ? liste[rank] : null),
        _ when rank == 0 => this,
        _ => default,
    };
}

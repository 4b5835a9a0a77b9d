namespace MediationNumerique.Api.Schema.Rangees;

/// <summary>The fields of a place while they are gathered from the columns of a row.</summary>
internal sealed class ChampsLus
{
    private readonly Dictionary<string, string> _textes = new(Champs.All.Length);
    private readonly Dictionary<string, List<string>> _listes = [];

    /// <summary>What is said of them meanwhile.</summary>
    public List<Anomalie> Anomalies { get; } = [];

    public string? Texte(string champ) => _textes.GetValueOrDefault(champ);

    public IReadOnlyList<string> Liste(string champ) => _listes.GetValueOrDefault(champ) ?? [];

    /// <summary>The first that says something wins.</summary>
    public void Set(string champ, string? texte)
    {
        if (!string.IsNullOrWhiteSpace(texte))
        {
            _textes.TryAdd(champ, texte);
        }
    }

    public void Add(string champ, IEnumerable<string> valeurs)
    {
        if (!_listes.TryGetValue(champ, out var liste))
        {
            _listes.Add(champ, liste = []);
        }
        liste.AddRange(valeurs);
    }

    public LieuBrut ToLieu() => LieuBrut.From(Texte, Liste);
}

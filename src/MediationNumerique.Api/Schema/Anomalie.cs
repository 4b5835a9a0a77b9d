namespace MediationNumerique.Api.Schema;

/// <summary>What is wrong with one field of what a producer sent.</summary>
/// <param name="Champ">The schema's field name, such as <c>code_postal</c>, or <see cref="Fichier"/>, or <see cref="Ligne"/>.</param>
/// <param name="Code">A stable kebab-case code, such as <c>valeur-inconnue</c>.</param>
/// <param name="Gravite">Whether what carries it is refused.</param>
/// <param name="Message">French, saying what to do; it never repeats the value, so that it can be logged.</param>
internal sealed record Anomalie(string Champ, string Code, Gravite Gravite, string Message)
{
    /// <summary>The field of what concerns a whole file.</summary>
    public const string Fichier = "fichier";

    /// <summary>The field of what concerns a whole row.</summary>
    public const string Ligne = "ligne";

    private const int LongestValue = 200;

    /// <summary>The value as it was received, cut to 200 characters; null when the field is absent.</summary>
    public string? Valeur
    {
        get;
        init => field = Shorten(value);
    }

    /// <summary>What was made of the value, where it was kept in another form; cut as the value is.</summary>
    public string? Retenu
    {
        get;
        init => field = Shorten(value);
    }

    /// <summary>Where it is in a JSON body (RFC 6901), where that says more than the field: <c>/sous_categories/0/code</c>.</summary>
    public string? Pointeur { get; init; }

    /// <summary>The accepted values nearest to the one received, nearest first.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    public static Anomalie Erreur(string champ, string code, string message, string? valeur = null) =>
        new(champ, code, Gravite.Erreur, message) { Valeur = valeur };

    public static Anomalie Avertissement(string champ, string code, string message, string? valeur = null) =>
        new(champ, code, Gravite.Avertissement, message) { Valeur = valeur };

    /// <summary>Nothing is wrong, but something was changed.</summary>
    public static Anomalie Information(string champ, string code, string message, string? valeur = null) =>
        new(champ, code, Gravite.Information, message) { Valeur = valeur };

    public Anomalie Keeping(string? retenu) => this with { Retenu = retenu };

    public Anomalie Suggesting(params IReadOnlyList<string> suggestions) => this with { Suggestions = suggestions };

    /// <summary>For the row where a file stops being read, since it has more of them, blank ones included, than any has.</summary>
    public static Anomalie TooManyRows(int most) =>
        Erreur(Ligne, "trop-de-lignes", $"La lecture s’arrête à cette ligne : un fichier a au plus {most} lignes. Retirez les lignes vides, ou envoyez plusieurs fichiers.");

    /// <summary>For a list of more values than any has; null for another.</summary>
    public static Anomalie? TooMany(string champ, int count) => count <= Champs.MostValues
        ? null
        : Erreur(champ, "trop-de-valeurs", $"Ce champ a {count} valeurs, {Champs.MostValues} au plus sont acceptées : vérifiez les séparateurs.");

    private static string? Shorten(string? value) => value?.Length > LongestValue ? $"{value[..(LongestValue - 1)]}…" : value;
}

using System.Text;

namespace MediationNumerique.Api.Features.Orientation.Fiche;

/// <summary>For a text message: fewer than 480 characters in all, which is three of them. What matters most comes first.</summary>
internal static class FicheTexte
{
    /// <summary>Characters, line feeds included.</summary>
    public const int Longest = 479;

    private const int LongestNom = 60;

    public static string Write(IReadOnlyList<Feuille> feuilles, DateTimeOffset now)
    {
        var separators = feuilles.Count - 1;
        var each = (Longest - (2 * separators)) / feuilles.Count;

        return string.Join("\n\n", feuilles.Select(feuille => Write(feuille, now, each)));
    }

    private static string Write(Feuille feuille, DateTimeOffset now, int room)
    {
        var text = new StringBuilder(Cut(feuille.Nom, LongestNom));
        Add(text, feuille.Adresse.Count == 0 ? null : string.Join(", ", feuille.Adresse), room);
        Add(text, feuille.Telephone is null ? null : $"Tél. {feuille.Telephone}", room);
        Add(text, feuille.PriseRdv is null ? null : $"RDV : {feuille.PriseRdv}", room);
        Add(text, feuille.Telephone is null && feuille.PriseRdv is null ? feuille.Courriel : null, room);
        Add(text, feuille.EstFictif ? "Lieu inventé : n’y allez pas." : null, room);
        Add(text, feuille.Avertissement, room);
        Add(text, Horaires(feuille, now), room);
        Add(text, feuille.Age(now), room);
        Add(text, feuille.Service is null ? null : $"Pour : {feuille.Service}", room);
        Add(text, feuille.Frais, room);

        return text.ToString();
    }

    /// <summary>A line that does not fit whole is left out: half an address or half a link helps nobody.</summary>
    private static void Add(StringBuilder text, string? line, int room)
    {
        if (line is not null && text.Length + 1 + line.Length <= room)
        {
            text.Append('\n').Append(line);
        }
    }

    private static string? Horaires(Feuille feuille, DateTimeOffset now) =>
        feuille.Calendrier is { } calendrier && HorairesEnClair.EnUneLigne(calendrier, now) is { Length: > 0 } hours ? $"Ouvert {hours}" : null;

    private static string Cut(string text, int most) => text.Length <= most ? text : $"{text[..(most - 1)]}…";
}

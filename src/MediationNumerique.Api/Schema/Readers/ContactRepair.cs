using System.Text.RegularExpressions;
using MediationNumerique.Api.Schema.Validation;

namespace MediationNumerique.Api.Schema.Readers;

/// <summary>
/// Sets right how links, telephones and e-mail addresses are written, and reports what it changes. They are secondary and
/// real files routinely break them (147 web sites and 6 e-mails in 10,948 places), so no place is refused for them: what
/// cannot be set right is dropped and reported.
/// </summary>
internal sealed partial class ContactRepair(ICollection<Anomalie> anomalies)
{
    private const int LongestTelephone = 200;

    /// <summary>Figures of one number, with its country code behind two zeros and a zero in brackets: <c>0033 (0)1 23 45 67 89</c>.</summary>
    private const int LongestNumber = 14;

    /// <summary>A host without its scheme is completed; anything else is left as it is.</summary>
    public string? CompleteUrl(string champ, string? url)
    {
        if (url is null || !BareHost().IsMatch(url) || !Formats.IsHttpUrl($"https://{url}"))
        {
            return url;
        }
        anomalies.Add(Anomalie.Avertissement(
            champ, "url-completee", "Le début manquant, https://, a été ajouté : vérifiez que l’adresse s’ouvre.", url).Keeping($"https://{url}"));

        return $"https://{url}";
    }

    public string? KeepUrl(string champ, string? url) => Keep(
        CompleteUrl(champ, url), Formats.IsHttpUrl, champ, "url",
        "Cette adresse n’est pas reprise : écrivez-la en entier, par exemple https://www.exemple.fr.");

    public string? KeepCourriel(string champ, string? courriel) => Keep(
        courriel, Formats.IsCourriel, champ, "format",
        "Cette adresse n’est pas reprise : écrivez une adresse électronique complète, par exemple contact@exemple.fr.");

    /// <summary>
    /// One number in the international format. Short numbers such as 39 49, which the schema does not allow, are dropped.
    /// </summary>
    /// <param name="champ">The field.</param>
    /// <param name="telephone">What is written there.</param>
    /// <param name="codePostal">Of the place, where it is known: numbers are written as they are dialled there.</param>
    public string? KeepTelephone(string champ, string? telephone, string? codePostal = null)
    {
        if (telephone is null || Formats.Telephone().IsMatch(telephone))
        {
            return telephone;
        }
        // Nobody's number is so long; what is longer is not searched.
        var number = telephone.Length <= LongestTelephone ? Telephones.Find(telephone, codePostal) : null;
        anomalies.Add(number switch
        {
            null => Anomalie.Avertissement(
                champ, "format",
                "Ce numéro n’est pas repris : écrivez-le au format international, par exemple +33123456789.", telephone)
                .Suggesting([.. Telephones.Guess(telephone, codePostal) is { } guess ? new[] { guess } : []]),
            _ when telephone.Count(char.IsAsciiDigit) <= LongestNumber => Anomalie.Information(
                champ, "telephone-reecrit", "Le numéro a été repris au format international.", telephone).Keeping(number),
            _ => Anomalie.Avertissement(
                champ, "telephone-reecrit",
                "Le premier numéro a été repris au format international : le schéma n’en garde qu’un.", telephone).Keeping(number),
        });

        return number;
    }

    private string? Keep(string? value, Func<string, bool> isValid, string champ, string code, string message)
    {
        if (value is null || isValid(value))
        {
            return value;
        }
        anomalies.Add(Anomalie.Avertissement(champ, code, message, value));

        return null;
    }

    [GeneratedRegex(@"^[\w-]+(\.[\w-]+)+([/?#]\S*)?\z")]
    private static partial Regex BareHost();
}

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
    /// <summary>A host without its scheme is completed; anything else is left as it is.</summary>
    public string? CompleteUrl(string champ, string? url)
    {
        if (url is null || !BareHost().IsMatch(url) || !Formats.IsHttpUrl($"https://{url}"))
        {
            return url;
        }
        anomalies.Add(Anomalie.Avertissement(
            champ, "url-completee", "Le début manquant, https://, a été ajouté : vérifiez que l’adresse s’ouvre.", url));

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
    public string? KeepTelephone(string champ, string? telephone)
    {
        if (telephone is null || Formats.Telephone().IsMatch(telephone))
        {
            return telephone;
        }
        var number = Separators().Split(telephone).Select(ToInternational).FirstOrDefault(Formats.Telephone().IsMatch);
        anomalies.Add(number is null
            ? Anomalie.Avertissement(
                champ, "format",
                "Ce numéro n’est pas repris : écrivez-le au format international, par exemple +33123456789.", telephone)
            : Anomalie.Avertissement(
                champ, "telephone-reecrit",
                "Le premier numéro a été repris au format international : n’en donnez qu’un, par exemple +33123456789.", telephone));

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

    private static string ToInternational(string telephone)
    {
        var number = Punctuation().Replace(telephone, "");
        if (number.StartsWith("00", StringComparison.Ordinal))
        {
            return $"+{number[2..]}";
        }

        return NationalNumber().IsMatch(number) ? $"+{CountryCode(number)}{number[1..]}" : number;
    }

    /// <summary>Overseas départements have their own country code, told by the first four digits of a national number.</summary>
    private static string CountryCode(string number) => number[..4] switch
    {
        "0262" or "0263" or "0269" or "0639" or "0692" or "0693" => "262",
        "0590" or "0690" or "0691" => "590",
        "0594" or "0694" => "594",
        "0596" or "0696" or "0697" => "596",
        _ => "33",
    };

    [GeneratedRegex(@"^[\w-]+(\.[\w-]+)+([/?#]\S*)?\z")]
    private static partial Regex BareHost();

    [GeneratedRegex(@"[|;,]|\s/\s|\bou\b")]
    private static partial Regex Separators();

    [GeneratedRegex(@"\(0\)|[\s.\-/()]")]
    private static partial Regex Punctuation();

    [GeneratedRegex("^0[1-9][0-9]{8}\\z")]
    private static partial Regex NationalNumber();
}

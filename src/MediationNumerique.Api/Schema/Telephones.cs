using MediationNumerique.Api.Schema.Validation;
using PhoneNumbers;

namespace MediationNumerique.Api.Schema;

/// <summary>
/// Telephone numbers of France as people write them, read by the rules of libphonenumber: a number is sought in what surrounds it,
/// first as it is dialled where the place is.
/// </summary>
internal static class Telephones
{
    private const string France = "FR";

    private static readonly PhoneNumberUtil s_numbers = PhoneNumberUtil.GetInstance();

    /// <summary>ISO codes by the beginning of postal codes.</summary>
    private static readonly Dictionary<string, string> s_regions = new()
    {
        ["971"] = "GP",
        ["972"] = "MQ",
        ["973"] = "GF",
        ["974"] = "RE",
        ["975"] = "PM",
        ["976"] = "YT",
        ["977"] = "BL",
        ["978"] = "MF",
        ["986"] = "WF",
        ["987"] = "PF",
        ["988"] = "NC",
    };

    /// <summary>Where ten digits are dialled as in Paris: each has country codes of its own.</summary>
    private static readonly string[] s_ofTenDigits = [France, "RE", "YT", "GP", "GF", "MQ"];

    /// <summary>The first number of a text, in the international format; null where it holds none that exists.</summary>
    /// <param name="text">What a producer wrote.</param>
    /// <param name="codePostal">The postal code or the code INSEE of the place, which tells how it is dialled.</param>
    public static string? Find(string text, string? codePostal) =>
        Regions(codePostal).SelectMany(region => Candidates(text).SelectMany(piece => Read(piece, region))).FirstOrDefault(Formats.Telephone().IsMatch);

    /// <summary>What a text may mean that is no number that exists, though it has the length of one.</summary>
    public static string? Guess(string text, string? codePostal) => Regions(codePostal).Take(1)
        .Select(region => TryParse(text, region))
        .OfType<PhoneNumber>()
        .Where(number => number.NationalNumber > 99_999 && s_numbers.IsPossibleNumber(number))
        .Select(number => s_numbers.Format(number, PhoneNumberFormat.E164))
        .FirstOrDefault(Formats.Telephone().IsMatch);

    /// <summary>As it is dialled where it is: <c>+33465710000</c> gives <c>04 65 71 00 00</c>, <c>+687271234</c> gives <c>27 12 34</c>.</summary>
    public static string EnClair(string numero) => TryParse(numero, France) is { } number && s_numbers.IsPossibleNumber(number)
        ? s_numbers.Format(number, PhoneNumberFormat.NATIONAL).Replace('.', ' ')
        : numero;

    private static IEnumerable<string> Regions(string? codePostal)
    {
        var own = codePostal is { Length: >= 3 } && s_regions.TryGetValue(codePostal[..3], out var region) ? region : France;

        return s_ofTenDigits.Prepend(own).Distinct();
    }

    private static IEnumerable<string> Candidates(string text)
    {
        // Saint-Pierre-et-Miquelon is called from Paris by its country code behind a zero.
        if (new string([.. text.Where(char.IsAsciiDigit)]) is ['0', '5', '0', '8', .. { Length: 6 } local])
        {
            yield return $"+508{local}";
        }
        yield return text;
    }

    /// <summary>The whole, which may lack the zero or the plus that it should begin with; else what looks like a number in it.</summary>
    private static IEnumerable<string> Read(string piece, string region)
    {
        if (TryParse(piece, region) is { } whole && s_numbers.IsValidNumber(whole) && whole.Extension.Length == 0)
        {
            return [s_numbers.Format(whole, PhoneNumberFormat.E164)];
        }

        return s_numbers.FindNumbers(piece, region).Select(match => s_numbers.Format(match.Number, PhoneNumberFormat.E164));
    }

    private static PhoneNumber? TryParse(string text, string region)
    {
        try
        {
            return s_numbers.Parse(text, region);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}

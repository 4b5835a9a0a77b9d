using System.Globalization;
using System.Text.RegularExpressions;
using MediationNumerique.Api.Horaires;
using MediationNumerique.Api.Schema.Validation;
using MediationNumerique.Api.Textes;
using Microsoft.OpenApi;

namespace MediationNumerique.Api.Web.Parameters;

/// <summary>
/// A date and a time (ISO 8601), with an offset from UTC or without. A plus that an address turned into a space is taken for a
/// plus. The pattern says nearly what is read: which years have a 29 February is more than it can tell of 2000.
/// </summary>
internal sealed partial class MomentFormat : ParameterFormat
{
    private static readonly string[] s_local = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];
    private static readonly string[] s_instant = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz"];

    public static Moment Parse(string value) => TryParse(value)!.Value;

    public override ParameterError? Check(string value) => TryParse(value) is not null ? null : new(
        ErrorCodes.Format,
        $"« {value.Shortened()} » n’est pas une date et une heure. Écrivez 2026-11-28T10:00 à l’heure du lieu, ou 2026-11-28T10:00+01:00.");

    public override OpenApiSchema Describe() => new() { Type = JsonSchemaType.String, Pattern = Pattern().Portable() };

    private static Moment? TryParse(string value)
    {
        var text = value.Replace(' ', '+').Replace("Z", "+00:00", StringComparison.Ordinal);
        if (DateTime.TryParseExact(text, s_local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return new(local, null);
        }

        return DateTimeOffset.TryParseExact(text, s_instant, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? Moment.At(instant)
            : null;
    }

    [GeneratedRegex("^((19|20|21)[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|(19|20|21)(0[48]|[2468][048]|[13579][26])-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])?\\z")]
    private static partial Regex Pattern();
}

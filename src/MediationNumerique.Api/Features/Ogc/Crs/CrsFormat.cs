using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Parameters;

namespace MediationNumerique.Api.Features.Ogc.Crs;

/// <summary>The name of a coordinate system, as an address or between brackets.</summary>
internal static class CrsFormat
{
    public static (CoordinateSystem? Value, ParameterError? Error) Read(string text)
    {
        var uri = text.StartsWith('<') && text.EndsWith('>') ? text[1..^1] : text;
        var known = CoordinateSystem.All.FirstOrDefault(crs => crs.Uri == uri);

        return known is not null ? (known, null) : (null, new(
            ErrorCodes.ValeurInconnue,
            $"« {text.Shortened()} » n’est pas un système de coordonnées servi ici. Acceptés : {string.Join(", ", CoordinateSystem.All.Select(crs => crs.Uri))}.",
            Suggestions.Nearest(text, CoordinateSystem.All.Select(crs => crs.Uri))));
    }
}

using MediationNumerique.Api.Catalogue.Index;
using Microsoft.OpenApi;

namespace MediationNumerique.Api.Web.Parameters;

/// <summary>A territory whose centre is known: of a few uninhabited ones it is not, and a search around them would be one of the whole country.</summary>
internal sealed class CentreFormat(TerritoireFormat territoires) : ParameterFormat
{
    public override ParameterError? Check(string value) => territoires.Check(value) ?? (territoires.Parse(value).Latitude is null
        ? new(ErrorCodes.ValeurInconnue, "Le point de cette commune n’est pas connu. Donnez un point avec « pres_de », ou demandez ses lieux avec « commune ».")
        : null);

    public GeoPoint? Parse(string value) => GeoPoint.From(territoires.Parse(value).Latitude, territoires.Parse(value).Longitude);

    public override OpenApiSchema Describe() => territoires.Describe();
}

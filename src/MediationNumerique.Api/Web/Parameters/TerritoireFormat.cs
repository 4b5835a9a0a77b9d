using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Textes;
using Microsoft.OpenApi;

namespace MediationNumerique.Api.Web.Parameters;

/// <summary>The official code of a territory; that of a former commune stands for today's.</summary>
internal sealed class TerritoireFormat(ReferentielTerritoires territoires, TypeTerritoire type, string expected, string pattern) : ParameterFormat
{
    public Territoire Parse(string value) => Find(value)!;

    public override ParameterError? Check(string value) => Find(value) is not null ? null : new(
        ErrorCodes.ValeurInconnue,
        $"« {value.Shortened()} » n’est pas {expected}. Cherchez-le avec /v1/territoires?q=.",
        territoires.Suggest(type, value.Shortened()));

    public override OpenApiSchema Describe() => new() { Type = JsonSchemaType.String, Pattern = pattern };

    /// <summary>A commune's code may be an arrondissement's: of Paris, Lyon or Marseille.</summary>
    private Territoire? Find(string value) =>
        territoires.Find(type, value) ?? (type is TypeTerritoire.Commune ? territoires.Find(TypeTerritoire.Arrondissement, value) : null);
}

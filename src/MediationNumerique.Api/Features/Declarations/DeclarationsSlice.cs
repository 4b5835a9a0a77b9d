using FluentValidation;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Declarations;

internal static class DeclarationsSlice
{
    public static readonly Slice Value = new("Déclarations", "Pour les producteurs, avec un jeton : déclarer des lieux, des structures et des services, un par un.")
    {
        Add = builder => builder.Services.AddSingleton<IValidator<DeclarationCriteres>, DeclarationCriteresValidator>(),
        MapV1 = DeclarationsEndpoints.MapDeclarations,
    };
}

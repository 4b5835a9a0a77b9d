using FluentValidation;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Changements;

internal static class ChangementsSlice
{
    public static readonly Slice Value = new("Changements", "Tenir à jour une copie des lieux, services et structures, sans tout reprendre.")
    {
        Add = builder =>
        {
            builder.Services.AddSingleton<IValidator<ChangementsCriteres>, ChangementsCriteresValidator>();
        },
        MapV1 = ChangementsEndpoints.MapChangements,
    };
}

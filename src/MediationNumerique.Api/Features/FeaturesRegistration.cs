using Asp.Versioning.Conventions;
using MediationNumerique.Api.Features.Accueil;
using MediationNumerique.Api.Features.Cartes;
using MediationNumerique.Api.Features.Changements;
using MediationNumerique.Api.Features.Correspondances;
using MediationNumerique.Api.Features.Declarations;
using MediationNumerique.Api.Features.Exports;
using MediationNumerique.Api.Features.Guides;
using MediationNumerique.Api.Features.Imports;
using MediationNumerique.Api.Features.Lieux;
using MediationNumerique.Api.Features.Ogc;
using MediationNumerique.Api.Features.Orientation;
using MediationNumerique.Api.Features.Referentiels;
using MediationNumerique.Api.Features.Sante;
using MediationNumerique.Api.Features.Services;
using MediationNumerique.Api.Features.Sources;
using MediationNumerique.Api.Features.Structures;
using MediationNumerique.Api.Features.Territoires;
using MediationNumerique.Api.Features.Validations;
using MediationNumerique.Api.Features.Versions;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Problems;
using MediationNumerique.Api.Web.Query;
using MediationNumerique.Api.Web.Versions;

namespace MediationNumerique.Api.Features;

internal static class FeaturesRegistration
{
    /// <summary>In the reading order of the contract; those that it does not describe last.</summary>
    private static readonly Slice[] s_slices =
    [
        LieuxSlice.Value, ServicesSlice.Value, StructuresSlice.Value, OrientationSlice.Value, TerritoiresSlice.Value, CartesSlice.Value,
        ReferentielsSlice.Value, DeclarationsSlice.Value, ImportsSlice.Value, ValidationsSlice.Value, CorrespondancesSlice.Value, SourcesSlice.Value,
        ChangementsSlice.Value, ExportsSlice.Value, VersionsSlice.Value,
        AccueilSlice.Value, GuidesSlice.Value, OgcSlice.Value, SanteSlice.Value,
    ];

    public static void AddFeatures(this IHostApplicationBuilder builder)
    {
        foreach (var slice in s_slices)
        {
            builder.Services.AddSingleton(slice);
            slice.Add(builder);
        }
    }

    public static void MapFeatures(this WebApplication app)
    {
        var v1 = app.NewVersionedApi().MapGroup(VersionsRegistration.Prefix).HasApiVersion(1).ValidateQuery().RefuseUntilReady().MayFail(400, 414, 429, 500, 503);
        foreach (var slice in s_slices)
        {
            slice.Map(Tagged(app, slice));
            slice.MapV1(Tagged(v1, slice));
        }
    }

    private static RouteGroupBuilder Tagged(IEndpointRouteBuilder routes, Slice slice) =>
        slice.Tag is null ? routes.MapGroup("") : routes.MapGroup("").WithTags(slice.Tag);
}

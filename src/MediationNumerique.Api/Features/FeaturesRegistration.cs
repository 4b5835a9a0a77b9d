using Asp.Versioning.Conventions;
using FluentValidation;
using MediationNumerique.Api.Features.Accueil;
using MediationNumerique.Api.Features.Cartes;
using MediationNumerique.Api.Features.Cartes.Page;
using MediationNumerique.Api.Features.Changements;
using MediationNumerique.Api.Features.Declarations;
using MediationNumerique.Api.Features.Exports;
using MediationNumerique.Api.Features.Guides;
using MediationNumerique.Api.Features.Imports;
using MediationNumerique.Api.Features.Lieux;
using MediationNumerique.Api.Features.Ogc;
using MediationNumerique.Api.Features.Orientation;
using MediationNumerique.Api.Features.Orientation.Fiche;
using MediationNumerique.Api.Features.Orientation.GuideImprime;
using MediationNumerique.Api.Features.Referentiels;
using MediationNumerique.Api.Features.Sante;
using MediationNumerique.Api.Features.Services;
using MediationNumerique.Api.Features.Sources;
using MediationNumerique.Api.Features.Structures;
using MediationNumerique.Api.Features.Territoires;
using MediationNumerique.Api.Features.Validations;
using MediationNumerique.Api.Features.Versions;
using MediationNumerique.Api.Web.Problems;
using MediationNumerique.Api.Web.Query;
using MediationNumerique.Api.Web.Versions;

namespace MediationNumerique.Api.Features;

internal static class FeaturesRegistration
{
    public static void AddFeatures(this IHostApplicationBuilder builder)
    {
        builder.AddSante();
        builder.AddCarte();
        builder.Services.AddSingleton<IValidator<ChangementsCriteres>, ChangementsCriteresValidator>();
        builder.Services.AddSingleton<HistoriqueReader>();
        builder.Services.AddSingleton<IValidator<HistoriqueCriteres>, HistoriqueCriteresValidator>();
        builder.AddValidations();
        builder.AddExports();
        builder.AddFiche();
        builder.AddGuideImprime();
        builder.AddImportsApi();
        builder.AddOrientation();
        builder.AddOgc();
        builder.Services.AddSingleton<IValidator<GrappesCriteres>, GrappesCriteresValidator>();
        builder.Services.AddSingleton<IValidator<TerritoiresCriteres>, TerritoiresCriteresValidator>();
    }

    public static void MapFeatures(this WebApplication app)
    {
        app.MapAccueil();
        app.MapConditions();
        app.MapCarte();
        app.MapGuides();
        app.MapGuideImprime();
        app.MapLlms();
        app.MapSante();
        app.MapVersions();
        app.MapOgc();

        var v1 = app.NewVersionedApi().MapGroup(VersionsRegistration.Prefix).HasApiVersion(1).ValidateQuery().RefuseUntilReady().MayFail(400, 414, 429, 500, 503);
        v1.MapLieux();
        v1.MapServices();
        v1.MapStructures();
        v1.MapOrientation();
        v1.MapTerritoires();
        v1.MapTuiles();
        v1.MapGrappes();
        v1.MapReferentiels();
        v1.MapSources();
        v1.MapChangements();
        v1.MapExports();
        v1.MapFiche();
        v1.MapDeclarations();
        v1.MapImports();
        v1.MapValidations();
    }
}

using System.Text.Json.Serialization;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Features.Cartes;
using MediationNumerique.Api.Features.Exports;
using MediationNumerique.Api.Features.Imports;
using MediationNumerique.Api.Features.Lieux;
using MediationNumerique.Api.Features.Orientation;
using MediationNumerique.Api.Features.Referentiels;
using MediationNumerique.Api.Features.Sante;
using MediationNumerique.Api.Features.Territoires;
using MediationNumerique.Api.Features.Validations;
using MediationNumerique.Api.Features.Versions;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Web.Lists;

namespace MediationNumerique.Api.Features;

/// <summary>How the slices' own answers are written: as resources are (<see cref="CatalogueJson"/>).</summary>
[JsonSerializable(typeof(EtatSante))]
[JsonSerializable(typeof(Liste<Source>))]
[JsonSerializable(typeof(Liste<RevisionLieu>))]
[JsonSerializable(typeof(Liste<TerritoireResume>))]
[JsonSerializable(typeof(TerritoireDetail))]
[JsonSerializable(typeof(Liste<ReferentielResume>))]
[JsonSerializable(typeof(Referentiel))]
[JsonSerializable(typeof(Validation))]
[JsonSerializable(typeof(Import))]
[JsonSerializable(typeof(Liste<Import>))]
[JsonSerializable(typeof(Liste<VersionApi>))]
[JsonSerializable(typeof(ReponseOrientation))]
[JsonSerializable(typeof(MethodeOrientation))]
[JsonSerializable(typeof(TuileJson))]
[JsonSerializable(typeof(ProprietesGrappe))]
[JsonSerializable(typeof(Liste<Export>))]
internal sealed partial class FeaturesJson : JsonSerializerContext
{
    public static FeaturesJson Instance { get; } = new(JsonConventions.NewOptions());
}

using MediationNumerique.Api.Catalogue;

namespace MediationNumerique.Api.Features.Exports;

/// <summary>One of the files that the whole catalogue is offered as.</summary>
/// <param name="Nom">The file's name.</param>
/// <param name="TypeContenu">Its media type.</param>
/// <param name="Schema">What its rows follow.</param>
/// <param name="Description">What it holds, in French.</param>
/// <param name="Write">Writes it.</param>
internal sealed record ExportKind(
    string Nom, string TypeContenu, SchemaExport Schema, string Description, Action<CatalogueSnapshot, ExportTarget> Write);

namespace MediationNumerique.Api.Catalogue.Index;

/// <summary>What rows are indexed by, value by value.</summary>
internal enum Critere
{
    Region,
    Departement,
    Epci,
    Commune,
    CodePostal,
    Zone,
    Source,
    Pivot,
    Siren,
    Structure,
    Service,

    /// <summary>Of a service: all categories of its place. Of a place: its own.</summary>
    ServiceDuLieu,
    Typologie,
    Public,
    PriseEnCharge,
    Frais,
    Itinerance,
    ModaliteAcces,
    ModaliteAccompagnement,
    Dispositif,
    Label,
    EnLigne,
    PriseRdv,
    Accessible,
}

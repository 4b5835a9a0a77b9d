using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Intake.Reparations;

/// <summary>
/// What is set right in a row of a file before the schema's rules apply: the forms that producers and their spreadsheets give to what
/// they surely mean, and what can be found from the rest of the row. Each change is told. Where two answers are possible, none is
/// taken.
/// </summary>
internal sealed class Reparateur(ReferentielTerritoires territoires, TimeProvider time)
{
    private readonly CommuneReparee _commune = new(territoires);

    /// <param name="brut">As it was read.</param>
    /// <param name="saysServices">Whether the file says which services a place has.</param>
    /// <param name="made">The ids of the places that have none.</param>
    /// <param name="date">Of what has no date of its own; null for today.</param>
    public Reparation Repair(LieuBrut brut, bool saysServices, IdentifiantsFaits made, DateOnly? date)
    {
        var journal = new Journal();
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var lieu = IdentifiantRepare.Pivot(brut, journal);
        lieu = IdentifiantRepare.Id(lieu, made, journal);
        lieu = _commune.Repair(AdresseReparee.Repair(lieu, journal), journal);
        lieu = PointRepare.Repair(lieu, territoires, journal);
        lieu = lieu with { DateMaj = DateReparee.Repair(lieu.DateMaj, date ?? today, journal), Horaires = HorairesRepares.Repair(lieu.Horaires, journal) };
        lieu = ContactRepare.Repair(TexteRepare.Repair(lieu, journal), journal);
        var known = ValeursReparees.Repair(lieu, journal);

        return new(known, journal.Anomalies, journal.Origine, saysServices && !(lieu.Services.Count > 0 && known.Services.Count == 0));
    }
}

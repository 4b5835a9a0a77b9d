using MediationNumerique.Api.Horaires;
using MediationNumerique.Api.Horaires.Corrections;

namespace MediationNumerique.Api.Intake.Reparations;

/// <summary>Hours that are written in French, or nearly in OpenStreetMap's notation.</summary>
internal static class HorairesRepares
{
    public static string? Repair(string? horaires, Journal journal)
    {
        if (horaires is null || HorairesParser.Parse(horaires) is not null)
        {
            return horaires;
        }
        var readings = HorairesCorrection.Suggest(horaires);
        if (readings is [var certain])
        {
            journal.Warn("horaires", "horaires-traduits", "Les horaires ont été mis dans la notation d’OpenStreetMap : vérifiez-les.", horaires, certain);

            return certain;
        }
        journal.Warn(
            "horaires", "horaires-illisibles",
            readings.Count > 1
                ? "Ces horaires se lisent de plusieurs façons, et ne sont pas repris : choisissez."
                : "Ces horaires ne se lisent pas, et ne sont pas repris : écrivez-les par exemple Mo-Fr 09:00-12:00,14:00-17:00.",
            horaires, suggestions: readings);

        return null;
    }
}

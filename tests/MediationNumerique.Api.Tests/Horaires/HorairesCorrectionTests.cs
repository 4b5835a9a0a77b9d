using MediationNumerique.Api.Horaires;
using MediationNumerique.Api.Horaires.Corrections;

namespace MediationNumerique.Api.Tests.Horaires;

public sealed class HorairesCorrectionTests
{
    [Theory]
    [InlineData("Mo-Fr 09:00-12:00; Sa 10:00", "Mo-Fr 09:00-12:00; Sa 10:00+")]
    [InlineData("Mo 09:00-12:00-13:30", "Mo 09:00-12:00,13:30+ | Mo 09:00-13:30")]
    [InlineData("Mo 09:00-12:00-14:00-17:00", "Mo 09:00-12:00,14:00-17:00")]
    [InlineData("Mo 9h30 - 12h", "Mo 09:30-12:00")]
    [InlineData("Mo-Fr 10h00-12h30,13h30-17h; We off", "Mo-Fr 10:00-12:30,13:30-17:00; We off")]
    [InlineData("Mo-Fr 9-12", "Mo-Fr 09:00-12:00")]
    [InlineData("Tu 9-12,14-17; We 9-12", "Tu 09:00-12:00,14:00-17:00; We 09:00-12:00")]
    [InlineData("Mo–Fr 09:00–12:00", "Mo-Fr 09:00-12:00")]
    [InlineData("Mo 09.00-12.00", "Mo 09:00-12:00")]
    [InlineData("Mo 09:00-12:00 / 14:00-17:00", "Mo 09:00-12:00,14:00-17:00")]
    [InlineData("Mo 09:00-12:00 14:00-17:00", "Mo 09:00-12:00,14:00-17:00")]
    [InlineData("Mo 09:00-12:00 Tu 14:00-17:00", "Mo 09:00-12:00; Tu 14:00-17:00")]
    [InlineData("Mo 09:00-12:00,14:00-14:00", "Mo 09:00-12:00 | Mo 09:00-12:00,14:00+")]
    [InlineData("Mo 00:00-00:00,09:00-12:00", "Mo 09:00-12:00")]
    [InlineData("Mo 09:00-12:00; Tu 00:00-00:00", "Mo 09:00-12:00; Tu off | Mo 09:00-12:00; Tu 00:00-24:00")]
    public void Notation_that_is_nearly_right_is_set_right(string horaires, string suggestions) => Check(horaires, suggestions);

    [Theory]
    [InlineData("Lundi au vendredi 9h-12h / 14h-17h", "Mo-Fr 09:00-12:00,14:00-17:00")]
    [InlineData("Du lundi au vendredi de 9h30 à 12h et de 13 h 30 à 17 heures.", "Mo-Fr 09:30-12:00,13:30-17:00")]
    [InlineData("lundi à vendredi : 8h-18h30", "Mo-Fr 08:00-18:30")]
    [InlineData("Lun-Ven 9h/12h - 14h/17h", "Mo-Fr 09:00-12:00,14:00-17:00")]
    [InlineData("Lu, Ma, Je : 9:00-12:00", "Mo,Tu,Th 09:00-12:00")]
    [InlineData("LUNDI, MARDI ET JEUDI : 9H - 12H MERCREDI : 14H-17H", "Mo,Tu,Th 09:00-12:00; We 14:00-17:00")]
    [InlineData("Lundi 9h-12hMardi 14h-17h", "Mo 09:00-12:00; Tu 14:00-17:00")]
    [InlineData("<ul><li>lundi-mercredi-vendredi 13h-16h15</li><li>jeudi 10h-11h45</li></ul>", "Mo,We,Fr 13:00-16:15; Th 10:00-11:45")]
    [InlineData("Lundi 9 - 12h30 et 14 - 17h", "Mo 09:00-12:30,14:00-17:00")]
    [InlineData("Tous les jours de 9h à 18h, fermé le mercredi", "Mo-Su 09:00-18:00; We off")]
    [InlineData("Lundi 9h-12h, fermé les jours fériés", "Mo 09:00-12:00; PH off")]
    [InlineData("Lundi au vendredi 8h-12h, lundi : 13h30-17h", "Mo-Fr 08:00-12:00, Mo 13:30-17:00")]
    [InlineData("week-end 10h-12h", "Sa,Su 10:00-12:00")]
    [InlineData("2ème samedi du mois : 9h-12h", "Sa[2] 09:00-12:00")]
    [InlineData("Les 1er et 3e mardis du mois 9h-12h", "Tu[1,3] 09:00-12:00")]
    [InlineData("Dernier vendredi du mois 9h-12h", "Fr[-1] 09:00-12:00")]
    [InlineData("Mardi 9h-12h. Le samedi sur rendez-vous", "Tu 09:00-12:00; Sa unknown \"sur rendez-vous\"")]
    [InlineData("Samedi à partir", "")]
    [InlineData("Samedi 10h", "Sa 10:00+")]
    [InlineData("24h/24 7j/7", "24/7")]
    [InlineData("24h/24", "24/7")]
    public void French_is_put_into_the_notation(string horaires, string suggestions) => Check(horaires, suggestions);

    [Theory]
    [InlineData("9h-12h15 / 13h45-17h")]
    [InlineData("De 09:00 à 12:30 et de 13:30 à 17:30")]
    public void Without_a_day_the_week_and_the_working_week_are_both_suggested(string horaires) =>
        Assert.Equal(2, HorairesCorrection.Suggest(horaires).Count(suggestion => suggestion[..6] is "Mo-Fr " or "Mo-Su "));

    [Theory]
    [InlineData("Selon la saison")]
    [InlineData("Lundi au vendredi 9h-12h (vendredi 11h)")]
    [InlineData("Lundi au vendredi 9h-12h, sauf le mercredi")]
    [InlineData("En période scolaire : lundi 9h-12h")]
    [InlineData("Lundi au vendredi 9h-12h, mercredi 10h-14h")]
    [InlineData("Lundi 9h-12h, fermé le lundi après-midi")]
    [InlineData("Lundi 17h-9h")]
    [InlineData("Lundi")]
    [InlineData("Accueil")]
    [InlineData("sunrise-sunset")]
    [InlineData("")]
    public void What_is_not_understood_gets_no_suggestion(string horaires) => Assert.Empty(HorairesCorrection.Suggest(horaires));

    [Theory]
    [InlineData("Mo 09:00-12:00")]
    [InlineData("24/7")]
    public void What_can_be_read_needs_no_suggestion(string horaires) => Assert.Empty(HorairesCorrection.Suggest(horaires));

    [Theory]
    [InlineData("9h")]
    [InlineData("<<<<<<<<")]
    [InlineData("Mo 9h-")]
    [InlineData("lundi au ")]
    [InlineData("09:00-")]
    [InlineData("1er ")]
    public void A_suggestion_is_quick_on_hostile_text_and_can_be_read(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 700 / piece.Length));

        Assert.All(HorairesCorrection.Suggest(text), suggestion => Assert.NotNull(HorairesParser.Parse(suggestion)));
    }

    private static void Check(string horaires, string suggestions)
    {
        var suggested = HorairesCorrection.Suggest(horaires);

        Assert.Equal(suggestions, string.Join(" | ", suggested));
        Assert.All(suggested, suggestion => Assert.NotNull(HorairesParser.Parse(suggestion)));
    }
}

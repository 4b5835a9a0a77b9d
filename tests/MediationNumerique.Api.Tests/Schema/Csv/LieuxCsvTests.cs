using System.Text;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Csv;
using MediationNumerique.Api.Schema.V01;

namespace MediationNumerique.Api.Tests.Schema.Csv;

public sealed class LieuxCsvTests
{
    private const string Titles = "id,pivot,nom,commune,code_postal,adresse,date_maj,services,courriels";
    private const string Row = "1,00000000000000,Mairie,Aurillac,15000,1 rue Exemple,2026-01-31,Aide aux démarches administratives|Loisirs et créations numériques,a@exemple.fr";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_is_read_with_or_without_a_byte_order_mark(bool bom)
    {
        var text = Encoding.UTF8.GetBytes($"{Titles}\n{Row}\n");
        var ligne = Assert.Single(Read(bom ? [.. Encoding.UTF8.Preamble, .. text] : text).Lignes);

        Assert.Equal((2, "1"), (ligne.Numero, ligne.Lieu!.Id));
        Assert.Equal(2, ligne.ReadLieu().Content!.Services.Count);
        Assert.Empty(ligne.ReadLieu().Anomalies);
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void Columns_may_be_separated_by_another_sign(char separator) =>
        Assert.False(Assert.Single(Read($"{Titles}\n{Row}".Replace(',', separator)).Lignes).ReadLieu().IsRefused);

    [Fact]
    public void A_v01_file_is_told_by_its_columns()
    {
        var (csv, lignes) = Read("""
            id,pivot,nom,commune,code_postal,adresse,date_maj,services,conditions_acces,courriel,telephone
            0,00000000000000,Mairie,Abondance,74360,Place du Champ,2021-05-05,Accéder à du matériel;Prendre en main un ordinateur,"Gratuit : Je peux accéder gratuitement au lieu et à ses services;Payant : L'accès au lieu et/ou à ses services est payant",a@exemple.fr,+33450000000
            4,00000000000000,Foyer,Chambéry,73000,14 avenue Exemple,2021-05-05,Approfondir ma culture numérique,,,
            """);

        Assert.Equal(SchemaVersion.V01, csv.Version);
        Assert.Equal(["Gratuit", "Payant"], lignes[0].Lieu!.FraisACharge);
        Assert.Equal([2, 1], lignes.Select(l => l.ReadLieu().Content!.Services.Count));
        Assert.All(lignes, l => Assert.All(l.ReadLieu().Anomalies, anomalie => Assert.Equal(Gravite.Information, anomalie.Gravite)));
    }

    [Fact]
    public void The_separator_that_a_spreadsheet_declares_is_taken()
    {
        var ligne = Assert.Single(Read($"sep=;\n{Titles.Replace(',', ';')}\n{Row.Replace(',', ';')}\n").Lignes);

        Assert.Equal((3, "Mairie"), (ligne.Numero, ligne.Lieu!.Nom));
    }

    [Fact]
    public void A_row_of_another_width_is_refused_and_the_next_ones_read()
    {
        var (_, lignes) = Read($"{Titles}\n1,2,3\n{Row}\n{Row},plus");

        Assert.Equal([(2, true), (3, false), (4, true)], lignes.Select(l => (l.Numero, l.ReadLieu().IsRefused)));
        Assert.All([lignes[0], lignes[2]], ligne => Assert.Equal("nombre-de-colonnes", Assert.Single(ligne.Anomalies).Code));
        Assert.Equal((Gravite.Avertissement, Gravite.Erreur), (lignes[0].Anomalies[0].Gravite, lignes[2].Anomalies[0].Gravite));
    }

    [Theory]
    [InlineData(",,,")]
    [InlineData(", ,")]
    public void Empty_cells_too_many_change_nothing(string tail)
    {
        var (_, lignes) = Read($"{Titles}\n{Row}{tail}\n");

        Assert.Empty(Assert.Single(lignes).ReadLieu().Anomalies);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void A_file_of_which_the_last_row_alone_is_short_has_been_cut(int shortRows, bool isComplete)
    {
        var (csv, _) = Read($"{Titles},telephone,courriels\n{Row},,\n{string.Concat(Enumerable.Repeat($"{Row}\n", shortRows))}");

        Assert.Equal(isComplete, csv.IsComplete);
    }

    [Fact]
    public void The_cells_that_a_row_lacks_at_its_end_are_empty()
    {
        var (_, lignes) = Read($"{Titles},telephone,courriels,\n{Row}\n");

        Assert.Equal("nombre-de-colonnes", Assert.Single(Assert.Single(lignes).ReadLieu().Anomalies).Code);
    }

    [Fact]
    public void A_row_keeps_the_number_that_a_spreadsheet_shows()
    {
        var (_, lignes) = Read($"{Titles}\n{Row.Replace("Mairie", "\"Mairie\nannexe\"", StringComparison.Ordinal)}\n\n,,,,,,,,\n{Row}\n");

        Assert.Equal([2, 5], lignes.Select(l => l.Numero));
        Assert.Equal("Mairie annexe", lignes[0].Lieu!.Nom);
    }

    [Fact]
    public void A_misplaced_quote_is_kept_and_reported()
    {
        var (_, lignes) = Read($"{Titles}\n{Row.Replace("Mairie", "La \"Mairie\"", StringComparison.Ordinal)}\n{Row}");

        Assert.Equal("La \"Mairie\"", lignes[0].Lieu!.Nom);
        Assert.Equal("guillemet", Assert.Single(lignes[0].ReadLieu().Anomalies).Code);
        Assert.Empty(lignes[1].ReadLieu().Anomalies);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30_000)]
    public void An_unclosed_quote_is_reported_and_costs_only_what_it_swallows(int swallowed)
    {
        var rows = string.Join('\n', Enumerable.Repeat(Row, swallowed));

        var (_, lignes) = Read($"{Titles}\n{Row}\n{Row.Replace("Mairie", "\"Mairie", StringComparison.Ordinal)}\n{rows}");

        Assert.Equal([(2, false), (3, true)], lignes.Select(l => (l.Numero, l.ReadLieu().IsRefused)));
    }

    [Theory]
    [InlineData("a@exemple.fr;b@exemple.fr", 2, true)]
    [InlineData("a@exemple.fr / b@exemple.fr", 2, true)]
    [InlineData("a@exemple.fr|b@exemple.fr", 2, false)]
    public void Other_separators_of_values_are_understood_and_reported(string cell, int count, bool reported)
    {
        var ligne = Assert.Single(Read($"{Titles}\n{Row.Replace("a@exemple.fr", cell, StringComparison.Ordinal)}").Lignes);

        Assert.Equal(count, ligne.Lieu!.Courriels.Count);
        Assert.Equal(reported, ligne.Anomalies.Any(a => a.Code == "separateur"));
    }

    [Fact]
    public void A_semicolon_inside_a_url_separates_nothing()
    {
        var ligne = Assert.Single(Read($"{Titles},site_web\n{Row},https://exemple.fr/a;b?c;https://exemple.fr").Lignes);

        Assert.Equal(["https://exemple.fr/a;b?c", "https://exemple.fr"], ligne.Lieu!.SiteWeb);
    }

    [Fact]
    public void The_columns_are_those_of_the_national_schema_in_their_order() => Assert.Equal(
        "id,pivot,nom,commune,code_postal,code_insee,adresse,complement_adresse,latitude,longitude,typologie,telephone,courriels,site_web,"
        + "horaires,presentation_resume,presentation_detail,source,itinerance,structure_parente,date_maj,services,"
        + "publics_specifiquement_adresses,prise_en_charge_specifique,frais_a_charge,dispositif_programmes_nationaux,formations_labels,"
        + "autres_formations_labels,modalites_acces,modalites_accompagnement,fiche_acces_libre,prise_rdv",
        string.Join(',', Champs.All));

    private static (LieuxCsv Csv, LigneLue[] Lignes) Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static (LieuxCsv Csv, LigneLue[] Lignes) Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var csv = LieuxCsv.Open(stream);

        return (csv, [.. csv.Read()]);
    }
}

using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Tests.Intake.Files;

public sealed class ColonnesTests
{
    private const string Titles = "id,pivot,nom,commune,code_postal,adresse,date_maj,services,courriels";
    private const string Row = "1,00000000000000,Mairie,Aurillac,15000,1 rue Exemple,2026-01-31,Aide aux démarches administratives|Loisirs et créations numériques,a@exemple.fr";

    [Fact]
    public void A_column_that_is_not_read_is_told_with_how_many_values_go_with_it()
    {
        var fichier = Fichier.Read($"{Titles},couleur,NOM,vide\n{Row},bleu,Autre nom,\n2{Row[1..]},vert,,\n");

        Assert.Equal(
            [("couleur", "colonne-inconnue"), ("NOM", "colonne-en-double"), ("vide", "colonne-inconnue")],
            fichier.Anomalies.Where(a => a.Gravite is Gravite.Avertissement).Select(a => (a.Champ, a.Code)).Order());
        Assert.Contains("2 valeurs", fichier.Anomalies.Single(a => a.Champ == "couleur").Message, StringComparison.Ordinal);
        Assert.Contains("vide", fichier.Anomalies.Single(a => a.Champ == "vide").Message, StringComparison.Ordinal);
        Assert.Equal("Mairie", fichier.Lignes[0].Lieu!.Nom);
    }

    [Fact]
    public void A_column_of_either_version_is_read_in_either()
    {
        var lieu = Assert.Single(Fichier.Read($"{Titles},labels_nationaux,publics_accueillis,publics_specifiquement_adresses,frais_a_charge\n{Row},CNFS,Surdité,Jeunes,Gratuit").Lignes).Lieu!;

        Assert.Single(lieu.DispositifProgrammesNationaux);
        Assert.Single(lieu.PriseEnChargeSpecifique);
        Assert.Single(lieu.PublicsSpecifiquementAdresses);
        Assert.Single(lieu.FraisACharge);
    }

    [Theory]
    [InlineData("nom", "noms")]
    [InlineData("adresse", "adresses")]
    public void A_file_without_a_column_that_nothing_replaces_is_one_error_and_no_row(string champ, string other)
    {
        var fichier = Fichier.Read($"{Titles.Replace(champ, other, StringComparison.Ordinal)}\n{Row}\n{Row}");

        var erreur = Assert.Single(fichier.Anomalies, a => a.Gravite is Gravite.Erreur);
        Assert.Equal((champ, "colonne-absente"), (erreur.Champ, erreur.Code));
        Assert.Equal([other], erreur.Suggestions);
        Assert.Empty(fichier.Lignes);
    }

    [Fact]
    public void A_short_word_inside_a_long_title_suggests_nothing()
    {
        var fichier = Fichier.Read("adresse,commune,nature_juridique,nombre de mandats\n1 rue Exemple,Aurillac,1,2");

        Assert.Empty(Assert.Single(fichier.Anomalies, a => a is { Champ: "nom", Gravite: Gravite.Erreur }).Suggestions);
        Assert.All(fichier.Anomalies.Where(a => a.Code == "colonne-inconnue"), a => Assert.Empty(a.Suggestions));
    }

    [Theory]
    [InlineData("AJACCIO CEDEX 01", "20181", "AJACCIO", "2A004")]
    [InlineData("Angelt", "64600", "Anglet", "64024")]
    [InlineData("St Martin du Bois", "33910", "Saint-Martin-du-Bois", "33445")]
    [InlineData("ST-ETIENNE", "42000", "Saint-Étienne", "42218")]
    [InlineData("bourg en bresse", "1000", "bourg en bresse", "01053")]
    public void A_commune_is_found_and_its_name_set_right(string written, string postal, string nom, string code)
    {
        var lieu = Assert.Single(Fichier.Read($"id,nom,adresse,commune,code_postal\n1,Mairie,1 rue Exemple,{written},{postal}").Lignes).Lieu!;

        Assert.Equal((nom, code), (lieu.Commune, lieu.CodeInsee));
    }

    [Fact]
    public void Titles_are_read_whatever_their_case_their_accents_and_their_signs()
    {
        var lieu = Assert.Single(Fichier.Read("ID;Nom;Adresse;Code postal;Commune;Téléphone\n1;Mairie;1 rue Exemple;15000;Aurillac;04 71 00 00 00").Lignes).Lieu!;

        Assert.Equal(("1", "Mairie", "15000", "+33471000000"), (lieu.Id, lieu.Nom, lieu.CodePostal, lieu.Telephone));
    }

    [Theory]
    [InlineData("Bonjour, voici la liste.")]
    [InlineData("prénom,âge\nAnne,12")]
    public void A_file_whose_first_line_names_no_column_is_no_file_of_places(string text)
    {
        var erreur = Assert.Single(Fichier.Read(text).Anomalies, a => a.Gravite is Gravite.Erreur);

        Assert.Equal(("fichier", "format-inconnu"), (erreur.Champ, erreur.Code));
    }

    [Fact]
    public void A_first_line_without_end_is_not_held_in_memory() =>
        Assert.Equal("format-inconnu", Assert.Single(Fichier.Read($"{new string('a', 3_000_000)}\n{Row}").Anomalies, a => a.Gravite is Gravite.Erreur).Code);
}

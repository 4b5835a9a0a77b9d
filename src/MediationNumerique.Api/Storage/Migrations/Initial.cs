using Microsoft.EntityFrameworkCore.Migrations;

namespace MediationNumerique.Api.Storage.Migrations;

/// <summary>The first schema: a column for each field of a statement.</summary>
internal abstract class InitialMigration(string? collation) : MedNumMigration(collation)
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "compteurs",
            table => new
            {
                nom = Text(table, maxLength: 50),
                valeur = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_compteurs", x => x.nom));
        migrationBuilder.CreateTable(
            "revisions",
            table => new
            {
                sequence = table.Column<long>(),
                nature = Word(table),
                objet_id = table.Column<Guid>(),
                source = Text(table, maxLength: 100),
                operation = Word(table),
                auteur = Text(table, maxLength: 200),
                date = table.Column<DateTime>(),
                etat_avant = Text(table, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_revisions", x => x.sequence));
        migrationBuilder.CreateTable(
            "sources",
            table => new
            {
                slug = Text(table, maxLength: 100),
                nom = Text(table),
                description = Text(table),
                licence = Text(table),
                url = Text(table, nullable: true),
                contact = Text(table, nullable: true),
                maj_le = table.Column<DateTime>(),
                supprime_le = table.Column<DateTime>(nullable: true),
                revision_no = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_sources", x => x.slug));
        migrationBuilder.CreateTable(
            "lieux",
            table => new
            {
                id = table.Column<Guid>(),
                source = Text(table, maxLength: 100),
                id_source = Text(table),
                pivot = Text(table),
                nom = Text(table),
                commune = Text(table),
                code_postal = Text(table),
                code_insee = Text(table, nullable: true),
                adresse = Text(table),
                complement_adresse = Text(table, nullable: true),
                latitude = table.Column<double>(nullable: true),
                longitude = table.Column<double>(nullable: true),
                typologie = List(table),
                telephone = Text(table, nullable: true),
                courriels = List(table),
                site_web = List(table),
                horaires = Text(table, nullable: true),
                presentation_resume = Text(table, nullable: true),
                presentation_detail = Text(table, nullable: true),
                source_declaree = Text(table, nullable: true),
                itinerance = List(table),
                structure_parente = Text(table, nullable: true),
                date_maj = table.Column<DateOnly>(),
                services = List(table),
                publics_specifiquement_adresses = List(table),
                prise_en_charge_specifique = List(table),
                frais_a_charge = List(table),
                dispositif_programmes_nationaux = List(table),
                formations_labels = List(table),
                autres_formations_labels = List(table),
                modalites_acces = List(table),
                modalites_accompagnement = List(table),
                fiche_acces_libre = Text(table, nullable: true),
                prise_rdv = Text(table, nullable: true),
                maj_le = table.Column<DateTime>(),
                supprime_le = table.Column<DateTime>(nullable: true),
                revision_no = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_lieux", x => x.id);
                table.ForeignKey("FK_lieux_sources_source", x => x.source, "sources", "slug", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateTable(
            "services",
            table => new
            {
                id = table.Column<Guid>(),
                source = Text(table, maxLength: 100),
                id_source = Text(table),
                lieu = Text(table, nullable: true),
                structure = Text(table, nullable: true),
                categorie = table.Column<string>(maxLength: 100),
                nom = Text(table, nullable: true),
                description = Text(table, nullable: true),
                en_ligne = table.Column<bool>(nullable: true),
                modalites_accompagnement = List(table, nullable: true),
                publics = List(table, nullable: true),
                prises_en_charge = List(table, nullable: true),
                frais = List(table, nullable: true),
                prise_rdv = Text(table, nullable: true),
                horaires = Text(table, nullable: true),
                zones = List(table),
                sous_categories = List(table),
                maj_le = table.Column<DateTime>(),
                supprime_le = table.Column<DateTime>(nullable: true),
                revision_no = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_services", x => x.id);
                table.ForeignKey("FK_services_sources_source", x => x.source, "sources", "slug", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateTable(
            "structures",
            table => new
            {
                id = table.Column<Guid>(),
                source = Text(table, maxLength: 100),
                id_source = Text(table),
                nom = Text(table),
                siret = Text(table, nullable: true),
                rna = Text(table, nullable: true),
                typologies = List(table),
                description = Text(table, nullable: true),
                site_web = Text(table, nullable: true),
                telephone = Text(table, nullable: true),
                courriel = Text(table, nullable: true),
                maj_le = table.Column<DateTime>(),
                supprime_le = table.Column<DateTime>(nullable: true),
                revision_no = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_structures", x => x.id);
                table.ForeignKey("FK_structures_sources_source", x => x.source, "sources", "slug", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.Sql("INSERT INTO compteurs (nom, valeur) VALUES ('revisions', 0)");
        migrationBuilder.CreateIndex("IX_lieux_source", "lieux", "source");
        migrationBuilder.CreateIndex("IX_services_source", "services", "source");
        migrationBuilder.CreateIndex("IX_structures_source", "structures", "source");
    }
}

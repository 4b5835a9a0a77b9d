using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MediationNumerique.Api.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "compteurs",
                columns: table => new
                {
                    nom = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    valeur = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_compteurs", x => x.nom);
                });

            migrationBuilder.CreateTable(
                name: "revisions",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    nature = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    objet_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    operation = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    auteur = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    etat_avant = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_revisions", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "sources",
                columns: table => new
                {
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    licence = table.Column<string>(type: "TEXT", nullable: false),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    contact = table.Column<string>(type: "TEXT", nullable: true),
                    maj_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    supprime_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revision_no = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sources", x => x.slug);
                });

            migrationBuilder.CreateTable(
                name: "lieux",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    id_source = table.Column<string>(type: "TEXT", nullable: false),
                    pivot = table.Column<string>(type: "TEXT", nullable: false),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    commune = table.Column<string>(type: "TEXT", nullable: false),
                    code_postal = table.Column<string>(type: "TEXT", nullable: false),
                    code_insee = table.Column<string>(type: "TEXT", nullable: true),
                    adresse = table.Column<string>(type: "TEXT", nullable: false),
                    complement_adresse = table.Column<string>(type: "TEXT", nullable: true),
                    latitude = table.Column<double>(type: "REAL", nullable: true),
                    longitude = table.Column<double>(type: "REAL", nullable: true),
                    typologie = table.Column<string>(type: "TEXT", nullable: false),
                    telephone = table.Column<string>(type: "TEXT", nullable: true),
                    courriels = table.Column<string>(type: "TEXT", nullable: false),
                    site_web = table.Column<string>(type: "TEXT", nullable: false),
                    horaires = table.Column<string>(type: "TEXT", nullable: true),
                    presentation_resume = table.Column<string>(type: "TEXT", nullable: true),
                    presentation_detail = table.Column<string>(type: "TEXT", nullable: true),
                    source_declaree = table.Column<string>(type: "TEXT", nullable: true),
                    itinerance = table.Column<string>(type: "TEXT", nullable: false),
                    structure_parente = table.Column<string>(type: "TEXT", nullable: true),
                    date_maj = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    services = table.Column<string>(type: "TEXT", nullable: false),
                    publics_specifiquement_adresses = table.Column<string>(type: "TEXT", nullable: false),
                    prise_en_charge_specifique = table.Column<string>(type: "TEXT", nullable: false),
                    frais_a_charge = table.Column<string>(type: "TEXT", nullable: false),
                    dispositif_programmes_nationaux = table.Column<string>(type: "TEXT", nullable: false),
                    formations_labels = table.Column<string>(type: "TEXT", nullable: false),
                    autres_formations_labels = table.Column<string>(type: "TEXT", nullable: false),
                    modalites_acces = table.Column<string>(type: "TEXT", nullable: false),
                    modalites_accompagnement = table.Column<string>(type: "TEXT", nullable: false),
                    fiche_acces_libre = table.Column<string>(type: "TEXT", nullable: true),
                    prise_rdv = table.Column<string>(type: "TEXT", nullable: true),
                    maj_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    supprime_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revision_no = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lieux", x => x.id);
                    table.ForeignKey(
                        name: "FK_lieux_sources_source",
                        column: x => x.source,
                        principalTable: "sources",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "services",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    id_source = table.Column<string>(type: "TEXT", nullable: false),
                    lieu = table.Column<string>(type: "TEXT", nullable: true),
                    structure = table.Column<string>(type: "TEXT", nullable: true),
                    categorie = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    nom = table.Column<string>(type: "TEXT", nullable: true),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    en_ligne = table.Column<bool>(type: "INTEGER", nullable: true),
                    modalites_accompagnement = table.Column<string>(type: "TEXT", nullable: true),
                    publics = table.Column<string>(type: "TEXT", nullable: true),
                    prises_en_charge = table.Column<string>(type: "TEXT", nullable: true),
                    frais = table.Column<string>(type: "TEXT", nullable: true),
                    prise_rdv = table.Column<string>(type: "TEXT", nullable: true),
                    horaires = table.Column<string>(type: "TEXT", nullable: true),
                    zones = table.Column<string>(type: "TEXT", nullable: false),
                    sous_categories = table.Column<string>(type: "TEXT", nullable: false),
                    maj_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    supprime_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revision_no = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_services", x => x.id);
                    table.ForeignKey(
                        name: "FK_services_sources_source",
                        column: x => x.source,
                        principalTable: "sources",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "structures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    id_source = table.Column<string>(type: "TEXT", nullable: false),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    siret = table.Column<string>(type: "TEXT", nullable: true),
                    rna = table.Column<string>(type: "TEXT", nullable: true),
                    typologies = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    site_web = table.Column<string>(type: "TEXT", nullable: true),
                    telephone = table.Column<string>(type: "TEXT", nullable: true),
                    courriel = table.Column<string>(type: "TEXT", nullable: true),
                    maj_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    supprime_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revision_no = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_structures", x => x.id);
                    table.ForeignKey(
                        name: "FK_structures_sources_source",
                        column: x => x.source,
                        principalTable: "sources",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "compteurs",
                columns: new[] { "nom", "valeur" },
                values: new object[] { "revisions", 0L });

            migrationBuilder.CreateIndex(
                name: "IX_lieux_source",
                table: "lieux",
                column: "source");

            migrationBuilder.CreateIndex(
                name: "IX_services_source",
                table: "services",
                column: "source");

            migrationBuilder.CreateIndex(
                name: "IX_structures_source",
                table: "structures",
                column: "source");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "compteurs");

            migrationBuilder.DropTable(
                name: "lieux");

            migrationBuilder.DropTable(
                name: "revisions");

            migrationBuilder.DropTable(
                name: "services");

            migrationBuilder.DropTable(
                name: "structures");

            migrationBuilder.DropTable(
                name: "sources");
        }
    }
}

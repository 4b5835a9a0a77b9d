using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MediationNumerique.Api.Storage.SqlServer.Migrations
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
                    nom = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    valeur = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_compteurs", x => x.nom);
                });

            migrationBuilder.CreateTable(
                name: "revisions",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    nature = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    objet_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    source = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    operation = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    auteur = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    date = table.Column<DateTime>(type: "datetime2", nullable: false),
                    etat_avant = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_revisions", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "sources",
                columns: table => new
                {
                    slug = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    nom = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    description = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    licence = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    url = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    contact = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    maj_le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    supprime_le = table.Column<DateTime>(type: "datetime2", nullable: true),
                    revision_no = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sources", x => x.slug);
                });

            migrationBuilder.CreateTable(
                name: "lieux",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    source = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    id_source = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    pivot = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    nom = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    commune = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    code_postal = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    code_insee = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    adresse = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    complement_adresse = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    latitude = table.Column<double>(type: "float", nullable: true),
                    longitude = table.Column<double>(type: "float", nullable: true),
                    typologie = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    telephone = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    courriels = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    site_web = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    horaires = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    presentation_resume = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    presentation_detail = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    source_declaree = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    itinerance = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    structure_parente = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    date_maj = table.Column<DateOnly>(type: "date", nullable: false),
                    services = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    publics_specifiquement_adresses = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    prise_en_charge_specifique = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    frais_a_charge = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    dispositif_programmes_nationaux = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    formations_labels = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    autres_formations_labels = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    modalites_acces = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    modalites_accompagnement = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    fiche_acces_libre = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    prise_rdv = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    maj_le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    supprime_le = table.Column<DateTime>(type: "datetime2", nullable: true),
                    revision_no = table.Column<long>(type: "bigint", nullable: false)
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
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    source = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    id_source = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    lieu = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    structure = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    categorie = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    nom = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    description = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    en_ligne = table.Column<bool>(type: "bit", nullable: true),
                    modalites_accompagnement = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    publics = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    prises_en_charge = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    frais = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    prise_rdv = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    horaires = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    zones = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    sous_categories = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    maj_le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    supprime_le = table.Column<DateTime>(type: "datetime2", nullable: true),
                    revision_no = table.Column<long>(type: "bigint", nullable: false)
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
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    source = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    id_source = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    nom = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    siret = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    rna = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    typologies = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    description = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    site_web = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    telephone = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    courriel = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    maj_le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    supprime_le = table.Column<DateTime>(type: "datetime2", nullable: true),
                    revision_no = table.Column<long>(type: "bigint", nullable: false)
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

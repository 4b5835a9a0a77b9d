using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MediationNumerique.Api.Storage.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Imports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "moissonnage_periode_heures",
                table: "sources",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "moissonnage_url",
                table: "sources",
                type: "nvarchar(max)",
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    source = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    etat = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    mode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    simulation = table.Column<bool>(type: "bit", nullable: false),
                    strict = table.Column<bool>(type: "bit", nullable: false),
                    confirmer_suppressions = table.Column<bool>(type: "bit", nullable: false),
                    origine = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    auteur = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    recu_le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    termine_le = table.Column<DateTime>(type: "datetime2", nullable: true),
                    taille = table.Column<long>(type: "bigint", nullable: false),
                    empreinte = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    format = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_BIN2"),
                    version_schema = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_BIN2"),
                    encodage = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_BIN2"),
                    lues = table.Column<int>(type: "int", nullable: false),
                    creees = table.Column<int>(type: "int", nullable: false),
                    modifiees = table.Column<int>(type: "int", nullable: false),
                    inchangees = table.Column<int>(type: "int", nullable: false),
                    supprimees = table.Column<int>(type: "int", nullable: false),
                    refusees = table.Column<int>(type: "int", nullable: false),
                    avec_avertissements = table.Column<int>(type: "int", nullable: false),
                    remarques = table.Column<int>(type: "int", nullable: false),
                    motif_code = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true, collation: "Latin1_General_100_BIN2"),
                    motif_message = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    revision_no = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports", x => x.id);
                    table.ForeignKey(
                        name: "FK_imports_sources_source",
                        column: x => x.source,
                        principalTable: "sources",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "moissonnages",
                columns: table => new
                {
                    source = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    url = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    prochaine_le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    etag = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    dernier_modifie = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    empreinte = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_moissonnages", x => x.source);
                    table.ForeignKey(
                        name: "FK_moissonnages_sources_source",
                        column: x => x.source,
                        principalTable: "sources",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_remarques",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    rang = table.Column<int>(type: "int", nullable: false),
                    ligne = table.Column<int>(type: "int", nullable: true),
                    id_source = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    colonne = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    gravite = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    code = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    message = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    valeur = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    suggestions = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_remarques", x => new { x.import_id, x.rang });
                    table.ForeignKey(
                        name: "FK_import_remarques_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_revisions_date",
                table: "revisions",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "IX_revisions_objet_id",
                table: "revisions",
                column: "objet_id");

            migrationBuilder.CreateIndex(
                name: "IX_imports_source",
                table: "imports",
                column: "source");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "import_remarques");

            migrationBuilder.DropTable(
                name: "moissonnages");

            migrationBuilder.DropTable(
                name: "imports");

            migrationBuilder.DropIndex(
                name: "IX_revisions_date",
                table: "revisions");

            migrationBuilder.DropIndex(
                name: "IX_revisions_objet_id",
                table: "revisions");

            migrationBuilder.DropColumn(
                name: "moissonnage_periode_heures",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "moissonnage_url",
                table: "sources");
        }
    }
}

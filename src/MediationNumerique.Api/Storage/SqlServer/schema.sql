IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123094101_Initial'
)
BEGIN
    CREATE TABLE [compteurs] (
        [nom] nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [valeur] bigint NOT NULL,
        CONSTRAINT [PK_compteurs] PRIMARY KEY ([nom])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123094101_Initial'
)
BEGIN
    CREATE TABLE [revisions] (
        [sequence] bigint NOT NULL,
        [nature] nvarchar(20) NOT NULL,
        [objet_id] uniqueidentifier NOT NULL,
        [source] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [operation] nvarchar(20) NOT NULL,
        [auteur] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [date] datetime2 NOT NULL,
        [etat_avant] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [PK_revisions] PRIMARY KEY ([sequence])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123094101_Initial'
)
BEGIN
    CREATE TABLE [sources] (
        [slug] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [nom] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [description] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [licence] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [url] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [contact] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [maj_le] datetime2 NOT NULL,
        [supprime_le] datetime2 NULL,
        [revision_no] bigint NOT NULL,
        CONSTRAINT [PK_sources] PRIMARY KEY ([slug])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123094101_Initial'
)
BEGIN
    CREATE TABLE [lieux] (
        [id] uniqueidentifier NOT NULL,
        [source] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [id_source] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [pivot] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [nom] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [commune] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [code_postal] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [code_insee] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [adresse] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [complement_adresse] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [latitude] float NULL,
        [longitude] float NULL,
        [typologie] nvarchar(max) NOT NULL,
        [telephone] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [courriels] nvarchar(max) NOT NULL,
        [site_web] nvarchar(max) NOT NULL,
        [horaires] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [presentation_resume] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [presentation_detail] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [source_declaree] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [itinerance] nvarchar(max) NOT NULL,
        [structure_parente] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [date_maj] date NOT NULL,
        [services] nvarchar(max) NOT NULL,
        [publics_specifiquement_adresses] nvarchar(max) NOT NULL,
        [prise_en_charge_specifique] nvarchar(max) NOT NULL,
        [frais_a_charge] nvarchar(max) NOT NULL,
        [dispositif_programmes_nationaux] nvarchar(max) NOT NULL,
        [formations_labels] nvarchar(max) NOT NULL,
        [autres_formations_labels] nvarchar(max) NOT NULL,
        [modalites_acces] nvarchar(max) NOT NULL,
        [modalites_accompagnement] nvarchar(max) NOT NULL,
        [fiche_acces_libre] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [prise_rdv] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [maj_le] datetime2 NOT NULL,
        [supprime_le] datetime2 NULL,
        [revision_no] bigint NOT NULL,
        CONSTRAINT [PK_lieux] PRIMARY KEY ([id]),
        CONSTRAINT [FK_lieux_sources_source] FOREIGN KEY ([source]) REFERENCES [sources] ([slug]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123094101_Initial'
)
BEGIN
    CREATE TABLE [services] (
        [id] uniqueidentifier NOT NULL,
        [source] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [id_source] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [lieu] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [structure] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [categorie] nvarchar(100) NOT NULL,
        [nom] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [description] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [en_ligne] bit NULL,
        [modalites_accompagnement] nvarchar(max) NULL,
        [publics] nvarchar(max) NULL,
        [prises_en_charge] nvarchar(max) NULL,
        [frais] nvarchar(max) NULL,
        [prise_rdv] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [horaires] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [zones] nvarchar(max) NOT NULL,
        [sous_categories] nvarchar(max) NOT NULL,
        [maj_le] datetime2 NOT NULL,
        [supprime_le] datetime2 NULL,
        [revision_no] bigint NOT NULL,
        CONSTRAINT [PK_services] PRIMARY KEY ([id]),
        CONSTRAINT [FK_services_sources_source] FOREIGN KEY ([source]) REFERENCES [sources] ([slug]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123094101_Initial'
)
BEGIN
    CREATE TABLE [structures] (
        [id] uniqueidentifier NOT NULL,
        [source] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [id_source] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [nom] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [siret] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [rna] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [typologies] nvarchar(max) NOT NULL,
        [description] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [site_web] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [telephone] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [courriel] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [maj_le] datetime2 NOT NULL,
        [supprime_le] datetime2 NULL,
        [revision_no] bigint NOT NULL,
        CONSTRAINT [PK_structures] PRIMARY KEY ([id]),
        CONSTRAINT [FK_structures_sources_source] FOREIGN KEY ([source]) REFERENCES [sources] ([slug]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123094101_Initial'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'nom', N'valeur') AND [object_id] = OBJECT_ID(N'[compteurs]'))
        SET IDENTITY_INSERT [compteurs] ON;
    EXEC(N'INSERT INTO [compteurs] ([nom], [valeur])
    VALUES (N''revisions'', CAST(0 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'nom', N'valeur') AND [object_id] = OBJECT_ID(N'[compteurs]'))
        SET IDENTITY_INSERT [compteurs] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123094101_Initial'
)
BEGIN
    CREATE INDEX [IX_lieux_source] ON [lieux] ([source]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123094101_Initial'
)
BEGIN
    CREATE INDEX [IX_services_source] ON [services] ([source]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123094101_Initial'
)
BEGIN
    CREATE INDEX [IX_structures_source] ON [structures] ([source]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123094101_Initial'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261123094101_Initial', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124034811_Imports'
)
BEGIN
    ALTER TABLE [sources] ADD [moissonnage_periode_heures] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124034811_Imports'
)
BEGIN
    ALTER TABLE [sources] ADD [moissonnage_url] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124034811_Imports'
)
BEGIN
    CREATE TABLE [imports] (
        [id] uniqueidentifier NOT NULL,
        [source] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [etat] nvarchar(20) NOT NULL,
        [mode] nvarchar(20) NOT NULL,
        [simulation] bit NOT NULL,
        [strict] bit NOT NULL,
        [confirmer_suppressions] bit NOT NULL,
        [origine] nvarchar(20) NOT NULL,
        [auteur] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [recu_le] datetime2 NOT NULL,
        [termine_le] datetime2 NULL,
        [taille] bigint NOT NULL,
        [empreinte] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [format] nvarchar(20) COLLATE Latin1_General_100_BIN2 NULL,
        [version_schema] nvarchar(20) COLLATE Latin1_General_100_BIN2 NULL,
        [encodage] nvarchar(20) COLLATE Latin1_General_100_BIN2 NULL,
        [lues] int NOT NULL,
        [creees] int NOT NULL,
        [modifiees] int NOT NULL,
        [inchangees] int NOT NULL,
        [supprimees] int NOT NULL,
        [refusees] int NOT NULL,
        [avec_avertissements] int NOT NULL,
        [remarques] int NOT NULL,
        [motif_code] nvarchar(50) COLLATE Latin1_General_100_BIN2 NULL,
        [motif_message] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [revision_no] bigint NULL,
        CONSTRAINT [PK_imports] PRIMARY KEY ([id]),
        CONSTRAINT [FK_imports_sources_source] FOREIGN KEY ([source]) REFERENCES [sources] ([slug]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124034811_Imports'
)
BEGIN
    CREATE TABLE [moissonnages] (
        [source] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [url] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [prochaine_le] datetime2 NOT NULL,
        [etag] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [dernier_modifie] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [empreinte] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [PK_moissonnages] PRIMARY KEY ([source]),
        CONSTRAINT [FK_moissonnages_sources_source] FOREIGN KEY ([source]) REFERENCES [sources] ([slug]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124034811_Imports'
)
BEGIN
    CREATE TABLE [import_remarques] (
        [import_id] uniqueidentifier NOT NULL,
        [rang] int NOT NULL,
        [ligne] int NULL,
        [id_source] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [colonne] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [gravite] nvarchar(20) NOT NULL,
        [code] nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [message] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [valeur] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [suggestions] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_import_remarques] PRIMARY KEY ([import_id], [rang]),
        CONSTRAINT [FK_import_remarques_imports_import_id] FOREIGN KEY ([import_id]) REFERENCES [imports] ([id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124034811_Imports'
)
BEGIN
    CREATE INDEX [IX_revisions_date] ON [revisions] ([date]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124034811_Imports'
)
BEGIN
    CREATE INDEX [IX_revisions_objet_id] ON [revisions] ([objet_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124034811_Imports'
)
BEGIN
    CREATE INDEX [IX_imports_source] ON [imports] ([source]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124034811_Imports'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124034811_Imports', N'10.0.15');
END;

COMMIT;
GO


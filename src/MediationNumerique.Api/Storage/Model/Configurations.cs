using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MediationNumerique.Api.Storage.Model;

internal sealed class SourceConfiguration : IEntityTypeConfiguration<SourceEntity>
{
    public const int SlugLength = Schema.Validation.Formats.LongestSlug;

    public void Configure(EntityTypeBuilder<SourceEntity> builder)
    {
        builder.ToTable("sources").HasKey(s => s.Slug);
        builder.Property(s => s.Slug).HasMaxLength(SlugLength);
    }
}

internal sealed class DeclarationConfiguration : IEntityTypeConfiguration<DeclarationEntity>
{
    public void Configure(EntityTypeBuilder<DeclarationEntity> builder)
    {
        builder.ToTable("declarations").HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Nature).IsWord();
        builder.Property(d => d.Source).HasMaxLength(SourceConfiguration.SlugLength);
        builder.Property(d => d.Pivot).HasMaxLength(Identifiants.LongestPivot);
        builder.Property(d => d.Rna).HasMaxLength(Identifiants.LongestPivot);
        builder.HasOne<SourceEntity>().WithMany().HasForeignKey(d => d.Source).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.Source, d.Nature });
        builder.HasIndex(d => d.Pivot).HasFilter("[pivot] IS NOT NULL");
        builder.HasIndex(d => d.Rna).HasFilter("[rna] IS NOT NULL");
    }
}

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<RevisionEntity>
{
    public const int AuteurLength = 200;

    public void Configure(EntityTypeBuilder<RevisionEntity> builder)
    {
        builder.ToTable("revisions").HasKey(r => r.Sequence);
        builder.Property(r => r.Sequence).ValueGeneratedNever();
        builder.Property(r => r.Source).HasMaxLength(SourceConfiguration.SlugLength);
        builder.Property(r => r.Auteur).HasMaxLength(AuteurLength);
        builder.Property(r => r.Nature).IsWord();
        builder.Property(r => r.Operation).IsWord();
        builder.HasIndex(r => r.ObjetId);
        builder.HasIndex(r => r.Date);
    }
}

internal sealed class CompteurConfiguration : IEntityTypeConfiguration<CompteurEntity>
{
    public void Configure(EntityTypeBuilder<CompteurEntity> builder)
    {
        builder.ToTable("compteurs").HasKey(c => c.Nom);
        builder.Property(c => c.Nom).HasMaxLength(50);
        builder.HasData(new CompteurEntity { Nom = CompteurEntity.Revisions, Valeur = 0 });
    }
}

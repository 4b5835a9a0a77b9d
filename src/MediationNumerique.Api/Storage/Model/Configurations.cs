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

internal sealed class LieuConfiguration : IEntityTypeConfiguration<LieuEntity>
{
    public void Configure(EntityTypeBuilder<LieuEntity> builder)
    {
        builder.ToTable("lieux").IsDeclaration();
        // A free list, but in practice of a few labels.
        builder.Property(l => l.AutresFormationsLabels).HasConversion(new SharedJsonListConverter<string>(), new ListComparer<string>());
    }
}

internal sealed class StructureConfiguration : IEntityTypeConfiguration<StructureEntity>
{
    public void Configure(EntityTypeBuilder<StructureEntity> builder) => builder.ToTable("structures").IsDeclaration();
}

internal sealed class ServiceConfiguration : IEntityTypeConfiguration<ServiceEntity>
{
    public void Configure(EntityTypeBuilder<ServiceEntity> builder)
    {
        builder.ToTable("services").IsDeclaration();
        builder.Property(s => s.Categorie).HasMaxLength(100);
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

internal static class DeclarationConfiguration
{
    public static void IsDeclaration<T>(this EntityTypeBuilder<T> builder) where T : DeclarationEntity
    {
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever().HasColumnOrder(0);
        builder.Property(d => d.Source).HasMaxLength(SourceConfiguration.SlugLength).HasColumnOrder(1);
        builder.Property(d => d.IdSource).HasColumnOrder(2);
        builder.HasOne<SourceEntity>().WithMany().HasForeignKey(d => d.Source).OnDelete(DeleteBehavior.Restrict);
    }
}

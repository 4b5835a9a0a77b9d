using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Tests.Catalogue;

namespace MediationNumerique.Api.Tests.Follow;

/// <summary>Writes whose effects reach others: places, services and structures that come, change, go and come again.</summary>
internal static class RandomWrites
{
    public const string Author = "essai";

    /// <summary>How many places <see cref="WriteAsync"/> writes, one time or another, of each source.</summary>
    public const int Lieux = 40;

    /// <summary>Fills an empty database with statements whose values collide.</summary>
    public static async Task FillAsync(DeclarationsWriter writer, int seed)
    {
        var declarations = RandomDeclarations.Create(seed, Lieux);
        foreach (var source in declarations.Sources)
        {
            await writer.AddAsync(
                source.Content,
                Of(declarations.Lieux, source.Source).DistinctBy(l => l.Id),
                Of(declarations.Structures, source.Source).DistinctBy(s => s.Id),
                Of(declarations.Services, source.Source).DistinctBy(s => s.Id),
                Author,
                CancellationToken.None);
        }
    }

    public static Task<Written> WriteAsync(DeclarationStore store, Dice dice)
    {
        var source = dice.OneOf(["alpha", "beta", "gamma"]);
        var (lieu, service, structure) = ($"l{dice.Below(Lieux)}", dice.Below(20), dice.Below(6));

        return dice.Below(7) switch
        {
            0 => Delete(DeclarationKinds.Lieux, lieu),
            1 => Delete(DeclarationKinds.Services, RandomDeclarations.Service(dice, service, Lieux).Id),
            2 => Delete(DeclarationKinds.Structures, RandomDeclarations.Structure(dice, structure).Id),
            3 => Put(DeclarationKinds.Services, RandomDeclarations.Service(dice, service, Lieux), s => s.Id),
            4 => Put(DeclarationKinds.Structures, RandomDeclarations.Structure(dice, structure), s => s.Id),
            _ => Put(DeclarationKinds.Lieux, RandomDeclarations.Lieu(dice, lieu), l => l.Id),
        };

        Task<Written> Put<TContent>(DeclarationKind<TContent> kind, TContent content, Func<TContent, string> id)
            where TContent : class =>
            store.PutAsync(kind, new(source, id(content)), content, _ => true, Author, CancellationToken.None);

        Task<Written> Delete<TContent>(DeclarationKind<TContent> kind, string id)
            where TContent : class =>
            store.DeleteAsync(kind, new(source, id), _ => true, Author, CancellationToken.None);
    }

    private static IEnumerable<T> Of<T>(IEnumerable<Declaration<T>> declarations, string source) =>
        declarations.Where(d => d.Source == source).Select(d => d.Content);
}

using System.Buffers;

namespace MediationNumerique.Api.Catalogue.Index;

/// <summary>Cleared working memory from the pool, given back when disposed of.</summary>
internal readonly ref struct Scratch<T> where T : unmanaged
{
    private readonly T[] _array;

    public Scratch(int length)
    {
        _array = ArrayPool<T>.Shared.Rent(length);
        Span = _array.AsSpan(0, length);
        Span.Clear();
    }

    public Span<T> Span { get; }

    public void Dispose() => ArrayPool<T>.Shared.Return(_array);
}

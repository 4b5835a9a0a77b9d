namespace MediationNumerique.Api.Tests.Contract.Gateway;

/// <summary>What is wrong with a body, and where.</summary>
/// <param name="sparse">The components whose required properties may be missing, since the request named the fields it wants.</param>
internal sealed class SchemaReport(IReadOnlySet<string>? sparse = null)
{
    private const int MostErrors = 5;

    private readonly List<string> _errors = [];
    private readonly Stack<string> _path = [];

    /// <summary>The first ones.</summary>
    public IReadOnlyList<string> Errors => _errors;

    public bool IsSparse(string? component) => component is not null && sparse?.Contains(component) is true;

    public void Add(string error)
    {
        if (_errors.Count < MostErrors)
        {
            _errors.Add($"{string.Join('.', _path.Reverse())} {error}".Trim());
        }
    }

    /// <summary>What is added until it is disposed of is wrong with a part.</summary>
    public Part At(string name)
    {
        _path.Push(name);

        return new(_path);
    }

    internal readonly struct Part(Stack<string> path) : IDisposable
    {
        public void Dispose() => path.Pop();
    }
}

namespace MediationNumerique.Api.Tests.Contract.Gateway;

/// <summary>What is wrong with a body, and where.</summary>
/// <param name="isWhole">Whether the request named no fields: resources then have all that they are never without.</param>
internal sealed class SchemaReport(bool isWhole = false)
{
    private const int MostErrors = 5;

    private readonly List<string> _errors = [];
    private readonly Stack<string> _path = [];

    /// <summary>The first ones.</summary>
    public IReadOnlyList<string> Errors => _errors;

    public bool IsWhole => isWhole;

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

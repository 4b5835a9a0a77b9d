using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MediationNumerique.Api.Storage;

namespace MediationNumerique.Api.Intake.Completions;

/// <summary>
/// What another service answered, in a file of the data folder, one JSON object a line: the same question is not asked twice. That
/// nothing was found is believed for a month. A line that cannot be read is as if it were not there; the file may be deleted at any time,
/// and where it cannot be written answers last as long as the process.
/// </summary>
internal sealed class ReponsesConnues<T>(DataFolder data, string name, JsonTypeInfo<ReponseConnue<T>> type, TimeProvider time, ILogger logger)
    where T : class
{
    private const int NothingLasts = 30;

    private readonly Lock _lock = new();
    private Dictionary<string, ReponseConnue<T>>? _reponses;

    /// <summary>False where it is not known, or no more.</summary>
    /// <param name="question">The question.</param>
    /// <param name="reponse">Null for nothing.</param>
    public bool TryFind(string question, out T? reponse)
    {
        lock (_lock)
        {
            reponse = null;
            if (!Load().TryGetValue(question, out var known) || (known.Reponse is null && known.Le.AddDays(NothingLasts) < Today))
            {
                return false;
            }
            reponse = known.Reponse;

            return true;
        }
    }

    public void Add(IEnumerable<(string Question, T? Reponse)> reponses)
    {
        lock (_lock)
        {
            var known = Load();
            var added = reponses.Select(pair => new ReponseConnue<T>(pair.Question, Today, pair.Reponse)).ToArray();
            foreach (var reponse in added)
            {
                known[reponse.Question] = reponse;
            }
            Guard(() =>
            {
                data.Create();
                File.AppendAllLines(Path, added.Select(reponse => JsonSerializer.Serialize(reponse, type)));
            });
        }
    }

    private string Path => System.IO.Path.Combine(data.FullPath, name);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private Dictionary<string, ReponseConnue<T>> Load()
    {
        if (_reponses is null)
        {
            _reponses = [];
            Guard(() =>
            {
                foreach (var reponse in (File.Exists(Path) ? File.ReadLines(Path) : []).Select(Parse).OfType<ReponseConnue<T>>())
                {
                    _reponses[reponse.Question] = reponse;
                }
            });
        }

        return _reponses;
    }

    private void Guard(Action access)
    {
        try
        {
            access();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning("{File} cannot be used: {Error}", name, e.GetType().Name);
        }
    }

    private ReponseConnue<T>? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, type) is { Question: not null } reponse ? reponse : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>An answer, and the day it was given.</summary>
internal sealed record ReponseConnue<T>(string Question, DateOnly Le, T? Reponse);

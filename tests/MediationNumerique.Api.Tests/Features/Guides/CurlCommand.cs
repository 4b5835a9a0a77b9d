using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace MediationNumerique.Api.Tests.Features.Guides;

/// <summary>A <c>curl</c> command as a shell reads it, and the request that curl then makes.</summary>
internal sealed partial record CurlCommand(string Url, HttpMethod Method, IReadOnlyList<(string Name, string Value)> Headers, byte[]? Body)
{
    /// <param name="text">The command.</param>
    /// <param name="variables">The shell's; one that is not there fails.</param>
    /// <param name="files">What <c>@name</c> reads, by name.</param>
    public static CurlCommand Parse(string text, IReadOnlyDictionary<string, string> variables, IReadOnlyDictionary<string, string> files)
    {
        var words = new Queue<string>(Words(text, variables));
        Assert.Equal("curl", words.Dequeue());
        string? url = null, method = null;
        byte[]? body = null;
        var headers = new List<(string, string)>();
        while (words.TryDequeue(out var word))
        {
            switch (word)
            {
                case "-X":
                    method = words.Dequeue();
                    break;
                case "-H":
                    headers.Add(words.Dequeue().Split(": ", 2) is [var name, var value] ? (name, value) : default);
                    break;
                case "-d" or "--data-binary":
                    var data = words.Dequeue();
                    body = Encoding.UTF8.GetBytes(data.StartsWith('@') ? files[data[1..]] : data);
                    break;
                case "-o" or "--etag-save" or "--etag-compare":
                    words.Dequeue();
                    break;
                default:
                    Assert.True(url is null && !word.StartsWith('-'), $"What is « {word} » in: {text}");
                    url = word;
                    break;
            }
        }
        // What a shell or curl would send as it is, and the server refuse.
        Assert.True(Ascii.IsValid(url!), text);

        return new(url!, new(method ?? (body is null ? "GET" : "POST")), headers, body);
    }

    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(Method, Url) { Content = Body is null ? null : new ByteArrayContent(Body) };
        if (Body is not null)
        {
            message.Content!.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        }
        foreach (var (name, value) in Headers)
        {
            if (name == "Content-Type")
            {
                message.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
            }
            else
            {
                Assert.True(message.Headers.TryAddWithoutValidation(name, value), name);
            }
        }

        return message;
    }

    private static IEnumerable<string> Words(string text, IReadOnlyDictionary<string, string> variables) =>
        Word().Matches(text.Replace("\\\n", " ", StringComparison.Ordinal)).Select(word => word switch
        {
            _ when word.Groups["single"].Success => word.Groups["single"].Value,
            _ when word.Groups["double"].Success => Variable().Replace(word.Groups["double"].Value, variable => variables[variable.Groups[1].Value]),
            _ => word.Value,
        });

    [GeneratedRegex("""'(?<single>[^']*)'|"(?<double>[^"]*)"|[^\s'"]+""")]
    private static partial Regex Word();

    [GeneratedRegex(@"\$(\w+)")]
    private static partial Regex Variable();
}

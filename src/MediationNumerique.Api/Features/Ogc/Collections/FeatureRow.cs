using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Features.Ogc.Cql2;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Ogc.Collections;

/// <summary>
/// The resource that is being looked at, with its properties where they stand in its JSON: nothing is decoded but what a
/// filter asks for. One serves many resources, one after another.
/// </summary>
internal sealed class FeatureRow(IReadOnlyList<FeatureProperty> properties) : IDisposable
{
    private readonly PooledBuffer _json = new();
    private readonly Names _names = new(properties, null);
    private readonly (int Start, int Length)[] _places = new (int, int)[properties.Count];
    private readonly Valeur?[] _values = new Valeur?[properties.Count];
    private bool _isRead;
    private Entry? _entry;

    public Entry Entry => _entry!;

    public GeoPoint? Point => _entry!.Point;

    /// <summary>Looks at another resource.</summary>
    public void MoveTo(Entry entry) => (_entry, _isRead) = (entry, false);

    /// <summary>The JSON of a property; empty where it is unknown. A list is an array.</summary>
    public ReadOnlySpan<byte> Json(int property)
    {
        Read();
        var (start, length) = _places[property];

        return _json.Written.Slice(start, length);
    }

    /// <summary>The value of a property, to be compared.</summary>
    public Valeur Value(int property)
    {
        Read();

        return _values[property] ??= Decode(property);
    }

    /// <summary>The texts of a list; none where it is unknown.</summary>
    public IReadOnlyList<string> Texts(int property)
    {
        var texts = new List<string>();
        var reader = new Utf8JsonReader(Json(property));
        while (!Json(property).IsEmpty && reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String)
            {
                texts.Add(reader.GetString()!);
            }
        }

        return texts;
    }

    public void Dispose() => _json.Dispose();

    private void Read()
    {
        if (_isRead)
        {
            return;
        }
        _isRead = true;
        Array.Clear(_places);
        Array.Clear(_values);
        _json.Clear();
        _entry!.WriteTo(_json);
        var reader = new Utf8JsonReader(_json.Written);
        reader.Read();
        Locate(ref reader, _names);
    }

    private void Locate(ref Utf8JsonReader reader, Names names)
    {
        var hint = 0;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var at = names.Find(reader.ValueSpan, ref hint);
            reader.Read();
            if (at is { Inner: { } inner } && reader.TokenType is JsonTokenType.StartObject)
            {
                Locate(ref reader, inner);
                continue;
            }
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            var length = (int)reader.BytesConsumed - start;
            if (at is { Inner: null } && !IsNothing(_json.Written.Slice(start, length)))
            {
                _places[at.Value.Property] = (start, length);
            }
        }
    }

    private static bool IsNothing(ReadOnlySpan<byte> json) => json.SequenceEqual("null"u8) || json.SequenceEqual("[]"u8);

    private Valeur Decode(int property)
    {
        var json = Json(property);
        if (json.IsEmpty)
        {
            return Valeur.Null;
        }
        if (properties[property].Kind is PropertyKind.Liste)
        {
            return Valeur.OfText(string.Join('|', Texts(property)));
        }
        var reader = new Utf8JsonReader(json);
        reader.Read();

        return properties[property].Kind switch
        {
            PropertyKind.Nombre => Valeur.OfNumber(reader.GetDouble()),
            PropertyKind.Booleen => Valeur.OfBoolean(reader.GetBoolean()),
            PropertyKind.Date or PropertyKind.DateHeure => Valeur.OfInstant(Instants.Parse(reader.GetString()!)!.Value),
            _ => Valeur.OfText(reader.GetString()!),
        };
    }

    /// <summary>The names of one object's fields. They come in nearly the order in which they are known.</summary>
    private sealed class Names
    {
        private readonly ImmutableArray<(byte[] Name, Found Found)> _names;

        public Names(IReadOnlyList<FeatureProperty> properties, string? parent)
        {
            var own = properties.Index().Where(p => p.Item.Parent == parent).Select(p => (p.Item.Source, new Found(p.Index, null)));
            var inner = parent is null
                ? properties.Select(p => p.Parent).OfType<string>().Distinct().Select(p => (p, new Found(-1, new(properties, p))))
                : [];
            _names = [.. own.Concat(inner).Select(name => (Encoding.UTF8.GetBytes(name.Item1), name.Item2))];
        }

        public Found? Find(ReadOnlySpan<byte> name, ref int hint)
        {
            for (var i = 0; i < _names.Length; i++)
            {
                var at = (hint + i) % _names.Length;
                if (name.SequenceEqual(_names[at].Name))
                {
                    hint = at + 1;

                    return _names[at].Found;
                }
            }

            return null;
        }
    }

    /// <summary>A property, or an object that has some.</summary>
    private readonly record struct Found(int Property, Names? Inner);
}

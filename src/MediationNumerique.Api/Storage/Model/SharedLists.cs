using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MediationNumerique.Api.Schema.Json;

namespace MediationNumerique.Api.Storage.Model;

/// <summary>Reads statements so that those which have the same values of an enumeration in a list share it: few such lists differ.</summary>
internal sealed class SharedLists : JsonConverterFactory
{
    private static readonly SchemaJson s_context = new(NewOptions());

    public static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)s_context.GetTypeInfo(typeof(T))!;

    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && typeToConvert.GetGenericArguments()[0].IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var item = typeToConvert.GetGenericArguments()[0];

        return (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(item), options)!;
    }

    private static JsonSerializerOptions NewOptions()
    {
        var options = JsonConventions.NewOptions();
        options.Converters.Add(new SharedLists());
        // What says nothing where something must be said is not read either.
        options.RespectNullableAnnotations = true;

        return options;
    }

    private sealed class Of<T>(JsonSerializerOptions options) : JsonConverter<IReadOnlyList<T>> where T : struct, Enum
    {
        private const int Capacity = 4_096;

        private readonly JsonConverter<T> _item = (JsonConverter<T>)options.GetTypeInfo(typeof(T)).Converter;
        private readonly SharingPool<IReadOnlyList<T>, IReadOnlyList<T>> _pool = new(list => list, Capacity, new SameItems<T>());

        public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType is not JsonTokenType.StartArray)
            {
                throw new JsonException();
            }
            List<T>? list = null;
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            {
                var item = _item.Read(ref reader, typeof(T), options);
                (list ??= []).Add(Enum.IsDefined(item) ? item : throw new JsonException());
            }

            return list is null ? [] : _pool.Get(list.ToArray());
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options) =>
            throw new NotSupportedException("Statements are written as the schema says.");
    }
}

using System.Buffers;

namespace MediationNumerique.Api.Features.Cartes.Mvt;

/// <summary>A value of a feature: a text, a number or a yes or no (Mapbox Vector Tile 2.1, §4.4).</summary>
internal readonly record struct MvtValue
{
    private const int TextField = 1;
    private const int NumberField = 5;
    private const int FlagField = 7;

    private readonly string? _text;
    private readonly int _field;
    private readonly ulong _number;

    private MvtValue(int field, string? text, ulong number) => (_field, _text, _number) = (field, text, number);

    public static implicit operator MvtValue(string text) => new(TextField, text, 0);

    public static implicit operator MvtValue(int number) => new(NumberField, null, (ulong)number);

    public static implicit operator MvtValue(bool flag) => new(FlagField, null, flag ? 1u : 0);

    public void WriteTo(IBufferWriter<byte> output)
    {
        if (_text is not null)
        {
            output.WriteField(_field, _text);
        }
        else
        {
            output.WriteField(_field, _number);
        }
    }
}

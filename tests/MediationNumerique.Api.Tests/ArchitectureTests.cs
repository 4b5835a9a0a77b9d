using System.Reflection;
using System.Reflection.Emit;
using MediationNumerique.Api.Catalogue;

namespace MediationNumerique.Api.Tests;

/// <summary>What a part of the code may not know, and how long a file may be.</summary>
public sealed class ArchitectureTests
{
    private const string Root = "MediationNumerique.Api";

    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly Type[] s_types = typeof(CatalogueSnapshot).Assembly.GetTypes();

    private static readonly Dictionary<short, OpCode> s_opCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>From the ground up: each knows what is before it, and nothing of what is behind.</summary>
    private static readonly string[] s_rooms =
        ["Textes", "Horaires", "Schema", "Territoires", "Catalogue", "Storage", "Follow", "Web", "Intake", "Features", "Startup", "Commands"];

    /// <summary>Longer for a reason: one line of text for each of the schema's 79 types.</summary>
    private static readonly string[] s_longFiles = ["Typologie.cs"];

    [Theory]
    [InlineData("Textes")]
    [InlineData("Horaires")]
    [InlineData("Schema")]
    [InlineData("Territoires")]
    [InlineData("Catalogue")]
    [InlineData("Intake.Files")]
    public void The_core_knows_neither_ASP_NET_nor_EF(string part) => Assert.Empty(
        from type in In($"{Root}.{part}")
        from used in UsedBy(type)
        where used.Namespace is { } ns
            && (Is(ns, "Microsoft.AspNetCore") || Is(ns, "Microsoft.EntityFrameworkCore") || Is(ns, $"{Root}.Web")
                || Is(ns, $"{Root}.Features"))
        select $"{type} → {used}");

    [Fact]
    public void Rooms_know_only_those_below_them()
    {
        Assert.Equal(s_rooms.Order(), s_types.Select(RoomOf).OfType<string>().Distinct().Order());
        Assert.Empty(
            from type in s_types
            let room = Array.IndexOf(s_rooms, RoomOf(type))
            where room >= 0
            from used in UsedBy(type)
            where used.Assembly == type.Assembly && Array.IndexOf(s_rooms, RoomOf(used)) > room
            select $"{type} → {used}");
    }

    [Fact]
    public void Slices_do_not_know_each_other() => Assert.Empty(
        from type in In($"{Root}.Features")
        let slice = SliceOf(type)
        where slice is not null
        from used in UsedBy(type)
        where SliceOf(used) is { } other && other != slice
        select $"{type} → {used}");

    /// <summary>So that the two facts above cannot pass for having seen nothing.</summary>
    [Fact]
    public void References_are_seen_in_signatures_attributes_and_method_bodies()
    {
        var used = UsedBy(typeof(Sees)).ToHashSet();

        Assert.Contains(typeof(Uri), used);
        Assert.Contains(typeof(Version), used);
        Assert.Contains(typeof(System.Text.StringBuilder), used);
        Assert.Contains(typeof(ObsoleteAttribute), used);
        Assert.Contains(In($"{Root}.Features"), type => UsedBy(type).Any(t => t.Namespace is { } ns && Is(ns, "Microsoft.AspNetCore")));
        Assert.All(s_rooms, part => Assert.NotEmpty(In($"{Root}.{part}")));
    }

    [Fact]
    public void No_file_is_over_200_lines() => Assert.Empty(
        from file in Sources().EnumerateFiles("*.cs", SearchOption.AllDirectories)
        where !IsGenerated(file) && !s_longFiles.Contains(file.Name)
        let lines = File.ReadLines(file.FullName).Count()
        where lines > 200
        select $"{file.Name}: {lines}");

    private static bool IsGenerated(FileInfo file) =>
        file.FullName.Split(Path.DirectorySeparatorChar).Intersect(["Migrations", "bin", "obj"]).Any();

    private static DirectoryInfo Sources()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "MediationNumerique.Api.sln")))
        {
            folder = folder.Parent;
        }

        return new(Path.Combine(folder.FullName, "src"));
    }

    private static bool Is(string ns, string root) => ns == root || ns.StartsWith(root + ".", StringComparison.Ordinal);

    private static List<Type> In(string root) => [.. s_types.Where(type => type.Namespace is { } ns && Is(ns, root))];

    private static string? RoomOf(Type type) => type.Namespace?.Split('.') is ["MediationNumerique", "Api", var room, ..] ? room : null;

    private static string? SliceOf(Type type) => type.Namespace?.Split('.') is ["MediationNumerique", "Api", "Features", var slice, ..] ? slice : null;

    private static IEnumerable<Type> UsedBy(Type type) =>
        new[] { type.BaseType }.OfType<Type>()
            .Concat(type.GetInterfaces())
            .Concat(AttributesOf(type))
            .Concat(type.GetFields(Declared).SelectMany(field => AttributesOf(field).Append(field.FieldType)))
            .Concat(type.GetProperties(Declared).SelectMany(property => AttributesOf(property).Append(property.PropertyType)))
            .Concat(type.GetMembers(Declared).OfType<MethodBase>().SelectMany(UsedBy))
            .SelectMany(Parts)
            .Distinct();

    private static IEnumerable<Type> UsedBy(MethodBase method) =>
        AttributesOf(method)
            .Concat(method.GetParameters().SelectMany(parameter => AttributesOf(parameter).Append(parameter.ParameterType)))
            .Concat(method is MethodInfo { ReturnType: var returned } ? [returned] : [])
            .Concat(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [])
            .Concat(UsedInBody(method));

    private static IEnumerable<Type> AttributesOf(ICustomAttributeProvider member) => member switch
    {
        MemberInfo info => info.GetCustomAttributesData().Select(data => data.AttributeType),
        ParameterInfo parameter => parameter.GetCustomAttributesData().Select(data => data.AttributeType),
        _ => [],
    };

    /// <summary>A type, what it is an array of, and what it is made with.</summary>
    private static IEnumerable<Type> Parts(Type type) =>
        (type.HasElementType ? Parts(type.GetElementType()!) : [type]).Concat(type.GetGenericArguments().SelectMany(t => t == type ? [] : Parts(t)));

    /// <summary>The types, and the members' types, that the instructions of a method name.</summary>
    private static IEnumerable<Type> UsedInBody(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < il.Length;)
        {
            var code = s_opCodes[il[at] == 0xFE ? (short)(0xFE00 | il[++at]) : il[at]];
            at++;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
                && Resolve(method, BitConverter.ToInt32(il, at)) is { } member)
            {
                foreach (var type in TypesOf(member))
                {
                    yield return type;
                }
            }
            at += code.OperandType is OperandType.InlineSwitch ? 4 + (4 * BitConverter.ToInt32(il, at)) : SizeOf(code.OperandType);
        }
    }

    private static MemberInfo? Resolve(MethodBase method, int token) => method.Module.ResolveMember(
        token,
        method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null,
        method.IsGenericMethod ? method.GetGenericArguments() : null);

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType!, field.FieldType],
        MethodInfo called => [called.DeclaringType!, called.ReturnType, .. called.IsGenericMethod ? called.GetGenericArguments() : []],
        _ => [member.DeclaringType!],
    };

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

#pragma warning disable CA1812 // It is looked at, not made.
    private sealed class Sees
    {
        [Obsolete("An attribute to be seen.")]
        public static int Body(List<Uri>[] signature) => signature.Length + new System.Text.StringBuilder().Length + (Func(0) is null ? 1 : 0);

        private static object? Func(object value) => value as Version;
    }
#pragma warning restore CA1812
}

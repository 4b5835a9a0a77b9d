using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace MediationNumerique.Api.Web.Parameters;

/// <summary>Criteria of a read: a record whose parameters are those of the query, under the names that they bear. A handler takes it as it is.</summary>
internal interface ICriteres<TSelf> : IBindableFromHttpContext<TSelf> where TSelf : class, ICriteres<TSelf>
{
    static ValueTask<TSelf?> IBindableFromHttpContext<TSelf>.BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult<TSelf?>(Criteres.Read<TSelf>(context.Request.Query));
}

internal static class Criteres
{
    public static bool Is(ParameterInfo parameter) => parameter.ParameterType.GetInterfaces()
        .Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ICriteres<>));

    /// <summary>The parameters of a criteria record, each with its name in the query.</summary>
    public static IEnumerable<(ParameterInfo Member, string Name)> Of(Type criteria) => criteria.GetConstructors()[0].GetParameters()
        .Select(member => (member, member.GetCustomAttribute<FromQueryAttribute>()!.Name!));

    public static bool IsRequired(ParameterInfo member) => new NullabilityInfoContext().Create(member).WriteState is NullabilityState.NotNull;

    /// <summary>What the query says: an empty list of a parameter that it does not have.</summary>
    public static T Read<T>(IQueryCollection query) where T : class => Reader<T>.Read(query);

    private static class Reader<T> where T : class
    {
        private static readonly string[] s_names = [.. Of(typeof(T)).Select(member => member.Name)];
        private static readonly ConstructorInvoker s_create = ConstructorInvoker.Create(typeof(T).GetConstructors()[0]);

        public static T Read(IQueryCollection query) => (T)s_create.Invoke([.. s_names.Select(name => (object?)query[name].ToArray())]);
    }
}

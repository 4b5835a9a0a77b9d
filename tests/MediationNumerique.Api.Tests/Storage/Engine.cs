using System.Reflection;
using Xunit.Sdk;

namespace MediationNumerique.Api.Tests.Storage;

/// <summary>The engines that hold the same facts.</summary>
public enum Engine
{
    Sqlite,
    SqlServer,
}

/// <summary>A fact to hold on SQLite.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Engine.Sqlite]];
}

/// <summary>A fact to hold on the SQL Server of the environment, skipped with its reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OnSqlServerAttribute : DataAttribute
{
    public const string Variable = "MEDNUM_TEST_SQLSERVER";

    public OnSqlServerAttribute()
    {
        if (ConnectionString is null)
        {
            Skip = $"{Variable} holds no connection string to a SQL Server where databases may be created.";
        }
    }

    public static string? ConnectionString { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Engine.SqlServer]];
}

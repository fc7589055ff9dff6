using System.Collections;

namespace WhmTransferBot.Tests.Storage;

/// <summary>Whether two values say the same, whatever kind of list they say it with.</summary>
internal static class Sameness
{
    /// <returns>Where they differ; nothing when they are the same.</returns>
    public static string? DifferenceBetween(object? expected, object? actual, string path = "$")
    {
        if (expected is null || actual is null) return ReferenceEquals(expected, actual) ? null : Differ(path, expected, actual);
        if (expected is string || expected.GetType().IsValueType && expected is not IEnumerable && !IsPair(expected))
            return expected.Equals(actual) ? null : Differ(path, expected, actual);
        if (expected is IEnumerable items) return DifferenceBetween([.. items.Cast<object>()], [.. ((IEnumerable)actual).Cast<object>()], path);
        if (expected.GetType() != actual.GetType()) return Differ(path, expected.GetType(), actual.GetType());
        var properties = IsPair(expected) ? expected.GetType().GetProperties() : AnyValue.Written(expected.GetType());
        return properties
            .Select(property => DifferenceBetween(property.GetValue(expected), property.GetValue(actual), $"{path}.{property.Name}"))
            .FirstOrDefault(difference => difference is not null);
    }

    private static string? DifferenceBetween(List<object> expected, List<object> actual, string path) =>
        expected.Count != actual.Count
            ? Differ(path + ".Count", expected.Count, actual.Count)
            : expected.Zip(actual, (left, right) => DifferenceBetween(left, right, path + "[]")).FirstOrDefault(difference => difference is not null);

    private static bool IsPair(object value) => value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private static string Differ(string path, object? expected, object? actual) => $"{path}: {expected ?? "nothing"} became {actual ?? "nothing"}";
}

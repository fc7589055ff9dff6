using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Tests.Storage;

/// <summary>Makes a value of any type that snapshots and events are made of; what may be missing sometimes is.</summary>
internal sealed class AnyValue(int seed)
{
    private static readonly string[] Words =
        ["alice", "Ünïcode 😀", "\"quoted\" <b>&amp;", "tab\tand\nbreak", "back\\slash /", "\u0001\u2028", "null", "{}", " "];

    private readonly Random _random = new(seed);
    private readonly NullabilityInfoContext _nullability = new();

    public object Of(Type type)
    {
        if (type.IsEnum) return Pick(Enum.GetValues(type));
        if (type.IsGenericType) return OfGeneric(type);
        return type.Name switch
        {
            nameof(String) => Word(),
            nameof(Boolean) => _random.Next(2) == 0,
            nameof(Int32) => _random.Next(),
            nameof(Int64) => _random.NextInt64(),
            nameof(Double) => _random.NextDouble() * 1e12,
            nameof(DateTimeOffset) => new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.FromMinutes(_random.Next(-600, 600))).AddTicks(_random.NextInt64(1L << 50)),
            nameof(TimeSpan) => TimeSpan.FromTicks(_random.NextInt64(1L << 50)),
            nameof(TimeOnly) => new TimeOnly(_random.NextInt64(TimeSpan.TicksPerDay)),
            nameof(ByteSize) => new ByteSize(_random.NextInt64()),
            nameof(MigrationId) => new MigrationId(_random.NextInt64(1, 1000)),
            nameof(RoomId) => new RoomId($"slack:C{_random.Next()}"),
            nameof(ServerName) => new ServerName($"old{_random.Next()}"),
            nameof(SessionId) => new SessionId($"copy_{_random.Next()}"),
            nameof(Fingerprint) => new Fingerprint(Convert.ToHexStringLower(BitConverter.GetBytes(_random.NextInt64()))),
            nameof(AccountName) => new AccountName($"Name ü {_random.Next()}"),
            nameof(ArchivePath) => new ArchivePath($"/home/cpmove-user{_random.Next()}.tar.gz"),
            nameof(PersonId) => new PersonId($"slack:T1:{_random.Next()}"),
            _ => OfRecord(type),
        };
    }

    private object OfGeneric(Type type)
    {
        var arguments = type.GetGenericArguments();
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(Nullable<>)) return Of(arguments[0]);
        if (definition == typeof(IReadOnlyList<>)) return Items(arguments[0]);
        if (definition == typeof(ImmutableList<>)) return Immutable(typeof(ImmutableList), nameof(ImmutableList.CreateRange), arguments, Items(arguments[0]));
        if (definition == typeof(ImmutableSortedSet<>))
            return Immutable(typeof(ImmutableSortedSet), nameof(ImmutableSortedSet.CreateRange), arguments, Items(arguments[0]));
        if (definition == typeof(IReadOnlyDictionary<,>)) return Pairs(arguments);
        if (definition == typeof(ImmutableSortedDictionary<,>))
            return Immutable(typeof(ImmutableSortedDictionary), nameof(ImmutableSortedDictionary.CreateRange), arguments, Pairs(arguments));
        throw new NotSupportedException($"Teach {nameof(AnyValue)} to make {type}.");
    }

    private object OfRecord(Type type)
    {
        if (type.Namespace?.StartsWith(nameof(WhmTransferBot), StringComparison.Ordinal) != true)
            throw new NotSupportedException($"Teach {nameof(AnyValue)} to make {type}.");
        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        var parameters = constructor.GetParameters();
        var record = constructor.Invoke([.. parameters.Select(OfParameter)]);
        foreach (var property in Written(type).Where(property => !parameters.Any(parameter => parameter.Name == property.Name)))
            property.SetValue(record, OfProperty(property));
        return record;
    }

    /// <summary>The properties that are stored; the others are computed from them.</summary>
    public static IEnumerable<PropertyInfo> Written(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.CanWrite);

    private object? OfParameter(ParameterInfo parameter) =>
        _nullability.Create(parameter).ReadState == NullabilityState.Nullable && IsLeftOut() ? null : Of(parameter.ParameterType);

    private object? OfProperty(PropertyInfo property) =>
        _nullability.Create(property).ReadState == NullabilityState.Nullable && IsLeftOut() ? null : Of(property.PropertyType);

    private bool IsLeftOut() => _random.Next(3) == 0;

    private Array Items(Type type)
    {
        var items = Array.CreateInstance(type, _random.Next(4));
        for (var place = 0; place < items.Length; place++) items.SetValue(Of(type), place);
        return items;
    }

    private IDictionary Pairs(Type[] types)
    {
        var pairs = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(types))!;
        for (var count = _random.Next(4); count > 0; count--) pairs[Of(types[0])] = Of(types[1]);
        return pairs;
    }

    private static object Immutable(Type factory, string method, Type[] types, object items) =>
        factory.GetMethods().Single(candidate => candidate.Name == method && candidate.GetParameters().Length == 1 && !IsSpan(candidate))
            .MakeGenericMethod(types)
            .Invoke(null, [items])!;

    private static bool IsSpan(MethodInfo method) => method.GetParameters()[0].ParameterType.IsByRefLike;

    private string Word() => Words[_random.Next(Words.Length)] + _random.Next(100);

    private object Pick(Array values) => values.GetValue(_random.Next(values.Length))!;
}

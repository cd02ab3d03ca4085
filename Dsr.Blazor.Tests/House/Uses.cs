using System.Reflection;
using System.Reflection.Emit;

namespace Dsr.Blazor.Tests.House;

/// <summary>What a type uses: in its shape, and in the code of its methods, read instruction by instruction.</summary>
static class Uses
{
    const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    static readonly Dictionary<short, OpCode> codes = typeof(OpCodes)
        .GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Every member that the code of a type calls, reads or names.</summary>
    public static IEnumerable<MemberInfo> Members(Type type) => Methods(type).SelectMany(Named);

    /// <summary>Every type that a type uses, taken apart to the plain ones.</summary>
    public static ISet<Type> Types(Type type)
    {
        var found = new HashSet<Type>();
        Add(found, type.BaseType);
        foreach (var candidate in type.GetInterfaces().Concat(type.CustomAttributes.Select(attribute => attribute.AttributeType)))
            Add(found, candidate);
        foreach (var field in type.GetFields(Own))
            Add(found, field.FieldType);
        foreach (var method in Methods(type))
        {
            if (method is MethodInfo { ReturnType: var returned })
                Add(found, returned);
            foreach (var parameter in method.GetParameters())
                Add(found, parameter.ParameterType);
            foreach (var local in method.GetMethodBody()?.LocalVariables ?? [])
                Add(found, local.LocalType);
        }
        foreach (var member in Members(type))
        {
            Add(found, member as Type ?? member.DeclaringType);
            if (member is MethodInfo { IsGenericMethod: true } generic)
                foreach (var argument in generic.GetGenericArguments())
                    Add(found, argument);
            if (member is FieldInfo field)
                Add(found, field.FieldType);
        }
        return found;
    }

    static IEnumerable<MethodBase> Methods(Type type) => type.GetMethods(Own).Cast<MethodBase>().Concat(type.GetConstructors(Own));

    static void Add(HashSet<Type> found, Type? type)
    {
        if (type is null || type.IsGenericParameter)
            return;
        if (type.HasElementType)
            Add(found, type.GetElementType());
        else if (found.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type) || type.IsGenericType)
            foreach (var argument in type.GetGenericArguments())
                if (argument != type)
                    Add(found, argument);
    }

    static IEnumerable<MemberInfo> Named(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length; )
        {
            var value = il[at] == 0xFE ? unchecked((short)(0xFE00 | il[at + 1])) : il[at];
            var code = codes[value];
            at += code.Size;
            if (
                code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
                && method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArguments, methodArguments) is { } member
            )
                yield return member;
            at += Length(code.OperandType, il, at);
        }
    }

    static int Length(OperandType operand, byte[] il, int at) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, at),
            _ => 4,
        };
}

using Dsr.Blazor.Platform.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Dsr.Blazor.Tests.Builders;

/// <summary>Services as somebody has them, whoever acts in the register at the time.</summary>
public static class Acting
{
    /// <summary>A service that asks who acts is told that it is them.</summary>
    public static T As<T>(this TestRegister register, Actor actor)
        where T : notnull
    {
        object[] own = [new FixedActor(actor), new Authorizer(new FixedActor(actor))];
        var asked = typeof(T).GetConstructors()[0].GetParameters().Select(parameter => parameter.ParameterType);
        return ActivatorUtilities.CreateInstance<T>(
            register.Services,
            [.. own.Where(item => asked.Any(type => type.IsInstanceOfType(item)))]
        );
    }
}

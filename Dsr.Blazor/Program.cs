using Dsr.Blazor.Data;

var builder = WebApplication.CreateBuilder(args);
builder.AddData();
var app = builder.Build();
app.Run();

public partial class Program;

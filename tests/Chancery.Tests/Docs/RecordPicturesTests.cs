using Chancery.Tests.Commands;
using Xunit;

namespace Chancery.Tests.Docs;

public sealed class RecordPicturesTests
{
    /// <summary>To draw them anew: <c>CHANCERY_DRAW=1 dotnet test tests/Chancery.Tests --filter RecordPictures</c>.</summary>
    [Fact]
    public void The_pictures_of_the_record_are_those_of_its_schema_and_code()
    {
        foreach (var (file, svg) in RecordPictures.All(Repository.Root))
        {
            var path = Path.Combine(Repository.Root, "docs", "pictures", file);
            if (Environment.GetEnvironmentVariable("CHANCERY_DRAW") is not null) File.WriteAllText(path, svg);
            Assert.True(File.Exists(path) && File.ReadAllText(path) == svg, $"docs/pictures/{file} is not what the schema and the code draw; draw it anew with CHANCERY_DRAW=1");
        }
    }
}

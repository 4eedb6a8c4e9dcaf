using System.Diagnostics;
using Chancery.Tests.Record;
using Xunit;

namespace Chancery.Tests.Briefs;

/// <summary>What Word users will do with a brief, done by a word processor. Needs LibreOffice: <c>CHANCERY_TEST_OFFICE</c> names its program.</summary>
[Trait("Needs", "LibreOffice")]
public sealed class WordInOfficeTests
{
    [Fact]
    public async Task A_brief_opens_in_LibreOffice_and_becomes_a_PDF()
    {
        using var folder = new TemporaryFolder();
        var file = folder.At("brief.docx");
        await File.WriteAllBytesAsync(file, BriefTests.WordOfSamples());
        var program = Environment.GetEnvironmentVariable("CHANCERY_TEST_OFFICE") ?? "soffice";
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var word in (string[])["-env:UserInstallation=file://" + folder.At("profile"), "--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder.At("out"), file]) start.ArgumentList.Add(word);
        using var office = Process.Start(start)!;
        var said = office.StandardOutput.ReadToEndAsync();
        var complained = office.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await office.WaitForExitAsync(patience.Token);
        var pdf = Path.Combine(folder.At("out"), "brief.pdf");
        Assert.True(File.Exists(pdf), await said + await complained);
        var bytes = await File.ReadAllBytesAsync(pdf);
        Assert.True(bytes.Length > 10_000 && bytes.AsSpan().StartsWith("%PDF"u8));
    }
}

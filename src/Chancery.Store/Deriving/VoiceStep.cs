using Chancery.Merging;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>Finds near copies among documents: what is copied is one voice, however many print it.</summary>
internal sealed class VoiceStep(RecordConnection connection)
{
    /// <summary>Takes new documents in.</summary>
    public void Take(IEnumerable<long> documents)
    {
        foreach (var document in documents)
        {
            if (connection.Hot("SELECT count(*) FROM voices WHERE document = @a").Number(document) > 0) continue;
            var signature = CopySignature.Of(connection.Hot("SELECT text FROM documents WHERE id = @a").Query(r => r.GetString(0), document)[0]);
            if (signature is null) continue;
            Join(document, signature, Near(signature));
        }
    }

    private List<long> Near(CopySignature signature)
    {
        var query = connection.Hot("SELECT document FROM bands WHERE band = @a");
        var load = connection.Hot("SELECT voice, signature FROM voices WHERE document = @a");
        return [.. signature.Bands.SelectMany(b => query.Query(r => r.GetInt64(0), b)).Distinct()
            .SelectMany(d => load.Query(r => (Voice: r.GetInt64(0), Signature: r.GetBytes(1)), d))
            .Where(o => CopySignature.Read(o.Signature).IsCopyOf(signature)).Select(o => o.Voice).Distinct().Order()];
    }

    private void Join(long document, CopySignature signature, List<long> voices)
    {
        var voice = voices.Count > 0 ? voices[0] : document;
        foreach (var other in voices.Skip(1)) connection.Hot("UPDATE voices SET voice = @a WHERE voice = @b").Run(voice, other);
        connection.Hot("INSERT INTO voices (document, voice, signature) VALUES (@a, @b, @c)").Run(document, voice, signature.ToBytes());
        var file = connection.Hot("INSERT INTO bands (band, document) VALUES (@a, @b) ON CONFLICT DO NOTHING");
        foreach (var band in signature.Bands) file.Run(band, document);
    }
}

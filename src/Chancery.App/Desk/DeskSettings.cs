using System.Net;
using Chancery.App.Desk.Access;
using Chancery.Store;

namespace Chancery.App.Desk;

/// <summary>What a desk is opened with.</summary>
public sealed record DeskSettings
{
    /// <summary>The day in the world on which the samples are shown.</summary>
    public static DateOnly SampleDay { get; } = new(2024, 6, 1);

    /// <summary>The record whose pages are shown.</summary>
    public required StoreAddress Store { get; init; }

    /// <summary>Reads texts that are pasted or opened on the first screen.</summary>
    public required Pipeline Pipeline { get; init; }

    /// <summary>The folder with <c>world/countries.tsv</c> and the other names.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The port; 0 takes any free one.</summary>
    public int Port { get; init; }

    /// <summary>The address listened on; beyond this computer only for a <see cref="Team"/>.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>Names under which the desk may be asked for, besides those of this computer itself.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Whether everybody signs in. Else there is one user, who may do everything.</summary>
    public bool Team { get; init; }

    /// <summary>The proxies before the desk whose word is taken; null for none.</summary>
    public TrustedProxy? Proxy { get; init; }

    /// <summary>The folder with the keys that guard forms, so that a page made before a restart can still be sent; null when they end with the desk.</summary>
    public string? KeysFolder { get; init; }

    /// <summary>Tells today's day.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Whether the record holds constructed samples: then every page says so.</summary>
    public bool Samples { get; init; }

    /// <summary>The day in the world unless a page is asked for another; null for <see cref="SampleDay"/> on samples and today else.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The languages that can be read, for the first screen to name; those of the data folder when none are given.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Version of the reader that reads pasted texts: <c>0.1.0+3f2a…</c>.</summary>
    public required string Reader { get; init; }

    /// <summary>Whether news may be sent to addresses of this computer and its own network. For tests.</summary>
    public bool LocalWebhooks { get; init; }

    /// <summary>What <c>chancery score --json FILE</c> wrote, for the measured accuracy in the foot; null or missing for none.</summary>
    public string? AccuracyFile { get; init; }
}

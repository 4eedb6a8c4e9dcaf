using Chancery.Tests.Store;
using static Chancery.Tests.Store.Item;

namespace Chancery.Tests.Desk;

/// <summary>Constructed documents that give every page of the desk something to show.</summary>
internal static class DeskItems
{
    private static readonly Actor Aleinik = Who("Sergei Aleinik", Role.ForeignMinister, "BLR");
    private static readonly Actor Shava = Who("Frederick Shava", Role.ForeignMinister, "ZWE");
    private static readonly Actor Wong = Who("Penny Wong", Role.ForeignMinister, "AUS");
    private static readonly Actor Wang = Who("Wang Yi", Role.ForeignMinister, "CHN");
    private static readonly Actor Belarus = Who(null, null, "BLR");
    private static readonly Actor Zimbabwe = Who(null, null, "ZWE");

    public const string CommitteeWords = "Sa Pebrero 2024 nakatakda sa Harare ang sesyon ng komite ng Belarus at Zimbabwe.";

    public static Item Kampala => new Item(
        "kampala", "Pitong pulong sa isang araw\nKay Frederick Shava ng Zimbabwe, kinumusta ni Aleinik ang mga proyekto. " + CommitteeWords, "2024-01-22")
    { Lang = "tl", Outlet = "Balita ng Silangan", Url = "https://news.example.org/kampala" }
        .Contact("Kay Frederick Shava ng Zimbabwe, kinumusta ni Aleinik ang mga proyekto.", ContactKind.Meeting, ContactStatus.Held, "2024-01-20", "Kampala", Aleinik, Shava)
        .Contact(CommitteeWords, ContactKind.Consultations, ContactStatus.Planned, "2024-02", "Harare", Belarus, Zimbabwe)
        .Tenure("Frederick Shava ng Zimbabwe", "Frederick Shava", Role.ForeignMinister, "ZWE", "2024-01-20");

    public static Item Canberra => new Item(
        "canberra", "Wong hosts Wang Yi\nForeign Minister Penny Wong received China's Wang Yi in Canberra on 20 March. Beijing praised the talks. The two ministers will meet in Beijing on 12 July 2024.", "2024-03-20")
    { Outlet = "Southern Wire", Side = "AUS" }
        .Contact("Foreign Minister Penny Wong received China's Wang Yi in Canberra on 20 March", ContactKind.Meeting, ContactStatus.Held, "2024-03-20", "Canberra", Wong, Wang)
        .Contact("The two ministers will meet in Beijing on 12 July 2024", ContactKind.Meeting, ContactStatus.Planned, "2024-07-12", "Beijing", Wong, Wang)
        .Add(i => new Statement { Speaker = Who(null, null, "CHN"), Act = SpeechAct.Praise, Target = "AUS", About = "the talks", Evidence = [i.Cut("Beijing praised the talks")] });

    public static Item Beijing => new Item(
        "beijing", "Wang Yi in Sydney\nWang Yi met Penny Wong in Sydney on 20 March, the agency said.", "2024-03-21")
    { Outlet = "Northern Agency", Side = "CHN" }
        .Contact("Wang Yi met Penny Wong in Sydney on 20 March", ContactKind.Meeting, ContactStatus.Held, "2024-03-20", "Sydney", Wang, Wong);

    public static Item NoYear => new Item("no-year", "A call\nSergei Aleinik telephoned Frederick Shava on 22 January.") { Outlet = "A page" }
        .Contact("Sergei Aleinik telephoned Frederick Shava on 22 January", ContactKind.Call, "XXXX-01-22", Aleinik, Shava);

    public static Item[] All => [Kampala, Canberra, Beijing, NoYear];
}

namespace Chancery.Languages;

/// <summary>
/// Folding of letters for comparison: case, diacritics, and the many shapes of quotes, hyphens and spaces. One code unit stays one code unit, so
/// offsets into folded text are offsets into the text. The decompositions are those of Unicode's NFKD for Latin letters; the program runs
/// without a culture library, so the table stands here.
/// </summary>
public static class Letters
{
    // Pairs of a letter and its lower-case base letter.
    private const string Decompositions =
        "ÀaÁaÂaÃaÄaÅaÇcÈeÉeÊeËeÌiÍiÎiÏiÑnÒoÓoÔoÕoÖoÙuÚuÛuÜuÝyàaáaâaãaäaåaçcèeéeêeëeìiíiîiïiñnòoóoôoõoöoùuúuûuüuýyÿyĀaāaĂaăaĄaąaĆc" +
        "ćcĈcĉcĊcċcČcčcĎdďdĒeēeĔeĕeĖeėeĘeęeĚeěeĜgĝgĞgğgĠgġgĢgģgĤhĥhĨiĩiĪiīiĬiĭiĮiįiİiĴjĵjĶkķkĹlĺlĻlļlĽlľlŃnńnŅnņnŇnňnŌoōoŎoŏoŐoőo" +
        "ŔrŕrŖrŗrŘrřrŚsśsŜsŝsŞsşsŠsšsŢtţtŤtťtŨuũuŪuūuŬuŭuŮuůuŰuűuŲuųuŴwŵwŶyŷyŸyŹzźzŻzżzŽzžzſsƠoơoƯuưuǍaǎaǏiǐiǑoǒoǓuǔuǕuǖuǗuǘuǙuǚu" +
        "ǛuǜuǞaǟaǠaǡaǦgǧgǨkǩkǪoǫoǬoǭoǰjǴgǵgǸnǹnǺaǻaȀaȁaȂaȃaȄeȅeȆeȇeȈiȉiȊiȋiȌoȍoȎoȏoȐrȑrȒrȓrȔuȕuȖuȗuȘsșsȚtțtȞhȟhȦaȧaȨeȩeȪoȫoȬoȭoȮo" +
        "ȯoȰoȱoȲyȳyḀaḁaḂbḃbḄbḅbḆbḇbḈcḉcḊdḋdḌdḍdḎdḏdḐdḑdḒdḓdḔeḕeḖeḗeḘeḙeḚeḛeḜeḝeḞfḟfḠgḡgḢhḣhḤhḥhḦhḧhḨhḩhḪhḫhḬiḭiḮiḯiḰkḱkḲkḳkḴkḵkḶl" +
        "ḷlḸlḹlḺlḻlḼlḽlḾmḿmṀmṁmṂmṃmṄnṅnṆnṇnṈnṉnṊnṋnṌoṍoṎoṏoṐoṑoṒoṓoṔpṕpṖpṗpṘrṙrṚrṛrṜrṝrṞrṟrṠsṡsṢsṣsṤsṥsṦsṧsṨsṩsṪtṫtṬtṭtṮtṯtṰtṱtṲu" +
        "ṳuṴuṵuṶuṷuṸuṹuṺuṻuṼvṽvṾvṿvẀwẁwẂwẃwẄwẅwẆwẇwẈwẉwẊxẋxẌxẍxẎyẏyẐzẑzẒzẓzẔzẕzẖhẗtẘwẙyẛsẠaạaẢaảaẤaấaẦaầaẨaẩaẪaẫaẬaậaẮaắaẰaằaẲaẳa" +
        "ẴaẵaẶaặaẸeẹeẺeẻeẼeẽeẾeếeỀeềeỂeểeỄeễeỆeệeỈiỉiỊiịiỌoọoỎoỏoỐoốoỒoồoỔoổoỖoỗoỘoộoỚoớoỜoờoỞoởoỠoỡoỢoợoỤuụuỦuủuỨuứuỪuừuỬuửuỮuữu" +
        "ỰuựuỲyỳyỴyỵyỶyỷyỸyỹy";

    // Letters with a stroke have no decomposition in Unicode; matching folds them, scoring must not.
    private const string Strokes = "øoØođdĐdłlŁlıiħhĦhŧtŦtðdÐd";

    // Letters and marks that writers use for one another: Cyrillic io, Arabic alef and yeh forms, the marks of Arabic and of full width.
    private const string Variants = "ёеЁеأاإاآاٱاىيةهیيکكھه،,؛;؟?、,。.";

    private static readonly char[] Bases = Table(Decompositions);
    private static readonly char[] Folds = Fill();

    /// <summary>The lower-case base letter of a decomposable Latin letter; any other letter in lower case.</summary>
    public static char Base(char letter) => letter < Bases.Length && Bases[letter] != 0 ? Bases[letter] : char.ToLowerInvariant(letter);

    /// <summary>The code unit as the lexicon compares it: lower case, no diacritics, plain quotes, hyphens and spaces.</summary>
    public static char Fold(char unit) => unit < Folds.Length ? Folds[unit]
        : unit is >= '\uFF01' and <= '\uFF5E' ? char.ToLowerInvariant((char)(unit - 0xFEE0)) : char.ToLowerInvariant(unit);

    /// <summary>Folds a whole text, code unit by code unit.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = Fold(source[i]);
    });

    /// <summary>Whether the unit is a mark that combines with the letter before it, or only lengthens it; comparison passes over such marks.</summary>
    public static bool IsCombining(char unit) => unit is >= '\u0300' and <= '\u036F' or >= '\u064B' and <= '\u065F' or '\u0670' or '\u0640';

    /// <summary>Whether the unit belongs to a word: a letter, digit or combining mark.</summary>
    public static bool IsWord(char unit) => char.IsLetterOrDigit(unit) || IsCombining(unit) || char.IsSurrogate(unit);

    private static char[] Table(string pairs)
    {
        var table = new char[0x1F00];
        for (var i = 0; i + 1 < pairs.Length; i += 2) table[pairs[i]] = pairs[i + 1];
        return table;
    }

    private static char[] Fill()
    {
        var table = new char[0x3100];
        for (var i = 0; i < table.Length; i++) table[i] = i < Bases.Length && Bases[i] != 0 ? Bases[i] : char.ToLowerInvariant((char)i);
        for (var i = 0; i + 1 < Strokes.Length; i += 2) table[Strokes[i]] = Strokes[i + 1];
        foreach (var quote in "\u2018\u2019\u201A\u201B\u02BC\u02BB\u0060\u00B4\u2032") table[quote] = '\'';
        foreach (var quote in "\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033") table[quote] = '"';
        foreach (var quote in "\u300C\u300D\u300E\u300F\u300A\u300B") table[quote] = '"';
        foreach (var dash in "\u2010\u2011\u2012\u00AD") table[dash] = '-';
        foreach (var space in "\u00A0\u2002\u2003\u2009\u202F\u3000\t") table[space] = ' ';
        for (var i = 0; i + 1 < Variants.Length; i += 2) table[Variants[i]] = Variants[i + 1];
        for (var digit = 0; digit < 10; digit++) table['\u0660' + digit] = table['\u06F0' + digit] = (char)('0' + digit);
        return table;
    }
}

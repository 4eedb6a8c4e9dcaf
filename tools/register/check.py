#!/usr/bin/env python3
"""Checks the register of persons.

  check.py REFERENCE-FOLDER [--only europe,americas] [--register FOLDER] [--quiet]
  check.py --lint [--register FOLDER]

First the register's own files are read and their form is tested (columns, roles, dates, ids).
Then every row of foreign-ministers-2023.csv and leaders-2015-2023.csv in REFERENCE-FOLDER is looked up:
the person must be in the register with a fitting role for the same country, and the dates must not contradict
each other at the coarser of the two precisions. Printed: rows checked, agreements, disagreements with both values.
Where the reference starts two or more years into an unbroken tenure it counts a later term of the same holder: listed apart.
With --only, only rows are checked whose country stands in the named register files.
Rows of territories the register does not carry and rows without a person's name are counted apart.
"""
import csv, difflib, glob, os, re, sys, unicodedata

ROLES = set("""head-of-state deputy-head-of-state head-of-government deputy-head-of-government foreign-minister
deputy-foreign-minister minister deputy-minister ambassador envoy head-of-organization deputy-head-of-organization
parliament-speaker parliamentarian adviser spokesperson official delegation business other""".split())
COLUMNS = ["id", "name", "aliases", "native", "gender", "role", "for", "from", "to", "basis"]
DATE = re.compile(r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")
YEAR_OF_REFERENCE = 2022   # the reference stands at January 2023; an open end must not have been closed before this year

CODES = {}
for pair in """Afghanistan AFG;Albania ALB;Algeria DZA;Andorra AND;Angola AGO;Antigua and Barbuda ATG;Argentina ARG;Armenia ARM;
Australia AUS;Austria AUT;Azerbaijan AZE;Bahamas BHS;The Bahamas BHS;Bahrain BHR;Bangladesh BGD;Barbados BRB;Belarus BLR;Belgium BEL;
Belize BLZ;Benin BEN;Bhutan BTN;Bolivia BOL;Bosnia and Herzegovina BIH;Botswana BWA;Brazil BRA;Brunei BRN;Bulgaria BGR;
Burkina Faso BFA;Burundi BDI;Cambodia KHM;Cameroon CMR;Canada CAN;Cape Verde CPV;Central African Republic CAF;Chad TCD;Chile CHL;
Colombia COL;Comoros COM;Costa Rica CRI;Croatia HRV;Cuba CUB;Cyprus CYP;Czech Republic CZE;Democratic Republic of the Congo COD;
Denmark DNK;Kingdom of Denmark DNK;Djibouti DJI;Dominica DMA;Dominican Republic DOM;East Timor TLS;Ecuador ECU;Egypt EGY;
El Salvador SLV;Equatorial Guinea GNQ;Eritrea ERI;Estonia EST;Eswatini SWZ;Ethiopia ETH;European Union EU;Faroe Islands FRO;
Federated States of Micronesia FSM;Fiji FJI;Finland FIN;France FRA;Gabon GAB;Georgia GEO;Germany DEU;Ghana GHA;Greece GRC;
Grenada GRD;Guatemala GTM;Guinea GIN;Guinea-Bissau GNB;Q1014 LBR;Guyana GUY;Haiti HTI;Holy See VAT;Vatican City VAT;Honduras HND;
Hungary HUN;Iceland ISL;India IND;Indonesia IDN;Iran IRN;Iraq IRQ;Israel ISR;Italy ITA;Ivory Coast CIV;Jamaica JAM;Japan JPN;
Jordan JOR;Kazakhstan KAZ;Kenya KEN;Kingdom of the Netherlands NLD;Netherlands NLD;Kiribati KIR;Kosovo XKX;Kuwait KWT;
Kyrgyzstan KGZ;Laos LAO;Latvia LVA;Lebanon LBN;Lesotho LSO;Liberia LBR;Libya LBY;Liechtenstein LIE;Lithuania LTU;Luxembourg LUX;
Madagascar MDG;Malawi MWI;Malaysia MYS;Maldives MDV;Mali MLI;Malta MLT;Marshall Islands MHL;Mauritania MRT;Mauritius MUS;
Mexico MEX;Moldova MDA;Monaco MCO;Mongolia MNG;Montenegro MNE;Morocco MAR;Mozambique MOZ;Myanmar MMR;Namibia NAM;Nauru NRU;
Nepal NPL;New Zealand NZL;Nicaragua NIC;Niger NER;Nigeria NGA;North Korea PRK;North Macedonia MKD;Norway NOR;Oman OMN;
Pakistan PAK;Palau PLW;Panama PAN;Papua New Guinea PNG;Paraguay PRY;People's Republic of China CHN;Peru PER;Philippines PHL;
Poland POL;Portugal PRT;Qatar QAT;Republic of Ireland IRL;Republic of the Congo COG;Romania ROU;Russia RUS;Rwanda RWA;
Sahrawi Arab Democratic Republic ESH;Saint Kitts and Nevis KNA;Saint Lucia LCA;Saint Vincent and the Grenadines VCT;Samoa WSM;
San Marino SMR;Saudi Arabia SAU;Senegal SEN;Serbia SRB;Seychelles SYC;Sierra Leone SLE;Singapore SGP;Slovakia SVK;Slovenia SVN;
Solomon Islands SLB;Somalia SOM;South Africa ZAF;South Korea KOR;South Sudan SSD;Spain ESP;Sri Lanka LKA;State of Palestine PSE;
Sudan SDN;Suriname SUR;Sweden SWE;Switzerland CHE;Syria SYR;São Tomé and Príncipe STP;Taiwan TWN;Tajikistan TJK;Tanzania TZA;
Thailand THA;The Gambia GMB;Togo TGO;Tonga TON;Trinidad and Tobago TTO;Tunisia TUN;Turkey TUR;Turkmenistan TKM;Tuvalu TUV;
Uganda UGA;Ukraine UKR;United Arab Emirates ARE;United Kingdom GBR;United States of America USA;Uruguay URY;Uzbekistan UZB;
Vanuatu VUT;Venezuela VEN;Vietnam VNM;Yemen YEM;Zambia ZMB;Zimbabwe ZWE;Somaliland Somaliland;Republic of Abkhazia Abkhazia;
South Ossetia SouthOssetia;Transnistria Transnistria;Republic of Artsakh Artsakh;
Turkish Republic of Northern Cyprus TRNC;Republika Srpska RepublikaSrpska;Scotland Scotland;Catalonia Catalonia;Quebec Quebec;
Donetsk People's Republic DPR;Luhansk People's Republic LPR;Kurdistan Region Kurdistan;Tibet Tibet-CTA""".replace("\n", "").split(";"):
    label, code = pair.rsplit(" ", 1)
    CODES[label] = code
# Realms whose monarch is filed under GBR only (the register has the governors-general under the realm itself).
REALMS = set("ATG AUS BHS BLZ CAN GRD JAM KNA LCA NZL PNG SLB TUV VCT".split())

SPECIAL = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
                         "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "ı": "i", "ə": "a", "Ə": "A", "ħ": "h", "Ħ": "H",
                         "’": "", "'": "", "‘": "", "ʻ": "", "ʼ": "", "`": "", "-": " ", ".": " ", ",": " "})


def fold(name):
    """Lower case, no diacritics, and one spelling for what romanisations spell in several ways."""
    text = unicodedata.normalize("NFKD", name.translate(SPECIAL))
    text = "".join(c for c in text if not unicodedata.combining(c)).lower()
    tokens = []
    for token in re.findall(r"[a-z]+", text):
        for a, b in (("kh", "h"), ("gh", "g"), ("dh", "d"), ("ts", "c"), ("tz", "c"), ("tch", "c"), ("sch", "s"), ("sh", "s"), ("ch", "c"),
                     ("zh", "z"), ("ks", "x"), ("ph", "f"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "i"), ("ey", "i"), ("ai", "i"),
                     ("ay", "i"), ("ya", "a"), ("ia", "a"), ("ja", "a"), ("yo", "o"), ("io", "o"), ("ye", "e"), ("ie", "e"), ("je", "e"),
                     ("yu", "u"), ("iu", "u"), ("ju", "u"), ("j", "i"), ("y", "i"), ("q", "k"), ("w", "v"), ("dz", "z"), ("e", "a"), ("o", "a"), ("u", "a")):
            token = token.replace(a, b)
        tokens.append(re.sub(r"(.)\1+", r"\1", token))
    return tokens


DROP = {"al", "bin", "ban", "da", "dal", "dan", "vaan", "van", "van", "abn", "sir", "hh", "iii", "ii", "i", "v", "iv"}


def same_token(a, b):
    return a == b or (min(len(a), len(b)) >= 4 and difflib.SequenceMatcher(None, a, b).ratio() >= 0.87)


def same_person(a, b):
    """Enough of the two names is the same: all of the shorter one, or family name and one more part."""
    ta, tb = [[t for t in fold(n) if t not in DROP] or fold(n) for n in (a, b)]
    if not ta or not tb:
        return False
    if "".join(ta) == "".join(tb):
        return True
    if len(ta) > len(tb):
        ta, tb = tb, ta
    left, hits = list(tb), 0
    for t in ta:
        for u in left:
            if same_token(t, u) or (len(t) == 1 or len(u) == 1) and t[0] == u[0]:
                left.remove(u)
                hits += 1
                break
    return hits >= 2 or hits == len(ta) == 1


def read_register(folder):
    lines, faults, names, codes = [], [], {}, set()
    for name in ("countries.tsv", "organisations.tsv"):
        path = os.path.join(folder, "..", name)
        if os.path.exists(path):
            codes.update(l.split("\t")[0] for l in open(path, encoding="utf-8") if l.strip() and not l.startswith("#"))
    for path in sorted(glob.glob(os.path.join(folder, "*.tsv"))):
        file = os.path.splitext(os.path.basename(path))[0]
        for number, line in enumerate(open(path, encoding="utf-8"), 1):
            line = line.rstrip("\n")
            if not line.strip() or line.startswith("#"):
                continue
            cells = line.split("\t")
            where = f"{file}:{number}"
            if len(cells) != len(COLUMNS):
                faults.append(f"{where}: {len(cells)} columns")
                continue
            row = dict(zip(COLUMNS, cells))
            row["file"], row["where"] = file, where
            if cells == COLUMNS:
                continue
            if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["id"]):
                faults.append(f"{where}: id {row['id']!r}")
            if row["role"] not in ROLES:
                faults.append(f"{where}: role {row['role']!r}")
            if row["gender"] not in ("m", "f", "-"):
                faults.append(f"{where}: gender {row['gender']!r}")
            if not row["for"] or codes and row["for"] not in codes:
                faults.append(f"{where}: unknown country or organisation {row['for']!r}")
            for key in ("from", "to"):
                if row[key] and not DATE.match(row[key]):
                    faults.append(f"{where}: {key} {row[key]!r}")
            if row["from"] and row["to"] and row["from"] > row["to"] and not row["from"].startswith(row["to"]):
                faults.append(f"{where}: ends before it begins")
            if names.setdefault(row["id"], row["name"]) != row["name"]:
                faults.append(f"{where}: {row['id']} is also {names[row['id']]!r}")
            lines.append(row)
    seen = set()
    for row in lines:
        key = (row["id"], row["role"], row["for"], row["from"])
        if key in seen:
            faults.append(f"{row['where']}: twice {key}")
        seen.add(key)
    return lines, faults


def compatible(a, b):
    """Two dates agree at the coarser of their precisions."""
    n = min(len(a), len(b))
    return a[:n] == b[:n]


def later_term(row, start):
    """The reference counts a re-election as a new start; the register keeps one line for unbroken years in office."""
    return len(start) >= 4 and row["from"] and int(row["from"][:4]) + 2 <= int(start[:4]) <= int((row["to"] or "9999")[:4])


def show(rows):
    return "; ".join(f"{r['name']} ({r['role']} {r['from']}/{r['to']})" for r in rows) or "nobody"


def main():
    arguments = sys.argv[1:]
    option = lambda name: arguments[arguments.index(name) + 1] if name in arguments else None
    folder = option("--register") or os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "world", "register")
    lines, faults = read_register(folder)
    counts = {}
    for row in lines:
        counts[row["file"]] = counts.get(row["file"], 0) + 1
    print(f"register: {len(lines)} lines, {len({r['id'] for r in lines})} persons; " + ", ".join(f"{k} {v}" for k, v in counts.items()))
    for fault in faults:
        print("fault", fault)
    if "--lint" in arguments:
        sys.exit(1 if faults else 0)
    if not arguments or arguments[0].startswith("--"):
        sys.exit(__doc__)

    spellings = {}
    for row in lines:
        spellings.setdefault(row["id"], set()).update([row["name"]] + [a for a in row["aliases"].split(" | ") if a])
    only = option("--only")
    covered = {r["for"] for r in lines if not only or r["file"] in only.split(",")}

    totals = {"rows": 0, "checked": 0, "agree": 0, "person": 0, "date": 0, "later term": 0, "no name": 0, "not carried": 0}
    troubles, later = [], []

    def check(code, name, roles, start, end, what, any_start=False):
        mine = [r for r in lines if r["for"] == code and r["role"] in roles]
        hits = [r for r in mine if any(same_person(name, s) for s in spellings[r["id"]])]
        if not hits:
            around = [r for r in mine if (r["from"] or "0")[:4] <= "2023" and (r["to"] or "9")[:4] >= (start or "2022")[:4]]
            totals["person"] += 1
            troubles.append(f"person  {what}: reference {name} {start}/{end}; register {show(around)}")
            return
        starts = any_start or not start or any(compatible(r["from"], start) for r in hits if r["from"])
        ends = True
        if end:
            ends = any(r["to"] and compatible(r["to"], end) for r in hits)
        elif end is not None:
            ends = any(not r["to"] or int(r["to"][:4]) >= YEAR_OF_REFERENCE for r in hits)
        if starts and ends:
            totals["agree"] += 1
        elif ends and any(later_term(r, start) for r in hits):
            totals["later term"] += 1
            later.append(f"later   {what}: reference {name} {start}/{end or ''}; register {show(hits)}")
        else:
            totals["date"] += 1
            troubles.append(f"date    {what}: reference {name} {start}/{end or ''}; register {show(hits)}")

    path = os.path.join(arguments[0], "foreign-ministers-2023.csv")
    for row in csv.DictReader(open(path, encoding="utf-8")):
        totals["rows"] += 1
        code = CODES.get(row["countryLabel"])
        if not row["name"]:
            totals["no name"] += 1
        elif code not in covered:
            totals["not carried"] += 1
        else:
            totals["checked"] += 1
            check(code, row["name"], {"foreign-minister"}, row["start"][:10], None, f"{row['countryLabel']}, {row['positionLabel']}")
    path = os.path.join(arguments[0], "leaders-2015-2023.csv")
    top = {"head-of-state", "head-of-government"}
    for row in csv.DictReader(open(path, encoding="utf-8")):
        totals["rows"] += 1
        code, position = CODES.get(row["country"]), row["positionLabel"]
        if not row["officeholderLabel"]:
            totals["no name"] += 1
        elif code not in covered:
            totals["not carried"] += 1
        else:
            totals["checked"] += 1
            realm = code in REALMS and position.lower().startswith("monarch")
            french = position == "French co-prince of Andorra"
            roles = top
            if "Federal Council" in position:
                roles = top | {"minister", "foreign-minister"}
            elif "Pontifical Commission" in position:
                roles = top | {"official"}
            check("GBR" if realm else "FRA" if french else code, row["officeholderLabel"], roles,
                  row["start_year"], row["end_year"], f"{row['country']}, {position}", any_start=realm)

    wrong = totals["person"] + totals["date"]
    print(f"rows {totals['rows']}: checked {totals['checked']}, without a name {totals['no name']}, not carried {totals['not carried']}")
    print(f"agreements {totals['agree']}, of the same holder but counted from a later term {totals['later term']}, disagreements {wrong} (person {totals['person']}, date {totals['date']}), "
          f"{100 * wrong / max(1, totals['checked']):.1f}% of the checked")
    if "--quiet" not in arguments:
        for trouble in later + troubles:
            print(trouble)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""French files as they come, made with their truth, and what `sesame-cli` reads in them.

usage: tests/load/nasty.py [--cli build/src/cli/sesame-cli] [--seed N] [--seeds COUNT] [--keep FOLDER] [--only WORD]

Each case turns some dials of a file: encoding, line ends, delimiter, quotes, marks of numbers, forms of dates, what stands above, under
and between the records. Every value that `convert` writes is set beside what the file says, and `inspect` beside the dialect. Printed:
the points on which a case differs, then how many files are wholly right, and how many cells are wrong without a finding that speaks of
them (silent errors). A measurement: it fails on nothing.
"""
import argparse
import csv
import io
import itertools
import json
import os
import pathlib
import random
import subprocess
import tempfile

MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
SHORT_MONTHS = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]
ENGLISH_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
WEEKDAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
PLACES = ["Forcalquier", "Digne-les-Bains", "L'Isle-sur-la-Sorgue", "Saint-Étienne-du-Grès", "Bâgé-le-Châtel", "Œuilly", "Sète", "Le Havre",
          "Châteauneuf-du-Pape", "Évry", "Moÿ-de-l'Aisne", "Bourg-lès-Valence", "Pont-à-Mousson", "La Forêt-Fouesnant", "Cœuvres"]
TEXTS = ["Rénovation de l'école élémentaire", "Achat d'un véhicule", "Aménagement du cœur de ville", "Étude d'impact", "Fête de la musique",
         "Création d'une aire de jeux", "Réfection des façades", "Entretien des espaces verts", "Équipement numérique"]


def group(whole, mark):
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    parts = []
    while len(digits) > 3:
        parts.insert(0, digits[-3:])
        digits = digits[:-3]
    return sign + mark.join([digits, *parts])


class Column:
    """A name, the kinds that are right, and for each row what is written and what it means ("" is missing)."""

    def __init__(self, name, kinds, written, meant):
        self.name, self.kinds, self.written, self.meant = name, set(kinds.split()), list(written), list(meant)


class Maker:
    """Columns of @n rows, written in one style."""

    def __init__(self, rng, n, decimal=",", thousands="", missing=("",)):
        self.rng, self.n, self.decimal, self.thousands, self.missing = rng, n, decimal, thousands, missing

    def column(self, name, kinds, pairs, gaps=True):
        written, meant = [], []
        for said, value in pairs:
            if gaps and self.rng.random() < 0.06:
                said, value = self.rng.choice(self.missing), ""
            written.append(said)
            meant.append(value)
        return Column(name, kinds, written, meant)

    def number(self, decimals, most, negative=False):
        value = self.rng.randrange(1, most * 10 ** decimals)
        text = str(value).rjust(decimals + 1, "0")
        whole, rest = (text[:-decimals], text[-decimals:]) if decimals else (text, "")
        if negative and self.rng.random() < 0.3:
            whole = "-" + whole
        meant = f"{whole}.{rest}".rstrip("0").rstrip(".") if decimals else whole
        said = group(whole, self.thousands) + (self.decimal + rest if decimals else "")
        return said, meant

    def integers(self, name="Population municipale", most=90000):
        return self.column(name, "integer", (self.number(0, most) for _ in range(self.n)))

    def decimals(self, name="Taux d'accès", decimals=2, most=1000, negative=False):
        return self.column(name, "number", (self.number(decimals, most, negative) for _ in range(self.n)))

    def marked(self, name, mark, most, decimals=1, before=False):
        def pair():
            said, meant = self.number(decimals, most)
            return (mark + said if before else said + mark), meant
        return self.column(name, "number integer", (pair() for _ in range(self.n)))

    def texts(self, name="Libellé", some=TEXTS):
        return self.column(name, "text", ((t, t) for t in (self.rng.choice(some) for _ in range(self.n))), gaps=False)

    def places(self, name="Commune"):
        return self.texts(name, PLACES)

    def codes(self, name="Code INSEE", leading=True):
        low, high = (1001, 95880) if leading else (13001, 95880)
        return self.column(name, "text", ((c, c) for c in (f"{self.rng.randrange(low, high):05d}" for _ in range(self.n))), gaps=False)

    def sirets(self, name="SIRET"):
        def siret():
            digits = [self.rng.randrange(1, 10)] + [self.rng.randrange(10) for _ in range(12)]
            total = sum(d if i % 2 else d * 2 - 9 * (d > 4) for i, d in enumerate(digits))
            return "".join(map(str, digits)) + str(-total % 10)
        return self.column(name, "text", ((s, s) for s in (siret() for _ in range(self.n))), gaps=False)

    def identifiers(self, name, low, high):
        return self.column(name, "text integer", ((str(i), str(i)) for i in (self.rng.randrange(low, high) for _ in range(self.n))), gaps=False)

    def day(self, low=2001, high=2023):
        return self.rng.randrange(low, high), self.rng.randrange(1, 13), self.rng.randrange(1, 29)

    def dates(self, name, write, mean=lambda y, m, d: f"{y:04d}-{m:02d}-{d:02d}", kinds="date", **span):
        return self.column(name, kinds, ((write(*t), mean(*t)) for t in (self.day(**span) for _ in range(self.n))))

    def choices(self, name, kinds, table):
        return self.column(name, kinds, (self.rng.choice(table) for _ in range(self.n)))


def french_date(y, m, d):
    return f"{'1er' if d == 1 else d} {MONTHS[m - 1]} {y}"


def rfc_date(y, m, d):
    return f"Sun, {d:02d} {ENGLISH_MONTHS[m - 1]} {y} {y % 24:02d}:{d:02d}:00"


DATES = {
    "iso": (lambda y, m, d: f"{y}-{m:02d}-{d:02d}", None, "date"),
    "slashes": (lambda y, m, d: f"{d:02d}/{m:02d}/{y}", None, "date"),
    "bare slashes": (lambda y, m, d: f"{d}/{m}/{y}", None, "date"),
    "short year": (lambda y, m, d: f"{d:02d}/{m:02d}/{y % 100:02d}", None, "date"),
    "points": (lambda y, m, d: f"{d:02d}.{m:02d}.{y}", None, "date"),
    "dashes": (lambda y, m, d: f"{d:02d}-{m:02d}-{y}", None, "date"),
    "year first": (lambda y, m, d: f"{y}/{m:02d}/{d:02d}", None, "date"),
    "in words": (french_date, None, "date"),
    "weekday": (lambda y, m, d: f"{WEEKDAYS[(y + m + d) % 7]} {french_date(y, m, d)}", None, "date"),
    "in capitals": (lambda y, m, d: french_date(y, m, d).upper(), None, "date"),
    "short month": (lambda y, m, d: f"{SHORT_MONTHS[m - 1]} {y}", lambda y, m, d: f"{y}-{m:02d}", "date"),
    "dashed month": (lambda y, m, d: f"{SHORT_MONTHS[m - 1]}-{y % 100:02d}", lambda y, m, d: f"{y}-{m:02d}", "date"),
    "month": (lambda y, m, d: f"{MONTHS[m - 1].capitalize()} {y}", lambda y, m, d: f"{y}-{m:02d}", "date"),
    "month number": (lambda y, m, d: f"{m:02d}/{y}", lambda y, m, d: f"{y}-{m:02d}", "date"),
    "iso month": (lambda y, m, d: f"{y}-{m:02d}", lambda y, m, d: f"{y}-{m:02d}", "date"),
    "quarter": (lambda y, m, d: f"{(m + 2) // 3}{'er' if m < 4 else 'e'} trimestre {y}", lambda y, m, d: f"{y}-Q{(m + 2) // 3}", "date"),
    "short quarter": (lambda y, m, d: f"T{(m + 2) // 3} {y}", lambda y, m, d: f"{y}-Q{(m + 2) // 3}", "date"),
    "year and quarter": (lambda y, m, d: f"{y}-T{(m + 2) // 3}", lambda y, m, d: f"{y}-Q{(m + 2) // 3}", "date"),
    "clock": (lambda y, m, d: f"{d:02d}/{m:02d}/{y} {y % 24:02d}:{d:02d}", lambda y, m, d: f"{y}-{m:02d}-{d:02d}T{y % 24:02d}:{d:02d}", "datetime"),
    "french clock": (lambda y, m, d: f"{d:02d}/{m:02d}/{y} à {y % 24}h{d:02d}", lambda y, m, d: f"{y}-{m:02d}-{d:02d}T{y % 24:02d}:{d:02d}", "datetime"),
    "zoned": (lambda y, m, d: f"{y}-{m:02d}-{d:02d}T{y % 24:02d}:{d:02d}:05+02:00", lambda y, m, d: f"{y}-{m:02d}-{d:02d}T{y % 24:02d}:{d:02d}:05", "datetime"),
    "mail": (rfc_date, lambda y, m, d: f"{y}-{m:02d}-{d:02d}T{y % 24:02d}:{d:02d}:00", "datetime"),
    "mail zone": (lambda y, m, d: rfc_date(y, m, d) + " +0100", lambda y, m, d: f"{y}-{m:02d}-{d:02d}T{y % 24:02d}:{d:02d}:00", "datetime"),
    "compact": (lambda y, m, d: f"{y}{m:02d}{d:02d}", None, "date"),
}
TRUTHS = {
    "oui non": [("oui", "true"), ("non", "false")], "Oui Non": [("Oui", "true"), ("Non", "false")], "O N": [("O", "true"), ("N", "false")],
    "vrai faux": [("VRAI", "true"), ("FAUX", "false")], "true false": [("true", "true"), ("false", "false")],
}


class Case:
    """A file: columns, and how they are put down."""

    def __init__(self, name, columns, **dials):
        self.name, self.columns = name, columns
        self.encoding, self.newline, self.delimiter, self.bom = "utf-8", "\n", ";", False
        self.quote, self.escape, self.quote_all, self.extension = '"', "double", False, "csv"
        self.preamble, self.footer, self.upper, self.header, self.repeat = [], [], None, True, 0
        self.blank_rows, self.total, self.short, self.long = (), None, (), ()
        self.decimal, self.thousands, self.told = None, None, ()
        for dial, value in dials.items():
            assert hasattr(self, dial), dial
            setattr(self, dial, value)
        if self.encoding == "cp850":  # it has no such letter
            for column in columns:
                column.written = [t.replace("œ", "oe").replace("Œ", "Oe") for t in column.written]
                column.meant = [t.replace("œ", "oe").replace("Œ", "Oe") for t in column.meant]

    def cell(self, text):
        needs = self.delimiter in text or self.quote in text or "\n" in text or "\r" in text
        if not needs and not self.quote_all:
            return text
        escaped = text.replace(self.quote, self.quote * 2 if self.escape == "double" else "\\" + self.quote)
        return self.quote + escaped + self.quote

    def record(self, cells):
        return self.delimiter.join(self.cell(c) for c in cells)

    def text(self):
        names = [c.name for c in self.columns]
        rows = [[c.written[r] for c in self.columns] for r in range(len(self.columns[0].written))]
        lines = list(self.preamble)
        if self.upper:
            lines.append(self.record(self.upper))
        if self.header:
            lines.append(self.record(names))
        for r, row in enumerate(rows):
            if self.repeat and r and r % self.repeat == 0:
                lines.append(self.record(names))
            if r in self.blank_rows:
                lines.append(self.delimiter * (len(names) - 1) if r % 2 else "")
            cells = row[:-1] if r in self.short else row + ["reste"] if r in self.long else row
            lines.append(self.record(cells))
        if self.total:
            lines.append(self.record(self.total))
        ends = self.newline if isinstance(self.newline, list) else [self.newline]
        return "".join(line + ends[i % len(ends)] for i, line in enumerate(lines + self.footer))

    def bytes(self):
        text, encoding = self.text(), self.encoding
        if encoding == "mixed":  # a cp1252 file into which somebody pasted lines of UTF-8
            lines = text.split("\n")
            return b"\n".join(line.encode("utf-8" if i % 7 else "cp1252") for i, line in enumerate(lines))
        mark = {"utf-8": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"") if self.bom else b""
        return mark + text.encode(encoding)

    def expected(self):
        """Records as they are meant; a value that a short row lacks is missing."""
        rows = [[c.meant[r] for c in self.columns] for r in range(len(self.columns[0].meant))]
        for r in self.short:
            rows[r][-1] = ""
        for r in self.long:  # what has no column stays with the last one, as it is written
            rows[r][-1] = self.delimiter.join([self.columns[-1].written[r], "reste"])
        if self.total:
            rows.append(None)
        return rows


def ordinary(make):
    return [make.codes(), make.places(), make.integers(), make.decimals(), make.dates("Date de délibération", DATES["slashes"][0]),
            make.choices("Subventionné", "boolean", TRUTHS["oui non"])]


def cases(seed):
    rng = random.Random(seed)

    def maker(n=40, **style):
        return Maker(rng, n, **style)

    for encoding in ("utf-8", "cp1252", "iso-8859-15", "mac-roman", "utf-16-le", "utf-16-be", "cp850"):
        for bom in ((False, True) if encoding.startswith("utf") else (False,)):
            yield Case(f"encoding {encoding}{' bom' if bom else ''}", ordinary(maker()), encoding=encoding, bom=bom, decimal=",")
    yield Case("encoding mixed", ordinary(maker(60)), encoding="mixed", told=("R01",))
    yield Case("euro in latin-9", [maker().places(), maker().marked("Montant", " €", 90000, 2)], encoding="iso-8859-15")
    for name, newline in {"crlf": "\r\n", "cr": "\r", "mixed": ["\n", "\r\n"]}.items():
        yield Case(f"line ends {name}", ordinary(maker()), newline=newline)
        yield Case(f"line ends {name} in windows-1252", ordinary(maker()), newline=newline, encoding="cp1252")
    for delimiter in ",\t|:~^ ":
        style = {"decimal": "."} if delimiter == "," else {}
        yield Case(f"delimiter {delimiter!r}", ordinary(maker(**style)), delimiter=delimiter)
    yield Case("delimiter comma, decimal comma in quotes", ordinary(maker()), delimiter=",", decimal=",")
    yield Case("all in quotes", ordinary(maker()), quote_all=True)
    yield Case("all in apostrophes", ordinary(maker())[2:], quote="'", quote_all=True)
    quoted = maker().texts("Intitulé", ['Dit "le Phare"', "a;b", 'Rue "; " bis', "simple", "deux\nlignes", "fin\"", "Hôtel \"Le Cèdre\"; Nîmes"])
    yield Case("quotes doubled", [maker().codes(), quoted, maker().decimals()])
    yield Case("quotes with a backslash", [maker().codes(), maker().texts("Intitulé", ['Dit "le Phare"', "simple", 'un "deux" trois', "a;b"]), maker().decimals()],
               escape="backslash")
    yield Case("lines in cells, crlf", [maker().codes(), maker().texts("Adresse", ["1 rue Neuve\r\n04300 Forcalquier", "Mairie", "Place\r\ndu marché"]), maker().integers()],
               newline="\r\n")
    for mark, name in ((" ", "space"), ("\u00a0", "no-break space"), ("\u202f", "narrow space"), ("'", "apostrophe"), ("\u2019", "curly apostrophe"), (".", "point")):
        style = maker(thousands=mark)
        yield Case(f"thousands {name}", [style.places(), style.integers("Population", 3000000), style.decimals("Dépenses", 2, 4000000), style.codes()], decimal=",",
                   thousands=True)
    style = maker(decimal=".", thousands=",")
    yield Case("thousands comma", [style.places(), style.integers("Population", 3000000), style.decimals("Dépenses", 2, 4000000)], decimal=".", thousands=True)
    style = maker(decimal=".", thousands="'")
    yield Case("swiss numbers", [style.places(), style.integers("Population", 3000000), style.decimals("Dépenses", 2, 4000000)], decimal=".", thousands=True)
    style = maker(thousands=" ")
    yield Case("signs", [style.places(), style.decimals("Solde", 2, 90000, negative=True), style.decimals("Évolution (%)", 1, 50, negative=True)])
    yield Case("percentages", [maker().places(), maker().marked("Part des moins de 25 ans", " %", 100), maker().marked("Évolution", "%", 100, 2)])
    yield Case("money", [style.places(), style.marked("Montant", " €", 900000, 2), style.marked("Budget", " k€", 900, 0), style.marked("Prix", "€", 900, 2, before=True)])
    preamble = ["Observatoire des finances locales", "Exercice 2019", ""]
    yield Case("preamble", ordinary(maker()), preamble=preamble)
    yield Case("preamble of full lines", ordinary(maker()), preamble=[p + ";" * 5 for p in preamble])
    yield Case("preamble with a date", ordinary(maker()), preamble=["Export du 12/03/2020", "Périmètre : département 04"])
    yield Case("footer", ordinary(maker()), footer=["", "Source : Insee, recensement 2019", "Champ : France métropolitaine"])
    yield Case("footer at once", ordinary(maker()), footer=["Extraction du 12/03/2020;;;;;"])
    yield Case("preamble, footer, windows", ordinary(maker()), preamble=preamble, footer=["", "Lecture : en 2019, …"], encoding="cp1252", newline="\r\n")
    yield Case("no header", ordinary(maker()), header=False, told=("R02",))
    style = maker()
    yield Case("no header, all texts", [style.codes(), style.places(), style.texts()], header=False, told=("R02",))
    style = maker()
    yield Case("header of years", [style.places("Commune")] + [style.integers(str(y)) for y in range(2011, 2019)])
    yield Case("header of years, comma", [style.places("Commune")] + [style.integers(str(y)) for y in range(2011, 2019)], delimiter=",")
    two = [style.places("Commune"), style.integers("Hommes"), style.integers("Femmes"), style.integers("Hommes"), style.integers("Femmes")]
    yield Case("header of two rows", two, upper=["", "2018", "", "2019", ""])
    yield Case("header repeated", ordinary(maker(60)), repeat=20)
    yield Case("blank rows", ordinary(maker()), blank_rows=(4, 5, 11, 30))
    yield Case("total row", [style.places(), style.integers(), style.decimals()], total=["Total", "999999", "12345,67"], told=("R10",))
    yield Case("short rows", ordinary(maker()), short=(3, 17), told=("R02",))
    yield Case("long rows", ordinary(maker()), long=(5, 20), told=("R02",))
    yield Case("delimiter at the end of lines", ordinary(maker()) + [Column("", "empty", [""] * 40, [""] * 40)])
    yield Case("empty names", [style.places(), Column("", "integer", *zip(*[style.number(0, 99)[:1] * 2 for _ in range(40)])), style.decimals()], told=("R02",))
    yield Case("names twice", [style.places("Nom"), style.integers("Valeur"), style.decimals("Valeur"), style.texts("Nom")])
    yield Case("names on two lines", [style.places("Nom de la\ncommune"), style.integers("Population\n2019"), style.decimals()])
    for i, words in enumerate((("NC", "ND"), ("n.d.", "-"), ("s", "…"), ("NA", ":"), ("#N/A", "///"), ("", " "), ("non renseigné", "N/R"), ("nd", "..."))):
        style = maker(60, missing=words)
        yield Case(f"missing {' '.join(words)}", [style.places(), style.integers(), style.decimals(), style.dates("Date", DATES["slashes"][0])],
                   delimiter=";\t|"[i % 3])
    for word, (write, mean, kinds) in DATES.items():
        style = maker()
        more = {} if mean is None else {"mean": mean}
        yield Case(f"dates {word}", [style.places(), style.dates("Date", write, kinds=kinds, **more), style.integers()])
    for word, table in TRUTHS.items():
        style = maker()
        yield Case(f"truths {word}", [style.places(), style.choices("Est ouvert", "boolean", table), style.integers()])
    style = maker()
    yield Case("truths 1 0", [style.places(), style.choices("est_actif", "boolean", [("1", "true"), ("0", "false")]),
                              style.choices("Nombre d'enfants", "integer", [("0", "0"), ("1", "1")])])
    yield Case("times", [style.places(), style.column("Heure", "text", ((t, t) for t in (f"{rng.randrange(24)}h{rng.randrange(60):02d}" for _ in range(40)))),
                         style.column("Ouverture", "text", ((t, t) for t in (f"{rng.randrange(24):02d}:{rng.randrange(60):02d}" for _ in range(40))))])
    yield Case("lists", [style.places(), style.texts("Activités", ["danse|chant", "chant", "danse|judo|échecs", "judo"]), style.integers()], delimiter=",")
    yield Case("school years", [style.places(), style.texts("Année scolaire", ["2018-2019", "2019-2020", "2020-2021"]), style.integers()])
    yield Case("ranges and bounds", [style.places(), style.texts("Tranche d'âge", ["0-4", "5-9", "10-14", "15-19", "75 et plus"]), style.integers("Effectif")])
    style = maker(30)
    yield Case("codes without zeros", [style.codes("code_commune", leading=False), style.sirets(), style.sirets("Bénéficiaire"), style.identifiers("id_station", 10000, 99999),
                                       style.column("NUMDEP", "text", ((str(d), str(d)) for d in (rng.randrange(10, 95) for _ in range(30)))),
                                       style.column("region", "text", ((d, d) for d in (rng.choice(["11", "24", "76", "93"]) for _ in range(30))))])
    yield Case("numbers under names of codes", [style.places("Nom du département"), style.integers("Population de la région", 900000), style.integers("Nombre de communes", 300),
                                                style.decimals("Budget région", 2, 9000), style.integers("nb_dep", 90), style.integers("SUM(region_id)", 900)])
    yield Case("phones", [style.places(), style.column("Téléphone", "text", ((t, t) for t in (f"0{rng.randrange(1, 10)}{rng.randrange(10**8):08d}" for _ in range(30)))),
                          style.column("Fax", "text", ((t, t) for t in (f"{rng.randrange(1, 10)}{rng.randrange(10**8):08d}" for _ in range(30))))])
    odd = maker(50).decimals("Mesure", 2, 100)
    odd.meant = list(odd.meant)
    for r, text in ((7, "panne"), (19, "<0,5")):
        odd.written[r] = odd.meant[r] = text
    yield Case("odd cells", [maker(50).places(), odd], told=("R03",))
    yield Case("one column", [maker().places()], told=("R02",))
    yield Case("one row", [Column(c.name, " ".join(c.kinds), c.written[:1], c.meant[:1]) for c in (maker().codes(), maker().places(), maker().decimals())])
    yield Case("tab, cr, mac", ordinary(maker()), encoding="mac-roman", newline="\r", delimiter="\t", extension="txt")
    yield Case("tab, utf-16, excel", ordinary(maker()), encoding="utf-16-le", bom=True, delimiter="\t", newline="\r\n", extension="txt")
    yield Case("sep line", ordinary(maker()), preamble=["sep=;"], newline="\r\n", encoding="cp1252")


def plain(name, kinds, said, meant=None, n=40):
    """A column that goes through @said over and over; what it means is what it says unless @meant tells."""
    said = list(said)
    meant = said if meant is None else list(meant)
    return Column(name, kinds, [said[i % len(said)] for i in range(n)], [meant[i % len(meant)] for i in range(n)])


def odd_cases(seed):
    """What stands in cells: one column of each kind of trouble, beside ordinary ones."""
    rng = random.Random(seed)

    def file(name, *columns, **dials):
        style = Maker(rng, len(columns[0].written))
        return Case(name, [style.places(), *columns, style.texts("Remarque")], **dials)

    yield file("numbers with spaces around", plain("Effectif", "integer", [" 12 ", "7 ", "  105"], ["12", "7", "105"]))
    yield file("plus signs", plain("Évolution", "number", ["+3,2", "-1,5", "+0,4"], ["3.2", "-1.5", "0.4"]))
    yield file("true minus signs", plain("Solde", "number", ["−3,2", "1,5", "−0,4"], ["-3.2", "1.5", "-0.4"]))
    yield file("scientific", plain("Mesure", "number", ["1,2E+03", "3,45E-02", "7,0E+00"], ["1200", "0.0345", "7"]))
    yield file("points are thousands", plain("Population", "integer", ["1.234", "12.345", "987", "1.234.567"], ["1234", "12345", "987", "1234567"]))
    yield file("points are thousands, two groups at most", plain("Population", "integer", ["1.234", "12.345", "987", "5.010"], ["1234", "12345", "987", "5010"]), told=("R03",))
    yield file("spaces in some", plain("Population", "integer", ["1 234", "1234", "987", "1\u00a0234\u202f567"], ["1234", "1234", "987", "1234567"]))
    yield file("comma then thousands", plain("Valeur", "number", ["1,234.50", "12,345.60", "987.10"], ["1234.5", "12345.6", "987.1"]), decimal=".")
    yield file("comma of thousands in quotes", plain("Value", "integer", ["1,234", "12,345", "987", "2,345,678"], ["1234", "12345", "987", "2345678"]), delimiter=",")
    yield file("percents without a space", plain("Part", "number integer", ["45%", "7,5%", "100%"], ["45", "7.5", "100"]))
    yield file("percents with a no-break space", plain("Part", "number integer", ["45\u00a0%", "7,5\u202f%"], ["45", "7.5"]))
    yield file("euros in letters", plain("Prix", "number text", ["12,50 EUR", "1 234,00 EUR"], ["12.5", "1234"]))
    yield file("millions", plain("Budget", "number", ["1,5 M€", "12 M€", "0,3 M€"], ["1.5", "12", "0.3"]))
    yield file("two scales", plain("Budget", "text", ["1,5 M€", "12 k€", "300 €"]))
    yield file("bounds", plain("Concentration", "number", ["0,5", "1,2", "3,4", "2,2", "4,1", "5,5", "6,1", "7,8", "8,9", "0,7", "<0,1"],
                               ["0.5", "1.2", "3.4", "2.2", "4.1", "5.5", "6.1", "7.8", "8.9", "0.7", "<0,1"], n=44), told=("R03",))
    yield file("too large for a number", plain("Compte", "text", ["12345678901234567890", "98765432109876543210"]))
    yield file("sixteen digits", plain("Carte", "text", ["4970123456781234", "4970123456781235"]))
    yield file("phones in pairs", plain("Téléphone", "text", ["04 92 12 34 56", "01 42 34 56 78", "06 12 34 56 78"]))
    yield file("phones with points", plain("Téléphone", "text", ["04.92.12.34.56", "01.42.34.56.78"]))
    yield file("phones abroad", plain("Téléphone", "text", ["+33 4 92 12 34 56", "+33 1 42 34 56 78"]))
    yield file("phones in threes", plain("N° vert", "text", ["0 800 123 456", "0 805 100 200"]))
    yield file("Corsica", plain("Département", "text", ["13", "2A", "2B", "75", "84", "6"]))
    yield file("départements without zeros", plain("Département", "text", ["13", "4", "5", "75", "84", "6"]))
    yield file("overseas", plain("dep", "text", ["971", "972", "973", "974", "976", "75"]))
    yield file("communes without zeros", plain("codgeo", "text", ["1001", "4112", "13055", "84007"]))
    yield file("postal codes", plain("CP", "text", ["13001", "84000", "75012", "69003"]))
    yield file("APE", plain("APE", "text", ["8411Z", "4711B", "0113Z"]))
    yield file("IP addresses", plain("Adresse IP", "text", ["192.168.1.1", "10.0.0.12"]))
    yield file("versions", plain("Version", "text", ["1.2.3", "1.10.0", "2.0.1"]))
    yield file("fractions", plain("Lot", "text", ["3/4", "1/2", "7/8"]))
    yield file("ranges of years", plain("Saison", "text", ["2018/2019", "2019/2020", "2020/2021"]))
    yield file("short school years", plain("Année scolaire", "text", ["2018-19", "2019-20", "2020-21"]))
    yield file("ranges", plain("Tranche", "text", ["10-20", "20-30", "30-40"]))
    yield file("small ranges", plain("Âge", "text", ["1-2", "3-5", "6-10", "11-14"]))
    yield file("ordinals", plain("Arrondissement", "text", ["1er", "2e", "13e"]))
    yield file("grades", plain("Classe", "text", ["6e", "5e", "4e", "3e"]))
    yield file("numbers of lines", plain("Ligne", "text", ["N° 12", "N° 7", "N° 105"]))
    yield file("lengths", plain("Longueur", "text number", ["12 km", "7,5 km", "105 km"], ["12 km", "7,5 km", "105 km"]))
    yield file("points on the map", plain("geo_point_2d", "text", ["48.8513, 2.3251", "43.2951, 5.3861"]))
    yield file("points on the map, comma", plain("geo_point_2d", "text", ["48.8513,2.3251", "43.2951,5.3861"]))
    yield file("years", plain("Année", "integer", ["2017", "2018", "2019"]))
    yield file("years, some missing", plain("Année", "integer", ["2017", "n.d.", "2019"], ["2017", "", "2019"]))
    yield file("months", plain("Mois", "text", ["janvier", "février", "mars"]))
    yield file("weekdays", plain("Jour", "text", ["lundi", "mardi", "mercredi"]))
    yield file("spans of time", plain("Durée", "text", ["1:30:00", "0:45:10", "12:05:59"]))
    yield file("minutes", plain("Durée", "text", ["90 min", "45 min"]))
    yield file("hours", plain("Horaires", "text", ["8h-12h", "9h30-17h", "14h-18h"]))
    yield file("days that may be months", plain("Date", "date", ["04/02/2023", "11/03/2023", "06/12/2023", "05/10/2022"],
                                               ["2023-02-04", "2023-03-11", "2023-12-06", "2022-10-05"]), told=("R03",))
    yield file("months first", plain("Date", "date", ["04/22/2023", "11/03/2023", "12/31/2022"], ["2023-04-22", "2023-11-03", "2022-12-31"]))
    yield file("some dates are no dates", plain("Date", "date", ["31/01/2020", "15/02/2020", "28/03/2020", "01/04/2020", "12/05/2020", "30/06/2020", "14/07/2020", "31/08/2020",
                                                                "02/09/2020", "10/10/2020", "11/11/2020", "31/02/2020"],
                                               ["2020-01-31", "2020-02-15", "2020-03-28", "2020-04-01", "2020-05-12", "2020-06-30", "2020-07-14", "2020-08-31", "2020-09-02",
                                                "2020-10-10", "2020-11-11", "31/02/2020"], n=48), told=("R03",))
    yield file("midnights", plain("Date", "date datetime", ["2019-04-01 00:00:00", "2020-05-12 00:00:00"], ["2019-04-01", "2020-05-12"]))
    yield file("midnights, French", plain("Date", "date datetime", ["01/04/2019 00:00", "12/05/2020 00:00"], ["2019-04-01", "2020-05-12"]))
    yield file("dates with short months", plain("Date", "date", ["12-déc-19", "1-févr-20", "30-juil-18"], ["2019-12-12", "2020-02-01", "2018-07-30"]))
    yield file("dates in English", plain("Date", "date", ["Dec 12, 2019", "March 3, 2020", "Jul 30, 2018"], ["2019-12-12", "2020-03-03", "2018-07-30"]))
    yield file("halves", plain("Période", "date", ["1er semestre 2019", "2e semestre 2019", "S1 2020"], ["2019-H1", "2019-H2", "2020-H1"]))
    yield file("weeks", plain("Semaine", "date", ["2020-S12", "2020-S13", "2020-S01"], ["2020-W12", "2020-W13", "2020-W01"]))
    yield file("truths with gaps", plain("PMR", "boolean", ["Oui", "non", "OUI", "", "Non", "NC"], ["true", "false", "true", "", "false", ""]))
    yield file("crosses", plain("Wifi", "text boolean", ["X", "", "x"], ["X", "", "x"]))
    yield file("signs for nothing", plain("Effectif", "integer", ["12", "-", "7", "—", "105"], ["12", "", "7", "", "105"]))
    yield file("secret", plain("Effectif", "integer", ["12", "secret", "7", "s", "105"], ["12", "", "7", "", "105"]))
    yield file("formula of text", plain("Code", "text", ['="01234"', '="04112"']))
    yield file("apostrophe before", plain("Code", "text", ["'01234", "'04112"]))
    yield file("infinity", plain("Valeur", "text", ["Infinity", "1e400", "abc"]))
    yield file("twice encoded", plain("RÃ©gion", "text", ["Provence-Alpes-CÃ´te d'Azur", "Rhône"]), told=("R01",))
    yield file("inches", plain("Écran", "text", ['5"', '6,1"', '10"']))
    yield file("nested lists", plain("Tags", "text", ['["a", "b"]', '["c"]', "[]"]))
    yield file("objects", plain("Contact", "text", ['{"nom": "x", "tel": null}', '{"nom": "y"}']))
    yield file("links", plain("Lien", "text", ["https://exemple.fr/a?b=1;c=2", "https://exemple.fr/a,b"]), delimiter=",")
    yield file("tabs in quotes", plain("Note", "text", ["a\tb", "c"]), delimiter="\t")
    yield file("empty in the middle", plain("Vide", "empty", [""]))
    yield file("zero or one", plain("Nombre de sièges", "integer", ["0", "1"]))
    yield file("actif", plain("Actif", "boolean", ["0", "1"], ["false", "true"]))
    yield file("codes for yes", plain("Statut", "integer text", ["0", "1", "2"]))
    yield file("one letter", plain("Catégorie", "text", ["A", "B", "C"]))
    yield file("letters o and n in other company", plain("Zone", "text", ["N", "S", "E", "O"]))
    yield file("F and H", plain("Sexe", "text", ["F", "H"]))
    yield file("F and M", plain("Sexe", "text", ["F", "M"]))
    yield file("only F", plain("Sexe", "text", ["F"]))
    yield file("T and F", plain("Type de logement", "text boolean", ["T", "F", "T3", "T4"]))


def odd_shapes(seed):
    """What stands around the records."""
    rng = random.Random(seed)
    make = Maker(rng, 40)
    yield Case("preamble of keys and values", ordinary(make), preamble=["Titre;Délibérations", "Producteur;Ville de Digne", "Date;12/03/2020", ""])
    yield Case("preamble longer than the table", ordinary(Maker(rng, 6)), preamble=[f"Ligne d'explication numéro {i}" for i in range(12)])
    yield Case("preamble with delimiters in prose", ordinary(make), preamble=["Observatoire ; finances locales ; exercice 2019", "Mise à jour : mars"])
    yield Case("footer of notes", ordinary(make), footer=["(1) Données provisoires.", "(2) Hors Mayotte."])
    yield Case("footer with a delimiter", ordinary(make), footer=["", "Source : Insee ; Ministère de l'Intérieur"])
    yield Case("end of file of old", ordinary(make), footer=[])
    yield Case("no name for the first column", [Column("", "integer", [str(i) for i in range(40)], [str(i) for i in range(40)]), *ordinary(make)], told=("R02",))
    yield Case("names with units", [make.places(), make.decimals("Montant (en €)"), make.decimals("Part, en %"), make.integers("Altitude [m]")])
    yield Case("names in quotes with delimiters", [make.places("Commune; nom"), make.decimals('Taux "brut"'), make.integers("Effectif\u00a0total")])
    yield Case("only a header", [Column("Commune", "empty", [], []), Column("Population", "empty", [], []), Column("Taux", "empty", [], [])])
    yield Case("one row, no numbers", [Column(n, "text", [v], [v]) for n, v in (("Nom", "Mairie"), ("Adresse", "Place du Bourg"), ("Ville", "Apt"))])
    yield Case("texts only", [make.places("Nom"), make.texts("Libellé"), make.places("Siège")])
    yield Case("texts only, comma", [make.places("Nom"), make.texts("Libellé"), make.places("Siège")], delimiter=",")
    yield Case("many columns", [make.places()] + [make.integers(f"V{i}") for i in range(300)])
    yield Case("sparse", [make.places()] + [Column(f"C{i}", "text", ["x y" if r == i else "" for r in range(40)], ["x y" if r == i else "" for r in range(40)]) for i in range(30)])
    yield Case("total first", [Column("Région", "text", ["France entière"] + PLACES, ["France entière"] + PLACES),
                               Column("Effectif", "integer", [str(120)] + ["8"] * 15, [str(120)] + ["8"] * 15)], told=("R10",))
    yield Case("numbers as names", [make.places("Commune"), make.integers("1"), make.integers("2"), make.integers("3")])
    yield Case("dates as names", [make.places("Commune"), make.integers("01/2019"), make.integers("02/2019"), make.integers("03/2019")])
    yield Case("quotes in some rows only", ordinary(make), escape="double", newline="\r\n")


def combined(seed, n=60):
    """Every dial turned at random, together."""
    rng = random.Random(seed)
    for i in range(n):
        delimiter = rng.choice(";;;,\t|")
        decimal = "." if delimiter == "," and rng.random() < 0.7 else rng.choice(",,.")
        marks = ["", "", " ", "\u00a0", "\u202f", "'"] + (["."] if decimal == "," else [])
        encoding = rng.choice(["utf-8", "utf-8", "cp1252", "cp1252", "iso-8859-15", "mac-roman", "utf-16-le", "utf-16-be"])
        thousands = rng.choice(marks)
        if encoding in ("cp1252", "iso-8859-15", "mac-roman") and thousands == "\u202f":
            thousands = "\u00a0"
        style = Maker(rng, rng.randrange(15, 60), decimal, thousands, rng.choice([("",), ("", "NC"), ("n.d.",), ("-",), ("ND", "s"), ("NA",)]))
        word = rng.choice(list(DATES))
        write, mean, kinds = DATES[word]
        pool = [lambda: style.codes(rng.choice(["Code INSEE", "codgeo", "insee_com", "CODE"])), style.integers, style.decimals, style.texts, style.sirets,
                lambda: style.decimals("Évolution", 1, 40, negative=True), lambda: style.marked("Part", rng.choice([" %", "%", "\u00a0%"]), 100),
                lambda: style.dates(f"Date {word}", write, kinds=kinds, **({} if mean is None else {"mean": mean})),
                lambda: style.choices("Adhérent", "boolean", TRUTHS[rng.choice(list(TRUTHS))]),
                lambda: style.texts("Observation", ['Dit "le Phare"', "a; b, c", "deux\nlignes", "simple", "d'été"])]
        columns = [style.places(), style.integers("Effectif", 5000000), *(make() for make in rng.sample(pool, rng.randrange(1, 7)))]
        width = len(columns)
        preamble = rng.choice([[], [], ["Observatoire régional"], ["Titre", ""], ["Données provisoires" + delimiter * (width - 1)]])
        footer = rng.choice([[], [], ["", "Source : Insee"], ["Extraction du 12/03/2020"]]) if width > 2 else []
        yield Case(f"combined {i} ({encoding}, {delimiter!r}, {decimal}, {thousands!r}, {word})", columns, encoding=encoding, bom=encoding.startswith("utf") and rng.random() < 0.6,
                   delimiter=delimiter, newline=rng.choice(["\n", "\r\n", "\r", ["\n", "\r\n"]]), preamble=preamble, footer=footer,
                   quote_all=rng.random() < 0.2, blank_rows=rng.choice([(), (3, 8)]), repeat=rng.choice([0, 0, 0, 12]))


def run(cli, *arguments):
    return subprocess.run([cli, *arguments], capture_output=True, timeout=60, env=dict(os.environ, LC_ALL="C.UTF-8", LANGUAGE=""))


def same(meant, said):
    if meant == said:
        return True
    try:
        return float(meant) == float(said) and meant[:1] != "0" and said[:1] != "0" or float(meant) == float(said) and "." in meant + said
    except ValueError:
        return meant.replace("\r\n", "\n") == said.replace("\r\n", "\n") or said in (meant + ":00", meant + "T00:00:00", meant + "T00:00")


def names_of(case):
    names = [c.name.replace("\r", " ").replace("\n", " ") for c in case.columns]
    if case.upper:
        span, full = "", []
        for upper, lower in zip(case.upper, names):
            span = upper or span
            full.append(f"{span} – {lower}" if span else lower)
        names = full
    return names


def judge(case, inspected, rows):
    """The points that are wrong: texts; and the number of cells that are wrong and that nothing speaks of."""
    wrong, silent = [], 0
    columns, findings = inspected["columns"], inspected["findings"]
    told = {f["rule"] for f in findings}

    def check(point, true, mine):
        if true != mine:
            wrong.append(f"{point}: {true!r} expected, {mine!r} read")

    preamble = 0 if case.preamble[:1] == ["sep=;"] else sum(1 for _ in case.preamble)
    footer = sum(1 for line in case.footer if line.strip(case.delimiter))
    check("delimiter", case.delimiter, inspected["delimiter"]) if len(case.columns) > 1 else None
    check("header", case.header, inspected["header_row"] > 0)
    check("footer", footer, inspected["footer_rows"])
    check("preamble", preamble, inspected["preamble_rows"])
    if case.decimal:
        check("decimal", case.decimal, inspected["decimal"])
    if case.thousands is not None:
        check("thousands", case.thousands, inspected["thousands"] is not None)
    for rule in case.told:
        if rule not in told:
            wrong.append(f"no finding {rule}")
    expected = case.expected()
    check("rows", len(expected), len(rows))
    check("columns", len(case.columns), len(columns))
    if case.header:
        for true, mine in zip(names_of(case), (c["name"] for c in columns)):
            if true and not (true == mine or mine.startswith(true)):
                wrong.append(f"name: {true!r} expected, {mine!r} read")
    for i, (column, said) in enumerate(zip(case.columns, columns)):
        if said["kind"] not in column.kinds:
            wrong.append(f"kind of {column.name!r}: {column.kinds} expected, {said['kind']} read ({said['examples'][:2]})")
        bad = [(r, row[i], mine[i]) for r, (row, mine) in enumerate(zip(expected, rows)) if row and i < len(mine) and not same(row[i], mine[i])]
        if bad:
            is_told = any(f["column"] == said["name"] and f["severity"] != "hint" for f in findings) or "R01" in told
            silent += 0 if is_told else len(bad)
            wrong.append(f"{len(bad)} values of {column.name!r}{'' if is_told else ' SILENTLY'}: {bad[0][1]!r} is read as {bad[0][2]!r} (row {bad[0][0] + 1})")
    return wrong, silent


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", default="build/src/cli/sesame-cli")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--keep", help="a folder to leave the files in")
    parser.add_argument("--only", default="", help="cases whose name holds this")
    arguments = parser.parse_args()
    folder = pathlib.Path(arguments.keep or tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    files = right = silent = 0
    for seed in range(arguments.seed, arguments.seed + arguments.seeds):
        for i, case in enumerate(itertools.chain(cases(seed), odd_cases(seed), odd_shapes(seed), combined(seed))):
            if arguments.only not in case.name:
                continue
            path = folder / f"{seed}-{i:03d}.{case.extension}"
            path.write_bytes(case.bytes())
            inspected, converted = run(arguments.cli, "inspect", path, "--json"), run(arguments.cli, "convert", path, "-o", "-")
            files += 1
            if inspected.returncode or converted.returncode:
                print(f"{path.name} {case.name}: REFUSED {inspected.stderr.decode().strip()}")
                continue
            rows = list(csv.reader(io.StringIO(converted.stdout.decode("utf-8"), newline="")))[1:]
            wrong, lost = judge(case, json.loads(inspected.stdout), rows)
            right += not wrong
            silent += lost
            for point in wrong:
                print(f"{path.name} {case.name}: {point}")
    print(f"{right} of {files} files wholly right; {silent} cells silently wrong")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Titles that claim something, in French and English, true and false: how many false ones the review tells, how many true ones it blames.

    tests/review/titles.py [build/src/cli/sesame-cli] [--seeds N] [--kind NAME] [--show]
"""
import argparse
import collections
import random
import tempfile

import blind
import worlds as w

CLAIMS = []


def claim(name):
    def keep(make):
        CLAIMS.append((name, make))
        return make
    return keep


def digits(value, lang):
    text = f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"
    if lang == "fr":
        return text.replace(",", "\u202f").replace(".", ",")
    return text


def series(rng, lang, ratio, n=None):
    """A series of years whose last value is @ratio times its first, without a turn."""
    n = n or rng.randint(6, 14)
    start, first = rng.randint(1990, 2008), rng.randint(2000, 9000)
    rows = [[start + i, round(first * ratio ** (i / (n - 1)))] for i in range(n)]
    header, value = ("Année", "Naissances") if lang == "fr" else ("Year", "Births")
    return w.World(lang, [header, value], rows, key=header, value=value, is_time=True)


def bars(rng, lang, n=6, rate=False):
    names = rng.sample(["Lyon", "Brest", "Nice", "Lille", "Dijon", "Nantes", "Metz", "Rennes"], n)
    cells = sorted(rng.sample(range(120, 900, 13), n), reverse=True)
    value = ("Taux de réussite (%)" if rate else "Logements") if lang == "fr" else ("Pass rate (%)" if rate else "Dwellings")
    cells = [round(c / 10, 1) for c in cells] if rate else cells
    header = "Ville" if lang == "fr" else "Town"
    return w.World(lang, [header, value], [[a, b] for a, b in zip(names, cells)], key=header, value=value)


def shares(rng, lang, first):
    names = rng.sample(["Bus", "Tram", "Vélo", "Auto"] if lang == "fr" else ["Bus", "Tram", "Bike", "Car"], 4)
    rest = 100 - first
    cells = [first, round(rest * .5, 1), round(rest * .3, 1)]
    cells.append(round(100 - sum(cells), 1))
    header, value = ("Mode", "Part des trajets (%)") if lang == "fr" else ("Mode", "Share of trips (%)")
    return w.World(lang, [header, value], [[a, b] for a, b in zip(names, cells)], key=header, value=value)


@claim("direction")
def direction(rng):
    fr = {True: ["Les naissances augmentent", "Les naissances sont en hausse", "Une forte progression des naissances",
                 "Les naissances ne cessent de croître", "Le nombre de naissances grimpe depuis {a}", "Hausse continue des naissances",
                 "Les naissances repartent à la hausse", "De plus en plus de naissances", "Les naissances ont bondi"],
          False: ["Les naissances baissent", "Les naissances sont en recul", "La chute des naissances", "Les naissances diminuent depuis {a}",
                  "Le nombre de naissances s'effondre", "Baisse continue des naissances", "De moins en moins de naissances",
                  "Les naissances ont reculé", "Le déclin des naissances"]}
    en = {True: ["Births are rising", "Births keep growing", "Births have increased since {a}", "A steady climb in births", "Births on the rise",
                 "More and more births", "Births soar"],
          False: ["Births are falling", "Births keep declining", "Births have dropped since {a}", "A steady decline in births", "Births plummet",
                  "Fewer and fewer births", "Births on the decline"]}
    for _ in range(4):
        for lang, texts in (("fr", fr), ("en", en)):
            up = rng.random() < 0.5
            world = series(rng, lang, rng.uniform(1.3, 3) if up else rng.uniform(0.3, 0.75))
            for truth in (True, False):
                yield truth, world, rng.choice(texts[up == truth]).format(a=world.rows[0][0])


@claim("percent change")
def change(rng):
    for _ in range(4):
        for lang in ("fr", "en"):
            ratio = rng.choice([0.6, 0.75, 0.88, 1.2, 1.35, 1.6])
            world = series(rng, lang, ratio)
            first, last = world.rows[0], world.rows[-1]
            real = round(abs(last[1] / first[1] - 1) * 100)
            for truth in (True, False):
                said = real if truth else real + rng.choice([17, 26, 40])
                if lang == "fr":
                    verb = rng.choice(["ont augmenté de", "ont progressé de", "ont bondi de"] if ratio > 1 else ["ont reculé de", "ont baissé de", "ont chuté de"])
                    title = rng.choice([f"Les naissances {verb} {said} %", f"Les naissances {verb} {said}\u202f% entre {first[0]} et {last[0]}",
                                        f"{'+' if ratio > 1 else '−'}{said} % de naissances depuis {first[0]}"])
                else:
                    verb = rng.choice(["rose", "grew", "increased"] if ratio > 1 else ["fell", "dropped", "declined"])
                    title = rng.choice([f"Births {verb} by {said}%", f"Births {verb} {said} percent between {first[0]} and {last[0]}",
                                        f"Births are {'up' if ratio > 1 else 'down'} {said}% since {first[0]}"])
                yield truth, world, title


@claim("multiple in time")
def multiple(rng):
    words = {2: (["ont doublé", "ont été multipliées par deux", "ont été multipliées par 2"], ["doubled", "have doubled since {a}", "grew twofold"]),
             3: (["ont triplé", "ont été multipliées par trois"], ["tripled", "have tripled", "grew threefold"]),
             0.5: (["ont été divisées par deux", "ont diminué de moitié", "ont chuté de moitié"], ["halved", "fell by half", "have been cut in half"])}
    for _ in range(3):
        for lang in (0, 1):
            ratio = rng.choice([2, 3, 0.5])
            for truth in (True, False):
                factor = ratio if truth else {2: 1.3, 3: 1.5, 0.5: 0.8}[ratio]
                world = series(rng, ["fr", "en"][lang], factor * rng.uniform(0.99, 1.02))
                text = rng.choice(words[ratio][lang]).format(a=world.rows[0][0])
                yield truth, world, (f"Les naissances {text}", f"Births {text}")[lang]


@claim("multiple between")
def between(rng):
    for _ in range(4):
        for lang in ("fr", "en"):
            world = bars(rng, lang)
            a, b = world.rows[0], world.rows[-1]
            for truth in (True, False):
                k = rng.choice([2, 3])
                b[1] = round(a[1] / (k if truth else k * rng.choice([1.8, 0.55])))
                n = {2: ("deux", "two", "twice"), 3: ("trois", "three", "three times")}[k]
                title = (rng.choice([f"{a[0]} compte {n[0]} fois plus de logements que {b[0]}", f"{n[0].capitalize()} fois plus de logements à {a[0]} qu'à {b[0]}"])
                         if lang == "fr" else rng.choice([f"{a[0]} has {n[2]} as many dwellings as {b[0]}", f"{n[2].capitalize()} as many dwellings in {a[0]} as in {b[0]}"]))
                yield truth, world.copy(), title


@claim("superlative name")
def superlative(rng):
    for _ in range(5):
        for lang in ("fr", "en"):
            world = bars(rng, lang, rate=rng.random() < 0.4)
            top, low, mid = world.rows[0][0], world.rows[-1][0], world.rows[rng.randint(2, 3)][0]
            for truth in (True, False):
                high = rng.random() < 0.6
                name = (top if high else low) if truth else mid
                if lang == "fr":
                    title = rng.choice([f"{name} arrive en tête", f"{name} est la première ville", f"C'est à {name} que le chiffre est le plus élevé",
                                        f"{name}, championne du logement", f"{name} occupe la première place", f"{name} domine le classement",
                                        f"{name} reste la mieux lotie"] if high else
                                       [f"{name} est bonne dernière", f"{name} ferme la marche", f"C'est à {name} que le chiffre est le plus bas",
                                        f"{name} arrive en dernière position", f"{name} est la ville la moins bien dotée"])
                else:
                    title = rng.choice([f"{name} comes first", f"{name} ranks first", f"{name} has the highest figure", f"{name} leads the ranking",
                                        f"{name} is number one", f"{name} tops the list"] if high else
                                       [f"{name} comes last", f"{name} has the lowest figure", f"{name} is at the bottom of the list", f"{name} ranks last"])
                yield truth, world, title


@claim("superlative time")
def record(rng):
    for _ in range(4):
        for lang in ("fr", "en"):
            world = series(rng, lang, 1.5, 12)
            peak = rng.randint(3, 8)
            for i, row in enumerate(world.rows):
                row[1] = 5000 - 300 * abs(i - peak) + rng.randint(0, 50)
            best, other, last = world.rows[peak][0], world.rows[(peak + 3) % 12][0], world.rows[-1][0]
            for truth in (True, False):
                year = best if truth else other
                if lang == "fr":
                    yield truth, world, rng.choice([f"Un record en {year}", f"{year}, année record", f"Le pic est atteint en {year}", f"Le maximum est atteint en {year}",
                                                    f"Jamais autant de naissances qu'en {year}", f"Le plus haut niveau en {year}"])
                else:
                    yield truth, world, rng.choice([f"A record in {year}", f"Births peaked in {year}", f"{year} was the best year", f"The highest figure came in {year}",
                                                    f"Never so many births as in {year}"])
            rows = [r[:] for r in world.rows]
            for truth in (True, False):
                made = world.copy()
                made.rows = [r[:] for r in rows]
                made.rows[-1][1] = 5400 if truth else 3000
                since = made.rows[2][0]
                yield truth, made, (rng.choice([f"Jamais aussi haut depuis {since}", f"Au plus haut depuis {since}", f"Un niveau jamais vu depuis {since}", f"Record en {last}"])
                                    if lang == "fr" else rng.choice([f"Highest since {since}", f"At its highest since {since}", f"A record in {last}"]))


@claim("share")
def share(rng):
    words = {50: (["La moitié des trajets se font en {n}", "Un trajet sur deux se fait en {n}"], ["Half of all trips are by {n}", "One trip in two is by {n}"]),
             33.3: (["Un tiers des trajets se font en {n}", "Un trajet sur trois se fait en {n}"], ["A third of trips are by {n}", "One in three trips is by {n}"]),
             66.7: (["Deux tiers des trajets se font en {n}", "Deux trajets sur trois se font en {n}"], ["Two thirds of trips are by {n}"]),
             25: (["Un quart des trajets se font en {n}", "Un trajet sur quatre se fait en {n}"], ["A quarter of trips are by {n}", "One in four trips is by {n}"]),
             75: (["Trois quarts des trajets se font en {n}", "Trois trajets sur quatre se font en {n}"], ["Three quarters of trips are by {n}"])}
    for _ in range(4):
        for lang in (0, 1):
            told = rng.choice(list(words))
            for truth in (True, False):
                real = told if truth else {50: 29, 33.3: 58, 66.7: 41, 25: 47, 75: 49}[told]
                world = shares(rng, ["fr", "en"][lang], real)
                yield truth, world, rng.choice(words[told][lang]).format(n=world.rows[0][0])


@claim("bounded share")
def bounded(rng):
    for _ in range(4):
        for lang in (0, 1):
            over = rng.random() < 0.5
            texts = ((["Plus de la moitié des trajets se font en {n}", "Une majorité de trajets en {n}", "La majorité des trajets se font en {n}"],
                      ["More than half of trips are by {n}", "Most trips are by {n}", "A majority of trips are by {n}", "Over half of all trips are by {n}"]),
                     (["Moins de la moitié des trajets se font en {n}", "Moins d'un trajet sur deux en {n}"], ["Fewer than half of trips are by {n}", "Less than half of trips are by {n}",
                                                                                                           "Under half of trips are by {n}"]))[0 if over else 1]
            for truth in (True, False):
                world = shares(rng, ["fr", "en"][lang], rng.choice([56, 62, 68]) if over == truth else rng.choice([31, 38, 43]))
                yield truth, world, rng.choice(texts[lang]).format(n=world.rows[0][0])


@claim("number")
def number(rng):
    for _ in range(4):
        for lang in ("fr", "en"):
            world = bars(rng, lang)
            row = rng.choice(world.rows)
            row[1] = row[1] * 37 + 11
            for truth in (True, False):
                said = row[1] if truth else round(row[1] * rng.choice([0.6, 1.4, 2.2]))
                value = digits(said, lang)
                yield truth, world, (rng.choice([f"{row[0]} compte {value} logements", f"{value} logements à {row[0]}", f"On recense {value} logements à {row[0]}"])
                                     if lang == "fr" else rng.choice([f"{row[0]} has {value} dwellings", f"{value} dwellings in {row[0]}", f"{row[0]}: {value} dwellings"]))
            total = sum(r[1] for r in world.rows)
            for truth in (True, False):
                value = digits(total if truth else total * 2 + 51, lang)
                yield truth, world, f"Au total, {value} logements" if lang == "fr" else f"A total of {value} dwellings"


@claim("comparison")
def comparison(rng):
    for _ in range(5):
        for lang in ("fr", "en"):
            world = bars(rng, lang)
            i, k = sorted(rng.sample(range(6), 2))
            for truth in (True, False):
                more, less = (world.rows[i][0], world.rows[k][0]) if truth else (world.rows[k][0], world.rows[i][0])
                yield truth, world, (rng.choice([f"{more} devance {less}", f"{more} passe devant {less}", f"{more} fait mieux que {less}", f"{more} dépasse {less}",
                                                 f"Plus de logements à {more} qu'à {less}", f"{less} compte moins de logements que {more}"])
                                     if lang == "fr" else rng.choice([f"{more} is ahead of {less}", f"{more} beats {less}", f"{more} has more dwellings than {less}",
                                                                      f"{less} has fewer dwellings than {more}", f"{more} overtakes {less}"]))


@claim("rank")
def rank(rng):
    for _ in range(4):
        for lang in ("fr", "en"):
            world = bars(rng, lang)
            second, third = world.rows[1][0], world.rows[2][0]
            for truth in (True, False):
                a = second if truth else world.rows[rng.choice([0, 4, 5])][0]
                yield truth, world, rng.choice([f"{a} est la deuxième ville", f"{a} arrive en deuxième position", f"{a} est au deuxième rang"]
                                               if lang == "fr" else [f"{a} comes second", f"{a} ranks second"])
                a = third if truth else world.rows[rng.choice([0, 4, 5])][0]
                yield truth, world, rng.choice([f"{a} arrive en troisième position", f"{a} est sur la troisième marche"]
                                               if lang == "fr" else [f"{a} comes third", f"{a} ranks third"])


@claim("steady")
def steady(rng):
    for _ in range(2):
        for lang in ("fr", "en"):
            for truth in (True, False):
                world = series(rng, lang, 1.02 if truth else rng.choice([2, 0.4]))
                yield truth, world, rng.choice(["Les naissances restent stables", "Les naissances stagnent"] if lang == "fr" else
                                               ["Births remain stable", "Births stay flat", "Births are unchanged"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cli", nargs="?", default="build/src/cli/sesame-cli")
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--kind")
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    told, lies, blamed, truths = (collections.Counter() for _ in range(4))
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(arguments.seeds):
            for name, make in CLAIMS:
                if arguments.kind and arguments.kind not in name:
                    continue
                rng = random.Random(f"{name}{seed}")
                for truth, world, title in make(rng):
                    roles = {"x": [world.key], "y": [world.value]} if world.is_time else {"category": [world.key], "value": [world.value]}
                    spec = {"format": "line" if world.is_time else "bar", "roles": roles, "text": {"title": title, "source": "INSEE"}}
                    findings = blind.review(arguments.cli, folder, world, spec)
                    hit = [f for f in findings if f["rule"] in ("claim-check", "E06")]
                    (truths if truth else lies)[name] += 1
                    (blamed if truth else told)[name] += bool(hit)
                    if arguments.show and bool(hit) == truth:
                        print("blamed" if truth else "missed", "|", title, "|", world.rows, hit[0]["message"] if hit else "")
    for name, _ in CLAIMS:
        if lies[name]:
            print(f"{name:20} false {told[name]:3}/{lies[name]:<3} true ones blamed {blamed[name]:2}/{truths[name]}")
    print(f"all false {sum(told.values())}/{sum(lies.values())} = {sum(told.values()) / max(1, sum(lies.values())):.3f}; "
          f"true ones blamed {sum(blamed.values())}/{sum(truths.values())}")


if __name__ == "__main__":
    main()

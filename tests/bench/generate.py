#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""generate.py FOLDER: the inputs of build-aux/bench, the same at every run.

rows.csv      1,000,000 x 12: identifiers, numbers with gaps, ISO and French dates, categories, labels with quotes (about 140 MB)
rows-fr.csv   the same rows with ";" and the decimal comma
wide.tsv      100,000 x 200, sparse, like Open Food Facts
communes.csv  36,000 x 16
areas.geojson 35,000 polygons of 61 vertices, 15-digit coordinates
bar.csv line.csv points100k.csv points1m.csv values1m.csv
"""
import datetime
import math
import pathlib
import random
import sys

WORDS = "café crème noël été hiver rouge bleu vert grand petit lot pack bio fermier doux salé sucré forêt œuf bœuf thé maïs pâte sel".split()
REGIONS = ["Bretagne", "Normandie", "Occitanie", "Grand Est", "Corse", "Hauts-de-France", "Île-de-France", "Nouvelle-Aquitaine",
           "Pays de la Loire", "Centre-Val de Loire", "Bourgogne-Franche-Comté", "Auvergne-Rhône-Alpes", "Provence-Alpes-Côte d’Azur"]
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
DAY = datetime.date(2010, 1, 1)
DAYS = [DAY + datetime.timedelta(i) for i in range(5000)]


def quoted(text, delimiter):
    return '"' + text.replace('"', '""') + '"' if delimiter in text or '"' in text else text


def rows(folder, dice, count=1_000_000):
    towns = [f"{dice.choice(WORDS)}-{dice.choice(WORDS)}-{i}".capitalize() for i in range(35000)]
    kinds = [f"{a} {b}" for a in WORDS[:10] for b in ("bio", "vrac", "frais; lot", "nu, sec", "surgelé", "cru")]
    names = ["id", "quantité", "prix", "ratio", "date", "jour", "horodatage", "région", "catégorie", "commune", "libellé", "actif"]
    with open(folder / "rows.csv", "w", encoding="utf-8") as point, open(folder / "rows-fr.csv", "w", encoding="utf-8") as comma:
        point.write(",".join(names) + "\n")
        comma.write(";".join(names) + "\n")
        for i in range(count):
            day, other = dice.choice(DAYS), dice.choice(DAYS)
            label = f"{dice.choice(WORDS)} {dice.choice(WORDS)} {dice.randrange(900000):06}" if dice.random() > 0.1 else ""
            if label and dice.random() < 0.15:
                label += f', dit "{dice.choice(WORDS)}"'
            price, ratio = f"{dice.random() ** 2 * 2000:.2f}", "" if dice.random() < 0.05 else f"{dice.gauss(0, 3):.6f}"
            texts = [day.isoformat(), other.strftime("%d/%m/%Y"), f"{day}T{i % 24:02}:{i % 60:02}:{i % 59:02}", dice.choice(REGIONS),
                     dice.choice(kinds), dice.choice(towns), label, "oui" if dice.random() < 0.7 else "non"]
            head = [str(i + 1), "" if dice.random() < 0.03 else str(dice.randrange(1000))]
            point.write(",".join(head + [price, ratio] + [quoted(text, ",") for text in texts]) + "\n")
            comma.write(";".join(head + [price.replace(".", ","), ratio.replace(".", ",")] + [quoted(text, ";") for text in texts]) + "\n")


def wide(folder, dice, count=100_000):
    names = ["code", "produit", "marque", "catégories", "date"] + [f"nutriment-{i}" for i in range(195)]
    with open(folder / "wide.tsv", "w", encoding="utf-8") as file:
        file.write("\t".join(names) + "\n")
        for i in range(count):
            cells = [f"3{dice.randrange(10 ** 12):012}", " ".join(dice.choices(WORDS, k=4)), dice.choice(WORDS),
                     ", ".join(dice.choices(WORDS, k=6)) + " " + "x" * dice.randrange(250), f"{dice.choice(DAYS)}T10:00:00Z"]
            cells += [f"{dice.random() * 100:.4g}" if dice.random() < (0.6 if j < 12 else 0.03) else "" for j in range(195)]
            file.write("\t".join(cells) + "\n")


def communes(folder, dice, count=36_000):
    with open(folder / "communes.csv", "w", encoding="utf-8") as file:
        file.write("code,nom," + ",".join(f"v{i}" for i in range(14)) + "\n")
        for i in range(count):
            file.write(f"{i % 95 + 1:02}{i // 95 + 1:03},{dice.choice(WORDS)}-sur-{dice.choice(WORDS)}-{i}," +
                       ",".join(str(int(dice.lognormvariate(5, 1.5))) for _ in range(10)) + "," +
                       ",".join(f"{dice.gauss(20, 8):.2f}" for _ in range(4)) + "\n")


def areas(folder, dice, columns=175, lines=200, vertices=60):
    with open(folder / "areas.geojson", "w", encoding="utf-8") as file:
        file.write('{"type":"FeatureCollection","features":[\n')
        for i in range(columns * lines):
            x, y = -4.8 + (i % columns) * 0.0743, 42.3 + i // columns * 0.044
            ring = []
            for k in range(vertices):
                angle, radius = 2 * math.pi * k / vertices, dice.uniform(0.85, 1.0)
                ring.append(f"[{x + 0.037 * radius * math.cos(angle):.15g},{y + 0.022 * radius * math.sin(angle):.15g}]")
            file.write(f'{{"type":"Feature","properties":{{"code":"{i % 95 + 1:02}{i // 95 + 1:03}","nom":"{dice.choice(WORDS)}",'
                       f'"densité":{dice.lognormvariate(4, 1):.3f}}},"geometry":{{"type":"Polygon","coordinates":[[{",".join(ring + ring[:1])}]]}}}}'
                       + ("," if i < columns * lines - 1 else "") + "\n")
        file.write("]}\n")


def charts(folder, dice):
    (folder / "bar.csv").write_text("mois,valeur\n" + "".join(f"{m},{dice.randrange(100, 1000)}\n" for m in MONTHS), encoding="utf-8")
    level, lines = 0.0, ["x,y\n"]
    for i in range(10_000):
        level += dice.gauss(0, 1)
        lines.append(f"{i},{level:.4f}\n")
    (folder / "line.csv").write_text("".join(lines), encoding="utf-8")
    for name, count in (("points100k", 100_000), ("points1m", 1_000_000)):
        with open(folder / f"{name}.csv", "w", encoding="utf-8") as file:
            file.write("x,y\n")
            for _ in range(count):
                x = dice.gauss(50, 15)
                file.write(f"{x:.4f},{x * 0.6 + dice.gauss(0, 10):.4f}\n")
    with open(folder / "values1m.csv", "w", encoding="utf-8") as file:
        file.write("v\n")
        file.writelines(f"{dice.gauss(100, 15):.4f}\n" for _ in range(1_000_000))


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for seed, make in enumerate((rows, wide, communes, areas, charts), 1):
        make(folder, random.Random(seed))


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Made-up tables of many shapes, in French and in English: what the charts of elsewhere.py are drawn from.

Every number is drawn from a seeded generator. A World knows which of its columns plays which part, so that a chart of it can be
written without looking at the cells again.
"""
import datetime
import math


class World:
    """Columns and rows, the language, and the columns by part: key, value, rate, series, x, y, size, label, wide (a list)."""

    def __init__(self, lang, columns, rows, **parts):
        self.lang, self.columns, self.rows, self.parts = lang, columns, rows, parts

    def __getattr__(self, part):
        if part.startswith("__"):
            raise AttributeError(part)
        return self.parts.get(part)

    def copy(self, **parts):
        return World(self.lang, self.columns[:], [row[:] for row in self.rows], **{**self.parts, **parts})

    def cells(self, column):
        i = self.columns.index(column)
        return [row[i] for row in self.rows]

    def numbers(self, column=None):
        return [c for c in self.cells(column or self.value) if isinstance(c, (int, float))]

    def limits(self, column=None):
        cells = self.numbers(column)
        return min(cells), max(cells)

    def set(self, column, cells):
        i = self.columns.index(column)
        for row, cell in zip(self.rows, cells):
            row[i] = cell

    def csv(self):
        quote = lambda c: '"' + c.replace('"', '""') + '"' if any(s in c for s in ',"\n;') else c
        lines = [self.columns] + self.rows
        return "\n".join(",".join("" if c is None else quote(str(c)) for c in line) for line in lines) + "\n"


# (language, header, names, [(header, what, low, high, decimals)]): what is count, rate, mean or money
NOMINAL = [
    ("fr", "Commune", ["Lyon", "Brest", "Nice", "Lille", "Dijon", "Nantes", "Metz", "Rennes", "Tours", "Reims", "Caen", "Pau"],
     [("Nombre de logements vacants", "count", 300, 9000, 0), ("Taux de chômage (%)", "rate", 5, 22, 1),
      ("Loyer moyen (€/m²)", "mean", 8, 28, 1)]),
    ("fr", "Filière", ["Lettres", "Droit", "Médecine", "Sciences", "Économie", "Langues", "Histoire", "Arts", "Sport"],
     [("Étudiants inscrits", "count", 200, 5000, 0), ("Taux de réussite (%)", "rate", 30, 90, 1),
      ("Budget (k€)", "money", 100, 3000, 0)]),
    ("fr", "Essence", ["Platane", "Chêne", "Tilleul", "Érable", "Frêne", "Hêtre", "Pin", "Bouleau"],
     [("Arbres plantés", "count", 20, 900, 0), ("Hauteur moyenne (m)", "mean", 4, 25, 1)]),
    ("en", "Country", ["France", "Spain", "Italy", "Germany", "Poland", "Portugal", "Belgium", "Sweden", "Norway", "Greece"],
     [("Visitors (thousands)", "count", 900, 90000, 0), ("Unemployment rate (%)", "rate", 3, 18, 1),
      ("CO2 emissions (Mt)", "count", 30, 800, 1)]),
    ("en", "Department", ["Sales", "HR", "IT", "Research", "Marketing", "Legal", "Finance", "Support"],
     [("Employees", "count", 8, 400, 0), ("Satisfaction (%)", "rate", 40, 95, 1), ("Budget ($)", "money", 10000, 900000, 0)]),
    ("en", "Product", ["Laptop", "Phone", "Tablet", "Camera", "Printer", "Monitor", "Router"],
     [("Units sold", "count", 100, 9000, 0), ("Revenue ($M)", "money", 1, 90, 1), ("Return rate (%)", "rate", 1, 15, 1)]),
    ("en", "Transport mode", ["Bus", "Car", "Bicycle", "Train", "Walking", "Tram"],
     [("Trips", "count", 100, 8000, 0), ("Average delay (min)", "mean", 1, 30, 1)]),
]

PARTS = [
    ("fr", "Énergie", ["Nucléaire", "Hydraulique", "Éolien", "Solaire", "Gaz"], "Part de la production (%)"),
    ("fr", "Réponse", ["Pour", "Contre", "Abstention"], "Part des voix (%)"),
    ("en", "Browser", ["Chrome", "Safari", "Firefox", "Edge"], "Market share (%)"),
    ("en", "Spending", ["Housing", "Food", "Transport", "Leisure", "Other"], "Share of budget (%)"),
]

YEARLY = [
    ("fr", "Année", "Production d'électricité (TWh)", 200, 600), ("fr", "annee", "Naissances", 3000, 90000),
    ("en", "Year", "Average income ($)", 20000, 60000), ("en", "Year", "Carbon emissions (kt)", 300, 2000),
    ("en", "year", "Visitors", 1000, 80000),
]
MONTHS = {"fr": ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
                 "décembre"],
          "en": ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
                 "December"]}
SHORT_MONTHS = {"fr": ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
                "en": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]}
WEEKDAYS = {"fr": ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
            "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]}
ORDERED = {
    "fr": [("Mois", MONTHS["fr"]), ("Mois", SHORT_MONTHS["fr"]), ("Jour", WEEKDAYS["fr"]),
           ("Tranche d'âge", ["0-9 ans", "10-19 ans", "20-29 ans", "30-39 ans", "40-49 ans", "50-59 ans"]),
           ("Avis", ["Pas du tout d'accord", "Plutôt pas d'accord", "Plutôt d'accord", "Tout à fait d'accord"]),
           ("Trimestre", ["T1 2022", "T2 2022", "T3 2022", "T4 2022", "T1 2023", "T2 2023"])],
    "en": [("Month", MONTHS["en"]), ("Month", SHORT_MONTHS["en"]), ("Day", WEEKDAYS["en"]),
           ("Age group", ["0-9", "10-19", "20-29", "30-39", "40-49", "50-59", "60-69"]),
           ("Opinion", ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"]),
           ("Quarter", ["Q1", "Q2", "Q3", "Q4"]), ("Quarter", ["2021 Q1", "2021 Q2", "2021 Q3", "2021 Q4", "2022 Q1"])],
}
ORDERED_VALUES = {"fr": ["Nombre de passages", "Ventes (€)", "Appels reçus"], "en": ["Sales", "Rainfall (mm)", "Calls received"]}
SERIES = [
    ("fr", "Année", "Région", ["Bretagne", "Occitanie", "Normandie", "Grand Est", "Corse", "Île-de-France", "Bourgogne", "Centre",
                               "Provence", "Aquitaine", "Picardie", "Alsace"], "Emplois (milliers)"),
    ("en", "Year", "Company", ["Acme", "Globex", "Initech", "Umbrella", "Hooli", "Stark", "Wayne", "Wonka", "Tyrell", "Soylent",
                               "Cyberdyne", "Vandelay"], "Revenue ($M)"),
    ("en", "Year", "Crop", ["Wheat", "Maize", "Rice", "Barley", "Rye", "Oats", "Soy", "Beans", "Peas", "Millet", "Sorghum",
                            "Rape"], "Yield (t/ha)"),
]
CLOUDS = [
    ("fr", "Commune", "Revenu médian (€)", "Taux d'abstention (%)", "Population", "Région"),
    ("en", "Student", "Hours studied (h)", "Exam score (points)", "Class size", "School"),
    ("en", "Car", "Horsepower (hp)", "Fuel use (L/100 km)", "Weight (kg)", "Maker"),
]
DEPARTEMENTS = ["01", "06", "13", "2A", "2B", "29", "31", "33", "34", "35", "38", "44", "59", "62", "67", "69", "75", "76", "83", "92",
                "93", "94"]
STATES = ["California", "Texas", "Florida", "New York", "Ohio", "Georgia", "Michigan", "Illinois", "Nevada", "Utah", "Oregon",
          "Maine", "Kansas", "Iowa", "Alabama", "Arizona"]
COUNTRIES = ["France", "Spain", "Italy", "Germany", "Poland", "Portugal", "Belgium", "Sweden", "Norway", "Greece", "Austria",
             "Ireland", "Denmark", "Finland", "Romania"]
MAPS = [
    ("fr", "code_departement", DEPARTEMENTS, "Nombre de chômeurs", "Taux de chômage (%)"),
    ("fr", "Département", DEPARTEMENTS, "Population", "Densité (hab./km²)"),
    ("en", "State", STATES, "Number of cases", "Cases per 100,000 inhabitants"),
    ("en", "State", STATES, "Total sales", "Vaccination rate (%)"),
    ("en", "Country", COUNTRIES, "Population", "Life expectancy (years)"),
    ("en", "Country", COUNTRIES, "Deaths", "Death rate (per 1,000)"),
]


def number(rng, low, high, decimals):
    value = math.exp(rng.uniform(math.log(low), math.log(high))) if high > 30 * low else rng.uniform(low, high)
    return round(value, decimals) if decimals else round(value)


def nominal(rng, n=None, lang=None):
    choices = [c for c in NOMINAL if lang in (None, c[0])]
    lang, header, names, values = rng.choice(choices)
    n = min(n or rng.randint(4, 9), len(names))
    rows = [[name] + [number(rng, *v[2:]) for v in values] for name in rng.sample(names, n)]
    first = next((v[0] for v in values if v[1] == "count"), values[0][0])
    rate = next((v[0] for v in values if v[1] in ("rate", "mean")), None)
    return World(lang, [header] + [v[0] for v in values], rows, key=header, value=first, rate=rate,
                 others=[v[0] for v in values if v[0] != first])


def parts(rng, whole=100.0):
    lang, header, names, value = rng.choice(PARTS)
    weights = [rng.uniform(1, 6) for _ in names]
    cells = [round(whole * w / sum(weights), 1) for w in weights]
    cells[0] = round(cells[0] + whole - sum(cells), 1)
    return World(lang, [header, value], [[n, c] for n, c in zip(names, cells)], key=header, value=value)


def walk(rng, n, level, drift, noise):
    cells = []
    for _ in range(n):
        cells.append(level)
        level *= 1 + drift + rng.gauss(0, noise)
    return cells


def yearly(rng, n=None, drift=None, noise=0.02):
    lang, header, value, low, high = rng.choice(YEARLY)
    n = n or rng.randint(7, 25)
    start = rng.randint(1980, 2023 - n)
    drift = rng.choice([-0.04, 0.03, 0.05]) if drift is None else drift
    cells = walk(rng, n, rng.uniform(low, high), drift, noise)
    rows = [[start + i, round(c)] for i, c in enumerate(cells)]
    return World(lang, [header, value], rows, key=header, value=value, is_time=True)


def dated(rng, n=None):
    """Days or months as ISO dates, or months as text."""
    lang, _, value, low, high = rng.choice(YEARLY)
    n, day = n or rng.randint(20, 60), datetime.date(2021, 1, 1)
    form = rng.choice(["day", "month", "us"])
    cells, rows = walk(rng, n, rng.uniform(low, high), rng.choice([-0.01, 0.01]), 0.03), []
    for i, c in enumerate(cells):
        if form == "day":
            label = (day + datetime.timedelta(days=i)).isoformat()
        elif form == "month":
            label = f"{2019 + i // 12}-{i % 12 + 1:02d}"
        else:
            label = f"{2019 + i // 12}-{i % 12 + 1:02d}-01"
        rows.append([label, round(c)])
    return World(lang, ["Date", value], rows, key="Date", value=value, is_time=True)


def ordered(rng, lang=None):
    lang = lang or rng.choice(["fr", "en"])
    header, names = rng.choice(ORDERED[lang])
    value = rng.choice(ORDERED_VALUES[lang])
    cells = rng.sample(range(80, 900), len(names))
    return World(lang, [header, value], [[n, c] for n, c in zip(names, cells)], key=header, value=value, names=names)


def series(rng, k=None, n=None, wide=False):
    lang, header, group, names, value = rng.choice(SERIES)
    k, n = k or rng.randint(2, 4), n or rng.randint(6, 14)
    chosen, start = rng.sample(names, k), rng.randint(1995, 2008)
    walks = {name: walk(rng, n, rng.uniform(60, 500), rng.uniform(-0.03, 0.04), 0.02) for name in chosen}
    if wide:
        rows = [[start + i] + [round(walks[name][i], 1) for name in chosen] for i in range(n)]
        return World(lang, [header] + chosen, rows, key=header, wide=chosen, is_time=True)
    rows = [[start + i, name, round(walks[name][i], 1)] for name in chosen for i in range(n)]
    return World(lang, [header, group, value], rows, key=header, series=group, value=value, is_time=True)


def crossed(rng, k=3):
    """Categories by series, one row a pair."""
    world = nominal(rng, 5)
    group, names = ("Sexe", ["Femmes", "Hommes", "Autres"]) if world.lang == "fr" else ("Channel", ["Online", "Store", "Phone"])
    rows = [[row[0], name, rng.randint(50, 900)] for row in world.rows for name in names[:k]]
    return World(world.lang, [world.key, group, world.value], rows, key=world.key, series=group, value=world.value)


def cloud(rng, n=None, slope=None):
    lang, label, x, y, size, group = rng.choice(CLOUDS)
    n, slope, rows = n or rng.randint(30, 90), 0.8 if slope is None else slope, []
    for i in range(n):
        a = rng.uniform(20, 80)
        rows.append([f"{label} {i + 1}", round(a, 1), round(100 + slope * a + rng.gauss(0, 9), 1), rng.randint(20, 900),
                     rng.choice("ABC")])
    return World(lang, [label, x, y, size, group], rows, label=label, x=x, y=y, size=size, series=group)


def places(rng):
    lang, header, names, count, rate = rng.choice(MAPS)
    rows = [[n, rng.randint(900, 90000), round(rng.uniform(4, 30), 1)] for n in names]
    return World(lang, [header, count, rate], rows, area=header, value=count, rate=rate)


def sample(rng, n=None):
    """Raw measurements: one value a row, with a group."""
    lang = rng.choice(["fr", "en"])
    value, group = ("Durée du trajet (min)", "Mode") if lang == "fr" else ("Waiting time (min)", "Clinic")
    rows = [[f"N{i + 1}", rng.choice(["A", "B", "C"]), round(abs(rng.gauss(40, 11)), 1)] for i in range(n or rng.randint(80, 400))]
    return World(lang, ["id", group, value], rows, series=group, key=group, value=value)

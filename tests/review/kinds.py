# SPDX-License-Identifier: GPL-3.0-or-later
"""Small tables, honest charts of them, and twenty ways to make such a chart mislead.

A kind is (name, rules that name the fault, function (table, random) -> spec or None). The tables are made up; every
number is drawn from a seeded generator, so that two runs are alike.
"""
import random

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December"]
TOWNS = ["Lyon", "Paris", "Nice", "Lille", "Brest", "Dijon", "Nantes", "Metz", "Rennes", "Tours", "Reims", "Caen"]
FRUITS = ["Apples", "Pears", "Plums", "Cherries", "Grapes", "Figs"]
DEPARTEMENTS = [("01", "Ain"), ("13", "Bouches-du-Rhône"), ("2A", "Corse-du-Sud"), ("29", "Finistère"),
                ("31", "Haute-Garonne"), ("33", "Gironde"), ("44", "Loire-Atlantique"), ("59", "Nord"),
                ("67", "Bas-Rhin"), ("69", "Rhône"), ("75", "Paris"), ("83", "Var"), ("93", "Seine-Saint-Denis")]


class Table:
    """Rows, and which columns play which part: key, value (a count), rate, other (of another unit), series, x, y."""

    def __init__(self, name, columns, rows, **parts):
        self.name, self.columns, self.rows, self.parts = name, columns, rows, parts

    def __getattr__(self, part):
        if part.startswith("__"):
            raise AttributeError(part)
        return self.parts.get(part)

    def copy(self):
        return Table(self.name, self.columns[:], [row[:] for row in self.rows], **self.parts)

    def cells(self, column):
        i = self.columns.index(column)
        return [row[i] for row in self.rows]

    def csv(self):
        lines = [self.columns] + self.rows
        return "\n".join(",".join("" if c is None else str(c) for c in line) for line in lines) + "\n"


def nominal(rng, n):
    names = rng.sample(TOWNS, n)
    rows = [[t, rng.randint(80, 900), round(rng.uniform(5, 30), 1), rng.randint(20, 70)] for t in names]
    return Table("nominal", ["Town", "Visitors", "Unemployment rate (%)", "Temperature (°C)"], rows, key="Town",
                 value="Visitors", rate="Unemployment rate (%)", other="Temperature (°C)", is_nominal=True)


def parts_of_whole(rng, n):
    weights = [rng.uniform(1, 9) for _ in range(n)]
    shares = [round(100 * w / sum(weights)) for w in weights]
    shares[0] += 100 - sum(shares)
    rows = [[f, s] for f, s in zip(rng.sample(FRUITS, n), shares)]
    return Table("parts", ["Fruit", "Share of sales (%)"], rows, key="Fruit", value="Share of sales (%)",
                 is_nominal=True, is_whole=True)


def yearly(rng, n, sign=1):
    level, rows = rng.uniform(200, 800), []
    for i in range(n):
        level *= 1 + sign * rng.uniform(0.005, 0.06)
        rows.append([2000 + i, round(level, 1), round(level * rng.uniform(20, 60))])
    return Table("yearly", ["Year", "Production (kt)", "Price (€)"], rows, key="Year", value="Production (kt)",
                 other="Price (€)", is_time=True)


def monthly(rng):
    rows = [[m, rng.randint(100, 400)] for m in MONTHS]
    return Table("monthly", ["Month", "Births"], rows, key="Month", value="Births", is_month=True)


def several(rng, n, series):
    names, rows = rng.sample(TOWNS, series), []
    for name in names:
        level = rng.uniform(100, 600)
        for i in range(n):
            level *= 1 + rng.uniform(-0.05, 0.06)
            rows.append([2005 + i, name, round(level, 1)])
    return Table("several", ["Year", "Town", "Rainfall (mm)"], rows, key="Year", series="Town",
                 value="Rainfall (mm)", is_time=True)


def cloud(rng, n, slope):
    rows = []
    for i in range(n):
        x = rng.uniform(10, 60)
        rows.append([f"Place {i}", round(x, 2), round(slope * x + rng.gauss(0, 12) + 80, 2), rng.randint(10, 900)])
    return Table("cloud", ["Place", "Rent (€/m²)", "Income (k€)", "Inhabitants"], rows, label="Place",
                 x="Rent (€/m²)", y="Income (k€)", size="Inhabitants", is_cloud=True)


def areas(rng):
    rows = [[c, n, rng.randint(4000, 90000), round(rng.uniform(6, 28), 1)] for c, n in DEPARTEMENTS]
    return Table("areas", ["Code département", "Nom", "Nombre de chômeurs", "Taux de chômage (%)"], rows,
                 area="Code département", key="Nom", value="Nombre de chômeurs", rate="Taux de chômage (%)")


def tables(seed):
    rng = random.Random(seed)
    return [nominal(rng, 5), nominal(rng, 9), parts_of_whole(rng, 4), parts_of_whole(rng, 5), yearly(rng, 8),
            yearly(rng, 15), yearly(rng, 12, -1), monthly(rng), several(rng, 8, 2), several(rng, 10, 3),
            cloud(rng, 40, 1.5), cloud(rng, 60, 0.0), areas(rng)]


TEXTS = {
    "nominal": "Some towns draw far more visitors than others", "parts": "Some fruits make most of the sales",
    "yearly": "Production year after year since 2000", "monthly": "Births over the months of one year",
    "several": "How much rain each town got", "cloud": "Rents and incomes of the places we visited",
    "areas": "Unemployment in thirteen départements",
}


def spec(table, chart, roles, **more):
    made = {"format": chart, "roles": {role: [name] if isinstance(name, str) else name for role, name in roles.items()},
            "text": {"title": TEXTS[table.name], "source": "Made up, 2024"}}
    made.update(more)
    return made


def shape(table, rng=None):
    """The honest chart of a table: (format, roles)."""
    if table.is_cloud:
        return "scatter", {"x": table.x, "y": table.y}
    if table.area:
        return "choropleth", {"area": table.area, "value": table.rate}
    if table.series:
        return "line", {"x": table.key, "y": table.value, "series": table.series}
    if table.is_time:
        return "line", {"x": table.key, "y": table.value}
    return "bar", {"category": table.key, "value": table.value}


def limits(table, column=None):
    cells = [c for c in table.cells(column or table.value) if c is not None]
    return min(cells), max(cells)


def honest(table, rng):
    chart, roles = shape(table)
    yield spec(table, chart, roles)
    if chart == "bar":
        top = limits(table)[1]
        yield spec(table, "bar", roles, order="natural" if table.is_month else "value", orientation="horizontal",
                   axes={"value": {"min": 0, "max": top * 1.1, "scale": "linear", "title": table.value}})
        yield spec(table, "bar", roles, orientation="vertical",
                   axes={"value": {"scale": "linear", "domain": [0, top], "range": [400, 0], "title": table.value}})
    if table.is_whole:
        yield spec(table, "pie", roles, labels=True)
    if table.is_time:
        low, high = limits(table)
        yield spec(table, "line", roles, axes={"y": {"scale": "linear", "domain": [0, high], "range": [300, 0],
                                                     "title": table.value}, "x": {"title": table.key}})
        if not table.series:
            yield spec(table, "bar", {"category": table.key, "value": table.value}, orientation="vertical",
                       order="natural")
            yield spec(table, "area", roles, axes={"y": {"min": 0}})
    if table.is_nominal and table.rate:
        yield spec(table, "bar", {"category": table.key, "value": table.rate}, order="value")
    if table.is_cloud:
        yield spec(table, "bubble", {"x": table.x, "y": table.y, "size": table.size}, axes={"size": {"scale": "sqrt"}})
        low, high = limits(table, table.y)
        yield spec(table, "scatter", roles, axes={"y": {"domain": [0, high], "range": [300, 0], "title": table.y}})
    if table.area:
        yield spec(table, "choropleth", roles,
                   axes={"colour": {"scale": "threshold", "domain": [10, 15, 20, 25],
                                    "colours": ["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"]}})
        yield spec(table, "symbol-map", {"area": table.area, "value": table.value})


# --- the twenty kinds -----------------------------------------------------------------------------------------------------

def bars(table):
    return not table.is_cloud and not table.area and not table.series


def truncated(table, rng):
    if not bars(table):
        return None
    low, high = limits(table)
    axis = rng.choice([{"min": low * 0.9}, {"scale": "linear", "domain": [low * 0.9, high], "range": [400, 0]}])
    return spec(table, "bar", {"category": table.key, "value": table.value}, axes={"value": axis},
                order="natural" if table.is_time or table.is_month else "value")


def expanded(table, rng):
    chart, roles = shape(table)
    if chart not in ("line", "bar"):
        return None
    low, high = limits(table)
    where = "y" if chart == "line" else "value"
    axis = rng.choice([{"min": 0, "max": high * 5}, {"domain": [0, high * 6], "range": [400, 0]}])
    return spec(table, chart, roles, axes={where: axis})


def inverted(table, rng):
    chart, roles = shape(table)
    if chart not in ("line", "bar"):
        return None
    where = "y" if chart == "line" else "value"
    high = limits(table)[1]
    axis = rng.choice([{"reverse": True}, {"scale": "linear", "domain": [high, 0]},
                       {"scale": "linear", "domain": [0, high], "range": [0, 400], "reverse": True}])
    return spec(table, chart, roles, axes={where: axis})


def inverted_time(table, rng):
    if not table.is_time:
        return None
    chart, roles = shape(table)
    return spec(table, chart, roles, axes={"x": {"reverse": True}})


def nonlinear(table, rng):
    chart, roles = shape(table)
    if chart not in ("line", "bar"):
        return None
    where = "y" if chart == "line" else "value"
    axis = rng.choice([{"scale": "log"}, {"scale": "sqrt"}, {"scale": "pow", "exponent": 2}, {"scale": "symlog"}])
    return spec(table, chart, roles, axes={where: axis})


def uneven(table, rng):
    chart, roles = shape(table)
    if chart not in ("line", "bar"):
        return None
    where = "y" if chart == "line" else "value"
    low, high = limits(table)
    middle = low + (high - low) * 0.3
    axis = rng.choice([
        {"scale": "piecewise", "domain": [0, middle, high], "range": [400, 100, 0]},
        {"scale": "linear", "domain": [0, middle, high], "range": [400, 350, 0]},
    ])
    return spec(table, chart, roles, axes={where: axis})


def disorder(table, rng):
    if not (table.is_month or (table.is_time and not table.series)):
        return None
    keys = [str(c) for c in table.cells(table.key)]
    order = keys[:]
    while order == keys or order == keys[::-1]:
        rng.shuffle(order)
    chart = rng.choice(["bar", "line"])
    roles = {"category": table.key, "value": table.value} if chart == "bar" else {"x": table.key, "y": table.value}
    return spec(table, chart, roles, order=order)


def dual(table, rng):
    if not table.other or not (table.is_time or table.is_nominal):
        return None
    if table.is_time:
        return spec(table, "line", {"x": table.key, "y": [table.value, table.other]})
    return spec(table, "grouped-bar", {"category": table.key, "value": [table.value, table.other]})


def nominal_line(table, rng):
    if not table.is_nominal:
        return None
    return spec(table, rng.choice(["line", "area"]), {"x": table.key, "y": table.value})


def bad_pie(table, rng):
    column = table.rate or (table.value if table.is_time and not table.series else None)
    if column is None or table.area:
        return None
    return spec(table, rng.choice(["pie", "donut"]), {"category": table.key, "value": column}, labels=True)


def radius(table, rng):
    if not table.is_cloud:
        return None
    return spec(table, "bubble", {"x": table.x, "y": table.y, "size": table.size}, axes={"size": {"scale": "linear"}})


def double_encoding(table, rng):
    if table.is_cloud:
        return spec(table, "bubble", {"x": table.x, "y": table.y, "size": table.y})
    if table.is_nominal:
        return spec(table, "bar", {"category": table.key, "value": table.value, "series": table.value})
    return None


def hidden_axis(table, rng):
    chart, roles = shape(table)
    if chart not in ("line", "bar"):
        return None
    return spec(table, chart, roles, axes={"y" if chart == "line" else "value": {"hidden": True}})


def hidden_legend(table, rng):
    if table.series:
        chart, roles = shape(table)
        return spec(table, chart, roles, legend="hidden")
    if table.area:
        return spec(table, "choropleth", {"area": table.area, "value": table.rate}, legend="hidden")
    return None


def untitled(table, rng):
    chart, roles = shape(table)
    made = spec(table, chart, roles)
    made["text"]["title"] = ""
    return made


def raw_map(table, rng):
    if not table.area:
        return None
    return spec(table, "choropleth", {"area": table.area, "value": table.value})


def few_classes(table, rng):
    if not table.area:
        return None
    domain = rng.choice([[15], list(range(7, 27, 2))])
    return spec(table, "choropleth", {"area": table.area, "value": table.rate},
                axes={"colour": {"scale": "threshold", "domain": domain}})


def cherry(table, rng):
    if table.name != "yearly" or len(table.rows) < 12:
        return None
    values = table.cells(table.value)
    sign = 1 if values[-1] > values[0] else -1
    column = table.columns.index(table.value)
    for i in (8, 9, 10):
        table.rows[i][column] = round(values[7] * (1 - sign * 0.04 * (i - 7)), 1)
    roles = {"x": table.key, "y": table.value}
    return spec(table, "line", roles, axes={"x": {"min": 2007, "max": 2010}})


def false_claim(table, rng):
    chart, roles = shape(table)
    if chart not in ("line", "bar") or table.is_month:
        return None
    made = spec(table, chart, roles)
    cells = table.cells(table.value)
    if table.is_time and not table.series:
        up = cells[-1] > cells[0]
        ratio = cells[-1] / cells[0]
        titles = ["Production is falling" if up else "Production is rising",
                  "La production baisse" if up else "La production augmente",
                  "Production multiplied by seven: 7 times more" if ratio < 6 else "Production unchanged"]
    elif table.is_nominal:
        lowest = table.cells(table.key)[cells.index(min(cells))]
        top = table.cells(table.key)[cells.index(max(cells))]
        titles = [f"{lowest} comes first, with the highest figure", f"{lowest} en tête, loin devant {top}",
                  f"{lowest} exceeds {top}"]
    else:
        return None
    title = rng.choice(titles)
    if rng.random() < 0.4:
        made["annotations"] = [{"text": title, "value": cells[0]}]
    else:
        made["text"]["title"] = title
    return made


def colours(table, rng):
    if table.series:
        chart, roles = shape(table)
        return spec(table, chart, roles, axes={"colour": {"scale": "ordinal",
                                                          "colours": ["#d62728", "#2ca02c", "#8c6d31"]}})
    if table.area:
        return spec(table, "choropleth", {"area": table.area, "value": table.rate},
                    axes={"colour": {"scale": "quantize", "colours": ["#ff0000", "#ffff00", "#00ff00", "#00ffff",
                                                                      "#0000ff"]}})
    return None


def crowded(table, rng):
    if not table.is_cloud:
        return None
    table.rows = [[f"Place {i}", round(rng.gauss(30, 3), 1), round(rng.gauss(100, 4), 1), 5] for i in range(6000)]
    return spec(table, "scatter", {"x": table.x, "y": table.y})


def noise_trend(table, rng):
    if not table.is_cloud:
        return None
    table.rows = [[f"Place {i}", round(rng.uniform(0, 50), 1), round(rng.uniform(0, 50), 1), 5] for i in range(40)]
    return spec(table, "scatter", {"x": table.x, "y": table.y}, annotations=[{"type": "trend"}])


def rate_sum(table, rng):
    if not table.rate or table.area:
        return None
    rows = []
    for row in table.rows:
        rows += [row, [row[0], row[1] + 3, round(row[2] * 0.8, 1), row[3]]]
    table.rows = rows
    return spec(table, "bar", {"category": table.key, "value": table.rate}, aggregate="sum")


def gaps(table, rng):
    if table.name != "yearly":
        return None
    column = table.columns.index(table.value)
    for i in range(2, len(table.rows) - 2):
        if i % 3:
            table.rows[i][column] = None
    return spec(table, "line", {"x": table.key, "y": table.value})


def clipped(table, rng):
    chart, roles = shape(table)
    if chart not in ("line", "bar"):
        return None
    low, high = limits(table)
    where = "y" if chart == "line" else "value"
    return spec(table, chart, roles, axes={where: rng.choice([{"min": 0, "max": (low + high) / 2},
                                                              {"domain": [0, high * 0.8], "range": [300, 0]}])})


def tiny(table, rng):
    chart, roles = shape(table)
    return spec(table, chart, roles, **rng.choice([{"style": {"font-size": 5}}, {"size": [120, 80]}]))


# --- the same faults in the words of other tools: roles x and y for bars, colours by name, classes as names --------------------

def truncated_sides(table, rng):
    if not bars(table):
        return None
    low = limits(table)[0]
    if rng.random() < 0.5:
        return spec(table, "bar", {"x": table.key, "y": table.value}, axes={"y": {"min": low * 0.8}})
    return spec(table, rng.choice(["area", "lollipop"]), {"x": table.key, "y": table.value} if table.is_time
                else {"category": table.key, "value": table.value},
                axes={"y" if table.is_time else "value": {"min": low * 0.8}})


def uneven_time(table, rng):
    if table.name != "yearly":
        return None
    table.rows = [row for i, row in enumerate(table.rows) if i not in (1, 2, 3, 5)]
    years = table.cells(table.key)
    if rng.random() < 0.5:
        return spec(table, "bar", {"category": table.key, "value": table.value}, orientation="vertical")
    return spec(table, "line", {"x": table.key, "y": table.value},
                axes={"x": {"domain": years, "range": list(range(0, 50 * len(years), 50))}})


def reversed_colours(table, rng):
    if not table.area:
        return None
    colour = rng.choice([{"reverse": True}, {"scale": "sequential", "colours": ["#08306b", "#deebf7"]},
                         {"scale": "threshold", "domain": [10, 15, 20], "reverse": True,
                          "colours": ["#eff3ff", "#bdd7e7", "#6baed6", "#2171b5"]}])
    return spec(table, "choropleth", {"area": table.area, "value": table.rate}, axes={"colour": colour})


def cumulated(table, rng):
    if not (table.is_month or table.name == "yearly"):
        return None
    column, total = table.columns.index(table.value), 0
    for row in table.rows:
        total = round(total + row[column], 1)
        row[column] = total
    made = spec(table, rng.choice(["line", "bar"]), {"x": table.key, "y": table.value})
    if made["format"] == "bar":
        made["roles"] = {"category": [table.key], "value": [table.value]}
    made["text"]["title"] = rng.choice(["Monthly births in our town", "New births every month"]) if table.is_month \
        else rng.choice(["Annual production of our plants", "Production per year, in kilotonnes"])
    return made


def uncertain(table, rng):
    if not table.is_nominal or table.is_whole:
        return None
    name = rng.choice(["Std Dev", "CI_lower", "Margin of error", "Standard error", "Marge d'erreur", "StdDev"])
    table.columns.append(name)
    for row in table.rows:
        row.append(round(rng.uniform(10, 90), 1))
    return spec(table, "bar", {"category": table.key, "value": table.value}, order="value")


def classes_of_unlike_width(table, rng):
    if table.name != "cloud":
        return None
    if rng.random() < 0.5:
        return spec(table, "histogram", {"value": table.x}, axes={"x": {"domain": [10, 15, 20, 40, 60]}})
    rows = [["0-9", 120], ["10-19", 140], ["20-49", 390], ["50-59", 100], ["60-99", 210]]
    table = Table("cloud", ["Age group", "People"], rows)
    return table, spec(table, "bar", {"category": "Age group", "value": "People"}, order="natural")


def names_on_a_ramp(table, rng):
    if not table.series:
        return None
    chart, roles = shape(table)
    return spec(table, chart, roles, axes={"colour": {"scale": "sequential"}})


def quantity_as_names(table, rng):
    if table.is_cloud:
        return spec(table, "scatter", {"x": table.x, "y": table.y, "series": table.size},
                    axes={"colour": {"scale": "ordinal"}})
    if table.area:
        return spec(table, "choropleth", {"area": table.area, "value": table.rate},
                    axes={"colour": {"scale": "ordinal"}})
    return None


def false_notes(table, rng):
    if not (table.is_nominal or (table.is_time and not table.series)):
        return None
    chart, roles = shape(table)
    made = spec(table, chart, roles)
    cells = table.cells(table.value)
    mean = sum(cells) / len(cells)
    key = table.cells(table.key)[0]
    made["annotations"] = [rng.choice([
        {"text": "Average", "value": mean * 1.4}, {"text": f"{key}: {cells[0] * 1.7 + 113:.1f}", "value": cells[0]},
        {"text": f"Average: {mean * 1.5:.1f}"}, {"text": f"{key} moyenne : {mean * 2 + 119:.1f}"}])]
    return made


def hot_and_cold(table, rng):
    rows = [["2021", 4, 6], ["2022", 5, 3], ["2023", 7, 2]]
    if table.name != "monthly":
        return None
    table = Table("several", ["Year", "Profit", "Loss"], rows)
    return table, spec(table, "line", {"x": "Year", "y": ["Profit", "Loss"]},
                       axes={"colour": {"scale": "ordinal", "domain": ["Profit", "Loss"],
                                        "colours": rng.choice([["red", "green"], ["#d62728", "#2ca02c"]])}})


def zeros(table, rng):
    if table.name != "yearly":
        return None
    column = table.columns.index(table.value)
    for i in (3, 4):
        table.rows[i][column] = 0
    return spec(table, "line", {"x": table.key, "y": table.value})


def chosen_names(table, rng):
    if not table.is_nominal or table.is_whole or len(table.rows) < 8:
        return None
    ranked = sorted(table.rows, key=lambda row: row[1])
    return spec(table, "bar", {"category": table.key, "value": table.value}, order=[r[0] for r in ranked[2:5]][::-1])


def no_pie_legend(table, rng):
    if not table.is_whole:
        return None
    return spec(table, rng.choice(["pie", "donut"]), {"category": table.key, "value": table.value}, legend="hidden")


def hidden_sides(table, rng):
    if not table.is_cloud:
        return None
    return spec(table, "scatter", {"x": table.x, "y": table.y}, axes={rng.choice(["x", "y"]): {"hidden": True}})


def stacked_rates(table, rng):
    if table.name != "several":
        return None
    table.columns[2] = "Unemployment rate (%)"
    for row in table.rows:
        row[2] = round(rng.uniform(4, 20), 1)
    return spec(table, rng.choice(["stacked-bar", "stacked-area"]),
                {"category": "Year", "x": "Year", "value": table.columns[2], "y": table.columns[2], "series": "Town"})


def coarse_bins(table, rng):
    if not table.is_cloud:
        return None
    return spec(table, "histogram", {"value": table.x}, options={"bins": 2})


KINDS = [
    ("truncated axis", {"zero-baseline", "R15"}, truncated),
    ("expanded axis", {"expanded-range"}, expanded),
    ("inverted axis", {"inverted-axis", "R20"}, inverted),
    ("inverted time", {"inverted-axis", "R20"}, inverted_time),
    ("non-linear axis", {"log-on-length", "nonlinear-unlabelled", "uneven-ticks"}, nonlinear),
    ("uneven ticks", {"uneven-ticks"}, uneven),
    ("inappropriate order", {"time-order"}, disorder),
    ("dual axis", {"dual-axis", "R18"}, dual),
    ("line over names", {"line-on-nominal"}, nominal_line),
    ("pie without a whole", {"pie-sum", "pie-for-trend", "F07"}, bad_pie),
    ("size by radius", {"size-by-radius", "R22"}, radius),
    ("double encoding", {"dual-encoding"}, double_encoding),
    ("hidden axis", {"no-axis"}, hidden_axis),
    ("missing legend", {"no-legend"}, hidden_legend),
    ("missing title", {"no-title"}, untitled),
    ("missing normalisation", {"map-raw-counts", "M01"}, raw_map),
    ("unfit classes", {"map-classes", "M06", "discretised-continuous"}, few_classes),
    ("cherry picking", {"cherry-window"}, cherry),
    ("false claim", {"claim-check", "E06"}, false_claim),
    ("unfit colours", {"cvd", "rainbow", "seq-monotone", "colour-distinct"}, colours),
    ("overplotting", {"overplotting"}, crowded),
    ("trend on noise", {"trend-on-noise"}, noise_trend),
    ("sum of rates", {"sum-of-averages", "agg-nominal"}, rate_sum),
    ("missing data", {"missing-data-hidden"}, gaps),
    ("beyond the canvas", {"outlier-clipped"}, clipped),
    ("small size", {"size-small"}, tiny),
    ("truncated, other words", {"zero-baseline", "R15"}, truncated_sides),
    ("uneven time", {"uneven-time-steps", "uneven-ticks", "R17"}, uneven_time),
    ("colours reversed", {"seq-monotone", "inverted-axis"}, reversed_colours),
    ("cumulated", {"cumulative-unlabelled"}, cumulated),
    ("concealed uncertainty", {"no-uncertainty"}, uncertain),
    ("uneven bins", {"uneven-bins"}, classes_of_unlike_width),
    ("coarse bins", {"bin-count"}, coarse_bins),
    ("names on a ramp", {"colour-distinct"}, names_on_a_ramp),
    ("quantity as names", {"discretised-continuous"}, quantity_as_names),
    ("false notes", {"claim-check"}, false_notes),
    ("colours against names", {"semantic-colour"}, hot_and_cold),
    ("zeros for gaps", {"missing-data-hidden"}, zeros),
    ("chosen names", {"cherry-window"}, chosen_names),
    ("pie without legend", {"no-legend"}, no_pie_legend),
    ("hidden side", {"no-axis"}, hidden_sides),
    ("stacked rates", {"sum-of-averages"}, stacked_rates),
]

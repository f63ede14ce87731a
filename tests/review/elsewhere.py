# SPDX-License-Identifier: GPL-3.0-or-later
"""Misleading charts as other authors would write them, each beside its honest twin.

Written from the list of misleaders and the contract of a specification alone, without a look at the rules. A flaw is a generator
(random) -> ("flaw" | "honest", World, spec); FLAWS names the rules that may tell it.
"""
import random

import worlds as w

FLAWS = []


def flaw(name, rules):
    def keep(make):
        FLAWS.append((name, set(rules.split()), make))
        return make
    return keep


NEUTRAL = {"fr": ["Ce que montrent les chiffres de l'enquête", "Des situations très diverses selon les cas",
                  "Les données en un coup d'œil pour tous", "Un état des lieux contrasté"],
           "en": ["What the figures of the survey tell us", "An overview of the situation so far", "The picture at a glance",
                  "A contrasted picture for all"]}


def chart(rng, world, kind, roles, **more):
    made = {"format": kind, "roles": {r: [c] if isinstance(c, str) else list(c) for r, c in roles.items()},
            "text": {"title": rng.choice(NEUTRAL[world.lang]), "source": rng.choice(["INSEE, 2023", "Eurostat 2022", "City of Metz"])}}
    if rng.random() < 0.3:
        made["size"] = rng.choice([[800, 500], [640, 400], [1200, 800]])
    if rng.random() < 0.2:
        made["text"]["note"] = "…"
    made.update(more)
    return made


def bars(world, rng, kind="bar", **more):
    roles = {"category": world.key, "value": world.value}
    if world.series:
        roles["series"] = world.series
    way = rng.choice([{}, {"orientation": "vertical"}, {"orientation": "horizontal"}])
    if not world.is_time and not world.names and not world.series:
        way = {**way, "order": "value"}
    return chart(rng, world, kind, roles, **way, **more)


def lines(world, rng, kind="line", **more):
    roles = {"x": world.key, "y": world.wide or world.value}
    if world.series:
        roles["series"] = world.series
    return chart(rng, world, kind, roles, **more)


def dots(world, rng, kind="scatter", **more):
    roles = {"x": world.x, "y": world.y}
    if kind == "bubble":
        roles["size"] = world.size
    return chart(rng, world, kind, roles, **more)


def value_axis(made, rng):
    """The name that an author gives to the axis of values."""
    if made["format"] in ("line", "area", "step", "scatter", "bubble", "stacked-area"):
        return "y"
    side = {"horizontal": "x", "vertical": "y"}.get(made.get("orientation"))
    return rng.choice(["value", side]) if side else rng.choice(["value", "y"])


def between(made, rng, low, high, axis=None, **more):
    """The limits of an axis, in one of the ways that the contract allows."""
    axis = axis or value_axis(made, rng)
    ways = [{"min": low, "max": high}, {"domain": [low, high]}]
    upright = axis == "y" or (axis == "value" and made.get("orientation") != "horizontal")
    ways.append({"domain": [low, high], "range": [400, 0] if upright else [0, 600]})
    ways.append({"scale": "linear", "domain": [low, high]})
    made.setdefault("axes", {})[axis] = {**rng.choice(ways), **more}
    return made


def category(world, rng):
    return rng.choice([w.nominal(rng), w.ordered(rng), w.yearly(rng, rng.randint(5, 9), noise=0.01)])


def round_up(value, share=1.1):
    digits = 10 ** max(0, len(str(int(abs(value)))) - 2)
    return (int(value * share / digits) + 1) * digits


# --- axes -----------------------------------------------------------------------------------------------------------------------


@flaw("zero-baseline bar", "zero-baseline R15")
def zero_bar(rng):
    for _ in range(4):
        world = rng.choice([w.nominal(rng), w.ordered(rng), w.yearly(rng, 7), w.crossed(rng, 2)])
        kind = "grouped-bar" if world.series else rng.choice(["bar", "lollipop", "bar"])
        low, high = world.limits()
        cut = low * rng.choice([0.4, 0.7, 0.9, 0.98])
        yield "flaw", world, between(bars(world, rng, kind), rng, cut, high * 1.05)
        yield "honest", world, between(bars(world, rng, kind), rng, 0, round_up(high))
    world = w.yearly(rng, 10)
    made = bars(world, rng)
    made["axes"] = {value_axis(made, rng): {"min": world.limits()[0] * 0.9}}
    yield "flaw", world, made
    world = w.nominal(rng, 5)
    world.set(world.value, [-rng.randint(50, 90) for _ in world.rows])
    yield "flaw", world, between(bars(world, rng), rng, -100, -40)
    yield "honest", world, between(bars(world, rng), rng, -100, 0)


@flaw("zero-baseline area", "zero-baseline R15")
def zero_area(rng):
    for _ in range(3):
        world = rng.choice([w.yearly(rng), w.dated(rng)])
        low, high = world.limits()
        yield "flaw", world, between(lines(world, rng, "area"), rng, low * rng.choice([0.5, 0.8, 0.95]), high * 1.02)
        yield "honest", world, between(lines(world, rng, "area"), rng, 0, high * 1.1)
    world = w.crossed(rng)
    yield "flaw", world, between(bars(world, rng, "stacked-bar"), rng, 40, 2900)
    yield "honest", world, between(bars(world, rng, "stacked-bar"), rng, 0, 2900)
    world = w.series(rng, 3)
    yield "flaw", world, between(lines(world, rng, "stacked-area"), rng, 60, 4000)


@flaw("truncated line", "truncated-line-note R16")
def truncated_line(rng):
    for _ in range(3):
        world = w.yearly(rng, 12, drift=rng.choice([0.005, -0.005]), noise=0.004)
        low, high = world.limits()
        yield "flaw", world, between(lines(world, rng), rng, low * 0.99, high * 1.01)
        yield "honest", world, between(lines(world, rng), rng, 0, round_up(high))


@flaw("expanded range", "expanded-range")
def expanded(rng):
    for _ in range(3):
        world = rng.choice([w.yearly(rng), w.dated(rng), w.series(rng)])
        low, high = world.limits()
        yield "flaw", world, between(lines(world, rng), rng, 0, high * rng.choice([4, 8, 20]))
        yield "honest", world, between(lines(world, rng), rng, 0, round_up(high, 1.3))
        world = w.cloud(rng)
        low, high = world.limits(world.y)
        yield "flaw", world, between(dots(world, rng), rng, low - 6 * (high - low), high + 6 * (high - low))
        yield "honest", world, between(dots(world, rng), rng, low - 5, high + 5)
        world = w.nominal(rng)
        yield "flaw", world, between(bars(world, rng), rng, 0, world.limits()[1] * rng.choice([4.5, 10]))


@flaw("inverted axis", "inverted-axis R20")
def inverted(rng):
    makers = [lambda: (lambda t: (t, bars(t, rng)))(w.nominal(rng)), lambda: (lambda t: (t, lines(t, rng)))(w.yearly(rng)),
              lambda: (lambda t: (t, lines(t, rng)))(w.series(rng)), lambda: (lambda t: (t, lines(t, rng, "area")))(w.yearly(rng)),
              lambda: (lambda t: (t, bars(t, rng)))(w.ordered(rng)), lambda: (lambda t: (t, bars(t, rng, "stacked-bar")))(w.crossed(rng)),
              lambda: (lambda t: (t, lines(t, rng)))(w.dated(rng))]
    for make in makers:
        world, made = make()
        low, high = world.limits()
        high = round_up(high * (3 if made["format"] == "stacked-bar" else 1))
        axis = value_axis(made, rng)
        upright = axis == "y" or (axis == "value" and made.get("orientation") != "horizontal")
        ways = [{"reverse": True}, {"min": high, "max": 0}, {"domain": [high, 0]}, {"domain": [0, high], "reverse": True}]
        if axis != "value":
            ways.append({"domain": [0, high], "range": [0, 400] if upright else [600, 0]})
        yield "flaw", world, {**made, "axes": {axis: rng.choice(ways)}}
        yield "honest", world, between({**made}, rng, 0, high, axis)
    world = w.cloud(rng)
    yield "flaw", world, dots(world, rng, axes={rng.choice("xy"): {"reverse": True}})
    world = w.nominal(rng, 6, "en")
    world.columns[1], world.parts["value"] = "Rank", "Rank"
    world.set("Rank", rng.sample(range(1, 7), 6))
    world = w.World("en", ["Year", "Team", "Rank"], [[2015 + i, t, (i * k) % 3 + 1] for k, t in enumerate("ABC", 1) for i in range(6)],
                    key="Year", series="Team", value="Rank", is_time=True)
    yield "honest", world, lines(world, rng, axes={"y": {"reverse": True}})


@flaw("inverted time", "inverted-axis R20 time-order")
def inverted_time(rng):
    for _ in range(3):
        world = rng.choice([w.yearly(rng), w.dated(rng), w.series(rng)])
        times = sorted(set(world.cells(world.key)))
        ways = [{"reverse": True}, {"domain": [times[-1], times[0]]}, {"range": [600, 0]}]
        if world.lang and isinstance(times[0], int):
            ways.append({"min": times[-1], "max": times[0]})
        yield "flaw", world, lines(world, rng, axes={"x": rng.choice(ways)})
        yield "honest", world, lines(world, rng, axes={"x": {"domain": [times[0], times[-1]], "range": [0, 600]}})
    world = w.yearly(rng, 7)
    yield "flaw", world, bars(world, rng, order=[str(t) for t in reversed(world.cells(world.key))])
    yield "honest", world, bars(world, rng, order=[str(t) for t in world.cells(world.key)])


@flaw("log on length", "log-on-length")
def log_bar(rng):
    for _ in range(3):
        world = rng.choice([w.nominal(rng), w.yearly(rng), w.ordered(rng)])
        made = bars(world, rng) if rng.random() < 0.7 or not world.is_time else lines(world, rng, "area")
        axis = value_axis(made, rng)
        ways = [{"scale": "log"}, {"scale": "sqrt"}, {"scale": "pow", "exponent": rng.choice([2, 3, 0.3])}, {"scale": "symlog"},
                {"scale": "log", "domain": [1, world.limits()[1] * 2], "range": [400, 0] if axis == "y" else [0, 600]}]
        yield "flaw", world, {**made, "axes": {axis: rng.choice(ways)}}
        yield "honest", world, {**made, "axes": {axis: {"scale": "linear"}}}


@flaw("log of zero", "log-nonpositive")
def log_zero(rng):
    world = w.yearly(rng)
    world.rows[2][1] = 0
    world.rows[4][1] = -30
    yield "flaw", world, lines(world, rng, axes={"y": {"scale": "log", "title": "log scale"}})
    world = w.cloud(rng)
    world.rows[2][1] = -3
    yield "flaw", world, dots(world, rng, axes={"x": {"scale": "log", "title": "Échelle logarithmique"}})


@flaw("non-linear unlabelled", "nonlinear-unlabelled uneven-ticks")
def nonlinear(rng):
    for _ in range(4):
        world = rng.choice([w.yearly(rng), w.cloud(rng), w.series(rng)])
        made = dots(world, rng) if world.x else lines(world, rng)
        name = world.y or (world.value if not world.wide else "…")
        scale = rng.choice([{"scale": "log"}, {"scale": "sqrt"}, {"scale": "pow", "exponent": rng.choice([0.5, 2, 3])},
                            {"scale": "symlog"}])
        yield "flaw", world, {**made, "axes": {"y": {**scale, "title": name}}}
        yield "flaw", world, {**made, "axes": {"y": scale}}
        told = {"log": ["échelle logarithmique", "log scale"], "sqrt": ["square root scale", "échelle en racine carrée"],
                "pow": ["power scale", "échelle de puissance"], "symlog": ["symlog scale", "échelle log symétrique"]}[scale["scale"]]
        yield "honest", world, {**made, "axes": {"y": {**scale, "title": f"{name} ({rng.choice(told)})"}}}


@flaw("order of the ordered", "time-order inverted-axis")
def order(rng):
    for _ in range(6):
        world = rng.choice([w.ordered(rng), w.yearly(rng, 7)])
        names = [str(c) for c in world.cells(world.key)]
        mixed = names[:]
        while mixed == names or mixed == names[::-1]:
            rng.shuffle(mixed)
        kind = rng.choice(["bar", "line", "bar"]) if world.names else "bar"
        make = bars if kind == "bar" else lines
        yield "honest", world, {**make(world, rng), "order": rng.choice([names, "natural"])}
        shuffled = world.copy()
        shuffled.rows = [world.rows[names.index(m)] for m in mixed]
        axis = "x" if kind == "line" else "category"
        way = rng.choice(["list", "domain", "file", "value"]) if kind == "bar" else rng.choice(["list", "domain", "file"])
        if way == "list":
            yield "flaw", world, {**make(world, rng), "order": mixed}
        elif way == "domain":
            yield "flaw", world, {**make(world, rng), "axes": {axis: {"domain": mixed}}}
        elif way == "file":
            yield "flaw", shuffled, {**make(shuffled, rng), "order": "file"}
        else:
            yield "flaw", shuffled, {**make(shuffled, rng), "order": "value"}
    world = w.crossed(rng)
    wanted = w.ordered(rng, world.lang)
    rows = [[n, s, rng.randint(10, 90)] for n in wanted.names for s in ("A", "B")]
    world = w.World(world.lang, [wanted.key, "Groupe", wanted.value], rows, key=wanted.key, series="Groupe", value=wanted.value,
                    names=wanted.names)
    mixed = wanted.names[:]
    rng.shuffle(mixed)
    yield "flaw", world, {**bars(world, rng, rng.choice(["stacked-bar", "grouped-bar"])), "order": mixed[::-1]}
    heat = chart(rng, world, "heatmap", {"category": wanted.key, "series": "Groupe", "value": wanted.value}, order=mixed)
    yield "flaw", world, heat


@flaw("unsorted bars", "sort-bars L01")
def unsorted(rng):
    for _ in range(3):
        world = w.nominal(rng, 8)
        ranked = sorted(world.rows, key=lambda row: row[world.columns.index(world.value)])
        mixed = world.copy()
        mixed.rows = ranked[1::2] + ranked[::2]
        made = bars(mixed, rng)
        made["order"] = rng.choice(["file", "natural", [row[0] for row in mixed.rows]])
        if made["order"] == "natural" and [r[0] for r in ranked] in (sorted(r[0] for r in ranked),):
            continue
        yield "flaw", mixed, made
        yield "honest", mixed, {**made, "order": rng.choice(["value", [row[0] for row in ranked[::-1]]])}


@flaw("uneven ticks", "uneven-ticks")
def ticks(rng):
    for _ in range(4):
        world = rng.choice([w.yearly(rng), w.nominal(rng), w.ordered(rng), w.cloud(rng)])
        made = dots(world, rng) if world.x else bars(world, rng) if not world.is_time else lines(world, rng)
        axis = value_axis(made, rng)
        top = round_up(world.limits(world.y or world.value)[1])
        uneven = [0, top * 0.05, top * 0.2, top * 0.5, top]
        even = [0, top / 4, top / 2, 3 * top / 4, top]
        upright = axis == "y" or (axis == "value" and made.get("orientation") != "horizontal")
        places = [400, 300, 200, 100, 0] if upright else [0, 150, 300, 450, 600]
        yield "flaw", world, {**made, "axes": {axis: {"scale": rng.choice(["piecewise", "linear"]), "domain": uneven,
                                                       "range": places}}}
        yield "honest", world, {**made, "axes": {axis: {"scale": rng.choice(["piecewise", "linear"]), "domain": even,
                                                         "range": places}}}
        yield "flaw", world, {**made, "axes": {axis: {"scale": "piecewise", "domain": uneven}}}
    world = w.yearly(rng, 20)
    years = world.cells(world.key)
    some = [years[0], years[2], years[4], years[13], years[-1]]
    yield "flaw", world, lines(world, rng, axes={"x": {"scale": "piecewise", "domain": some, "range": [0, 100, 200, 300, 400]}})
    yield "flaw", world, lines(world, rng, axes={"x": {"domain": some, "range": [0, 150, 300, 450, 600]}})


@flaw("uneven time steps", "uneven-time-steps R17 uneven-ticks")
def time_steps(rng):
    for _ in range(3):
        world = w.yearly(rng, 16)
        kept = world.copy()
        kept.rows = [r for i, r in enumerate(world.rows) if i in (0, 1, 2, 7, 9, 15)]
        yield "flaw", kept, {**bars(kept, rng), "order": rng.choice(["natural", "file", [str(r[0]) for r in kept.rows]])}
        yield "honest", world, {**bars(world, rng), "order": "natural"}
    kept = w.dated(rng)
    kept.rows = [r for i, r in enumerate(kept.rows) if i in (0, 1, 2, 3, 9, 10, 18)]
    yield "flaw", kept, {**bars(kept, rng), "order": "natural"}
    world = w.series(rng, 2, 12)
    years = sorted(set(world.cells(world.key)))
    world.rows = [r for r in world.rows if years.index(r[0]) in (0, 1, 6, 7, 11)]
    yield "flaw", world, {**bars(world, rng, "grouped-bar"), "order": "natural"}


@flaw("uneven bins", "uneven-bins")
def bins(rng):
    for lang, header, value, uneven, even in (
            ("fr", "Tranche d'âge", "Habitants", ["0-4 ans", "5-9 ans", "10-19 ans", "20-39 ans", "40-79 ans"],
             ["0-9 ans", "10-19 ans", "20-29 ans", "30-39 ans", "40-49 ans"]),
            ("en", "Income", "Households", ["0-10", "10-20", "20-50", "50-100", "100-200"], ["0-10", "10-20", "20-30", "30-40", "40-50"]),
            ("en", "Age", "Patients", ["18–20", "21–30", "31–50", "51–80"], ["21–30", "31–40", "41–50", "51–60"]),
            ("fr", "Surface", "Logements", ["[0, 20)", "[20, 30)", "[30, 60)", "[60, 150)"], ["[0, 20)", "[20, 40)", "[40, 60)", "[60, 80)"])):
        for tag, names in (("flaw", uneven), ("honest", even)):
            world = w.World(lang, [header, value], [[n, rng.randint(50, 900)] for n in names], key=header, value=value, names=names)
            yield tag, world, {**bars(world, rng), "order": rng.choice(["natural", "file", names])}
    world = w.sample(rng)
    yield "flaw", world, chart(rng, world, "histogram", {"value": world.value},
                               axes={rng.choice(["x", "value"]): {"scale": "threshold", "domain": [0, 10, 20, 25, 60, 120]}})
    yield "flaw", world, chart(rng, world, "histogram", {"value": world.value}, options={"bins": [0, 5, 10, 40, 100]})
    yield "honest", world, chart(rng, world, "histogram", {"value": world.value})


@flaw("bin count", "bin-count R26")
def bin_count(rng):
    for _ in range(3):
        world = w.sample(rng)
        yield "flaw", world, chart(rng, world, "histogram", {"value": world.value}, options={"bins": rng.choice([2, 3, 90, 150])})
        yield "honest", world, chart(rng, world, "histogram", {"value": world.value}, options={"bins": rng.choice([9, 10, 12])})


@flaw("dual axis", "dual-axis R18")
def dual(rng):
    for names in (["Température (°C)", "Précipitations (mm)"], ["Sales ($)", "Customers"], ["Temperature", "Ice cream sales"],
                  ["PIB (Md€)", "Taux de chômage (%)"], ["CO2 (ppm)", "Price (€)"]):
        rows = [[2000 + i, round(12 + rng.uniform(0, 9), 1), round(700 + rng.uniform(0, 900))] for i in range(12)]
        world = w.World("fr" if "é" in names[0] else "en", ["Year"] + names, rows, key="Year", wide=names, is_time=True)
        yield "flaw", world, lines(world, rng)
        yield "flaw", world, lines(world, rng, axes={"y": {"title": names[0], "domain": [0, 30]},
                                                     "y2": {"title": names[1], "domain": [0, 2000]}})
    for _ in range(3):
        world = w.series(rng, rng.choice([2, 3]), wide=True)
        yield "honest", world, lines(world, rng)
    rows = [[2000 + i, rng.randint(300, 400), rng.randint(250, 420)] for i in range(12)]
    world = w.World("fr", ["Année", "Naissances", "Décès"], rows, key="Année", wide=["Naissances", "Décès"], is_time=True)
    yield "honest", world, lines(world, rng)
    world = w.World("en", ["Year", "Men (%)", "Women (%)"], [[2000 + i, 40 + i, 60 - i] for i in range(9)], key="Year",
                    wide=["Men (%)", "Women (%)"], is_time=True)
    yield "honest", world, lines(world, rng)


# --- parts and shapes ------------------------------------------------------------------------------------------------------------


@flaw("too many slices", "pie-parts F07")
def slices(rng):
    for _ in range(2):
        world = w.nominal(rng, 9)
        yield "flaw", world, chart(rng, world, rng.choice(["pie", "donut"]), {"category": world.key, "value": world.value})
        world = w.parts(rng)
        yield "honest", world, chart(rng, world, rng.choice(["pie", "donut"]), {"category": world.key, "value": world.value})


@flaw("parts of no whole", "pie-sum F07 sum-of-averages")
def no_whole(rng):
    for _ in range(2):
        world = w.parts(rng, rng.choice([137.0, 162.0, 83.0, 118.0]))
        roles = {"category": world.key, "value": world.value}
        yield "flaw", world, chart(rng, world, rng.choice(["pie", "donut", "waffle", "treemap"]), roles)
        world = w.nominal(rng, 5)
        if world.rate:
            yield "flaw", world, chart(rng, world, rng.choice(["pie", "donut"]), {"category": world.key, "value": world.rate})
        world = w.crossed(rng, 2)
        yield "honest", world, chart(rng, world, "stacked-bar-100", {"category": world.key, "series": world.series, "value": world.value})
    for header, names in (("Usage", ["Email", "Video", "Games", "News"]), ("Usage", ["Courriel", "Vidéo", "Jeux", "Infos"])):
        world = w.World("en", [header, "Users (%)"], [[n, rng.randint(45, 90)] for n in names], key=header, value="Users (%)")
        yield "flaw", world, chart(rng, world, "pie", {"category": header, "value": "Users (%)"}, labels=True)


@flaw("negative parts", "pie-negative F07 stack-lines")
def negative(rng):
    for kind in ("pie", "donut", "treemap", "waffle", "stacked-area", "pie"):
        world = w.series(rng, 3) if kind == "stacked-area" else w.nominal(rng, 4)
        i = world.columns.index(world.value)
        world.rows[1][i] = -abs(world.rows[1][i])
        made = lines(world, rng, kind) if kind == "stacked-area" else chart(rng, world, kind, {"category": world.key, "value": world.value})
        yield "flaw", world, made


@flaw("pie for a trend", "pie-for-trend F07")
def pie_trend(rng):
    for _ in range(2):
        world = rng.choice([w.yearly(rng, 5), w.ordered(rng)])
        yield "flaw", world, chart(rng, world, rng.choice(["pie", "donut", "treemap"]), {"category": world.key, "value": world.value})


@flaw("line over names", "line-on-nominal")
def line_names(rng):
    for _ in range(4):
        world = w.nominal(rng)
        yield "flaw", world, lines(world, rng, rng.choice(["line", "area", "line", "step"]))
        world = w.ordered(rng)
        yield "honest", world, lines(world, rng)
    world = w.crossed(rng)
    yield "flaw", world, lines(world, rng)
    world = w.dated(rng)
    yield "honest", world, lines(world, rng)


@flaw("bar a value", "bar-on-continuous high-card-axis")
def bar_each(rng):
    world = w.cloud(rng, 60)
    yield "flaw", world, chart(rng, world, "bar", {"category": world.x, "value": world.y})
    yield "flaw", world, chart(rng, world, "bar", {"category": world.x, "value": world.size}, aggregate="mean")


@flaw("classes for a continuum", "discretised-continuous map-classes M06 R26")
def classes(rng):
    for _ in range(2):
        world = w.places(rng)
        roles = {"area": world.area, "value": world.rate}
        low, high = world.limits(world.rate)
        mid = (low + high) / 2
        yield "flaw", world, chart(rng, world, "choropleth", roles, axes={"colour": {
            "scale": "threshold", "domain": [round(mid)], "colours": ["#deebf7", "#3182bd"]}})
        yield "flaw", world, chart(rng, world, "choropleth", roles, axes={"colour": {
            "scale": rng.choice(["quantize", "quantile"]), "domain": [low, high], "colours": ["#deebf7", "#3182bd"]}})
        yield "honest", world, chart(rng, world, "choropleth", roles, axes={"colour": {
            "scale": "quantize", "domain": [0, 30], "colours": ["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"]}})
        yield "honest", world, chart(rng, world, "choropleth", roles, axes={"colour": {
            "scale": "sequential", "domain": [low, high], "colours": ["#eff3ff", "#08519c"]}})
        yield "honest", world, chart(rng, world, "choropleth", roles, axes={"colour": {
            "scale": "quantile", "colours": ["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"]}})
    world = w.crossed(rng)
    roles = {"category": world.key, "series": world.series, "value": world.value}
    yield "flaw", world, chart(rng, world, "heatmap", roles, axes={"colour": {"scale": "threshold", "domain": [300],
                                                                            "colours": ["#fee0d2", "#de2d26"]}})
    yield "honest", world, chart(rng, world, "heatmap", roles, axes={"colour": {"scale": "sequential", "colours": ["#fff5f0", "#67000d"]}})
    world = w.cloud(rng)
    yield "flaw", world, chart(rng, world, "scatter", {"x": world.x, "y": world.y, "series": world.size}, axes={
        "colour": {"scale": "threshold", "domain": [400], "colours": ["#9ecae1", "#08519c"]}})


@flaw("quantity as names", "discretised-continuous colour-meaningless high-card-colour")
def as_names(rng):
    world = w.places(rng)
    yield "flaw", world, chart(rng, world, "choropleth", {"area": world.area, "value": world.rate}, axes={"colour": {
        "scale": "ordinal", "colours": ["#e41a1c", "#377eb8", "#4daf4a", "#984ea3", "#ff7f00"]}})
    world = w.cloud(rng)
    yield "flaw", world, chart(rng, world, "scatter", {"x": world.x, "y": world.y, "series": world.size},
                               axes={"colour": {"scale": "ordinal"}})
    world = w.crossed(rng)
    yield "flaw", world, chart(rng, world, "heatmap", {"category": world.key, "series": world.series, "value": world.value},
                               axes={"colour": {"scale": "ordinal"}})


@flaw("names as a quantity", "colour-distinct discretised-continuous agg-nominal seq-monotone line-on-nominal")
def as_quantity(rng):
    world = w.series(rng, 4)
    yield "flaw", world, lines(world, rng, axes={"colour": {"scale": "sequential"}})
    world = w.cloud(rng)
    yield "flaw", world, chart(rng, world, "scatter", {"x": world.x, "y": world.y, "series": world.series},
                               axes={"colour": {"scale": "sequential", "colours": ["#eff3ff", "#6baed6", "#08519c"]}})
    world = w.crossed(rng)
    yield "flaw", world, bars(world, rng, "grouped-bar", axes={"colour": {"scale": "sequential", "colours": ["#fee5d9", "#a50f15"]}})
    rows = [[c, rng.randint(1, 4), rng.randint(1, 99)] for c in w.STATES]
    world = w.World("en", ["State", "Party code", "Votes"], rows)
    yield "flaw", world, chart(rng, world, "choropleth", {"area": "State", "value": "Party code"}, axes={"colour": {"scale": "sequential"}})


@flaw("size by radius", "size-by-radius R22")
def radius(rng):
    for _ in range(2):
        world = w.cloud(rng)
        for scale in ({"scale": "linear"}, {"scale": "pow", "exponent": 2}, {"scale": "linear", "domain": [0, 900], "range": [0, 40]}):
            yield "flaw", world, dots(world, rng, "bubble", axes={"size": scale})
        yield "honest", world, dots(world, rng, "bubble", axes={"size": {"scale": "sqrt", "domain": [0, 900], "range": [0, 40]}})
        yield "honest", world, dots(world, rng, "bubble", axes={"size": {"scale": "pow", "exponent": 0.5}})
        yield "honest", world, dots(world, rng, "bubble")
        world = w.places(rng)
        yield "flaw", world, chart(rng, world, "symbol-map", {"area": world.area, "size": world.value}, axes={"size": {"scale": "linear"}})
        yield "honest", world, chart(rng, world, "symbol-map", {"area": world.area, "size": world.value}, axes={"size": {"scale": "sqrt"}})


@flaw("negative size", "size-negative R22")
def size_negative(rng):
    world = w.cloud(rng)
    world.rows[3][3] = -40
    yield "flaw", world, dots(world, rng, "bubble")
    world = w.places(rng)
    world.rows[3][1] = -40
    yield "flaw", world, chart(rng, world, "symbol-map", {"area": world.area, "size": world.value})


@flaw("labels that lie", "label-mismatch claim-check E06 L11")
def false_labels(rng):
    for _ in range(4):
        world = rng.choice([w.nominal(rng), w.yearly(rng)])
        made = bars(world, rng) if not world.is_time else lines(world, rng)
        row = rng.choice(world.rows)
        true = row[world.columns.index(world.value)]
        false = round(true * rng.choice([0.5, 1.6, 3]), 1)
        yield "flaw", world, {**made, "annotations": [rng.choice([
            {"text": f"{row[0]}: {false}"}, {"text": f"{row[0]} : {false}", "value": true}, {"text": f"{false}", "value": true}])]}
        yield "honest", world, {**made, "annotations": [rng.choice([
            {"text": f"{row[0]}: {true}"}, {"text": f"{row[0]} : {true}", "value": true}, {"text": f"{true}", "value": true}])]}


@flaw("false reference line", "claim-check E06 label-mismatch")
def false_mean(rng):
    for _ in range(4):
        world = rng.choice([w.nominal(rng), w.yearly(rng)])
        made = bars(world, rng) if not world.is_time else lines(world, rng)
        cells = world.numbers()
        mean = round(sum(cells) / len(cells), 1)
        word = {"fr": ["Moyenne", "moyenne"], "en": ["Average", "Mean"]}[world.lang]
        yield "flaw", world, {**made, "annotations": [{"text": rng.choice(word), "value": round(mean * rng.choice([0.6, 1.4]), 1)}]}
        yield "honest", world, {**made, "annotations": [{"text": rng.choice(word), "value": mean}]}
        most = {"fr": ["Maximum", "Le plus haut"], "en": ["Maximum", "Peak"]}[world.lang]
        yield "flaw", world, {**made, "annotations": [{"text": rng.choice(most), "value": sorted(cells)[len(cells) // 2]}]}
        yield "honest", world, {**made, "annotations": [{"text": rng.choice(most), "value": max(cells)}]}


@flaw("one column twice", "dual-encoding same-field-xy")
def twice(rng):
    world = w.cloud(rng)
    yield "flaw", world, chart(rng, world, "bubble", {"x": world.x, "y": world.y, "size": world.y})
    yield "flaw", world, chart(rng, world, "bubble", {"x": world.x, "y": world.y, "size": world.x, "series": world.x})
    yield "flaw", world, chart(rng, world, "scatter", {"x": world.x, "y": world.x})
    yield "flaw", world, chart(rng, world, "scatter", {"x": world.x, "y": world.y, "series": world.y})
    yield "honest", world, dots(world, rng, "bubble")
    world = w.nominal(rng)
    yield "flaw", world, chart(rng, world, "grouped-bar", {"category": world.key, "value": world.value, "series": world.value})


# --- sums, means, doubt ------------------------------------------------------------------------------------------------------------


@flaw("sums of codes", "agg-nominal")
def codes(rng):
    rows = [[n, rng.choice(["A", "B", "C"]), 1900 + rng.randint(0, 99), 75000 + rng.randint(1, 99), i + 1000]
            for i, n in enumerate(w.DEPARTEMENTS * 3)]
    world = w.World("fr", ["Département", "Classe", "Année de construction", "Code postal", "identifiant"], rows)
    for column in world.columns[2:]:
        yield "flaw", world, chart(rng, world, "bar", {"category": "Classe", "value": column}, aggregate=rng.choice(["sum", "mean"]))
    yield "honest", world, chart(rng, world, "bar", {"category": "Classe"}, aggregate="count", order="value")
    rows = [[f"P{i}", rng.choice(["North", "South"]), 10000 + i, rng.randint(2001, 2020)] for i in range(60)]
    world = w.World("en", ["Name", "Region", "Zip code", "Founded (year)"], rows)
    yield "flaw", world, chart(rng, world, "bar", {"category": "Region", "value": "Zip code"}, aggregate="mean")
    yield "flaw", world, chart(rng, world, "bar", {"category": "Region", "value": "Founded (year)"}, aggregate="sum")


@flaw("sums of rates", "sum-of-averages agg-nominal pie-sum")
def rate_sums(rng):
    rates = {"fr": ["Taux de chômage (%)", "Température moyenne (°C)", "Âge médian", "Prix moyen (€)"],
             "en": ["Unemployment rate (%)", "Average temperature (°C)", "Median age", "Mean price ($)"]}
    for _ in range(4):
        world = w.series(rng, 3)
        name = rng.choice(rates[world.lang])
        world.columns[2], world.parts["value"] = name, name
        world.set(name, [round(rng.uniform(5, 25), 1) for _ in world.rows])
        kind = rng.choice(["stacked-bar", "stacked-area", "sum", "sum"])
        if kind == "sum":
            yield "flaw", world, chart(rng, world, "bar", {"category": world.series, "value": name}, aggregate="sum", order="value")
            yield "honest", world, chart(rng, world, "bar", {"category": world.series, "value": name}, aggregate="mean", order="value")
        elif kind == "stacked-bar":
            yield "flaw", world, bars(world, rng, kind)
        else:
            yield "flaw", world, lines(world, rng, kind)
        yield "honest", world, lines(world, rng)


@flaw("groups of unlike size", "agg-uneven-n")
def uneven_groups(rng):
    for _ in range(2):
        world = w.sample(rng, 300)
        for i, row in enumerate(world.rows):
            row[1] = "C" if i < 3 else "B" if i < 20 else "A"
        roles = {"category": world.key, "value": world.value}
        yield "flaw", world, chart(rng, world, "bar", roles, aggregate="mean", order="value")
        even = w.sample(rng, 300)
        yield "honest", even, chart(rng, even, "bar", roles if even.key == world.key else {"category": even.key, "value": even.value},
                                    aggregate="median", order="value")


@flaw("a mean hides the shape", "mean-hides-shape R12 F09")
def bimodal(rng):
    for _ in range(2):
        world = w.sample(rng, 240)
        world.set(world.value, [round(rng.choice([rng.gauss(10, 2), rng.gauss(90, 4)]), 1) for _ in world.rows])
        yield "flaw", world, chart(rng, world, "bar", {"category": world.key, "value": world.value}, aggregate="mean", order="value")
        yield "honest", world, chart(rng, world, "boxplot", {"category": world.key, "value": world.value})


@flaw("concealed uncertainty", "no-uncertainty")
def uncertainty(rng):
    for names in (["Estimate (%)", "Lower bound", "Upper bound"], ["Score", "CI low", "CI high"], ["Moyenne", "Borne inf", "Borne sup"],
                  ["Intentions de vote (%)", "Marge d'erreur"], ["Mean response (ms)", "Std error"], ["Value", "SD"],
                  ["Prévalence (%)", "ic95_bas", "ic95_haut"], ["Predicted", "Uncertainty"], ["Moyenne (g)", "Écart-type"]):
        rows = []
        for k in range(7):
            mid = round(rng.uniform(20, 60), 1)
            rows.append([f"{'ABCDEFG'[k]}", mid] + ([round(mid - 8, 1), round(mid + 8, 1)] if len(names) == 3 else [round(rng.uniform(4, 9), 1)]))
        rows.sort(key=lambda row: -row[1])
        lang = "fr" if any(s in names[0] for s in ("Moy", "Int", "Prév")) else "en"
        world = w.World(lang, ["Groupe"] + names, rows, key="Groupe", value=names[0])
        yield "flaw", world, bars(world, rng)
        plain = w.World(lang, ["Groupe", "Visiteurs"], [[r[0], r[1]] for r in rows], key="Groupe", value="Visiteurs")
        yield "honest", plain, bars(plain, rng)


@flaw("running total", "cumulative-unlabelled")
def cumulative(rng):
    for value, lie, truth in (("Cumulative cases", "New cases per day", "Cumulative cases since January"),
                              ("Total cumulé", "Ventes chaque mois", "Le cumul des ventes depuis janvier"),
                              ("Doses", "Doses given each week", None), ("Cas", "Nouveaux cas par jour", None),
                              ("Revenue", "Monthly revenue of the firm", None), ("Sales", "Yearly sales of the firm", None)):
        total, rows = 0, []
        for i in range(14):
            total += rng.randint(20, 400)
            rows.append([f"2022-{i % 12 + 1:02d}-{1 + i // 12:02d}", total])
        rows.sort()
        total = 0
        for row in rows:
            total += rng.randint(20, 400)
            row[1] = total
        world = w.World("fr" if "é" in value or value == "Cas" else "en", ["Date", value], rows, key="Date", value=value, is_time=True)
        made = lines(world, rng, rng.choice(["line", "area"]))
        made["text"]["title"] = lie
        yield "flaw", world, made
        if truth:
            yield "honest", world, {**made, "text": {**made["text"], "title": truth}}


@flaw("cherry-picked window", "cherry-window")
def cherry(rng):
    for _ in range(4):
        lang, header, value, low, high = rng.choice(w.YEARLY)
        down = w.walk(rng, 20, 1000, -0.05, 0.004)
        up = w.walk(rng, 6, down[-1], 0.03, 0.004)[1:]
        rows = [[1995 + i, round(c)] for i, c in enumerate(down + up)]
        if rng.random() < 0.5:
            rows = [[r[0], 2000 - r[1]] for r in rows]
        world = w.World(lang, [header, value], rows, key=header, value=value, is_time=True)
        first, last = rows[-6][0], rows[-1][0]
        made = lines(world, rng)
        yield "flaw", world, {**made, "axes": {"x": rng.choice([{"min": first, "max": last}, {"domain": [first, last]}, {"min": first}])}}
        yield "flaw", world, {**bars(world, rng), "order": [str(r[0]) for r in rows[-6:]]}
        yield "honest", world, made
        yield "honest", world, {**made, "axes": {"x": {"domain": [rows[0][0], last]}}}
    world = w.nominal(rng, 9)
    ranked = sorted(world.rows, key=lambda row: -row[world.columns.index(world.value)])
    yield "flaw", world, {**bars(world, rng), "order": [r[0] for r in ranked[3:6]]}


@flaw("simpson", "simpson")
def simpson(rng):
    for _ in range(2):
        world = w.cloud(rng, 90)
        for i, row in enumerate(world.rows):
            k = i % 3
            x = rng.uniform(0, 12) + 15 * k
            row[1], row[2], row[4] = round(x, 1), round(40 + 30 * k - 1.2 * (x - 15 * k) + rng.gauss(0, 1.5), 1), "ABC"[k]
        yield "flaw", world, dots(world, rng, annotations=[{"type": "trend"}])
        yield "flaw", world, dots(world, rng)


@flaw("trend on noise", "trend-on-noise")
def noise(rng):
    for _ in range(3):
        world = w.cloud(rng, rng.choice([25, 60, 200]), 0.0)
        world.set(world.y, [round(rng.gauss(50, 10), 1) for _ in world.rows])
        yield "flaw", world, dots(world, rng, **rng.choice([{"annotations": [{"type": "trend"}]}, {"options": {"trend": True}}]))
        world = w.cloud(rng, 80, 1.5)
        yield "honest", world, dots(world, rng, annotations=[{"type": "trend"}])


@flaw("missing data hidden", "missing-data-hidden R08")
def missing(rng):
    for _ in range(3):
        world = rng.choice([w.yearly(rng, 16), w.dated(rng)])
        holed = world.copy()
        for i in rng.sample(range(2, len(holed.rows) - 2), 3):
            holed.rows[i][1] = rng.choice([None, "", "NA"])
        yield "flaw", holed, lines(holed, rng, rng.choice(["line", "area", "line"]))
        yield "honest", world, lines(world, rng)
        zeroed = world.copy()
        for i in (3, 4, 5):
            zeroed.rows[i][1] = 0
        yield "flaw", zeroed, lines(zeroed, rng)
    world = w.series(rng, 2, 14)
    world.rows[4][2] = world.rows[5][2] = None
    yield "flaw", world, lines(world, rng)
    world = w.yearly(rng, 20)
    world.rows = world.rows[:6] + world.rows[12:]
    yield "flaw", world, lines(world, rng)
    world = w.places(rng)
    for row in world.rows[2:7]:
        row[2] = None
    yield "flaw", world, chart(rng, world, "choropleth", {"area": world.area, "value": world.rate})
    world = w.nominal(rng, 7)
    world.rows[2][world.columns.index(world.value)] = None
    world.rows[4][world.columns.index(world.value)] = None
    yield "flaw", world, bars(world, rng)


@flaw("beyond the canvas", "outlier-clipped")
def beyond(rng):
    for _ in range(3):
        world = rng.choice([w.nominal(rng), w.yearly(rng), w.ordered(rng), w.series(rng)])
        made = lines(world, rng) if world.is_time else bars(world, rng)
        low, high = world.limits()
        yield "flaw", world, between(made, rng, 0, high * rng.choice([0.5, 0.8]))
        world = w.cloud(rng)
        low, high = world.limits(world.x)
        yield "flaw", world, between(dots(world, rng), rng, low - 1, low + (high - low) * 0.6, "x")
        world = w.yearly(rng, 9)
        made = {**lines(world, rng), "size": [600, 400]}
        top = round_up(world.limits()[1])
        yield "flaw", world, {**made, "axes": {"y": {"domain": [0, top], "range": [400, -250]}}}
        made = {**bars(world, rng), "size": [600, 400], "orientation": "vertical"}
        yield "flaw", world, {**made, "axes": {"y": {"domain": [0, top], "range": [400, -150]}}}
        yield "honest", world, {**made, "axes": {"y": {"domain": [0, top], "range": [360, 20]}}}


# --- clutter ------------------------------------------------------------------------------------------------------------------------


@flaw("overplotting", "overplotting F11")
def overplotting(rng):
    for n in (1500, 3000, 5000):
        world = w.cloud(rng, n)
        yield "flaw", world, dots(world, rng)
        few = w.cloud(rng, 50)
        yield "honest", few, dots(few, rng)
    world = w.cloud(rng, 400)
    for row in world.rows:
        row[1], row[2] = rng.randint(1, 6), rng.randint(1, 6)
    yield "flaw", world, dots(world, rng)


@flaw("spaghetti", "spaghetti F06")
def spaghetti(rng):
    for _ in range(2):
        world = w.series(rng, rng.choice([9, 11, 12]))
        yield "flaw", world, lines(world, rng)
        world = w.series(rng, 11, wide=True)
        yield "flaw", world, lines(world, rng)


@flaw("stack of many", "stack-middle F08")
def stack_many(rng):
    for kind in ("stacked-area", "stacked-bar"):
        world = w.series(rng, 8)
        yield "flaw", world, lines(world, rng, kind) if kind == "stacked-area" else bars(world, rng, kind)
        world = w.series(rng, 2)
        yield "honest", world, lines(world, rng, kind) if kind == "stacked-area" else bars(world, rng, kind)


@flaw("colours without number", "high-card-colour L02")
def many_colours(rng):
    world = w.cloud(rng, 120)
    world.set(world.series, [f"G{i % 24}" for i in range(120)])
    yield "flaw", world, chart(rng, world, "scatter", {"x": world.x, "y": world.y, "series": world.series})
    world = w.series(rng, 12)
    yield "flaw", world, bars(world, rng, "stacked-bar")


@flaw("positions without number", "high-card-axis F03")
def many_bars(rng):
    world = w.cloud(rng, 90)
    yield "flaw", world, chart(rng, world, "bar", {"category": world.label, "value": world.size}, order="value")


@flaw("long labels", "long-labels F04 overlap-text")
def long_labels(rng):
    names = ["Services administratifs et de soutien", "Industrie agroalimentaire régionale", "Hébergement et restauration collective",
             "Construction de bâtiments résidentiels", "Santé humaine et action sociale", "Transports et entreposage de fret"]
    world = w.World("fr", ["Secteur", "Emplois"], [[n, 900 - 70 * i] for i, n in enumerate(names)], key="Secteur", value="Emplois")
    roles = {"category": "Secteur", "value": "Emplois"}
    yield "flaw", world, chart(rng, world, "bar", roles, orientation="vertical", order="value")
    yield "honest", world, chart(rng, world, "bar", roles, orientation="horizontal", order="value")


@flaw("title", "no-title no-takeaway E01")
def titles(rng):
    for _ in range(2):
        world = rng.choice([w.nominal(rng), w.yearly(rng), w.places(rng)])
        made = bars(world, rng) if world.key and not world.is_time else lines(world, rng) if world.is_time else chart(
            rng, world, "choropleth", {"area": world.area, "value": world.rate})
        yield "flaw", world, {**made, "text": {"source": "INSEE 2022"}}
        yield "flaw", world, {**made, "text": {"title": "", "source": "INSEE 2022"}}
        yield "flaw", world, {**made, "text": {"title": rng.choice(["Graphique", "Chart 1", world.value]), "source": "INSEE"}}
        yield "honest", world, made


@flaw("axis without name", "no-axis-title/unit no-axis-title no-unit R11")
def unnamed(rng):
    for name in ("val", "y", "V2", "col_3", "x1"):
        world = w.yearly(rng)
        world.columns[1], world.parts["value"] = name, name
        yield "flaw", world, lines(world, rng)
    world = w.yearly(rng)
    yield "flaw", world, lines(world, rng, axes={"y": {"title": ""}})
    yield "honest", world, lines(world, rng, axes={"y": {"title": world.value}})
    yield "honest", world, lines(world, rng)


@flaw("hidden axis", "no-axis")
def hidden_axis(rng):
    for _ in range(4):
        world = rng.choice([w.nominal(rng), w.yearly(rng), w.ordered(rng), w.series(rng)])
        made = lines(world, rng) if world.is_time else bars(world, rng)
        axis = value_axis(made, rng)
        yield "flaw", world, {**made, "axes": {axis: {"hidden": True}}}
        yield "honest", world, {**made, "axes": {axis: {"hidden": True}}, "labels": True}
        yield "honest", world, {**made, "axes": {axis: {"hidden": False}}}
    world = w.cloud(rng)
    yield "flaw", world, dots(world, rng, axes={"x": {"hidden": True}, "y": {"hidden": True}})
    world = w.nominal(rng)
    made = bars(world, rng)
    yield "flaw", world, {**made, "axes": {"category": {"hidden": True}}}


@flaw("missing legend", "no-legend")
def no_legend(rng):
    for _ in range(2):
        world = w.series(rng, 3)
        yield "flaw", world, lines(world, rng, legend="hidden")
        yield "honest", world, lines(world, rng, legend=rng.choice(["auto", "direct"]))
        world = w.crossed(rng)
        yield "flaw", world, bars(world, rng, rng.choice(["grouped-bar", "stacked-bar"]), legend="hidden")
        world = w.places(rng)
        yield "flaw", world, chart(rng, world, "choropleth", {"area": world.area, "value": world.rate}, legend="hidden")
        world = w.cloud(rng)
        yield "flaw", world, chart(rng, world, "scatter", {"x": world.x, "y": world.y, "series": world.series}, legend="hidden")
        yield "honest", world, dots(world, rng, legend="hidden")
        yield "flaw", world, dots(world, rng, "bubble", legend="hidden")
        world = w.series(rng, 3, wide=True)
        yield "flaw", world, lines(world, rng, legend="hidden")
        world = w.parts(rng)
        yield "flaw", world, chart(rng, world, "pie", {"category": world.key, "value": world.value}, legend="hidden")
        world = w.nominal(rng)
        yield "honest", world, bars(world, rng, legend="hidden")
        world = w.crossed(rng)
        yield "flaw", world, chart(rng, world, "heatmap", {"category": world.key, "series": world.series, "value": world.value}, legend="hidden")


@flaw("source", "no-source E03")
def source(rng):
    world = w.nominal(rng)
    made = bars(world, rng)
    yield "flaw", world, {**made, "text": {"title": made["text"]["title"]}}


@flaw("small", "size-small L07")
def small(rng):
    for _ in range(2):
        world = rng.choice([w.nominal(rng), w.series(rng)])
        made = lines(world, rng) if world.is_time else bars(world, rng)
        yield "flaw", world, {**made, "size": rng.choice([[120, 80], [160, 100], [90, 300]])}
        yield "flaw", world, {**made, "style": {"font-size": rng.choice([4, 5, 6, 7])}}
        yield "flaw", world, {**made, "style": {"font-size": rng.choice(["5px", "6pt"])}}
        yield "honest", world, {**made, "style": {"font-size": rng.choice([11, 12, 14])}, "size": [800, 500]}


# --- colour ------------------------------------------------------------------------------------------------------------------------


@flaw("rainbow", "rainbow")
def rainbow(rng):
    hues = ["#ff0000", "#ffff00", "#00ff00", "#00ffff", "#0000ff", "#ff00ff"]
    for _ in range(2):
        world = w.places(rng)
        roles = {"area": world.area, "value": world.rate}
        yield "flaw", world, chart(rng, world, "choropleth", roles, palette=rng.choice(["rainbow", "jet", "hsv", "spectral", "turbo"]))
        yield "flaw", world, chart(rng, world, "choropleth", roles, axes={"colour": {"scale": "sequential", "colours": hues}})
        world = w.crossed(rng)
        yield "flaw", world, chart(rng, world, "heatmap", {"category": world.key, "series": world.series, "value": world.value},
                                   axes={"colour": {"scale": "quantize", "colours": hues}})


@flaw("not monotone", "seq-monotone inverted-axis")
def monotone(rng):
    for _ in range(2):
        world = w.places(rng)
        roles = {"area": world.area, "value": world.rate}
        ramp = rng.choice([["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"], ["#fee5d9", "#fcae91", "#fb6a4a", "#de2d26", "#a50f15"]])
        mixed = [ramp[i] for i in (2, 0, 4, 1, 3)]
        scale = rng.choice([{"scale": "quantize", "domain": [0, 30]}, {"scale": "threshold", "domain": [8, 14, 20, 26]}, {"scale": "quantile"}])
        yield "flaw", world, chart(rng, world, "choropleth", roles, axes={"colour": {**scale, "colours": mixed}})
        yield "flaw", world, chart(rng, world, "choropleth", roles, axes={"colour": {**scale, "colours": ramp[::-1]}})
        yield "flaw", world, chart(rng, world, "choropleth", roles, axes={"colour": {**scale, "colours": ramp, "reverse": True}})
        yield "honest", world, chart(rng, world, "choropleth", roles, axes={"colour": {**scale, "colours": ramp}})
        yield "flaw", world, chart(rng, world, "choropleth", roles, axes={"colour": {"scale": "sequential", "domain": [30, 4],
                                                                                   "colours": [ramp[0], ramp[-1]]}})


@flaw("diverging without middle", "diverging-mid")
def diverging(rng):
    colours = ["#b2182b", "#f7f7f7", "#2166ac"]
    world = w.places(rng)
    roles = {"area": world.area, "value": world.rate}
    yield "flaw", world, chart(rng, world, "choropleth", roles, axes={"colour": {"scale": "diverging", "colours": colours}})
    yield "flaw", world, chart(rng, world, "choropleth", roles, axes={"colour": {"scale": "sequential", "colours": colours}})
    changed = world.copy()
    changed.columns[2] = "Évolution (%)" if world.lang == "fr" else "Change (%)"
    changed.set(changed.columns[2], [round(rng.uniform(-12, 12), 1) for _ in changed.rows])
    yield "honest", changed, chart(rng, changed, "choropleth", {"area": world.area, "value": changed.columns[2]},
                                   axes={"colour": {"scale": "diverging", "domain": [-12, 0, 12], "colours": colours}})


@flaw("colour blind", "cvd L04")
def colour_blind(rng):
    for colours in (["#d62728", "#2ca02c", "#8c564b"], ["#ff0000", "#00aa00"], ["#e41a1c", "#4daf4a"]):
        world = w.series(rng, len(colours))
        axes = {"colour": {"scale": "ordinal", "colours": colours}}
        yield "flaw", world, lines(world, rng, axes=axes)
        yield "flaw", world, bars(world, rng, "grouped-bar", axes=axes)
        yield "honest", world, lines(world, rng, axes={"colour": {"scale": "ordinal", "colours": ["#0072b2", "#e69f00", "#000000"][:len(colours)]}})


@flaw("alike colours", "colour-distinct cvd contrast L02")
def alike(rng):
    for colours in (["#1f77b4", "#2179b6", "#1d75b2"], ["#4a90e2", "#5a9ae5", "#4c8fdb"], ["#aaaaaa", "#adadad", "#a5a5a5"],
                    ["#6baed6", "#74b3d8", "#62a9d4"]):
        world = w.series(rng, 3)
        yield "flaw", world, lines(world, rng, axes={"colour": {"scale": "ordinal", "domain": sorted(set(world.cells(world.series))),
                                                                "colours": colours}})
        world = w.crossed(rng)
        yield "flaw", world, bars(world, rng, rng.choice(["stacked-bar", "grouped-bar"]), axes={"colour": {"colours": colours}})
        world = w.parts(rng)
        yield "flaw", world, chart(rng, world, "pie", {"category": world.key, "value": world.value}, axes={"colour": {
            "scale": "ordinal", "colours": colours + colours[:2]}})


@flaw("pale marks", "contrast L05")
def pale(rng):
    for colour in ("#ffffcc", "#f7f7f7", "#fff5b1", "#eeeeee"):
        world = w.series(rng, 2)
        yield "flaw", world, lines(world, rng, axes={"colour": {"colours": [colour, "#1f4e79"]}})
        world = w.nominal(rng)
        yield "flaw", world, bars(world, rng, axes={"colour": {"colours": [colour]}})


@flaw("colours against sense", "semantic-colour cvd")
def sense(rng):
    for names, colours, good in ((["Profit", "Loss"], ["red", "green"], ["#1b7837", "#c51b7d"]),
                                 (["Gains", "Pertes"], ["#d62728", "#2ca02c"], ["#1a9641", "#d7191c"]),
                                 (["Hot", "Cold"], ["blue", "red"], ["#b2182b", "#2166ac"]),
                                 (["Chaud", "Froid"], ["#2166ac", "#b2182b"], ["#b2182b", "#2166ac"]),
                                 (["Increase", "Decrease"], ["#ff0000", "#00ff00"], ["#006400", "#ff6666"])):
        rows = [[2015 + i, rng.randint(20, 90), rng.randint(20, 90)] for i in range(7)]
        world = w.World("en", ["Year"] + names, rows, key="Year", wide=names, is_time=True)
        yield "flaw", world, lines(world, rng, axes={"colour": {"scale": "ordinal", "domain": names, "colours": colours}})
    rows = [[c, rng.randint(-9, 35)] for c in w.COUNTRIES]
    world = w.World("en", ["Country", "Temperature (°C)"], rows)
    yield "flaw", world, chart(rng, world, "choropleth", {"area": "Country", "value": "Temperature (°C)"}, axes={"colour": {
        "scale": "diverging", "domain": [-10, 10, 35], "colours": ["#b2182b", "#f7f7f7", "#2166ac"]}})
    yield "honest", world, chart(rng, world, "choropleth", {"area": "Country", "value": "Temperature (°C)"}, axes={"colour": {
        "scale": "diverging", "domain": [-35, 0, 35], "colours": ["#2166ac", "#f7f7f7", "#b2182b"]}})


@flaw("colour for nothing", "colour-meaningless dual-encoding L02")
def nothing(rng):
    for _ in range(2):
        world = w.nominal(rng, 6)
        yield "flaw", world, bars(world, rng, axes={"colour": {"scale": "ordinal", "colours": [
            "#e41a1c", "#377eb8", "#4daf4a", "#984ea3", "#ff7f00", "#a65628"]}})
        yield "honest", world, bars(world, rng, highlight=[world.rows[0][0]])


# --- maps ----------------------------------------------------------------------------------------------------------------------------


@flaw("counts on a choropleth", "map-raw-counts M01")
def counts(rng):
    for _ in range(6):
        world = w.places(rng)
        yield "flaw", world, chart(rng, world, "choropleth", {"area": world.area, "value": world.value})
        yield "honest", world, chart(rng, world, "choropleth", {"area": world.area, "value": world.rate})
        yield "honest", world, chart(rng, world, "symbol-map", {"area": world.area, "size": world.value})


@flaw("unfit classes", "map-classes M06 discretised-continuous")
def map_classes(rng):
    world = w.places(rng)
    roles = {"area": world.area, "value": world.rate}
    eleven = [f"#{255 - 20 * i:02x}{255 - 20 * i:02x}ff" for i in range(11)]
    yield "flaw", world, chart(rng, world, "choropleth", roles, axes={"colour": {"scale": "quantize", "colours": eleven}})
    yield "flaw", world, chart(rng, world, "choropleth", roles, axes={"colour": {
        "scale": "threshold", "domain": [4.1, 4.2, 29.9], "colours": ["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd"]}})
    yield "flaw", world, chart(rng, world, "choropleth", roles, options={"classes": rng.choice([2, 12])})


@flaw("projection", "map-projection")
def projection(rng):
    rows = [[c, round(rng.uniform(2, 30), 1)] for c in w.COUNTRIES + ["Brazil", "India", "Canada", "Russia", "Kenya", "Peru"]]
    world = w.World("en", ["Country", "Literacy rate (%)"], rows)
    roles = {"area": "Country", "value": "Literacy rate (%)"}
    for name in ("mercator", "Mercator", "equirectangular", "plate-carree"):
        yield "flaw", world, chart(rng, world, "choropleth", roles, options={"projection": name})
        yield "flaw", world, chart(rng, world, "choropleth", roles, projection=name)
    yield "honest", world, chart(rng, world, "choropleth", roles, options={"projection": rng.choice(["equal-earth", "robinson"])})


# --- the rest ------------------------------------------------------------------------------------------------------------------------


@flaw("too many encodings", "too-many-encodings F14")
def encodings(rng):
    world = w.cloud(rng, 60)
    yield "flaw", world, chart(rng, world, "bubble", {"x": world.x, "y": world.y, "size": world.size, "series": world.series,
                                                    "label": world.label, "facet": world.series})
    rows = [r + [rng.choice(["N", "S"])] for r in world.rows]
    world = w.World(world.lang, world.columns + ["Zone"], rows, **world.parts)
    yield "flaw", world, chart(rng, world, "bubble", {"x": world.x, "y": world.y, "size": world.size, "series": world.series, "facet": "Zone"})
    yield "honest", world, dots(world, rng)


@flaw("facets for means", "facet-summary")
def facet_means(rng):
    world = w.series(rng, 9, 20)
    yield "flaw", world, chart(rng, world, "bar", {"category": world.key, "value": world.value, "facet": world.series}, aggregate="mean")
    wide = w.sample(rng, 300)
    wide.set("id", [f"T{i % 14}" for i in range(300)])
    yield "flaw", wide, chart(rng, wide, "bar", {"category": wide.key, "value": wide.value, "facet": "id"}, aggregate="mean")


@flaw("facets with own scales", "small-multiple-scales R25")
def facet_scales(rng):
    world = w.series(rng, 4)
    roles = {"x": world.key, "y": world.value, "facet": world.series}
    for more in ({"options": {"scales": "free"}}, {"options": {"scales": "independent"}}, {"axes": {"y": {"independent": True}}},
                 {"options": {"shared-scales": False}}, {"style": {"scales": "free_y"}}, {"options": {"share": False}}):
        yield "flaw", world, chart(rng, world, "line", roles, **more)
    yield "honest", world, chart(rng, world, "line", roles)


@flaw("too few points", "connect-few R13 F05")
def few(rng):
    world = w.yearly(rng, 2)
    yield "flaw", world, lines(world, rng)
    world = w.cloud(rng, 2)
    yield "flaw", world, dots(world, rng, annotations=[{"type": "trend"}])


@flaw("extrapolation", "extrapolation L12")
def extrapolation(rng):
    world = w.yearly(rng, 12, 0.03)
    rows = [[2019 + i, r[1]] for i, r in enumerate(world.rows)] + [[2031 + i, 900 + i] for i in range(9)]
    world = w.World(world.lang, world.columns, rows, **world.parts)
    yield "flaw", world, lines(world, rng)
    rows = [[2010 + i, 100 + 3 * i, "observé" if i < 9 else "prévision"] for i in range(14)]
    world = w.World("fr", ["Année", "Population", "Statut"], rows, key="Année", value="Population", is_time=True)
    yield "flaw", world, lines(world, rng)
    rows = [[2010 + i, 100 + 3 * i, "actual" if i < 9 else "forecast"] for i in range(14)]
    world = w.World("en", ["Year", "Population", "Type"], rows, key="Year", value="Population", is_time=True)
    yield "flaw", world, lines(world, rng)
    world = w.yearly(rng, 12)
    yield "honest", world, lines(world, rng)


@flaw("ranking of nothing", "near-identical bootstrap-order claim-check")
def near(rng):
    world = w.nominal(rng, 5)
    world.set(world.value, [8000 + i for i in range(5)])
    made = bars(world, rng)
    first = world.rows[-1][0]
    made["text"]["title"] = f"{first} arrive en tête du classement" if world.lang == "fr" else f"{first} ranks first of all"
    yield "flaw", world, made
    world = w.sample(rng, 60)
    means = {g: [r[2] for r in world.rows if r[1] == g] for g in "ABC"}
    best = max(means, key=lambda g: sum(means[g]) / len(means[g]))
    made = chart(rng, world, "bar", {"category": world.key, "value": world.value}, aggregate="mean", order="value")
    made["text"]["title"] = f"{best} arrive en tête du classement" if world.lang == "fr" else f"{best} ranks first of all"
    yield "flaw", world, made


@flaw("junk", "chart-junk L08 R23 3d")
def junk(rng):
    world = w.nominal(rng)
    made = bars(world, rng)
    for style in ({"background-image": "flag.png"}, {"gradient": True}, {"grid": "heavy"}, {"shadow": True}, {"3d": True}, {"depth": 20},
                  {"perspective": True}, {"background": "url(beach.jpg)"}):
        yield "flaw", world, {**made, "style": style}
    world.set(world.value, [r[world.columns.index(world.value)] + 0.123456 for r in world.rows])
    yield "flaw", world, {**bars(world, rng), "labels": True}


@flaw("cause", "R13")
def cause(rng):
    world = w.cloud(rng)
    for lang, title in (("fr", "Le revenu fait baisser l'abstention"), ("fr", "L'abstention recule grâce à la richesse"),
                        ("fr", "La pauvreté provoque l'abstention des électeurs"), ("fr", "Plus d'abstention à cause de la pauvreté"),
                        ("en", "Studying causes better exam scores"), ("en", "Better scores because of more hours studied"),
                        ("en", "More horsepower leads to higher fuel use"), ("en", "Scores improve thanks to study hours")):
        made = dots(world, rng)
        made["text"]["title"] = title
        yield "flaw", world, made
    made = dots(world, rng)
    made["text"]["title"] = "More hours go along with better scores"
    yield "honest", world, made


@flaw("long note", "E05")
def long_note(rng):
    world = w.yearly(rng)
    text = "This is the year in which the new law came into force after three long years of debate in parliament"
    yield "flaw", world, lines(world, rng, annotations=[{"text": text}])


def cases(seed, only=None):
    """(kind, rules that may tell it, tag, World, spec), the same for the same seed."""
    for name, rules, make in FLAWS:
        if only and only not in name:
            continue
        rng = random.Random(f"{name}{seed}")
        for tag, world, spec in make(rng):
            yield name, rules, tag, world, spec

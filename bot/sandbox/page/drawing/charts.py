"""Charts: pies, bars, lines and areas, as SVG with words that say the same."""

from collections.abc import Iterator
from math import cos, pi, sin

from bot.sandbox.page.drawing.markup import Html, tag
from bot.sandbox.rendering.newer import chart_lines
from bot.sandbox.wire import Json

WIDTH, HEIGHT, FOOT = 480.0, 220.0, 24.0


def draw_chart(block: Json) -> Html:
    """Draw a chart, with a legend in which everything has its colour and its words."""
    chart = block["chart"]
    words = "; ".join(chart_lines(block))
    shapes = _pie(chart["segments"]) if chart["type"] == "pie" else _plot(chart)
    picture = tag("svg", *shapes, viewBox=f"0 0 {WIDTH:g} {HEIGHT:g}", role="img", aria_label=words)
    named = [each.get("label") or each["name"] for each in chart.get("segments") or chart["series"]]
    entries = (
        tag("li", tag("span", class_=f"swatch colour-{number}"), name) for number, name in enumerate(named)
    )
    axes = chart.get("axis_config", {})
    labels = " · ".join(axes[key] for key in ("x_label", "y_label") if key in axes)
    legend = tag("ul", *entries, class_="legend")
    return tag(
        "figure", tag("figcaption", block["title"]), picture, legend, tag("small", labels) if labels else None
    )


def _pie(segments: list[Json]) -> Iterator[Html]:
    """Draw slices, clockwise from the top."""
    total, at = sum(segment["value"] for segment in segments), 0.0
    for number, segment in enumerate(segments):
        share = segment["value"] / total
        yield tag("path", d=_slice(at, share), class_=f"fill-{number}")
        at += share


def _slice(start: float, share: float) -> str:
    centre, radius = (WIDTH / 2, HEIGHT / 2), HEIGHT / 2 - 4
    share = min(share, 0.9999)  # an arc that ends where it begins is none

    def at(part: float) -> str:
        angle = 2 * pi * part - pi / 2
        return f"{centre[0] + radius * cos(angle):.1f} {centre[1] + radius * sin(angle):.1f}"

    large = 1 if share > 0.5 else 0
    return f"M{centre[0]} {centre[1]} L{at(start)} A{radius} {radius} 0 {large} 1 {at(start + share)} Z"


def _plot(chart: Json) -> Iterator[Html]:
    """Draw bars, lines or areas over the categories."""
    categories = chart["axis_config"]["categories"]
    values = [{point["label"]: point["value"] for point in series["data"]} for series in chart["series"]]
    everything = [0.0, *(value for each in values for value in each.values())]
    low, high = min(everything), max(everything)
    step = WIDTH / len(categories)

    def height(value: float) -> float:
        return float((HEIGHT - FOOT) * (1 - (value - low) / ((high - low) or 1)))

    for number, each in enumerate(values):
        tops = [height(each[category]) for category in categories]
        yield from _series(chart["type"], tops, (number, len(values)), (step, height(0)))
    for number, category in enumerate(categories):
        yield tag("text", category, x=f"{step * (number + 0.5):.1f}", y=HEIGHT - 6, text_anchor="middle")
    yield tag("line", x1=0, x2=WIDTH, y1=f"{height(0):.1f}", y2=f"{height(0):.1f}", class_="axis")


def _series(
    kind: str, tops: list[float], which: tuple[int, int], frame: tuple[float, float]
) -> Iterator[Html]:
    """Draw one series: `which` of how many it is, and how wide a category and how high the axis is."""
    (number, count), (step, axis) = which, frame
    if kind == "bar":
        wide = step * 0.7 / count
        for place, top in enumerate(tops):
            left = step * (place + 0.15) + wide * number
            high = abs(axis - top)
            yield tag(
                "rect",
                x=f"{left:.1f}",
                y=f"{min(top, axis):.1f}",
                width=f"{wide:.1f}",
                height=f"{high:.1f}",
                class_=f"fill-{number}",
            )
        return
    points = [f"{step * (place + 0.5):.1f},{top:.1f}" for place, top in enumerate(tops)]
    if kind == "area":
        ends = (f"{step * 0.5:.1f},{axis:.1f}", f"{step * (len(tops) - 0.5):.1f},{axis:.1f}")
        yield tag("polygon", points=" ".join([ends[0], *points, ends[1]]), class_=f"fill-{number} area")
    yield tag("polyline", points=" ".join(points), class_=f"stroke-{number}")

"""``coffee simulate``: what a company can expect of many rounds, beside chance. It needs no Slack and no database."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.console import err, out, refuse, refusing_bad_settings
from bot.domain.errors import SettingError

if TYPE_CHECKING:
    from bot.matching import Course, Forecast

MOST_ROUNDS = 520  # ten years, a round a week
SHOWN = 5  # pairs who meet most often
PICTURES = {".png", ".svg", ".pdf"}
Names = Mapping[int, str]


def simulate(  # noqa: PLR0913  (each is an option)
    *,
    csv: Annotated[
        Path, typer.Option(help="The people: its first line names the columns, see docs/matching.md.")
    ],
    rounds: Annotated[int, typer.Option(min=1, max=MOST_ROUNDS, help="How many rounds.")] = 26,
    attendance: Annotated[
        float, typer.Option(help="The share of the people who are there in a round.")
    ] = 0.85,
    group_size: Annotated[int, typer.Option(min=2, max=4, help="How many usually sit together.")] = 2,
    repeat_gap: Annotated[int, typer.Option(min=0, help="Rounds before two meet again, if possible.")] = 6,
    seed: Annotated[int, typer.Option(min=0, help="Another one gives another course of events.")] = 0,
    plot: Annotated[
        Path | None, typer.Option(help="Also draw it, into this .png, .svg or .pdf file.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
) -> None:
    """Show what many rounds would come to for the people in a file, beside chance. It needs no Slack and no database."""
    from bot.cli.files.people_csv import read_people
    from bot.matching import InputError, Policy, forecast

    with refusing_bad_settings():
        found = read_people(csv)
        if plot:
            _check(plot)
    names = {number: name for number, (name, _) in found.items()}
    people = [person for _, person in found.values()]
    err(f"Planning {rounds} rounds of {len(people)} people. With many people this takes minutes.")
    try:
        expected = forecast(people, Policy(group_size, repeat_gap), rounds, attendance, seed=seed)
    except InputError as error:
        refuse(str(error))
    if plot:
        _draw(expected, plot)
    data = json.dumps(_as_data(expected, names), indent=2, ensure_ascii=False).splitlines() if as_json else ()
    out(*(data or _lines(expected, names)))


def _check(picture: Path) -> None:
    """Refuse a picture that can't be drawn before anybody waits for it."""
    if picture.suffix.lower() not in PICTURES:
        raise SettingError(
            f"a picture is drawn into a file that ends in .png, .svg or .pdf, not {picture.name}"
        )
    if not picture.absolute().parent.is_dir():
        raise SettingError(f"there is no folder {picture.parent} for the picture; make it first")


def _draw(expected: "Forecast", picture: Path) -> None:
    from bot.cli.plot import draw

    try:
        draw(expected, picture)
    except OSError as error:
        refuse(f"{picture} can't be written: {error.strerror}")


def _lines(expected: "Forecast", names: Names) -> Iterator[str]:
    yield "round  people  alone  couples  met before  by chance  across  by chance  bridges  by chance"
    for planned, chance in zip(expected.planned.rounds, expected.by_chance.rounds, strict=True):
        yield (
            f"{planned.number:>5}  {planned.people:>6}  {planned.alone:>5}  {planned.couples:>7}"
            f"  {planned.repeats:>10}  {chance.repeats:>9}  {planned.cross_share:>6.0%}  {chance.cross_share:>9.0%}"
            f"  {planned.bridged:>7}  {chance.bridged:>9}"
        )
    yield ""
    yield from _summary("Planned", expected.planned, expected.bridges, names)
    yield from _summary("By chance", expected.by_chance, expected.bridges, names)


def _summary(heading: str, course: "Course", bridges: int, names: Names) -> Iterator[str]:
    yield (
        f"{heading}: {course.repeats} couples who met before, {course.cross_share:.0%} across departments,"
        f" {course.bridged} of {bridges} pairs of departments bridged."
    )
    if course.first_repeat is None:
        yield "  New faces last for all of these rounds."
    else:
        yield f"  New faces run out in round {course.first_repeat}."
    for (one, other), times in course.often[:SHOWN]:
        yield f"  {names[one]} and {names[other]} meet {times} times."
    if more := len(course.often) - min(len(course.often), SHOWN):
        yield f"  {more} more {'pair meets' if more == 1 else 'pairs meet'} more than once."


def _as_data(expected: "Forecast", names: Names) -> dict[str, Any]:
    """The forecast as JSON values, people by their names."""
    courses = {"planned": expected.planned, "by_chance": expected.by_chance}
    return {"bridges": expected.bridges} | {
        name: {
            "rounds": [asdict(each) | {"cross_share": round(each.cross_share, 4)} for each in course.rounds],
            "repeats": course.repeats,
            "cross_share": round(course.cross_share, 4),
            "bridged": course.bridged,
            "first_repeat": course.first_repeat,
            "often": [
                {"people": [names[one], names[other]], "times": times} for (one, other), times in course.often
            ],
        }
        for name, course in courses.items()
    }

"""The report, as organisers get it, and as others are told no."""

import csv
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.rounds.round import Answer, Feedback, Gain
from bot.sandbox import Message, Person
from bot.sandbox.workspace.files import File
from bot.slack.views.insight import charts
from bot.slack.views.insight.tables import rounds_table
from bot.store.memory import notes
from bot.store.rounds import matches
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.slack.conftest import NewTown
from tests.slack.insights import report
from tests.slack.scenes import answer, forges_click, reads, until
from tests.town import ADA, BEN, CLEO, DAN, FIRST_ROUND, FORTNIGHT, Town

CLOSING = FIRST_ROUND + FORTNIGHT - timedelta(hours=4)
CROWD = [
    *(replace(ADA, name=f"Ada {number}", handle=f"ada{number}") for number in range(5)),
    *(
        replace(BEN, name=f"=Ben() {number}", handle=f"ben{number}", department="=cmd|'/C'!A0")
        for number in range(5)
    ),
]
FILES = [
    "coffee-report.png",
    "coffee-report-departments.png",
    "coffee-report-rounds.csv",
    "coffee-report-departments.csv",
    "coffee-report-cohorts.csv",
    "coffee-report-gains.csv",
]
PICTURE = "coffee-report-rounds.png"
NO = "Only those who organise coffee chats here can do that"


async def tells(town: Town) -> None:
    """Everybody in the open round says that they met and how it was, and writes a note."""
    async with town.bot.database.write() as session:
        for match in await matches.matches_of(session, 1):
            for person in match.people:
                await matches.record_answer(session, match.id, person.id, Answer.MET, FIRST_ROUND)
                await notes.save_feedback(
                    session, match.id, person.id, Feedback(5, (Gain.IDEA,)), FIRST_ROUND
                )
                await notes.save_note(session, match.id, person.id, "Knows the vendor", FIRST_ROUND)


@pytest.fixture
async def town(new_town: NewTown) -> AsyncIterator[Town]:
    """A town whose first round has closed; Cléo organises, without taking part."""
    async with new_town(CLEO, DAN, *CROWD, organiser="Cléo") as made:
        await made.enrols(*(each.name for each in CROWD))
        await made.time_comes(FIRST_ROUND)
        await tells(made)
        await made.time_comes(CLOSING)
        yield made


def sent(person: Person) -> list[str]:
    """The names of all files that somebody got."""
    return [file.name for message in person.inbox for file in message.files]


async def test_an_organiser_gets_words_charts_pictures_and_files_and_nobody_else(town: Town) -> None:
    """At once in words; then Slack's own charts and tables, pictures with their words, and files without formulas.

    Who does not organise is told no, and so is who organises no longer.
    """
    cleo = town.person("Cléo")
    course = await gets_everything(town, cleo)
    await others_are_told_no(town, course)
    assert town.refused() == []

    before = sent(cleo)
    town.slack.faults.forget_blocks("data_visualization", "table")
    await gets_lines_and_a_picture(cleo)

    await town.restart_bot(COFFEE_ORGANISERS=town.person("Dan").id)
    assert NO in (await reads(cleo, "Show as pictures", on=course)).rendered
    assert sent(cleo)[len(before) :] == [*FILES, PICTURE]


async def gets_everything(town: Town, cleo: Person) -> Message:
    """The report in words, and all that comes after it; return the message with the course of the rounds."""
    words = await answer(cleo, "/coffee report")
    assert words.ephemeral
    for line in (
        "One round since Tuesday 12 January: 5 introductions, 10 people joined",
        "100% of chats took place (4 of the 4 that count)",
        "1 of 1 pairs of departments (those of five people or more) have been introduced to each other; by chance it would be 1",
        "Rated 5.0 of 5 on average, by 8 ratings",
        "Nobody's answer, rating, note",
    ):
        assert line in words.rendered
    course = await cleo.sees("Round by round")
    assert isinstance(course, Message)
    assert "Took part: 12 Jan 100" in course.rendered
    assert "12 Jan 2027 | 5 | 100% | 100% | 100% | 5.0" in course.rendered
    gave = await cleo.sees("What it gives, and who comes back")
    assert "An idea 8" in gave.rendered
    assert "Q1 2027 | 10" in gave.rendered
    await until(cleo, lambda: len(sent(cleo)) == len(FILES))
    assert sent(cleo) == FILES
    check_files({file.name: file for message in cleo.inbox for file in message.files})
    assert not [person for person in town.slack.people if person is not cleo and sent(person)]
    return course


def check_files(found: Mapping[str, File]) -> None:
    """Pictures say what is in them, and tables have no formulas."""
    for name in FILES[:2]:
        assert found[name].content.startswith(b"\x89PNG")
        assert "have been introduced" in found[name].alt_text
    table = found["coffee-report-departments.csv"].content.decode("utf-8-sig")
    assert [*csv.reader(table.splitlines())] == [
        ["", "'=cmd|'/C'!A0", "Engineering"],
        ["'=cmd|'/C'!A0", "", "5"],
        ["Engineering", "5", ""],
    ]


async def others_are_told_no(town: Town, course: Message) -> None:
    """By the command, by a button of an organiser's message, and by one of a form; nothing is sent and nothing changed."""
    before = await town.rows("SELECT * FROM notices")
    for person in (town.person("Dan"), town.person("Ada 0")):
        told = await answer(person, "/coffee report")
        assert NO in told.rendered
        assert "chats took place" not in told.rendered
        for action in ("report.pictures", "home.report"):
            forged = await forges_click(town, person, course, "Show as pictures", action_id=action)
            assert NO in forged["text"]
        assert sent(person) == []
        assert person.sees_nothing_of("Round by round")
    assert await town.rows("SELECT * FROM notices") == before


async def gets_lines_and_a_picture(cleo: Person) -> None:
    """What a Slack without newer blocks refuses is said again in blocks that it knows, and the charts come as a picture with its words."""
    await answer(cleo, "/coffee report")
    course = await cleo.sees("The last rounds")
    assert isinstance(course, Message)
    assert "12 Jan 2027: People 10 · Took part 100% · Chats 5 · Met 100%" in course.rendered
    await cleo.sees("An idea: 8")
    await until(cleo, lambda: len(sent(cleo)) == 2 * len(FILES))
    await cleo.clicks("Show as pictures", on=course)
    await until(cleo, lambda: sent(cleo)[-1] == PICTURE)


async def test_before_a_round_has_closed_there_is_nothing_to_report(new_town: NewTown) -> None:
    """Who joined meanwhile is named, and nothing is sent."""
    async with new_town(CLEO, *CROWD[:2], organiser="Cléo") as town:
        await town.enrols("Ada 0", "Ada 1")
        words = await answer(town.person("Cléo"), "/coffee report")
        assert "No round has closed yet" in words.rendered
        assert "Just joined, and in for the next round: Ada 0 and Ada 1" in words.rendered
        await town.answered()
        assert sent(town.person("Cléo")) == []


def test_of_many_rounds_a_message_has_the_last() -> None:
    """In words and in a table, as many as there is room for."""
    shown = charts.course(report(26))
    for rows in (shown.text.splitlines()[1:], charts.table_lines(rounds_table(report(26)))):
        assert rows[-1].startswith("29 Dec 2026")
        assert len(rows) == charts.SPELT_OUT
    (table,) = (block.to_dict() for block in shown.blocks if block.type == "table")
    assert len(table["rows"]) == 1 + charts.POINTS
    assert table["rows"][-1][0]["text"] == "29 Dec 2026"

"""Lists of people that organisers upload: the form, what a list would change, and what is wrong with one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from slack_sdk.models.views import View

from bot.domain.people.member import MemberFacts
from bot.domain.sheets.changes import FiledChange, Import, PastMeetings
from bot.domain.sheets.columns import Column, Columns
from bot.domain.sheets.dates import Order
from bot.domain.sheets.directory import Listed
from bot.domain.sheets.meetings_file import Meetings
from bot.domain.sheets.problems import FileFault, Problem, ProblemKind, UnusableFile
from bot.slack.organiser_payloads import ForFile, Purpose
from bot.slack.views.blocks import Message
from bot.slack.views.insight.forecast import forecast_message
from bot.slack.views.sheets import columns, dry_run, file_form
from bot.slack.views.sheets.dry_run import Understood

from .cast import ALLOW, TODAY, Cast
from .insight import foresight

ABOUT = ForFile(program=1, file="F0123ABC", columns=dict.fromkeys(Column, 999), dates=Order.DAY_FIRST)
DAYS = ("2024-04-03", "2024-03-04")
CELL = 75  # letters of a department, an office or a side


def of_lists(cast: Cast) -> Iterator[Message]:
    """Every message about a file, from its upload to what has come of it."""
    name = cast.inputs.words(200) or "people.csv"
    for link in ("", ALLOW):
        yield file_form.no_permission(link)
    yield file_form.reading(name)
    yield file_form.importing()
    yield file_form.cancelled()
    yield file_form.stopped(ABOUT)
    for seen in _seen(cast, name):
        yield dry_run.dry_run(ABOUT, seen)
        yield dry_run.dry_run(ABOUT, replace(seen, link=ALLOW))
        yield dry_run.imported(name, seen.plan, 1)
        lines = [*dry_run.all_lines(seen.plan.problems, seen.plan)]
        assert dry_run.has_room(seen.plan.problems, seen.plan) == (len(lines) <= 2 * dry_run.SHOWN + 4)
        assert dry_run.list_title(name, seen.plan) != dry_run.list_title(name)
    yield dry_run.dry_run(
        ABOUT, Understood(name, Import((), (), {}, 2), None, True), "file-changed-meanwhile"
    )
    for fault in FileFault:
        about = (cast.inputs.words(300), cast.inputs.words(300), "2", *DAYS)
        yield dry_run.unusable(ABOUT, name, UnusableFile(fault, "", *about))
    problem = Problem(2, ProblemKind.NOBODY_NAMED)
    yield dry_run.forecast_of(ABOUT, name, [problem], forecast_message(foresight()))
    yield dry_run.forecast_of(ABOUT, name, [], forecast_message(foresight())).in_older_blocks
    yield columns.one_moment()


def _seen(cast: Cast, name: str) -> Iterator[Understood]:
    """Files of people and of meetings, short and long."""
    header = tuple(cast.inputs.words(90) or f"{number}" for number in range(60))
    at = {each: number for number, each in enumerate(Column)}
    words, person = cast.inputs.words(CELL), cast.reader.member
    before = {
        "filed_department": words,
        "filed_team": "",
        "office": words,
        "level": 1,
        "side": words,
        "capacity": 1,
    }
    before |= {"managers": ("U2", "U3"), "started_on": None}
    after = {
        "filed_department": "",
        "filed_team": words,
        "office": "",
        "level": None,
        "side": "",
        "capacity": 2,
    }
    after |= {"managers": ("U2",), "started_on": date(2024, 4, 3)}
    change = FiledChange(2, MemberFacts("U1"), person.name or "-", before, after)
    nobody = replace(change, line=None, before={"managers": ("U2",)}, after={"managers": ()})
    somebody = replace(nobody, before={"managers": ()}, after={"managers": ("U9",)})
    problems = tuple(Problem(7, kind, (words, "2", words, words)) for kind in ProblemKind)
    whole = Import((change, nobody, somebody) * 9, problems, {"U2": cast.other.member.name}, 12)
    yield Understood(name, whole, Columns(at, header), sees_emails=False)
    known = Columns({Column.NAME: 0, Column.DEPARTMENT: 1}, ("Name", "Department"))
    yield Understood(name, Import((somebody,), (), {}, 1), known, sees_emails=True)
    listed = {f"U{number}": Listed(MemberFacts(f"U{number}", cast.inputs.words(80))) for number in range(4)}
    pairs = {("U0", "U1"): TODAY, ("U0", "U2"): TODAY, ("U1", "U3"): TODAY}
    for names in ((), ("Date", "Person 1")):
        met = Meetings(listed, pairs, problems[:1], names)
        yield Understood(name, PastMeetings(met, pairs, 1), None, sees_emails=True)


def forms_of_lists(cast: Cast) -> Iterator[View]:
    """The form for a file, and those that ask what its columns are."""
    yield file_form.file_form(1)
    many = tuple(cast.inputs.words(90) or f"{number}" for number in range(150))
    for headings in (many, ("E-Mail", "", "Abteilung"), ()):
        yield columns.columns_form(ABOUT, headings, "1.5")
    for about in (
        ForFile(file="F1", purpose=Purpose.MEETINGS),
        ForFile(file="F1", purpose=Purpose.MEETINGS, met=(1,)),
    ):
        for headings in (("Date", "Person 1", "Person 2"), ()):
            yield columns.columns_form(about, headings, "")


def screens_of_lists(cast: Cast) -> Iterator[tuple[str, Message | View]]:
    """The form for a file, what it would change, and its columns, as pictures are made of them."""
    one, other, third = (person.member.name for person in cast.people)
    moves = FiledChange(2, MemberFacts("U1"), one, {"filed_department": ""}, {"filed_department": "Design"})
    comes = FiledChange(
        3,
        MemberFacts("U2"),
        other,
        {"office": "", "started_on": None},
        {"office": "Lisbon", "started_on": TODAY},
    )
    leads = FiledChange(5, MemberFacts("U3"), third, {"managers": ()}, {"managers": ("U1",)})
    problems = (
        Problem(4, ProblemKind.NOBODY_NAMED),
        Problem(6, ProblemKind.NOT_FOUND, ("zoe@example.org",)),
    )
    header = ("Work Email", "Department", "Office", "Hire Date", "Reporting to")
    asked = (Column.EMAIL, Column.DEPARTMENT, Column.OFFICE, Column.STARTED_ON, Column.MANAGER)
    known = Columns({each: number for number, each in enumerate(asked)}, header)
    plan = Import((moves, comes, leads), problems, {"U1": one}, 31)
    about = ForFile(program=1, file="F1")
    yield "organiser-list-form", file_form.file_form(1)
    yield "organiser-list-changes", dry_run.dry_run(about, Understood("people.csv", plan, known, True))
    yield "organiser-list-columns", columns.columns_form(about, header, "1.5")

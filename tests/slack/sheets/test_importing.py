"""An organiser without a shell uploads a file: it says first what would change, then just that is done."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import yaml

from bot.sandbox import AppManifest, Message, Person, Profile
from bot.sandbox.faults import DOWNLOAD, Fault
from bot.sandbox.person import interactions
from bot.sandbox.person.payloads import Place
from bot.slack.manifest import manifest
from tests.slack.conftest import NewTown
from tests.slack.organisers.scenes import COMPANY, MEMBERS, organiser
from tests.slack.scenes import answer, becomes, stamps, unseen, until
from tests.town import Town

READS_FILES = AppManifest.read(yaml.safe_load(manifest(more=("files", "email"))), optional=True)
WITHOUT_EMAILS = AppManifest.read(yaml.safe_load(manifest(more=("files",))), optional=True)
BAMBOO = (
    "Employee #,First Name,Last Name,Work Email,Department,Location,Reporting to,Hire Date,Salary\n"
    '7,Ada,Lovelace,ada@acme.com,Engineering,Oslo,"Okri, Ben",13/02/2024,1\n'
    "8,Ben,Okri,ben@acme.com,Finance,Oslo,,01/03/2020,2\n"
    "9,Nobody,Here,nobody@acme.com,Legal,Oslo,,02/03/2020,3\n"
)
GERMAN = "Vorname;Nachname;E-Mail;Abteilung;Büro;Eintrittsdatum\r\nAda;Lovelace;ada@acme.com;Entwicklung;Köln;03.04.2024\r\n"
SLACKS_OWN = "username,email,status,billing-active,has-2fa,userid,fullname,displayname\nada,ada@acme.com,Member,1,0,U0,Ada Lovelace,Ada\n"
FORECAST = "See what rounds would bring to these people"
MEETINGS = "Import who has met before, from another tool"
FILED = "SELECT name, filed_department, office, started_on FROM members WHERE filed_department <> '' ORDER BY name"


def addressed(profile: Profile) -> Profile:
    """Somebody with an address and a handle made of their first name."""
    first = profile.name.split(maxsplit=1)[0].lower().replace("é", "e")
    return replace(profile, handle=first, email=f"{first}@acme.com")


@asynccontextmanager
async def office(
    new_town: NewTown, installed: AppManifest = READS_FILES, locale: str = ""
) -> AsyncIterator[tuple[Town, Person]]:
    """A company in which Ola organises."""
    ola, *others = map(addressed, COMPANY)
    async with new_town(replace(ola, locale=locale or ola.locale), *others, installed=installed) as town:
        await town.enrols(*MEMBERS)
        ola = town.person("Ola")
        await ola.opens_home()
        await town.answered()
        yield town, ola
        await town.answered()


async def uploads(ola: Person, text: str | bytes, name: str = "people.csv", **answers: object) -> Message:
    """What an organiser reads who uploads this: the message after the one that says that it is being read."""
    await ola.types("/coffee import")
    form = await ola.modal("Upload a list")
    before = stamps(ola)
    content = text if isinstance(text, bytes) else text.encode()
    assert await ola.submits(form, {"The file": (name, content), **answers}) is None

    def look() -> Message | None:
        """The answer, once it is there."""
        new = (each for each in unseen(ola, before) if not each.files)
        return next((each for each in new if "I'm reading" not in each.rendered), None)

    return await until(ola, look)


async def test_a_file_is_shown_first_and_then_imported(new_town: NewTown) -> None:
    """As BambooHR has it: line by line what would change and what can't be used; the record says who imported it."""
    async with office(new_town) as (town, ola):
        seen = await uploads(ola, BAMBOO)

        assert "What people.csv would change" in seen.rendered
        assert "2 people would change." in seen.rendered
        assert (
            "Line 2: Ada Lovelace: Department: Engineering; Office: Oslo; Start date: 13 Feb 2024; Manager: Ben Okri"
            in seen.rendered
        )
        assert "Line 4: I found nobody in Slack by nobody@acme.com" in seen.rendered
        assert "I don't read: Salary" in seen.rendered
        assert await town.rows(FILED) == []
        await ola.clicks("Import", on=seen)
        done = await becomes(ola, seen, "Done: people.csv has changed 2 people")
        assert [str(row[3])[:10] for row in await town.rows(FILED)] == ["2024-02-13", "2020-03-01"]
        assert not done.buttons
        button = next(each for each in seen.buttons if each.text == "Import")  # a second click of two
        place = Place(message=seen.stored)
        await interactions.clicks(ola._core, ola.user, place, button.block_id, button.element, None)
        await becomes(ola, seen, "Nothing has to change")
        record = (await answer(ola, "/coffee audit")).rendered
        assert record.count("People changed by an imported list · 2") == 1
        assert f"@{ola.name}" in record
        assert "Nothing has to change" in (await uploads(ola, BAMBOO)).rendered
        assert town.person("Ada").sees_nothing_of("people.csv")
        assert not town.refused()


async def test_a_german_spreadsheet_is_read_in_german(new_town: NewTown) -> None:
    """Semicolons, Windows' letters, dates with dots."""
    async with office(new_town, locale="de-DE") as (town, ola):
        await ola.types("/coffee importieren")
        form = await ola.modal("Liste hochladen")
        assert await ola.submits(form, {"Die Datei": ("Personal.csv", GERMAN.encode("cp1252"))}) is None
        seen = await ola.sees("würde sich ändern")
        assert isinstance(seen, Message)
        assert "Zeile 2: Ada Lovelace: Abteilung: Entwicklung" in seen.rendered
        await ola.clicks("Übernehmen", on=seen)
        await becomes(ola, seen, "Fertig: Personal.csv hat eine Person geändert")
        assert [row[:3] for row in await town.rows(FILED)] == [("Ada Lovelace", "Entwicklung", "Köln")]


async def test_only_what_was_seen_is_imported(new_town: NewTown) -> None:
    """Of one's own file, as it is and as the world is."""
    async with office(new_town) as (town, ola):
        await a_file_of_somebody_else_or_one_that_slack_does_not_send(town, ola)
        await what_has_changed_meanwhile_is_said(ola)


async def what_has_changed_meanwhile_is_said(ola: Person) -> None:
    """If the world has changed, it says so; a file that is gone can't be imported."""
    first, second = await uploads(ola, BAMBOO), await uploads(ola, GERMAN.replace(";", ","))
    await ola.clicks("Import", on=second)
    await becomes(ola, second, "Done")
    await ola.clicks("Import", on=first)
    seen = await becomes(ola, first, "Something has changed since you looked")
    assert "Department: Engineering (was: Entwicklung)" in seen.rendered
    ola.deletes_file("people.csv")
    await ola.clicks("Import", on=seen)
    stopped = await becomes(ola, first, "The import has stopped")
    await ola.sees("The file isn't in Slack any more")
    await ola.clicks("Look again", on=stopped)
    await until(ola, lambda: len(ola.messages(containing="isn't in Slack any more")) == 2)


async def who_met_before_is_added_once(town: Town, ola: Person) -> None:
    """From another tool; whom Slack doesn't know is named."""
    history = "Date,Person 1,Person 2\n2026-05-04,ada@acme.com,ben@acme.com\n2026-05-04,ada@acme.com,nobody@acme.com\n"
    seen = await uploads(ola, history, "history.csv", **{"What is it for?": MEETINGS})
    assert "Ada Lovelace and Ben Okri, 4 May 2026" in seen.rendered
    assert "I found nobody in Slack by nobody@acme.com" in seen.rendered
    await ola.clicks("Import", on=seen)
    await becomes(ola, seen, "Done: history.csv has added one pair")
    assert await town.rows("SELECT count(*) FROM earlier_meetings") == [(1,)]


async def columns_and_dates_are_asked_for(town: Town, ola: Person) -> None:
    """A file that calls its columns as nobody else does is read as its owner says; so is a date that may be two days."""
    strange = "Wer,Wohin,Seit\nada@acme.com,Maschinenraum,03/04/2024\nben@acme.com,Kasse,05/06/2023\n"
    asked = await uploads(ola, strange)
    assert "I can't tell which columns" in asked.rendered
    await ola.clicks("Say what the columns are", on=asked)
    form = await until(ola, lambda: ola.form if ola.form and "Department" in ola.form.fields else None)
    told = {"E-mail address": "Wer", "Department": "Wohin", "Start date": "Seit"}
    assert await ola.submits(form, told) is None
    asked = await becomes(ola, asked, "could be two days")
    assert "In line 2, Seit says 03/04/2024" in asked.rendered
    await ola.clicks("It's 3 Apr 2024", on=asked)
    seen = await becomes(ola, asked, "2 people would change")
    assert "Department: Maschinenraum; Start date: 3 Apr 2024" in seen.rendered
    await ola.clicks("Cancel", on=seen)
    await becomes(ola, seen, "Nothing has changed")
    assert await town.rows(FILED) == []


async def test_what_a_list_is_for_and_what_its_columns_are_can_be_said(new_town: NewTown) -> None:
    """Who met before, a forecast for people whom nobody has invited, and columns that are called as nowhere else."""
    async with office(new_town) as (town, ola):
        await who_met_before_is_added_once(town, ola)
        await columns_and_dates_are_asked_for(town, ola)
        assert not town.refused()
        await a_forecast_for_people_whom_nobody_has_invited(town, ola)


async def a_forecast_for_people_whom_nobody_has_invited(town: Town, ola: Person) -> None:
    """Beside chance, in words and a chart; nothing of the file is kept."""
    departments = ("Sales", "Legal", "Research")
    lines = [f"Person {number},{departments[number % 3]}" for number in range(6)]
    before = await town.rows("SELECT count(*) FROM members")
    seen = await uploads(ola, "\n".join(["Name,Department", *lines]), **{"What is it for?": FORECAST})
    assert "A forecast for the people in people.csv" in seen.rendered
    assert "12 rounds with 6 people" in seen.rendered
    assert "by chance" in seen.rendered
    assert await town.rows("SELECT count(*) FROM members") == before
    assert not any(each.files for each in ola.inbox), "all of it can be used"
    lines += ["=1+1,Sales"] * 20
    seen = await uploads(ola, "\n".join(["Name,Department", *lines]), **{"What is it for?": FORECAST})
    assert "and 12 more: the file that follows has all of them" in seen.rendered
    (file,) = (await until(ola, lambda: next((each for each in ola.inbox if each.files), None))).files
    assert file.title == "What can't be used of people.csv"
    assert file.content.decode().count("\nLine ") == 20
    few = await uploads(ola, "Name,Department\nAda,Sales\n", **{"What is it for?": FORECAST})
    assert "too few people for a forecast" in few.rendered


async def test_what_is_no_list_is_refused_in_words_and_a_long_one_comes_whole_in_a_file(
    new_town: NewTown,
) -> None:
    """What is none is said under the field where the form can tell, else in a message.

    Of a long one the message has the first lines and how many more; acks don't wait for thousands of them.
    """
    async with office(new_town) as (town, ola):
        await ola.types("/coffee import")
        form = await ola.modal("Upload a list")
        still = await ola.submits(form, {"The file": ("people.xlsx", b"PK\x03\x04")})
        assert still is not None
        assert "csv, tsv, txt" in still.errors["The file"]
        await ola.closes(still)
        for content, words in (
            (b"PK\x03\x04zip", "a workbook, a PDF or a web page"),
            (b"", "It's empty"),
            (b"Email,Department\n", "there's nobody below them"),
            (b"Email,Email,Department\na@acme.com,b@acme.com,X\n", "several columns called Email"),
            (SLACKS_OWN.encode(), "Slack's own member list has none of these"),
        ):
            assert words in (await uploads(ola, content)).rendered
            town.clock.forward_to(town.clock.now() + timedelta(seconds=5))  # Slack takes a message a second
        assert not town.refused()

        lines = [f"nobody{number}@acme.com,Sales" for number in range(3000)]
        seen = await uploads(ola, "\n".join(["Email,Department", *lines]))
        assert "and 2,992 more" in seen.rendered
        whole = await until(ola, lambda: next((each for each in ola.inbox if each.files), None))
        (file,) = whole.files
        assert "Line 3001: I found nobody in Slack by nobody2999@acme.com" in file.content.decode()
        assert town.slack.late_acks == []


async def test_without_the_permission_it_says_what_else_can_be_done(new_town: NewTown) -> None:
    """It names the command for a shell; without e-mail addresses, people are found otherwise."""
    async with new_town(*map(addressed, COMPANY)) as town:
        ola = await organiser(town)
        said = await answer(ola, "/coffee import")
        assert "coffee people import" in said.rendered
        assert "--with-files" in said.rendered
        assert ola.form is None
        assert not town.refused()


async def test_without_addresses_people_are_found_by_name(new_town: NewTown) -> None:
    """And it says what would find more."""
    async with office(new_town, WITHOUT_EMAILS) as (_, ola):
        seen = await uploads(ola, "Email,Name,Department\nada@acme.com,Ada Lovelace,Legal\n")
        assert "Slack shows me no e-mail addresses" in seen.rendered
        assert "Line 2: Ada Lovelace: Department: Legal" in seen.rendered


async def a_file_of_somebody_else_or_one_that_slack_does_not_send(town: Town, ola: Person) -> None:
    """An organiser's button names only their own files; where Slack is down, it can be tried again."""
    town.slack.faults.next(DOWNLOAD, Fault.SERVER_ERROR)
    assert "Slack is busy" in (await uploads(ola, BAMBOO)).rendered
    seen = await uploads(ola, BAMBOO)
    ben = town.person("Ben")
    await town.restart_bot(COFFEE_ORGANISERS=f"{ola.id},{ben.id}")
    await ben.types("/coffee import")
    theirs = await ben.modal("Upload a list")
    assert await ben.submits(theirs, {"The file": ("ben.csv", BAMBOO.encode())}) is None
    his = await ben.sees("What ben.csv would change")
    assert isinstance(his, Message)
    own, other = (each for message in (his, seen) for each in message.buttons if each.text == "Import")
    element = {**own.element, "value": other.element["value"]}
    await interactions.clicks(ben._core, ben.user, Place(message=his.stored), own.block_id, element, None)
    await ben.sees("Somebody else uploaded this file")

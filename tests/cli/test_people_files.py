"""``coffee people import``, ``met`` and ``export``: lists of people in and out, as an organiser meets them."""

import csv
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from typer.testing import Result

from bot.cli.files.people_files import LEFT_OUT
from bot.sandbox import AppManifest, Profile
from bot.slack.manifest import manifest
from tests.command_line import typed_meanwhile
from tests.services.on_sqlite import ON_BOTH, database_url  # noqa: F401
from tests.services.privacy.test_own_data import export_of, forgets
from tests.town import EVE, FIRST_ROUND, PEOPLE, Town, open_town

NOT_YET = "Nothing is changed yet. To change it, run the same command again with --apply."
FILED = "SELECT name, filed_department, filed_team, office, level, started_on FROM members ORDER BY id"
JOINED = "SELECT name, participants.department FROM participants JOIN members ON members.id = member_id ORDER BY members.id"


def addressed(profile: Profile) -> Profile:
    """Somebody with an e-mail address and a handle that are made of their first name."""
    first = profile.name.split(maxsplit=1)[0].lower().replace("é", "e")
    return replace(profile, handle=first, email=f"{first}@acme.com")


@asynccontextmanager
async def town_of(database_url: str, *, shows_email: bool = True, **options: object) -> AsyncIterator[Town]:
    """Five people, of whom Slack shows the e-mail addresses or doesn't."""
    app = AppManifest.read(yaml.safe_load(manifest(more=("email",))), optional=shows_email)
    async with open_town(database_url, [*map(addressed, (*PEOPLE, EVE))], installed=app, **options) as town:
        yield town


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    """Five people, of whom Ada and Ben take part."""
    async with town_of(database_url) as town:
        await town.enrols("Ada", "Ben")
        yield town


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder without settings."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(text: str, name: str = "people.csv") -> None:
    """A file with this text."""
    Path(name).write_text(text, encoding="utf-8")


def read_privately(name: str) -> str:
    """The text of a file that only its owner may read."""
    assert Path(name).stat().st_mode & 0o077 == 0
    return Path(name).read_text(encoding="utf-8-sig")


async def coffee(town: Town, *words: str, **env: str) -> Result:
    """Run a command beside the bot, with its settings."""
    slack = town.slack
    settings = {
        "DATABASE_URL": town.settings.database_url,
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_APP_TOKEN": slack.app_token,
        "SLACK_API_URL": slack.api_url,
    }
    return await typed_meanwhile("people", *words, **(settings | env))


async def said(town: Town, text: str, *words: str, command: str = "import") -> list[str]:
    """What a command says of a file with this text, line by line; all of it could be used."""
    result = await loaded(town, text, *words, command=command)
    assert result.exit_code == 0, result.output
    return result.output.splitlines()


async def loaded(town: Town, text: str, *words: str, command: str = "import") -> Result:
    """What comes of a file with this text."""
    write(text)
    return await coffee(town, command, "people.csv", *words)


@ON_BOTH
async def test_it_says_first_what_would_change_then_changes_it_and_then_nothing(town: Town) -> None:
    """Nobody takes part by it; what is known of strangers is there when they join."""
    text = (
        "Email,Department,Team,Location,Level,Hire Date,Reporting to\n"
        "ada@acme.com,Research,Lab,Oslo,3,2020-02-01,Cléo Petit\n"
        "eve@acme.com,Sales,,Rome,,,ada@acme.com\n"
    )
    shown = await said(town, text)
    assert (
        "Read: Email, Department, Team, Location (as the office), Level, Hire Date (as the start date), Reporting to"
        in shown[1]
    )
    told = [line for line in shown if line.startswith("line ")]
    assert told == [
        "line 2: Ada Lovelace: department Research; team Lab; office Oslo; level 3; started on 2020-02-01; reports to Cléo Petit",
        "line 3: Eve Adebayo: department Sales; office Rome; reports to Ada Lovelace",
    ]
    assert shown[-2:] == ["2 people would change.", NOT_YET]
    assert len(await town.rows(FILED)) == 2

    assert (await said(town, text, "--apply"))[-1] == "2 people changed."
    assert await town.rows(FILED) == [
        (
            "Ada Lovelace",
            "Research",
            "Lab",
            "Oslo",
            3,
            (await town.rows("SELECT started_on FROM members WHERE level = 3"))[0][0],
        ),
        ("Ben Okri", "", "", "", None, None),
        ("Eve Adebayo", "Sales", "", "Rome", None, None),
    ]
    assert await town.rows(JOINED) == [("Ada Lovelace", "Research"), ("Ben Okri", "Finance")]
    ids = {person.name: person.id for person in town.slack.people}
    line = (await town.rows("SELECT managers FROM members WHERE name = 'Eve Adebayo'"))[0][0]
    assert str(line).count(ids["Ada Lovelace"]) == str(line).count(ids["Cléo Petit"]) == 1

    again = await said(town, text, "--apply")
    assert again[-1] == "Nothing has to change; 2 people are as the file says already."
    assert not [line for line in again if line.startswith("line ")]


async def test_what_people_say_of_themselves_holds(town: Town) -> None:
    """Whoever leaves the department at what Slack or a file says moves with the file, whoever says another one doesn't."""
    await town.joins("Dan", Department="Design")
    text = "email,department\nada@acme.com,Research\ndan@acme.com,{}\ncleo@acme.com,Compliance\n"
    for department in ("Platform", "Design", "Sales"):
        await said(town, text.format(department), "--apply")
        assert (await town.rows(JOINED))[-1] == ("Dan Wu", "Design")
    cleo = town.person("Cléo")
    await cleo.types("/coffee optin")
    form = await cleo.modal("Join coffee chats")
    assert "Compliance" in form.text
    await cleo.submits(form, {})
    await cleo.sees("You're in!")
    assert dict(await town.rows(JOINED)) == {  # type: ignore[arg-type]
        "Ada Lovelace": "Research",
        "Ben Okri": "Finance",
        "Cléo Petit": "Compliance",
        "Dan Wu": "Design",
    }
    await said(town, "email,department\ncleo@acme.com,Risk\n", "--apply")
    assert ("Cléo Petit", "Risk") in await town.rows(JOINED)
    await said(town, "email,department,office\ncleo@acme.com,,x\nada@acme.com,Research,\n", "--apply")
    assert ("Cléo Petit", "Legal") in await town.rows(JOINED)


async def test_each_line_that_cannot_be_used_is_named_and_the_others_are(town: Town) -> None:
    """With what is wrong with it; the exit code says that there were some."""
    text = (
        "Email,Department,Manager,Side\n"
        "ada@acme.com,Research,Nobody,\n"
        'ben@acme.com,"=HYPERLINK(""http://x"",""y"")",,\n'
        "zoe@acme.com,Sales,,\n"
        "ada@acme.com,Sales,,\n"
        "eve@acme.com,Sales,,mentor\n"
        'dan@acme.com,"Sales,,\n'
    )
    result = await loaded(town, text, "--apply")
    assert result.exit_code == LEFT_OUT
    lines = result.output.splitlines()
    start = lines.index("What can't be used:")
    assert lines[start + 1 : -2] == [
        "line 2: no manager was found by Nobody; the rest of the line is used",
        'line 3: the Department is a formula, =HYPERLINK("http://x","y")',
        "line 4: nobody was found in Slack by zoe@acme.com",
        "line 5: Ada Lovelace is in line 2 already, which counts",
        "line 6: Eve Adebayo hasn't joined yet, so the side and the capacity can't be kept; import the file again then",
        "line 7: a quotation mark is opened and not closed",
    ]
    assert lines[-1] == "2 people changed; 6 problems, listed above."
    assert {row[:2] for row in await town.rows(FILED)} == {
        ("Ada Lovelace", "Research"),
        ("Ben Okri", ""),
        ("Eve Adebayo", "Sales"),
    }


async def test_what_was_imported_of_whoever_is_forgotten_goes_and_stays_away(town: Town) -> None:
    """Until they join again; whether they took part or not, and as somebody's manager as well."""
    text = "email,department,manager\nada@acme.com,Research,\neve@acme.com,Sales,ada@acme.com\nben@acme.com,Finance,eve@acme.com\n"
    pairs = "ada@acme.com,eve@acme.com,2026-05-04\nada@acme.com,ben@acme.com,2026-05-04\n"
    await said(town, text, "--apply")
    await said(town, pairs, "--apply", command="met")
    ada, eve = (town.person(name) for name in ("Ada", "Eve"))
    for person in (ada, eve):
        await forgets(person)
    everything = await everything_kept(town)
    for word in (ada.id, eve.id, "Research", "Sales", "Adebayo"):
        assert word not in everything
    assert await town.rows("SELECT * FROM earlier_meetings") == []

    for _ in range(2):
        result = await loaded(town, text, "--apply")
        assert result.exit_code == LEFT_OUT
        assert (
            "line 2: ada@acme.com asked to be forgotten, so nothing is imported until they join again"
            in result.output
        )
        assert "line 4: no manager was found by eve@acme.com" in result.output
        met = await loaded(town, pairs, "--apply", command="met")
        assert met.output.count("asked to be forgotten") == 3
    everything = await everything_kept(town)
    for word in (ada.id, eve.id, "Research", "Sales"):
        assert word not in everything

    await town.enrols("Ada")
    assert (await loaded(town, text, "--apply")).output.splitlines()[-1].startswith("1 person changed")
    assert ("Ada Lovelace", "Research") in await town.rows(JOINED)


async def everything_kept(town: Town) -> str:
    """All that stands about people."""
    tables = ("members", "participants", "earlier_meetings", "kept_out", "notices")
    return repr([await town.rows(f"SELECT * FROM {table}") for table in tables])


async def test_ones_own_data_has_what_was_imported(town: Town) -> None:
    """The file's word beside Slack's, and whom one met before."""
    await said(
        town,
        "email,department,team,office,level,start,manager\nada@acme.com,Research,Lab,Oslo,3,1.2.2020,Ben Okri\n",
        "--apply",
    )
    await said(town, "ada@acme.com,ben@acme.com,2026-05-04\n", "--apply", command="met")
    own = await export_of(town, town.person("Ada"))
    assert own["from_slack"]["department"] == "Engineering"
    assert own["from_the_operator"] == {
        "managers": [town.person("Ben").id],
        "level": 3,
        "department": "Research",
        "team": "Lab",
        "office": "Oslo",
        "started_on": "2020-02-01",
        "met_before": [{"with": "Ben Okri", "on": "2026-05-04"}],
    }


async def test_without_the_permission_it_says_so_and_goes_by_names(database_url: str) -> None:
    """Slack's own list of members, which takes no permission, has the addresses."""
    async with town_of(database_url, shows_email=False) as town:
        lines = await said(town, "Email,Name,Team\nada@acme.com,Ada Lovelace,Lab\n")
        assert "lacks the permission users:read.email" in " ".join(lines)
        assert "line 2: Ada Lovelace: team Lab" in lines
        result = await loaded(town, "Email,Team\nada@acme.com,Lab\n")
        assert (
            "line 2: it has only an e-mail address, ada@acme.com, and the bot can't look these up"
            in result.output
        )
        rows = [f"ada,ada@acme.com,Member,{town.person('Ada').id},Ada Lovelace"]
        write("\n".join(["username,email,status,userid,fullname", *rows]), "members.csv")
        assert "line 2: Ada Lovelace: team Lab" in await said(
            town, "Email,Team\nada@acme.com,Lab\n", "--members", "members.csv"
        )
        alone = await coffee(town, "import", "members.csv")
        assert alone.exit_code == 2
        assert "says who is there, but nothing that is imported" in " ".join(alone.output.split())


async def test_who_met_with_another_tool_does_not_meet_again(database_url: str) -> None:
    """The next round brings others together; neither figures nor the year count it."""
    async with town_of(database_url, COFFEE_REPEAT_GAP_ROUNDS=100) as town:
        await town.enrols("Ada", "Ben", "Cléo", "Dan")
        met = "Date;Person 1;Person 2\n{0};ada@acme.com;ben@acme.com\n{0};cleo@acme.com;dan@acme.com\n{0};ada@acme.com;cleo@acme.com\n{0};ben@acme.com;Dan Wu\n"
        text = met.format("04.01.2026")
        lines = await said(town, text, command="met")
        assert lines[0] == "Read: Date (as the date), Person 1, Person 2 (as people)."
        assert "Ada Lovelace and Ben Okri: 2026-01-04" in lines
        assert lines[-2:] == ["4 pairs would be added.", NOT_YET]
        assert (await said(town, text, "--apply", command="met"))[-1] == "4 pairs added."
        assert (await said(town, text, "--apply", command="met"))[
            -1
        ] == "Nothing is new; 4 pairs are known already."
        await town.time_comes(FIRST_ROUND)
        groups = await town.rows(
            "SELECT match_id, name FROM match_members JOIN participants ON participants.id = participant_id"
            " JOIN members ON members.id = member_id ORDER BY match_id, name"
        )
        assert [name for _, name in groups] in (
            ["Ada Lovelace", "Dan Wu", "Ben Okri", "Cléo Petit"],
            ["Ben Okri", "Cléo Petit", "Ada Lovelace", "Dan Wu"],
        )
        assert await town.rows("SELECT count(*) FROM match_members") == [(4,)]


async def test_whoever_takes_part_is_exported_without_anything_that_they_answered(town: Town) -> None:
    """In a file that Excel opens, and nothing in it is a formula; what it says can be imported again."""
    await said(
        town,
        "email,department,office,level,side,capacity\nada@acme.com,Research,Oslo,-3,mentor,2\n",
        "--apply",
    )
    await town.person("Ben").types("/coffee pause until 1 February 2027")
    await town.person("Ben").sees("1 February")
    async with town.bot.database.write() as session:
        connection = await session.connection()
        await connection.exec_driver_sql("UPDATE members SET name = '=1+1' WHERE name = 'Ben Okri'")
        await connection.exec_driver_sql("UPDATE participants SET interests = '[\"falconry\"]'")
    result = await coffee(town, "export", "out.csv", "--separator", "semicolon")
    assert (
        result.output
        == "out.csv has 2 people. This is personal data: delete the file when you are done with it.\n"
    )
    text = read_privately("out.csv")
    assert "falconry" not in text
    ada, ben = csv.DictReader(io.StringIO(text), delimiter=";")
    wanted = {
        "state": "active",
        "department": "Research",
        "office": "Oslo",
        "level": "-3",
        "side": "mentor",
        "capacity": "2",
    }
    assert ada | wanted == ada
    assert (ben["name"], ben["state"], ben["back_on"]) == ("'=1+1", "paused", "2027-02-01")
    again = await coffee(town, "import", "out.csv")
    assert "line 2: Ada" not in again.output


async def test_a_side_that_no_program_has_is_named(database_url: str) -> None:
    """Its line is imported without it; those that it has are kept for whoever joined."""
    async with town_of(database_url, COFFEE_ROLES="sides: mentor, mentee") as town:
        await town.enrols("Ada", "Ben")
        text = "id,side,capacity\n{},menter,2\n{},Mentor,3\n"
        result = await loaded(town, text.format(town.person("Ada").id, town.person("Ben").id), "--apply")
        assert "line 2: there is no side menter; it is mentee or mentor, or empty" in result.output
        assert await town.rows("SELECT side, capacity FROM participants ORDER BY id") == [
            ("", 2),
            ("Mentor", 3),
        ]


# What is asked for, and what is said.
IMPOSSIBLE = [
    (["import", "nowhere.csv"], "nowhere.csv can't be used: it can't be opened: No such file"),
    (["import", "people.csv", "--column", "boss=Chef"], "--column names one of id, email,"),
    (["import", "people.csv", "--column", "boss"], "written like department=Abteilung, not 'boss'"),
    (
        ["import", "people.csv", "--encoding", "klingon"],
        "people.csv can't be used: 'klingon' is no encoding",
    ),
    (
        ["import", "people.csv", "--members", "members.csv"],
        "members.csv can't be used: it can't be opened",
    ),
    (["import", "people.csv", "--workspace", "T0OTHER"], "not of T0OTHER"),
    (["met", "people.csv"], "people.csv can't be used: no column of it has dates"),
    (["met", "people.csv", "--column", "who=x"], "--column names the date or a person, not 'who'"),
    (["export", "out.csv", "--separator", "space"], "--separator is one of comma, semicolon, tab, bar"),
    (["export", "nowhere/out.csv"], "nowhere/out.csv can't be written: No such file or directory"),
]


async def test_what_cannot_be_done_is_said_in_a_sentence(town: Town) -> None:
    """And nothing is changed. A Slack that does not answer may later; a token that it refuses won't be better then."""
    write("email,department\nada@acme.com,Research\n")
    before = await town.rows(FILED)
    for words, told in IMPOSSIBLE:
        result = await coffee(town, *words)
        assert result.exit_code == 2, words
        assert told in " ".join(result.output.split()), words

    away = await coffee(town, "import", "people.csv", SLACK_API_URL="http://127.0.0.1:1/api/")
    assert (away.exit_code, "try again later" in away.output) == (1, True)
    refused = await coffee(town, "import", "people.csv", SLACK_BOT_TOKEN="xoxb-wrong")
    assert (refused.exit_code, "check SLACK_BOT_TOKEN" in " ".join(refused.output.split())) == (2, True)
    assert await town.rows(FILED) == before

"""Taking one's data along, and being forgotten."""

import json
from dataclasses import fields
from datetime import timedelta

from bot.domain.people.member import MemberFacts
from bot.domain.people.participant import Profile
from bot.domain.privacy.own_data import OwnInvitation
from bot.domain.rounds.design.wording import Wording
from bot.domain.rounds.program import ProgramSettings
from bot.domain.rounds.round import Absence, AbsenceWhy
from bot.sandbox import Person
from bot.services.access import Who
from bot.services.people import departures
from bot.services.privacy import own_data
from bot.services.rounds import replays
from bot.store.base import Base
from bot.store.database import Database
from bot.store.people import invitations, participants
from bot.store.rounds import past, programs, rounds
from tests.domain.samples import everything_told
from tests.services.gestures import INTRO, LAST_CALL, heard, introduced, met, until
from tests.services.on_sqlite import ON_BOTH, database_url  # noqa: F401
from tests.slack.scenes import answer
from tests.store.rows import CLOSES_AT, NOW, store_people, store_program
from tests.town import FIRST_ROUND, FORTNIGHT, Town

NOTE, THANKS = "Ask about the glockenspiel", "You made my day, truly"
INTERESTS = ("falconry", "spelunking")
ERASED = (
    "Ada",
    "Lovelace",
    NOTE,
    THANKS,
    "falconry",
    "spelunking",
    "Programmer",
    "Europe/London",
)


async def everything(town: Town) -> str:
    """All that stands in all tables, and in what is packed there."""
    tables = [await town.rows(f"SELECT * FROM {table}") for table in Base.metadata.tables]
    async with town.bot.database.read() as session:
        kept = [await past.kept_situation(session, one) for one in await past.rounds_kept(session, 1)]
    assert kept
    return repr((tables, kept))


async def export_of(town: Town, person: Person) -> dict:
    """What somebody gets who asks for their data."""
    words = "Here's everything I store about you"
    before = heard(person, words)
    await person.types("/coffee export")
    await until(person, lambda: heard(person, words) > before)
    message = person.messages(containing=words)[-1]
    assert message.channel == person.dm
    (file,) = message.files
    day = town.clock.now().date().isoformat()
    assert (file.name, file.title) == (f"coffee-chats-{day}.json", "Everything I store about you")
    return json.loads(file.content)


async def avoids(person: Person, *others: Person) -> None:
    """Say whom one won't meet."""
    times = heard(person, "Saved, and nobody else will know")
    await person.types("/coffee notwith")
    form = await person.modal("Don't match me with")
    await person.submits(form, {"Don't match me with": [other.id for other in others]})
    await until(person, lambda: heard(person, "Saved, and nobody else will know") > times)


async def forgets(person: Person) -> None:
    """Ask to be forgotten, and confirm it."""
    asked = await answer(person, "/coffee forget me")
    assert "This can't be undone" in asked.rendered
    (button,) = [each for each in asked.buttons if each.text == "Erase my data"]
    assert "erased" in button.element["confirm"]["text"]["text"]
    await person.clicks("Erase my data", on=asked)
    await person.sees("Done, your data is erased.")


@ON_BOTH
async def test_everything_own_and_nothing_else(town: Town) -> None:
    """The file has what one told, and of others the name; a match that nobody was told of yet is not in it."""
    ada, ben, cleo = (town.person(name) for name in ("Ada", "Ben", "Cléo"))
    await town.enrols("Ada", interests=INTERESTS)
    await town.enrols("Ben", interests=("chess", "falconry"))
    await town.time_comes(FIRST_ROUND)
    await avoids(ada, cleo, town.person("Dan"))
    await met(ada, A_note=NOTE, Remind_me="2027-01-21", Say_thanks=THANKS)
    await met(ben, "🙁 Not for me", A_note="Ben's own words", Say_thanks="Thanks from Ben")
    await town.settles()

    own = await export_of(town, ada)

    assert own["from_slack"].pop("away_until") is None
    assert own["from_slack"].pop("photo").endswith(f"/{ada.id}_192.svg")
    assert own["from_slack"] == {
        "id": ada.id,
        "name": "Ada Lovelace",
        "title": "Programmer",
        "department": "Engineering",
        "team": "",
        "time_zone": "Europe/London",
        "locale": "en-GB",
    }
    assert own["standing"] == "active"
    assert own["profile"]["interests"] == ["falconry", "spelunking"]
    (chat,) = own["chats"]
    assert chat["with"] == ["Ben Okri"]
    assert (chat["did_you_meet"], chat["feedback"]["rating"], chat["feedback"]["thanks"]) == (
        "met",
        4,
        THANKS,
    )
    assert [(note["text"], note["about"], note["remind_on"]) for note in own["notes"]] == [
        (NOTE, ["Ben Okri"], "2027-01-21")
    ]
    assert len(own["not_with"]) == 2
    assert [each["kind"] for each in own["messages_from_the_bot"]] == ["intro", "thanks"]
    words = json.dumps(own)
    assert not any(
        each in words for each in ("chess", "Ben's own words", "Thanks from Ben", ben.id, "Finance")
    )

    assert not any((await export_of(town, ben))["not_with"])
    for other in (ben, cleo):
        assert other.sees_nothing_of("Saved, and nobody")
        assert other.sees_nothing_of("glockenspiel")


async def test_no_answer_is_left_out(town: Town) -> None:
    """Whatever one told of oneself is in the file, and none of it is left of somebody who is forgotten.

    A bot that was installed before it needed the scope for files says what to do.
    """
    told = everything_told()
    await town.enrols("Ada", **{each.name: getattr(told, each.name) for each in fields(told)})
    ada = town.person("Ada")

    profile = (await export_of(town, ada))["profile"]

    assert profile.keys() == {each.name for each in fields(told)}
    assert all(profile.values())
    app = town.slack._core.app
    app.scopes = app.scopes - {"files:write"}
    assert "reinstall it" in (await answer(ada, "/coffee export")).rendered
    await town.answered()
    await forgets(ada)
    async with town.bot.database.read() as session:
        assert (await participants.participant(session, 1)).profile == Profile("")


async def test_all_programs_are_in_it(database: Database) -> None:
    """Those that one takes part in, and one that only invited one and was told no."""
    first = await store_program(database)
    told_at, declined_at = NOW + timedelta(minutes=1), NOW + timedelta(days=1)
    async with database.write() as session:
        second, third = [
            await programs.add_program(
                session, first.workspace_id, ProgramSettings(wording=Wording(name)), NOW, {}
            )
            for name in ("Lunch", "Mentoring")
        ]
    (ada,) = await store_people(database, first, "Ada")
    (again,) = await store_people(database, second, "Ada")
    async with database.write() as session:
        absent = [Absence(again.id, AbsenceWhy.SKIPPED)]
        missed = await rounds.add_round(session, second, CLOSES_AT, seed=1)
        await rounds.add_absences(session, missed.id, absent)
        await invitations.invite(session, third.id, [ada.member.id], NOW)
        await invitations.set_told(session, third.id, ada.member.id, told_at, told_at)
        await invitations.decline(session, third.id, ada.member.id, declined_at)

    own = await own_data.export(database, Who("T1", "UAda"), NOW)

    assert own.participant == ada
    assert own.absences == ()
    (elsewhere,) = own.elsewhere
    assert elsewhere.participant == again
    assert [each.why for each in elsewhere.absences] == [AbsenceWhy.SKIPPED]
    assert own.invitations == (OwnInvitation("Mentoring", NOW, told_at, declined_at, told_at),)


async def two_rounds(town: Town) -> tuple[Person, Person, Person]:
    """Ada and Ben meet, and tell; then Cléo joins them in a trio."""
    ada, ben, cleo = (town.person(name) for name in ("Ada", "Ben", "Cléo"))
    await town.enrols("Ada", interests=INTERESTS, wants_to_learn=("Juggling",))
    await town.enrols("Ben", can_help=("JUGGLING",))
    await town.time_comes(FIRST_ROUND)
    assert "Ben Okri can help with that" in (await ada.sees(INTRO)).rendered
    await met(ada, A_note=NOTE, Remind_me="2027-03-01", Say_thanks=THANKS)
    await met(ben, A_note="Ben's own words")
    await town.answered()
    await town.enrols("Cléo")
    await town.time_comes(FIRST_ROUND + FORTNIGHT)
    return ada, ben, cleo


async def test_nothing_is_left_of_somebody_who_is_forgotten(town: Town, database: Database) -> None:
    """Neither a name nor an id, a note or a word stands in any table; the others' chats go on without a name."""
    ada, ben, cleo = await two_rounds(town)
    await avoids(ada, cleo)
    await avoids(ben, ada)
    before = await everything(town)
    assert all(words in before for words in (*ERASED, ada.id, cleo.id + "'"))

    await forgets(ada)
    await town.settles()

    after = await everything(town)
    assert [words for words in (*ERASED, ada.id) if words in after] == []
    assert "Ben's own words" in after
    assert ada.home.rendered.startswith("Meet a colleague you'd never bump into")
    for person in (ben, cleo):
        assert heard(person, "It won't work out with one of your group this round") == 1
    assert "a colleague who left, Tuesday 12 January" in (await answer(ben, "/coffee notes")).rendered
    assert (await answer(ada, "/coffee export")).rendered.startswith("I don't store anything about you")
    for (round_id,) in await town.rows("SELECT id FROM rounds"):
        assert await replays.replay(database, 1, int(str(round_id)))

    await town.enrols("Ada")
    await town.answered()
    assert (await export_of(town, ada))["chats"] == []
    await town.time_comes(FIRST_ROUND + 2 * FORTNIGHT)
    newest = max(ada.messages(containing=INTRO), key=lambda message: message.ts)
    assert set(newest.channel.members) == {ada.id, cleo.id, town.slack.bot_user_id}


async def test_whoever_waited_is_told_without_a_name(town: Town) -> None:
    """In a pair; and whoever the bot knows without their having joined can be forgotten as well."""
    ada, ben = await introduced(town, "Ada", "Ben")
    cleo = town.person("Cléo")
    known = MemberFacts(cleo.id, cleo.name)
    await departures.record_member(town.bot.database, town.slack.team_id, known, town.clock.now())
    await town.holds("SELECT count(*) FROM members", (3,))
    await forgets(cleo)
    await town.holds("SELECT count(*) FROM members", (2,))

    await forgets(ada)
    await town.settles()

    assert (
        heard(ben, "The person you were going to meet has left coffee chats, so this one may not happen") == 1
    )
    await town.time_comes(LAST_CALL)
    assert heard(ada, "Have you met") == heard(ben, "Have you met") == 0


async def test_an_organiser_who_never_joined_can_be_forgotten(town: Town) -> None:
    """Of the word that they were sent stays that it was sent; of a stranger there is nothing to forget."""
    await town.restart_bot(COFFEE_ORGANISERS=town.person("Dan").id)
    await town.stop_bot()
    town.clock.forward_to(FIRST_ROUND + FORTNIGHT / 2)
    await town.start_bot()
    await town.settles()
    dan, ada = town.person("Dan"), town.person("Ada")
    assert dan.inbox
    await forgets(dan)
    rows = await town.rows("SELECT * FROM notices WHERE kind = 'round_skipped'")
    assert len(rows) == 1
    assert dan.id not in repr(await town.rows("SELECT * FROM notices"))

    asked = await answer(ada, "/coffee forget me")
    await ada.clicks("Erase my data", on=asked)
    await ada.sees("I don't store anything about you")


@ON_BOTH
async def test_whoever_takes_it_back_that_they_will_not_meet_leaves_no_pair_behind(town: Town) -> None:
    """Not in what earlier rounds were planned from either, and these can still be planned again."""
    await town.enrols("Ada", "Ben", "Cléo", "Dan")
    ada, ben, cleo = (town.person(name) for name in ("Ada", "Ben", "Cléo"))
    await avoids(ada, ben, cleo)
    await avoids(cleo, ada)
    await town.time_comes(FIRST_ROUND)

    async def pairs() -> list[list[int]]:
        """Who was not to meet in the round, by the order in which they joined."""
        async with town.bot.database.read() as session:
            kept = await past.kept_situation(session, 1)
        assert kept
        return kept["exclusions"]

    assert await pairs() == [[1, 2], [1, 3]]
    await avoids(ada)
    await town.settles()
    assert await pairs() == [[1, 3]]
    assert await replays.replay(town.bot.database, 1, 1)

"""Somebody leaves a group of three: the two who stay go on in a conversation of their own, and who left is out."""

from datetime import timedelta

from sqlalchemy import text

from bot.domain.chats.timetable import Proposal, Slot
from bot.domain.outbox import time_notices
from bot.domain.outbox.declaration import Lane
from bot.domain.outbox.match_notices import match_notices
from bot.domain.outbox.notice import Delivery, NewNotice
from bot.domain.outbox.results import Delivered
from bot.domain.rounds.local_time import RoundTimes, Timing
from bot.domain.rounds.program import ProgramSettings
from bot.domain.rounds.round import MatchState
from bot.sandbox import Person
from bot.services.access import Who
from bot.services.outbox.outcomes import apply_result
from bot.services.outbox.rendering_data import deliveries
from bot.services.people import membership
from bot.store.chats import slots
from bot.store.database import Database
from bot.store.outbox import outbox
from bot.store.rounds import matches
from tests.services.gestures import (
    HALF_WAY,
    INTRO,
    NEXT_DAY,
    goes,
    heard,
    introduced,
    opts,
    partners_of,
    slack_insists,
)
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.slack.chats.test_times import BOOKED, OPEN, agree, calendar_event, newest
from tests.slack.scenes import fill, forges_click, introduction, tells_more
from tests.store.rows import ROUND_AT, store_match
from tests.town import EVE, FAY, PEOPLE, Town, open_town

CANT, ELSE = "Can't make it this round", "Find me someone else"
GOES_ON = "Please carry on here, in a conversation of your own."
MOVED = "This chat has moved to another conversation."
TIMES = RoundTimes.between(ROUND_AT, ROUND_AT + timedelta(weeks=2), Timing())
OUT = "You're already out of that chat."


async def leaves(town: Town, person: Person, how: str) -> None:
    """Leave the match, the program or the company."""
    if how in {CANT, ELSE}:
        await opts(person, how, on=await introduction(person))
        await town.settles()
    else:
        await goes(town, person, how)


async def trio(town: Town) -> tuple[Person, Person, Person]:
    """Ada, Ben and Cléo, who have just been introduced."""
    ada, ben, cleo = await introduced(town, "Ada", "Ben", "Cléo")
    return ada, ben, cleo


def group_messages(person: Person) -> list[str]:
    """What someone sees in group DMs that isn't for them alone."""
    return [each.rendered for each in person.inbox if not each.ephemeral and each.channel != person.dm]


async def test_those_who_stay_have_a_conversation_of_their_own(town: Town) -> None:
    """With who is who, a question to begin with and the buttons; whatever comes later comes there.

    Who left them hears no more of it, and is not put back, though they may wait for somebody else.
    """
    ada, ben, cleo = await trio(town)
    await leaves(town, cleo, ELSE)
    before = group_messages(cleo)

    (hello,) = ada.messages(containing=GOES_ON)
    assert hello.rendered.startswith(
        "☕ Your coffee chat: Engineering × Finance\nIt won't work out with Cléo Petit this round –"
    )
    assert {*hello.channel.members} == {ada.id, ben.id, town.slack.bot_user_id}
    assert all(words in hello.rendered for words in ("Programmer", "Analyst", "To break the ice", OPEN))
    assert "Counsel" not in hello.rendered
    assert MOVED in group_messages(cleo)[0]
    another = await forges_click(town, ada, hello, "Another question")
    assert GOES_ON in another["text"]
    await ada.clicks("Option 3 works for me", on=newest(ada, GOES_ON))
    await town.answered()
    await town.time_comes(NEXT_DAY)
    assert newest(ben, "can make this time").channel == hello.channel
    await town.time_comes(HALF_WAY)
    assert [heard(one, "ave you met") for one in (ada, ben, cleo)] == [1, 1, 0]
    assert group_messages(cleo) == before
    assert [heard(one, INTRO) for one in (ada, ben, cleo)] == [1, 1, 1]


async def test_if_slack_refuses_that_conversation_each_hears_who_is_out(database_url: str) -> None:
    """Nobody goes on counting on somebody who won't come, and they know whom they still meet."""
    async with open_town(database_url, [*PEOPLE, EVE, FAY], COFFEE_GROUP_SIZE=3) as town:
        first, *_ = people = await introduced(town, *(one.name for one in town.slack.people))
        one_trio = [first, *await partners_of(town, first)]
        other = [one for one in people if one not in one_trio]
        for ada, ben, _ in (one_trio, other):
            town.slack.keep_apart(ada, ben)
        await leaves(town, one_trio[2], CANT)
        await leaves(town, other[2], "opts out")
        await slack_insists(town)
        await town.settles()
        out = (
            f"It won't work out with {one_trio[2].name} this round",
            f"{other[2].name} has left coffee chats",
        )
        for (ada, ben, _), told in zip((one_trio, other), out, strict=True):
            assert {one for one in people if heard(one, told)} == {ada, ben}
            assert newest(ada, told).rendered.endswith(f"Your chat with {ben.name} still goes ahead.")


async def test_a_booking_is_theirs_who_stay(town: Town) -> None:
    """It is shown to them anew, calendars hear who comes, and who left reads and gets nothing of it any more."""
    ada, ben, cleo = await trio(town)
    await agree(town, ada, ben, cleo)
    old = await introduction(ada)
    first = await calendar_event(town, ada, old)
    await leaves(town, cleo, CANT)

    assert {each.ts for each in cleo.messages(containing=MOVED)} >= {old.ts}
    assert len(cleo.messages(containing=BOOKED)) == 0
    new = newest(ada, "📅 Booked:")
    assert {*new.channel.members} == {ada.id, ben.id, town.slack.bot_user_id}
    event = await calendar_event(town, ada, new)
    assert (event["UID"], event["SEQUENCE"], event.start) == (
        first["UID"],
        first["SEQUENCE"] + 1,
        first.start,
    )
    assert "Cléo" not in event["SUMMARY"]
    refused = await forges_click(town, cleo, old, "Calendar file")
    assert refused["text"].startswith(OUT)
    assert not [file for each in cleo.messages(in_=cleo.dm) for file in each.files]

    await town.time_comes(event.start - timedelta(minutes=59))
    assert [heard(one, "Your chat with") for one in (ada, ben, cleo)] == [1, 1, 0]


async def test_what_the_others_agreed_on_is_booked_when_the_third_leaves(town: Town) -> None:
    """In their own conversation, in its introduction; what all three saw is put right, though the third has left the company."""
    ada, ben, cleo = await trio(town)
    old = await introduction(ada)
    for one in (ada, ben):
        await one.clicks("Option 2 works for me", on=newest(one, OPEN))
        await town.answered()
    await leaves(town, cleo, "is deactivated")

    assert newest(cleo, MOVED).ts == old.ts
    hello = newest(ben, GOES_ON)
    assert "📅 Booked:" in hello.rendered
    assert "could you get things started" not in hello.rendered
    assert await town.rows("SELECT count(*) FROM notices WHERE kind = 'soon' AND state = 'pending'") == [(2,)]


async def test_times_go_on_in_the_new_conversation_and_old_buttons_change_nothing(town: Town) -> None:
    """As they were; a click on the old message, which somebody may still see, counts, and shows nothing there.

    Whoever left finds no button under it that still does something: each answers kindly.
    """
    ada, ben, cleo = await trio(town)
    shown = await introduction(ada)
    await ada.clicks("Option 1 works for me", on=shown)
    await town.answered()
    old = await introduction(ada)
    await leaves(town, cleo, CANT)
    assert "✓ works for @Ada Lovelace" in newest(ben, OPEN).rendered
    assert len(cleo.messages(containing=OPEN)) == 0

    before = await _state(town)
    for button in ("We've met", "Remind me later", "Another question", "Works for me", "Other times"):
        told = await forges_click(town, cleo, shown, button)
        assert told["text"].startswith(OUT)
    await town.settles()
    assert await _state(town) == before

    answer = await forges_click(town, ben, old, "Works for me")
    assert answer["text"] == MOVED
    await town.answered()
    assert len(cleo.messages(containing="orks for")) == 0
    moved = await forges_click(town, ada, old, "Another question")
    assert moved["text"].startswith("Your chat has moved to another conversation")


async def test_a_time_is_off_when_a_pair_parts_and_a_stale_yes_brings_it_not_back(town: Town) -> None:
    """The message that says otherwise is replaced, and nobody is reminded.

    Whom somebody left waits where nobody else is in the round, is free, whatever the leaver says later, and meets whoever
    comes next.
    """
    ada, ben = await introduced(town, "Ada", "Ben")
    shown = await introduction(ben)
    await agree(town, ada, ben)
    intro = await introduction(ada)
    await leaves(town, ben, CANT)
    assert intro.ts in {each.ts for each in ada.messages(containing="This chat won't take place this time")}
    assert await town.rows("SELECT count(*) FROM notices WHERE kind = 'soon' AND state = 'pending'") == [(0,)]
    assert await town.rows("SELECT count(*) FROM matches WHERE meets_at IS NOT NULL") == [(0,)]

    assert heard(ada, "As soon as someone else is free this round") == heard(ada, INTRO) == 1
    told = await forges_click(town, ben, shown, "We've met")
    assert told["text"].startswith(OUT)
    await town.enrols("Cléo")
    await town.settles()
    assert heard(ada, INTRO) == 2


async def _state(town: Town) -> list[object]:
    """All that leaving or acting could change about a match."""
    return [
        await town.rows(f"SELECT * FROM {table} ORDER BY 1, 2")
        for table in (
            "matches",
            "match_members",
            "slots",
            "slot_answers",
            "feedback",
            "notes",
            "notices",
            "absences",
        )
    ]


async def test_a_form_that_was_open_when_they_left_is_refused(town: Town) -> None:
    """Nothing of it is kept, and no thanks are passed on."""
    ada, ben, cleo = await trio(town)
    await cleo.clicks("We've met", on=await introduction(cleo))
    form = await tells_more(cleo)
    left = 'SET "left" = true, answer = NULL WHERE answer IS NOT NULL'  # as a form of long ago, on another device
    async with town.bot.database.write() as session:
        await session.execute(text(f"UPDATE match_members {left}"))
    before = await _state(town)
    assert await fill(cleo, form, {"thanks": "So kind!", "note": "Mine"}) is None
    await cleo.sees(OUT)
    await town.settles()
    assert await _state(town) == before
    assert not ada.messages(containing="So kind!") + ben.messages(containing="So kind!")


async def claimed(database: Database, lane: Lane, *, sets_out: bool = True) -> Delivery:
    """What a sender has in hand of a match, and how it stood then."""
    async with database.write() as session:
        (notice,) = await outbox.claim(session, 1, lane, "test", ROUND_AT)
        if sets_out:
            assert await outbox.set_out(session, notice, ROUND_AT)
        (delivery,) = await deliveries(session, [notice], ROUND_AT)
        return delivery


async def told_of(database: Database, *new: NewNotice) -> None:
    """Write notices to the outbox."""
    async with database.write() as session:
        await outbox.add(session, 1, new)


async def open_kinds(database: Database) -> set[str]:
    """The kinds of notices that are still to be sent."""
    async with database.read() as session:
        return {*await session.scalars(text("SELECT kind FROM notices WHERE state = 'pending'"))}


async def test_an_introduction_that_was_on_its_way_to_three_is_not_kept(database: Database) -> None:
    """One of them left the program meanwhile: the two others go on in a conversation of their own."""
    stored = await store_match(database, "Ada", "Ben", "Cleo")
    await told_of(database, *match_notices(stored.match, TIMES, ProgramSettings(hours=None)))
    delivery = await claimed(database, Lane.OPENING)
    await membership.leave(database, Who("T1", "UCleo"), ROUND_AT)

    await apply_result(database, delivery, Delivered("G3", "1.0"), ROUND_AT)

    async with database.read() as session:
        match = await matches.match(session, stored.match.id)
    assert (match.state, match.channel, len(match.staying)) == (MatchState.INTRODUCED, None, 2)
    assert "goes_on" in await open_kinds(database)


async def test_an_introduction_in_hand_is_looked_up_anew(database: Database) -> None:
    """As long as the call has not begun, nobody is introduced with whoever has just left."""
    stored = await store_match(database, "Ada", "Ben", "Cleo")
    await told_of(database, *match_notices(stored.match, TIMES, ProgramSettings(hours=None)))
    delivery = await claimed(database, Lane.OPENING, sets_out=False)
    await membership.leave(database, Who("T1", "UCleo"), ROUND_AT)

    async with database.write() as session:
        assert not await outbox.set_out(session, delivery.notice, ROUND_AT)
    again = await claimed(database, Lane.OPENING)
    assert again.match
    assert [person.member.name for person in again.match.staying] == ["Ada", "Ben"]


async def test_times_that_were_on_their_way_are_put_right(database: Database) -> None:
    """They arrive where the leaver reads them; the others get them anew, in their introduction."""
    stored = await store_match(database, "Ada", "Ben", "Cleo")
    async with database.write() as session:
        await matches.introduced(session, stored.match.id, "G3")
        await slots.propose(session, stored.match.id, Proposal(1, (Slot(ROUND_AT + timedelta(days=1)),)))
        match = await matches.match(session, stored.match.id)
    await told_of(database, time_notices.times(match, ROUND_AT - timedelta(minutes=1)))
    delivery = await claimed(database, Lane.DIRECT)
    await membership.leave(database, Who("T1", "UCleo"), ROUND_AT)
    assert await open_kinds(database) == {"goes_on"}

    await apply_result(database, delivery, Delivered("G3", "1.0"), ROUND_AT)

    assert await open_kinds(database) == {"goes_on", "put_right"}
    hello = await claimed(database, Lane.OPENING)
    await apply_result(database, hello, Delivered("G2", "2.0"), ROUND_AT)
    async with database.read() as session:
        assert (await matches.match(session, stored.match.id)).channel == "G2"
    assert await open_kinds(database) == {"put_right"}  # the introduction has the times

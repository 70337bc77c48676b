"""People go: by their own wish or because their account is closed. Whoever waited for them is told."""

from datetime import timedelta

from bot.sandbox import Person
from bot.store.database import Database
from tests.services.cases import OFFICE, apart, dealt
from tests.services.gestures import (
    HALF_WAY,
    INTRO,
    LAST_CALL,
    goes,
    heard,
    is_deactivated,
    met,
    notices,
    opts_out,
    rows,
    start_due_round,
)
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.slack.scenes import answer, tells_more
from tests.town import FIRST_ROUND, Town, open_town

LEFT = "has left coffee chats"
A_WHILE = timedelta(hours=1)  # in which Slack opens no conversation, or doesn't say who is still there
EARLY = "they've just left coffee chats"
TO_COME = """
    SELECT kind FROM notices JOIN matches ON matches.id = match_id
    WHERE matches.state = 'called_off' AND notices.next_attempt_at IS NOT NULL"""
ANSWERS_WITH = """
    SELECT mm.answer FROM match_members mm JOIN match_members theirs ON theirs.match_id = mm.match_id
    JOIN participants p ON p.id = theirs.participant_id JOIN members m ON m.id = p.member_id
    WHERE m.slack_id = '{}' AND mm.answer IS NOT NULL"""
NEXT_ROUND = FIRST_ROUND + timedelta(weeks=2)


async def leave(town: Town, how: str, *people: Person) -> None:
    """Go, in one way or the other, while nothing is sent."""
    for person in people:
        await (opts_out if how == "opts out" else is_deactivated)(town, person)


async def test_before_the_introduction(database_url: str, database: Database) -> None:
    """Whichever way somebody goes, a pair is called off, and a trio goes on as a pair.

    No introduction is sent to a pair; who stays hears why, and when the next round is; nobody is asked anything, and the
    status does not go on naming the one who left. The two others of a trio are introduced as if nobody else had been there.
    """
    async with open_town(database_url, OFFICE[:10]) as town:
        groups = dealt(town, 2, 2, 3, 3)
        await apart(town, *groups)
        town.clock.forward_to(FIRST_ROUND)
        assert await start_due_round(database, town.clock.now())
        town.slack.faults.refuse("fatal_error", "conversations.open", lasting=A_WHILE)
        for group, how in zip(groups, ("opts out", "is deactivated") * 2, strict=True):
            await leave(town, how, group[-1])
        await town.restart_bot()
        await town.time_comes(FIRST_ROUND + 2 * A_WHILE)

        pairs, trios = groups[:2], groups[2:]
        for stays, gone in pairs:
            early = await stays.sees(EARLY)
            assert "The next round is on Tuesday 26 January, 10:00" in early.rendered
            status = (await answer(stays, "/coffee status")).rendered
            assert status.startswith("You're in. The next round")
            assert gone.name.split()[0] not in status
        for ada, ben, gone in trios:
            intro = await ada.sees(INTRO)
            assert gone.name.split()[0] not in intro.rendered
            assert set(intro.channel.members) == {ada.id, ben.id, town.slack.bot_user_id}
            assert heard(gone, INTRO) == heard(ada, "left") == 0
        states = await rows(database, "SELECT state FROM matches ORDER BY id")
        assert sorted(states) == [("called_off",)] * 2 + [("introduced",)] * 2
        assert [heard(person, INTRO) for pair in pairs for person in pair] == [0] * 4
        assert await rows(database, TO_COME) == []


async def test_after_the_introduction(database_url: str) -> None:
    """In the middle of a round.

    Who stays hears it once, at once, and neither of a pair is nudged or asked from then on. The two others of a trio
    are introduced in a conversation of their own, and asked. After a yes there is nothing to wait for.
    Where both go the second one is told about the first, and nobody about the second.
    Who stays can say that they met all the same; whoever joins again is in the next round, and is the same participant.
    """
    async with open_town(database_url, OFFICE) as town:
        everyone = dealt(town, 2, 2, 2, 2, 3)
        (ada, ben), (cleo, dan), (met_already, other), (second, first), trio = everyone
        *stay, third = trio
        await apart(town, *everyone)
        await town.time_comes(FIRST_ROUND)
        await met(met_already)
        await leave(town, "opts out", ben, met_already)
        await leave(town, "is deactivated", dan, first, third)
        await town.settles()
        await goes(town, second, "opts out")

        for person, gone in ((ada, ben), (cleo, dan)):
            check_told(person, gone)
        own = [one.messages(containing=f"It won't work out with {third.name} this round")[0] for one in stay]
        assert own[0].ts == own[1].ts
        assert {*own[0].channel.members} == {*(one.id for one in stay), town.slack.bot_user_id}
        assert other.sees_nothing_of("left coffee chats")

        await town.time_comes(HALF_WAY)
        asked = [person for person in town.slack.people if heard(person, "Have you met")]
        assert asked == [other, *stay]
        await town.time_comes(LAST_CALL)
        for person in (ada, ben, cleo, dan, second, first):
            assert heard(person, "id you meet") == heard(person, "ave you met") == 0
        assert [heard(person, LEFT) for person in (ada, cleo, second, first)] == [1, 1, 1, 0]

        await have_met_after_all(town, ada, ben)
        await town.enrols(ben)
        await town.time_comes(NEXT_ROUND)
        left = (dan, met_already, first, second, third)
        assert [heard(person, INTRO) for person in (ada, ben, *stay)] == [2, 2, 2, 2]
        assert [heard(person, INTRO) for person in left] == [1] * len(left)
        assert await town.rows("SELECT count(*) FROM participants") == [(len(town.slack.people),)]


def check_told(stays: Person, gone: Person) -> None:
    """Who stays of a pair has heard once, by themselves, that the other has left."""
    (told,) = stays.messages(containing=LEFT)
    assert told.channel == stays.dm
    assert f"{gone.name} has left coffee chats, so this one may not happen" in told.rendered


async def have_met_after_all(town: Town, stays: Person, gone: Person) -> None:
    """The button under the bad news counts the chat as met."""
    await stays.clicks("We met after all")
    await stays.closes(await tells_more(stays))
    assert await town.rows(ANSWERS_WITH.format(gone.id)) == [("met",)]


async def test_found_out_while_sending(database_url: str, database: Database) -> None:
    """Deactivated while the bot was down, between matching and sending, and not found out since: Slack refuses the group DM.

    The one who stays of a pair is told, and is not introduced to somebody who is not there; two of a trio are introduced at once.
    """
    async with open_town(database_url, OFFICE[:5]) as town:
        (ada, ben), (cleo, dan, eve) = dealt(town, 2, 3)
        await apart(town, (ada, ben), (cleo, dan, eve))
        town.clock.forward_to(FIRST_ROUND)
        assert await start_due_round(database, town.clock.now())
        await town.stop_bot()
        town.slack.faults.refuse("fatal_error", "users.list", lasting=A_WHILE)
        for gone in (ben, cleo):
            gone.user.deleted = True  # the bot is not there to hear of it
        await town.restart_bot()
        await town.settles()

        await ada.sees(EARLY)
        await town.settles()
        (intro,) = dan.messages(containing=INTRO)
        opened = [call.error for call in town.slack.log.calls("conversations.open") if call.error]
        assert opened == ["user_disabled", "user_disabled"]
        assert await notices(database, "intro") == [("failed", "user_disabled"), ("sent", None)]
        assert await rows(database, "SELECT state FROM matches ORDER BY id") == [
            ("called_off",),
            ("introduced",),
        ]
        assert cleo.name not in intro.rendered + intro.text
        assert "Legal" not in intro.rendered  # no reason is left that only they brought in
        assert heard(eve, INTRO) == 1
        assert heard(cleo, INTRO) == 0

        await town.time_comes(HALF_WAY)
        assert heard(ada, "Have you met") == heard(ada, INTRO) == 0

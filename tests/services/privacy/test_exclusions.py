"""Whom somebody won't meet: it holds wherever people are put together, and shows nowhere."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text

from bot.domain.errors import Refusal
from bot.domain.people.participant import Participant
from bot.domain.people.placement import Placement
from bot.domain.rounds.program import ProgramSettings
from bot.domain.rounds.roles import read_roles
from bot.matching import RoundPlan
from bot.services.access import Who
from bot.services.people import membership
from bot.services.privacy import exclusions
from bot.services.rounds import replays, rounds
from bot.slack.views.rounds.preview import preview_lines
from bot.store.database import Database
from bot.store.people import placements
from bot.store.rounds import programs
from tests.services.gestures import FIRST_ROUND, FORTNIGHT, notices, pairs, rows, start_due_round
from tests.services.on_sqlite import ON_BOTH, database_url  # noqa: F401
from tests.store.rows import NOW, store_people, store_program

ROUND = FIRST_ROUND + timedelta(minutes=1)


def who(person: Participant) -> Who:
    """Someone, as Slack says who acts."""
    return Who("T1", person.member.slack_id)


async def avoids(
    database: Database, person: Participant, *others: Participant, now: datetime = ROUND
) -> None:
    """Someone says whom they won't meet."""
    slack_ids = [other.member.slack_id for other in others]
    await exclusions.keep_apart(database, who(person), slack_ids, now)


async def started(database: Database, *names: str) -> dict[str, Participant]:
    """These people are matched in a round, and nobody was told yet."""
    program = await store_program(database)
    people = await store_people(database, program, *names)
    assert await start_due_round(database, ROUND)
    return dict(zip(names, people, strict=True))


async def introduced(database: Database) -> None:
    """Slack has accepted all introductions."""
    async with database.write() as session:
        introduced = "state = 'introduced', channel = 'G' || id WHERE state = 'arranged'"
        for what in (f"matches SET {introduced}", "notices SET state = 'sent' WHERE kind = 'intro'"):
            await session.execute(text(f"UPDATE {what}"))


async def going_on(database: Database) -> set[frozenset[str]]:
    """Who is to meet whom now, by name."""
    found: dict[object, set[str]] = {}
    query = """
        SELECT mm.match_id, m.name FROM match_members mm JOIN matches ON matches.id = mm.match_id
        JOIN participants p ON p.id = mm.participant_id JOIN members m ON m.id = p.member_id
        WHERE matches.state != 'called_off' AND NOT mm."left\""""
    for match_id, name in await rows(database, query):
        found.setdefault(match_id, set()).add(str(name))
    return set(map(frozenset, found.values()))


def partner(people: dict[str, Participant], name: str, groups: set[frozenset[str]]) -> str:
    """Whom somebody is to meet."""
    (group,) = [each for each in groups if name in each]
    (other,) = group - {name}
    assert other in people
    return other


@pytest.mark.parametrize("leaves", [False, True])
async def test_who_says_so_while_the_round_is_planned_is_in_none_with_them(
    database: Database, monkeypatch: pytest.MonkeyPatch, *, leaves: bool
) -> None:
    """It is planned again, and once: the two who were a pair are none. So it is if one of them leaves meanwhile."""
    program = await store_program(database)
    ada, ben = await store_people(database, program, "Ada", "Ben")
    loop, prepared, planned = asyncio.get_running_loop(), rounds._prepared, list[RoundPlan]()

    def prepare(*given: Any) -> rounds._Prepared:
        """Plan, and have Ada say it, or leave, before anything is saved."""
        found = prepared(*given)
        if not planned:
            changes = membership.leave(database, who(ada), ROUND) if leaves else avoids(database, ada, ben)
            asyncio.run_coroutine_threadsafe(changes, loop).result()
        planned.append(found.plan)
        return found

    monkeypatch.setattr(rounds, "_prepared", prepare)
    assert await start_due_round(database, ROUND)
    assert [len(plan.matches) for plan in planned] == [1, 0]
    assert await going_on(database) == set()


async def test_they_are_in_no_round_together(database: Database) -> None:
    """Of four people who would all meet within three rounds, two never do, however long it takes; a wish can be taken back."""
    program = await store_program(database)
    ada, ben, *_ = await store_people(database, program, "Ada", "Ben", "Cleo", "Dan")
    await avoids(database, ben, ada, now=NOW)
    for number in range(4):
        assert await start_due_round(database, ROUND + number * FORTNIGHT)
    assert frozenset({"Ada", "Ben"}) not in await pairs(database)
    (preview,) = await replays.preview_next(database, 1, 1, ROUND)
    words = "\n".join(preview_lines(preview)).casefold()
    assert not any(word in words for word in ("exclu", "avoid", "apart", "never"))

    await avoids(database, ben, now=NOW)
    assert await start_due_round(database, ROUND + 4 * FORTNIGHT)

    assert (await pairs(database))[-2:].count(frozenset({"Ada", "Ben"})) == 1


@ON_BOTH
async def test_a_pair_that_was_not_told_is_undone(database: Database) -> None:
    """Both are paired anew as far as there is anybody; who finds nobody is told what everyone is told then."""
    people = await started(database, "Ada", "Ben", "Cleo", "Dan")
    other = partner(people, "Ada", await going_on(database))

    await avoids(database, people["Ada"], people[other])

    (trio,) = await going_on(database)
    assert len(trio) == 3
    assert len(trio & {"Ada", other}) == 1
    (left_out,) = set(people) - trio
    told = "SELECT m.name FROM notices n JOIN participants p ON p.id = n.to_id JOIN members m ON m.id = p.member_id"
    assert await rows(database, f"{told} WHERE kind = 'left_out' AND n.state = 'pending'") == [(left_out,)]
    assert await notices(database, "partner_left") == []
    assert ("withdrawn", "called_off") in await notices(database, "intro")
    assert await rows(
        database, "SELECT count(*) FROM notices WHERE state = 'pending' AND kind = 'intro'"
    ) == [(1,)]


async def test_two_of_a_trio_that_was_not_told(database: Database) -> None:
    """Whoever said so goes out of it, and the others meet as if nobody else had been there."""
    people = await started(database, "Ada", "Ben", "Cleo")

    await avoids(database, people["Ben"], people["Cleo"])

    assert await going_on(database) == {frozenset({"Ada", "Cleo"})}
    assert await notices(database, "left_out") == [("pending", None)]
    assert await notices(database, "intro") == [("pending", None)]


@pytest.mark.parametrize("sending", [False, True])
async def test_an_introduction_that_was_made_stays(database: Database, sending: bool) -> None:
    """What Slack has, or may have, is not taken back: that would tell."""
    people = await started(database, "Ada", "Ben")
    if sending:
        async with database.write() as session:
            await session.execute(text("UPDATE notices SET state = 'sending' WHERE kind = 'intro'"))
    else:
        await introduced(database)

    await avoids(database, people["Ada"], people["Ben"])

    assert await going_on(database) == {frozenset({"Ada", "Ben"})}
    assert await rows(database, "SELECT count(*) FROM notices WHERE state = 'withdrawn'") == [(0,)]


async def test_a_repair_heeds_what_was_said_since_the_round_began(database: Database) -> None:
    """Whoever lost their partner joins nobody whom they won't meet, and waits; who comes to be free later is fine."""
    people = await started(database, "Ada", "Ben", "Cleo", "Dan")
    await introduced(database)
    groups = await going_on(database)
    gone = partner(people, "Ada", groups)
    others = sorted(set(people) - {"Ada", gone})
    await avoids(database, people["Ada"], people[others[0]])

    await membership.leave(database, who(people[gone]), ROUND)
    assert frozenset(others) in await going_on(database)
    assert frozenset({"Ada"}) in await going_on(database)

    await membership.leave(database, who(people[others[0]]), ROUND)
    assert frozenset({"Ada", others[1]}) in await going_on(database)


async def test_whoever_was_to_join_people_does_not(database: Database) -> None:
    """They know each other and go on where they were; the joiner waits for somebody else."""
    people = await started(database, "Ada", "Ben", "Cleo", "Dan")
    await introduced(database)
    groups = await going_on(database)
    gone = partner(people, "Ada", groups)
    others = set(people) - {"Ada", gone}
    await membership.leave(database, who(people[gone]), ROUND)
    assert others | {"Ada"} in await going_on(database)

    await avoids(database, people[min(others)], people["Ada"])

    assert frozenset(others) in await going_on(database)
    assert others | {"Ada"} not in await going_on(database)
    (state,) = await rows(
        database,
        "SELECT DISTINCT matches.state FROM matches JOIN match_members mm ON mm.match_id = matches.id"
        f" WHERE mm.participant_id = {people[min(others)].id}",
    )
    assert state == ("introduced",)


async def test_who_never_joined_has_nobody_to_avoid(database: Database) -> None:
    """They are told how to join; whoever left keeps what they said, for they may come back."""
    program = await store_program(database)
    ada, ben = await store_people(database, program, "Ada", "Ben")
    with pytest.raises(Refusal, match="refused-not-in"):
        await exclusions.keep_apart(database, Who("T1", "UEve"), ["UAda"], NOW)
    await membership.leave(database, who(ada), NOW)

    await avoids(database, ada, ben, ada)

    assert await exclusions.not_with(database, who(ada)) == ("UBen",)


async def test_whoever_has_another_chat_is_not_told_that_they_have_nobody(database: Database) -> None:
    """A mentor with two mentees excludes one before anyone is introduced: only that one has nobody now."""
    program = await store_program(database)
    people = dict(
        zip(("Ada", "Ben", "Cleo"), await store_people(database, program, "Ada", "Ben", "Cleo"), strict=True)
    )
    async with database.write() as session:
        roles = replace(ProgramSettings(), roles=read_roles("sides: mentor, mentee"))
        await programs.ensure_program(session, program.workspace_id, roles, NOW)
        placed = Placement(people["Ada"].member.slack_id, {"side": "mentor", "capacity": 2})
        await placements.place(session, program.workspace_id, placed)
    assert await start_due_round(database, ROUND)
    assert await going_on(database) == {frozenset({"Ada", "Ben"}), frozenset({"Ada", "Cleo"})}

    await avoids(database, people["Ada"], people["Ben"])

    assert await going_on(database) == {frozenset({"Ada", "Cleo"})}
    whose = "JOIN participants p ON p.id = {} JOIN members m ON m.id = p.member_id"
    told = f"SELECT m.name FROM notices n {whose.format('n.to_id')} WHERE n.kind = 'left_out'"
    absent = f"SELECT m.name, a.why FROM absences a {whose.format('a.participant_id')}"
    assert await rows(database, told) == [("Ben",)]
    assert await rows(database, absent) == [("Ben", "alone")]

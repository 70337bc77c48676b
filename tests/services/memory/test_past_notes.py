"""Whoever meets somebody again is told when it was, and gets back what they wrote down themselves."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text

from tests.services.cases import apart, dealt
from tests.services.gestures import CLOSING, INTRO, heard, met
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.town import FIRST_ROUND, FORTNIGHT, Town, open_town

NOTE, PROMISE = "Ben knows the payroll people", "Send Ada the budget template"
BACK = "before, in January. Here's what you wrote down then:"


@pytest.fixture
async def village(database_url: str) -> AsyncIterator[Town]:
    """Four people who may meet again at once."""
    async with open_town(database_url, COFFEE_REPEAT_GAP_ROUNDS=0) as town:
        yield town


async def promises(town: Town, who: str, what: str) -> None:
    """Write down what someone promised, as the feedback form does."""
    query = f"""
        INSERT INTO followups (match_id, author_id, kind, text, due_on, state, written_at, settled_at)
        SELECT mm.match_id, p.id, 'promise', '{what}', '2027-02-01', 'open', (SELECT max(scheduled_at) FROM rounds), NULL
        FROM match_members mm JOIN participants p ON p.id = mm.participant_id
        JOIN members m ON m.id = p.member_id WHERE m.name LIKE '{who}%'"""
    async with town.bot.database.write() as session:
        await session.execute(text(query))


async def test_each_gets_back_their_own_and_nothing_else(village: Town) -> None:
    """The introduction says when they met; notes and promises come privately, and only to who wrote them.

    Without notes there is nothing to send to those who have been introduced before.
    """
    town = village
    (ada, ben), others = dealt(town, 2, 2)
    await apart(town, (ada, ben), others)
    await town.time_comes(FIRST_ROUND)
    assert not heard(ada, "You were last introduced")
    await met(ada, A_note_to_yourself=NOTE)
    await promises(town, "Ben", PROMISE)
    await town.time_comes(CLOSING)
    await town.time_comes(FIRST_ROUND + FORTNIGHT)

    intro = ada.messages(containing=INTRO)[-1]
    assert "You were last introduced in January. If you took notes back then" in intro.rendered
    assert "the first coffee between your two departments" not in intro.rendered  # there are few
    hers, his = await ada.sees(BACK), await ben.sees(BACK)
    assert (hers.channel, his.channel) == (ada.dm, ben.dm)
    assert hers.rendered.splitlines() == [f"You've met Ben Okri {BACK}", NOTE, "Only you can see this."]
    assert his.rendered.splitlines() == [
        f"You've met Ada Lovelace {BACK}",
        f"☐ {PROMISE} (for Monday 1 February)",
        "Only you can see this.",
    ]
    await town.settles()
    assert ben.sees_nothing_of(NOTE)
    assert ada.sees_nothing_of(PROMISE)
    assert [heard(one, BACK) for one in (ada, ben, *others)] == [1, 1, 0, 0]
    assert [heard(one, "You were last introduced in January.") for one in others] == [1, 1]
    assert await town.rows("SELECT count(*) FROM notices WHERE kind = 'last_time'") == [(2,)]

"""Someone can't make it, or would like to meet somebody else: the others are told kindly, and nobody is stranded."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.sandbox import Person
from tests.services.gestures import (
    CLOSING,
    HALF_WAY,
    INTRO,
    NEXT_DAY,
    absences,
    heard,
    introduced,
    opts,
    opts_out,
    partners_of,
    replies,
    talk_together,
    two_pairs,
)
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.town import EVE, FAY, FIRST_ROUND, FORTNIGHT, PEOPLE, Town, open_town

CANT, ELSE, SNOOZE = "Can't make it this round", "Find me someone else", "Remind me later"
EVERYONE = ("Ada", "Ben", "Cléo", "Dan")
WAITS = "As soon as someone else is free this round"
NOT_WITH = "It won't work out with"


@pytest.fixture
async def six(database_url: str) -> AsyncIterator[Town]:
    """Six people of five departments."""
    async with open_town(database_url, [*PEOPLE, EVE, FAY]) as town:
        yield town


def told_in_private(person: Person) -> list[str]:
    """What someone was told by direct message, without its buttons."""
    found = [message for message in person.messages(in_=person.dm) if not message.ephemeral]
    return [message.rendered.split("\n")[0] for message in found]


async def test_who_cant_make_it_sits_the_round_out(town: Town) -> None:
    """Their partner meets others in this round; they hear no more of it, stay in the program, and are in the next round.

    When one more has gone, the last two of four go on.
    """
    await introduced(town, *EVERYONE)
    out, partner, others = await two_pairs(town)
    answer = await opts(out, CANT)
    assert answer.startswith("All right, you're out of this chat and sitting out the rest of the")
    await town.settles()

    (told,) = told_in_private(partner)
    assert told.startswith(f"{NOT_WITH} {out.name} this round. If you met anyway, let me know.")
    assert told.endswith("I've found someone else for you this round: your introduction is on its way.")
    assert talk_together(town, partner, *others)
    assert all(not heard(one, NOT_WITH) for one in (out, *others))
    assert await absences(town) == {out.name.split()[0]: "declined"}

    assert out.messages(containing="This chat won't take place this time.")
    await opts_out(town, others[0])
    await town.time_comes(HALF_WAY)
    assert await partners_of(town, partner) == others[1:]
    assert [heard(one, "Have you met") for one in (out, partner)] == [0, 1]
    await town.time_comes(FIRST_ROUND + FORTNIGHT)
    assert heard(out, INTRO) == 2


async def test_who_asks_for_somebody_else_waits_for_them(six: Town) -> None:
    """Those they leave come first, and read what anybody would read; the two don't meet again in this round."""
    town = six
    await introduced(town, *EVERYONE, "Eve", "Fay")
    seeker = town.person("Ada")
    (partner,) = await partners_of(town, seeker)
    answer = await opts(seeker, ELSE)
    assert "without a reason. As soon as someone else is free this round, I'll introduce" in answer
    await town.settles()
    (told,) = told_in_private(partner)
    assert told.startswith(f"{NOT_WITH} {seeker.name} this round. If you met anyway")
    assert "someone else for you this round" in told
    assert heard(partner, INTRO) == 2
    assert heard(seeker, INTRO) == 1
    await seeker.types("/coffee status")
    assert await seeker.sees("You have no chat right now. As soon as someone is free this round")

    trio = [partner, *await partners_of(town, partner)]
    pair = [one for one in town.slack.people if one not in (seeker, *trio)]
    await opts(pair[0], CANT)
    await town.settles()
    assert talk_together(town, seeker, pair[1])
    assert not heard(partner, f"with {pair[0].name}")


async def test_whoever_said_that_they_met_is_told_nothing_and_two_who_part_wait(town: Town) -> None:
    """Nobody waits for who has met, and what one said the other does not learn.

    Two who parted are not put together again: where nobody else is there, both wait until the next round.
    """
    await introduced(town, *EVERYONE)
    out, partner, (met, other) = await two_pairs(town)
    await met.clicks("We've met")
    await town.answered()
    answer = await opts(other, CANT)
    assert answer.startswith("All right")
    await town.settles()
    assert heard(met, NOT_WITH) == 0
    mine = await opts(met, ELSE, on=met.messages(containing=INTRO)[0])
    assert mine.startswith("You've already told me you met")

    await opts(out, ELSE)
    await town.settles()
    assert WAITS in told_in_private(partner)[0]
    await town.time_comes(HALF_WAY)
    assert [heard(one, INTRO) for one in town.slack.people] == [1, 1, 1, 1]
    assert heard(out, "Have you met") == 0


async def test_a_snooze_is_for_a_while_and_when_it_is_too_late_nothing_is_broken(town: Town) -> None:
    """The group's nudge comes later; the question comes later to who asked for it, and in time to the other.

    Late in the round nobody else could be met, so the chat stays; once the round is over there is nothing to change.
    """
    ada, ben = await introduced(town, "Ada", "Ben")
    await ben.clicks("Option 3 works for me")
    await town.answered()
    quiet = await replies(ada, SNOOZE)
    assert quiet.ephemeral
    assert quiet.rendered.startswith("OK, no reminders about Ben Okri until Friday 15 January")
    await town.time_comes(NEXT_DAY)
    assert heard(ada, "can make this time") == 0
    assert await town.rows("SELECT state FROM notices WHERE kind = 'nudge'") == [("pending",)]
    await town.time_comes(HALF_WAY - timedelta(days=1))
    later = await replies(ada, SNOOZE, on=ada.messages(containing=INTRO)[0])
    assert "until Thursday 21 January" in later.rendered
    await town.time_comes(HALF_WAY)
    assert (heard(ada, "Have you met"), heard(ben, "Have you met")) == (0, 1)
    await town.time_comes(HALF_WAY + timedelta(days=2, hours=1))
    assert heard(ada, "Have you met") == 1

    await town.time_comes(CLOSING - (CLOSING - FIRST_ROUND) / 4 + timedelta(minutes=5))
    late = await opts(ada, ELSE, on=ada.messages(containing=INTRO)[0])
    assert late.startswith("There isn't enough of this round left for a new chat")
    assert heard(ben, NOT_WITH) == 0
    await town.time_comes(CLOSING)
    over = ada.messages(containing=INTRO)[0]
    assert [button.text for button in over.buttons] == ["Share how it went"]
    assert over.menus == ()

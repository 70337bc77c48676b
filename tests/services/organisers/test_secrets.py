"""What an organiser sees and can do is the same, whatever the private reason why two aren't put together."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from benchmarks.preview import NOW, ORGANISER, Company, preview_differs
from bot.domain.errors import Refusal
from bot.domain.rounds.local_time import RoundTimes
from bot.domain.rounds.program import ProgramSettings
from bot.domain.rounds.round import Round
from bot.domain.rounds.veil import REDRAWS, is_withheld
from bot.services.access import Who
from bot.services.organisers import ahead, pairs, swaps, why
from bot.services.people import membership
from bot.services.privacy import exclusions
from bot.services.rounds import rounds
from bot.services.rounds.drafts import Basis
from bot.store.database import Database
from bot.store.people import participants
from bot.store.rounds import programs
from tests.effort import THOROUGH
from tests.services.on_sqlite import database_url  # noqa: F401

PEOPLE = 12


@pytest.fixture
async def company(database: Database) -> Company:
    """A dozen people, and an organiser."""
    settings = ProgramSettings(organisers=(ORGANISER,))
    program = await membership.ensure_program(database, "T1", "Acme", settings, NOW)
    here = database.of_workspace(program.workspace_id)
    found = Company(here, here, program, Who("T1", ORGANISER), Random(3))
    for number in range(PEOPLE):
        await found.joins(number)
    return found


async def slack_id(company: Company, person: int) -> str:
    """Somebody's id of Slack's."""
    async with company.here.read() as session:
        return (await participants.participant(session, person)).member.slack_id


async def wont_meet(company: Company, one: int, other: int) -> None:
    """Somebody says so, privately."""
    who = Who("T1", await slack_id(company, one))
    await exclusions.keep_apart(company.here, who, [await slack_id(company, other)], NOW)


async def refusal(company: Company, person: int, other: int) -> str | None:
    """How an organiser is refused who has two change places; None if they aren't."""
    try:
        await swaps.swap(company.here, company.errand(), person, other)
    except Refusal as refused:
        return refused.text
    return None


async def test_some_are_never_offered_and_a_refusal_says_nothing(company: Company) -> None:
    """At most half of the others are offered; whoever isn't is refused in the same words, whether somebody won't meet or not."""
    seen = await company.seen()
    own = next(group for group in sorted(seen) if 1 in group)
    others = sorted({one for group in seen for one in group} - {*own})
    partner = next(one for one in own if one != 1)
    await wont_meet(company, others[0], partner)  # who would take the place of the first

    offered = {each.other.id for each in (await swaps.choices(company.here, company.errand(), 1)).found}

    assert len(offered) <= len(others) / 2
    assert others[0] not in offered
    not_offered = [one for one in others if one not in offered]
    assert len(not_offered) > 1
    assert {await refusal(company, 1, one) for one in not_offered} == {"refused-swap"}
    assert await company.seen() == seen


async def test_these_two_is_answered_alike_and_now_and_then_left_out(company: Company) -> None:
    """Of two who won't meet it is said that they will if that can be; so it is of two who are withheld."""
    async with company.here.read() as session:
        veil = (await programs.program(session, 1)).veil
    at = company.program.next_round_at
    assert at is not None
    free = next((1, n) for n in range(2, PEOPLE) if not is_withheld(veil, 1, n, at))
    withheld = next(
        (a, b) for a in range(2, PEOPLE) for b in range(a + 1, PEOPLE) if is_withheld(veil, a, b, at)
    )
    apart = next(
        (a, b)
        for a in range(2, PEOPLE)
        for b in range(a + 1, PEOPLE)
        if not is_withheld(veil, a, b, at) and not {a, b} & {*free, *withheld}
    )
    await wont_meet(company, *apart)
    for pair in (free, withheld, apart):
        two = tuple([await slack_id(company, one) for one in pair])
        one, other = await pairs.choose(company.here, company.who, two, NOW, apart=False)
        assert {one.id, other.id} == {*pair}

    seen = await company.seen()

    assert free in seen
    assert apart not in seen


async def test_nobody_is_cornered(company: Company) -> None:
    """No more than a fourth can be left out or kept apart from somebody, and a round is drawn anew three times at most."""
    await company.seen()
    for _ in range(REDRAWS):
        await ahead.draw_anew(company.here, company.errand())
    with pytest.raises(Refusal, match="refused-redrawn"):
        await ahead.draw_anew(company.here, company.errand())
    for person in (1, 2):
        await ahead.leave_out(company.here, company.errand(), person)
    with pytest.raises(Refusal, match="refused-leave-out"):
        await ahead.leave_out(company.here, company.errand(), 3)
    first = await slack_id(company, 1)
    for other in (2, 3, 4):
        two = (first, await slack_id(company, other))
        await pairs.choose(company.here, company.who, two, NOW, apart=True)
    with pytest.raises(Refusal, match="refused-apart-from-many"):
        await pairs.choose(company.here, company.who, (first, await slack_id(company, 5)), NOW, apart=True)


async def test_why_has_one_answer_for_whoever_was_left_over(company: Company) -> None:
    """Whether nobody was there, or nobody whom they would meet."""
    await company.sent()
    found = await why.of_person(company.here, company.who, 1, NOW + timedelta(days=2))

    assert found.by_organiser
    assert [each.why for each in found.rounds] == ["matched"]


@pytest.mark.usefixtures("ready_databases")
def test_what_was_seen_goes_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The benchmark finds nothing in the bot as it is, and something in one that draws anew as the round starts."""
    assert preview_differs(3 if THOROUGH else 1) == 0
    prepared = rounds._prepared

    def forgets(coming: Round, basis: Basis, times: RoundTimes) -> object:
        """Draw the round as if nobody had seen it, by another seed."""
        return prepared(replace(coming, seed=coming.seed + 1), replace(basis, kept=None), times)

    monkeypatch.setattr(rounds, "_prepared", forgets)
    assert preview_differs(1) > 0

"""The guards: who acts, in which workspace, whether they may, and whether they are still in the match.

Two workspaces stand in one database, with people of the same Slack ids.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.errors import Refusal
from bot.domain.memory.followup import FollowUp, FollowUpKind, NewFollowUp
from bot.domain.memory.referral import Referral
from bot.domain.people.member import MemberFacts
from bot.domain.people.participant import Standing
from bot.domain.rounds.round import Answer
from bot.services import access
from bot.services.access import Who
from bot.services.memory import own
from bot.store.database import Database
from bot.store.memory import followups, referrals
from bot.store.people import participants, workspaces
from bot.store.rematching import waiting_list
from bot.store.rounds import matches, numbers, programs
from tests.services.on_sqlite import ON_BOTH, database_url  # noqa: F401
from tests.store.rows import NOW, Stored, add_match, in_twos, store_match, store_people

ADA = Who("T1", "UAda")
NAMESAKE = Who("T2", "UAda")  # of the other workspace
CLEO = Who("T1", "UCleo")  # takes part, and is in no match
STRANGER = Who("T1", "UEve")  # never joined
UNKNOWN = Who("T9", "UAda")  # of a workspace that the bot is not in

Guard = Callable[[AsyncSession, Who], Awaitable[object]]


@dataclass(frozen=True)
class Place:
    """Ada and Ben in a match, and Cleo in none; the same in another workspace, of which nothing else is used."""

    here: Stored
    follow_up: FollowUp
    introduction: Referral
    session: AsyncSession

    async def leaves_the_program(self) -> None:
        """Ada is out."""
        await participants.set_standing(self.session, self.here.people[0].id, Standing.LEFT)

    async def leaves_the_match(self) -> None:
        """Ada goes, and stays in the program."""
        await matches.leave(self.session, self.here.match.id, self.here.people[0].id)

    def guards(self) -> dict[str, Guard]:
        """Each guard, asked about what is Ada's in the first workspace."""
        match, follow_up = self.here.match.id, self.follow_up.id
        return {
            "acting": access.acting,
            "acting_member": access.acting_member,
            "acting_participant": access.acting_participant,
            "acting_once_participant": access.acting_once_participant,
            "acting_present": lambda s, who: access.acting_present(s, who, NOW),
            "own_match": lambda s, who: access.own_match(s, who, match),
            "current_match": lambda s, who: access.current_match(s, who, match),
            "own_follow_up": lambda s, who: own.own_follow_up(s, who, follow_up),
            "own_referral": lambda s, who: own.own_referral(s, who, self.introduction.id),
        }

    async def refusals(self, who: Who) -> dict[str, str]:
        """The guards that refuse someone, and with which sentence."""
        found = {}
        for name, guard in self.guards().items():
            try:
                await guard(self.session, who)
            except Refusal as refusal:
                found[name] = refusal.text
        return found


@pytest.fixture
async def place(database: Database) -> Place:
    """Two workspaces, and a session to look at them with."""
    here = await store_match(database)
    (cleo,) = await store_people(database, here.program, "Cleo")
    there = await store_match(database, team="T2")
    await store_people(database, there.program, "Cleo")
    ada, ben = here.people
    async with database.write() as session:
        task = NewFollowUp(FollowUpKind.TASK, "Call")
        follow_up = await followups.add(session, here.match.id, ada.id, task, NOW)
        people = (cleo.id, ben.id, ada.id)
        introduction = await referrals.add(session, here.match.id, people, "Go!", NOW)
        assert introduction
        yield Place(here, follow_up, introduction, session)


@ON_BOTH
async def test_what_is_someone_s_own_they_may_touch(place: Place) -> None:
    """No guard refuses Ada, and each gives what is hers; a colleague is one of the same program.

    The same Slack id in the other workspace is another person, and a stranger is nobody.
    """
    assert await place.refusals(ADA) == {}
    ada, session = place.here.people[0], place.session
    assert (await access.acting_participant(session, ADA)).id == ada.id
    match, participant = await access.own_match(session, ADA, place.here.match.id)
    assert (match.id, participant.id) == (place.here.match.id, ada.id)
    assert (await own.own_follow_up(session, ADA, place.follow_up.id))[0] == place.follow_up
    assert await own.own_referral(session, ADA, place.introduction.id) == place.introduction

    named = [
        await access.participant_called(session, ada.program_id, each) for each in ("UBen", "UCleo", "UEve")
    ]
    assert named[0] == place.here.people[1]
    assert named[1] == await access.acting_participant(session, CLEO)
    assert named[2] is None


NOTHING_OF_ADAS = {
    "own_match": "refused-not-your-match",
    "current_match": "refused-not-your-match",
    "own_follow_up": "refused-not-your-follow-up",
    "own_referral": "refused-not-asked",
}
NOT_IN = {
    "acting_participant": "refused-not-in",
    "acting_once_participant": "refused-not-in",
    "acting_present": "refused-not-in",
    "own_follow_up": "refused-not-in",
}


@ON_BOTH
async def test_others_may_touch_none_of_it(place: Place) -> None:
    """Somebody in no match, what the buttons of others name; and the same Slack id of another workspace, who is somebody else.

    Somebody who never joined is in nothing, and the bot keeps nothing of them; of a member who never joined, it does. A
    workspace that the bot does not know is refused whatever it wants; an event from there is about nobody.
    """
    assert await place.refusals(CLEO) == NOTHING_OF_ADAS
    assert await place.refusals(NAMESAKE) == NOTHING_OF_ADAS
    other = await access.acting_participant(place.session, NAMESAKE)
    assert other.id not in {each.id for each in place.here.people}
    assert await place.refusals(UNKNOWN) == dict.fromkeys(place.guards(), "refused-workspace")
    assert await access.find_actor(place.session, UNKNOWN) is None

    nothing_kept = {"acting_member": "refused-nothing-kept"}
    assert await place.refusals(STRANGER) == NOTHING_OF_ADAS | NOT_IN | nothing_kept
    facts = MemberFacts(STRANGER.slack_id, "Eve")
    await workspaces.save_member(place.session, place.here.program.workspace_id, facts)
    member, participant = await access.acting_member(place.session, STRANGER)
    assert (member.name, participant) == ("Eve", None)


async def test_somebody_who_left_keeps_what_is_theirs(place: Place) -> None:
    """They take no part; their chats, follow-ups and answers are theirs still."""
    await place.leaves_the_program()
    assert await place.refusals(ADA) == {
        "acting_participant": "refused-not-in",
        "acting_present": "refused-not-in",
    }


async def test_a_match_is_no_longer_theirs_who_left_it(place: Place) -> None:
    """Whether they left it, or asked for somebody else, the sentence says so; what they wrote down stays theirs."""
    await place.leaves_the_match()
    theirs = ("own_match", "current_match")
    assert await place.refusals(ADA) == dict.fromkeys(theirs, "refused-chat-left")
    await waiting_list.seek_other(place.session, place.here.match.id, place.here.people[0].id)
    assert await place.refusals(ADA) == dict.fromkeys(theirs, "refused-chat-swapped")


async def test_somebody_paused_is_not_there_right_now(place: Place) -> None:
    """They take part all the same; once the day of the pause has come, they are there."""
    ada = place.here.people[0].id
    await participants.set_standing(place.session, ada, Standing.PAUSED, NOW.date() + timedelta(days=1))
    assert await place.refusals(ADA) == {"acting_present": "refused-now-paused"}
    assert (await access.acting_present(place.session, ADA, NOW + timedelta(days=1))).id == ada


async def test_a_match_that_was_called_off_is_nobody_s(place: Place) -> None:
    """Its people are told that."""
    await matches.call_off(place.session, place.here.match.id)
    assert await place.refusals(ADA) == dict.fromkeys(("own_match", "current_match"), "refused-called-off")


async def test_a_match_is_current_until_it_has_happened(place: Place) -> None:
    """Not for who said that they met, and not after the round."""
    ada, match = place.here.people[0], place.here.match
    await matches.record_answer(place.session, match.id, ada.id, Answer.MET, NOW)
    assert await place.refusals(ADA) == {"current_match": "refused-already-met"}
    await matches.introduced(place.session, match.id, "G1")
    await numbers.close(place.session, place.here.round.id, in_twos)
    assert await place.refusals(ADA) == {"current_match": "refused-round-over"}


async def test_a_match_that_all_others_left_is_over_once_there_is_another(place: Place) -> None:
    """Until then whoever was left in it may still ask for somebody else there."""
    ada, ben = place.here.people
    await matches.leave(place.session, place.here.match.id, ben.id)
    assert await place.refusals(ADA) == {}
    cleo = await access.acting_participant(place.session, CLEO)
    await add_match(place.session, place.here.round.id, [ada.id, cleo.id], [])
    assert await place.refusals(ADA) == {"current_match": "refused-chat-over"}


async def test_of_several_programs_an_organiser_runs_the_one_that_they_mean(place: Place) -> None:
    """The oldest of theirs that goes on, if they name none, whatever they are in; never one that others run."""
    session, first = place.session, place.here.program
    made = [
        await programs.add_program(
            session, first.workspace_id, replace(first.settings, organisers=(each,)), NOW, {}
        )
        for each in ("UAda", "UAda", "UBen")
    ]
    older, newer, of_ben = (each.id for each in made)
    assert (await access.organiser(session, ADA)).program.id == older
    assert (await access.organiser(session, ADA.meaning(newer))).program.id == newer
    assert (await access.organiser(session, ADA, newer)).program.id == newer
    for foreign in (first.id, of_ben):
        assert not await access.organises(session, ADA.meaning(foreign))
        with pytest.raises(Refusal, match="refused-not-organiser"):
            await access.organiser(session, ADA, foreign)
    await programs.end_program(session, older, NOW)
    session.expire_all()
    assert (await access.organiser(session, ADA)).program.id == newer
    assert not await access.organises(session, NAMESAKE)

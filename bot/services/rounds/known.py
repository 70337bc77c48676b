"""What the bot knows of a program's people beside their profiles, as far as a round is planned from it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, permutations

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.people.participant import Participant, Standing
from bot.domain.people.workdays import MONDAY_TO_FRIDAY, Workdays
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Answer
from bot.domain.typed import plain
from bot.domain.words.meanings import Meanings
from bot.matching import Ties, sizes_of
from bot.services.rounds.departments import alike_in
from bot.store.memory import referrals
from bot.store.privacy import exclusions
from bot.store.rounds import past
from bot.store.rounds.past import PastGroup

LARGEST_TEAM = 20  # in a larger one people don't all know each other
NOBODY = 0  # no participant has this id
PairsTold = tuple[frozenset[tuple[int, int]], tuple[tuple[int, int], ...]]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside profiles.

    Args:
        ties: who must not be put together now, and who knows whom.
        sizes: how many people each department has, by its key.
        ids: everyone's id by that of Slack.
        contacts: the ids of those whom each person met, if the program's rules need it.
        workdays: the days on which people work who named none.
        told: what of the ties somebody told the bot.
    """

    ties: Ties = field(default_factory=Ties)
    sizes: Mapping[str, int] = field(default_factory=dict)
    ids: Mapping[str, int] = field(default_factory=dict)
    contacts: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    workdays: Workdays = MONDAY_TO_FRIDAY
    told: PairsTold = (frozenset(), ())

    def managers(self, participant: Participant) -> tuple[int, ...]:
        """The ids of those above someone; ``NOBODY`` for those who never joined."""
        return tuple(self.ids.get(each, NOBODY) for each in participant.member.managers)


NOTHING = Known()


async def known_of(session: AsyncSession, program: Program, roster: Collection[Participant]) -> Known:
    """What is known of a program's people now; ``roster`` is everyone who ever joined it."""
    told = excluded, suggested = await pairs_told(session, program.id)
    met = await past.past_groups(session, program.id) if program.settings.rules.sweet_spot else []
    words = await alike_in(roster)
    present = [one for one in roster if one.standing is not Standing.LEFT and one.member.can_be_matched]
    return Known(
        ties=Ties(
            excluded,
            dict.fromkeys([*suggested, *_teams(present, words)], 1.0),
        ),
        sizes=sizes_of(person.profile.department for person in present),
        ids={person.member.slack_id: person.id for person in roster},
        contacts=_contacts(met),
        workdays=program.settings.workdays,
        told=told,
    )


async def pairs_told(session: AsyncSession, program_id: int) -> PairsTold:
    """Who must not be put together, and who suggested whom to somebody; participants' own facts are not in it."""
    return (
        await exclusions.excluded_pairs(session, program_id),
        await referrals.acquainted(session, program_id),
    )


def _teams(people: Iterable[Participant], words: Meanings) -> Iterable[tuple[int, int]]:
    """Pairs who work in the same small team, whatever they typed as their department."""
    teams: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for person in people:
        if person.team:
            teams[words.key(person.profile.department), plain(person.team)].append(person.id)
    small = (team for team in teams.values() if len(team) <= LARGEST_TEAM)
    return (pair for team in small for pair in combinations(team, 2))


def _contacts(groups: Sequence[PastGroup]) -> Mapping[int, tuple[int, ...]]:
    """Whom each person met, as far as somebody said so."""
    met: defaultdict[int, set[int]] = defaultdict(set)
    for group in groups:
        if Answer.MET in group.answers.values():
            for one, other in permutations(group.staying, 2):
                met[one].add(other)
    return {one: tuple(sorted(others)) for one, others in met.items()}

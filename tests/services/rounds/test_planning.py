"""What a round is planned from: people and the past in the terms of the matching."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain

import pytest

from bot.domain.people.hours import Hours
from bot.domain.people.participant import GroupPreference, MeetingMode, Profile
from bot.domain.people.placement import Placement
from bot.domain.people.workdays import MONDAY_TO_FRIDAY, read_workdays
from bot.domain.rounds.program import Program, ProgramSettings
from bot.domain.rounds.roles import read_roles
from bot.domain.rounds.round import Absence, AbsenceWhy, Answer, Match, WeaknessKind
from bot.domain.rounds.rules import AbleToMeet, Levels, Rules
from bot.domain.rounds.schedule import Schedule
from bot.matching import History, Policy, Weights, working_hours, working_week
from bot.matching.core.history import LAST_TIME
from bot.services.rounds import known, planning
from bot.store.database import Database
from bot.store.memory import referrals
from bot.store.people import participants, placements, records
from bot.store.rematching import match_members
from bot.store.rounds import matches, rounds
from tests.domain import samples
from tests.services.on_sqlite import ON_BOTH, database_url  # noqa: F401
from tests.store.rows import CLOSES_AT, NOW, Stored, add_match, later, store_match, store_people

WINTER = datetime(2027, 1, 12, 10, tzinfo=UTC)
SUMMER = datetime(2027, 7, 12, 10, tzinfo=UTC)


def test_a_participant_is_seen_by_what_they_told() -> None:
    """Words, office and ways of meeting come from the profile, the role and the hours from Slack."""
    profile = Profile("Legal", ("jazz",), ("law",), ("SQL",), MeetingMode.VIDEO, "Lisbon")
    participant = replace(samples.participant(7), profile=profile)
    seen = planning.person(participant, WINTER)
    assert (seen.id, seen.department, seen.office) == (7, "Legal", "Lisbon")
    assert (seen.interests, seen.offers, seen.seeks) == (("jazz", "law"), ("law",), ("SQL",))
    assert (seen.in_person, seen.video) == (False, True)


@pytest.mark.parametrize(
    ("company", "likes"),
    [(GroupPreference.EITHER, None), (GroupPreference.PAIR, False), (GroupPreference.GROUP, True)],
)
def test_what_is_optional_counts_where_it_was_told(company: GroupPreference, likes: bool | None) -> None:
    """Wishes, languages, own hours, and whether somebody likes groups."""
    profile = Profile(
        "Legal",
        wants_to_learn=("Sales", "nurse"),
        languages=("Greek",),
        hours=Hours(time(6), time(14, 30)),
        company=company,
    )
    seen = planning.person(replace(samples.participant(7), profile=profile), WINTER)
    assert (seen.wishes, seen.languages) == (("Sales", "nurse"), ("Greek",))
    assert seen.hours == working_hours(6 * 60, 14 * 60 + 30, 0)
    assert seen.likes_groups is likes


@pytest.mark.parametrize(("now", "offset"), [(WINTER, -300), (SUMMER, -240)])
def test_office_hours_are_those_of_the_day(now: datetime, offset: int) -> None:
    """Nine to five in New York is another time of the day in UTC in summer."""
    one = samples.participant(1)
    there = replace(one, member=replace(one.member, time_zone="America/New_York"))
    assert planning.person(there, now).hours == working_hours(9 * 60, 17 * 60, offset)


def test_workdays_are_their_own_or_the_programs() -> None:
    """Nine to five from Sunday to Thursday, unless somebody named other days."""
    of_program = known.Known(workdays=read_workdays("sun-thu"))
    one = samples.participant(1)
    part_time = replace(one, profile=replace(one.profile, workdays=read_workdays("mon, wed")))
    nine_to_five = (9 * 60, 17 * 60, 0)
    assert planning.person(one, WINTER).week == working_week(*nine_to_five, MONDAY_TO_FRIDAY.numbers)
    assert planning.person(one, WINTER, of_program).week == working_week(*nine_to_five, (6, 0, 1, 2, 3))
    assert planning.person(part_time, WINTER, of_program).week == working_week(*nine_to_five, (0, 2))


async def test_what_keeps_people_from_meeting_goes_by_the_workdays_of_their_program(
    database: Database,
) -> None:
    """Somebody who works on Sundays only shares a day with a week from Sunday to Thursday, and none with the usual one."""
    stored = await store_match(database)
    (ada, _) = stored.people
    async with database.write() as session:
        profile = replace(ada.profile, workdays=read_workdays("sun"))
        await participants.save_profile(session, stored.program.id, ada.member.id, profile)
        match = await matches.match(session, stored.match.id)
    gap = (WeaknessKind.NO_COMMON_HOURS,)
    assert await planning.gaps_of([match], WINTER, read_workdays("sun-thu")) == {match.id: ()}
    assert await planning.gaps_of([match], WINTER, MONDAY_TO_FRIDAY) == {match.id: gap}


def test_the_rules_become_the_policy() -> None:
    """Group size and gap are the program's, the weights the defaults."""
    people = [samples.participant(2), samples.participant(1)]
    planned = planning.situation(people, History(), Policy(3, 9), 5, WINTER)
    assert planned.policy == Policy(3, 9)
    assert [person.id for person in planned.people] == [1, 2]


@pytest.mark.parametrize(
    ("rules", "policy"),
    [
        (
            Rules(able_to_meet=AbleToMeet.OFF),
            Policy(weights=Weights(hours=0, meeting=0, language=0)),
        ),
        (Rules(able_to_meet=AbleToMeet.MUST), Policy(must_meet=True)),
        (Rules(reporting_lines=2), Policy(reporting_lines=2)),
        (Rules(levels=Levels.SAME), Policy(weights=Weights(peers=planning.LEVEL))),
        (Rules(levels=Levels.APART), Policy(weights=Weights(levels=planning.LEVEL))),
        (Rules(sweet_spot=True), Policy(weights=Weights(overlap=planning.OVERLAP))),
    ],
)
def test_each_rule_that_is_not_usual_becomes_part_of_the_policy(rules: Rules, policy: Policy) -> None:
    """And nothing else changes."""
    assert planning.policy_of(ProgramSettings(Schedule("every week on mon at 10:00"), "UTC", rules)) == policy


def test_what_the_operator_told_is_seen() -> None:
    """Those above, by their ids, with nobody for those who never joined; level, and days since the first."""
    since = date(2027, 1, 2)
    member = replace(samples.participant(7).member, managers=("UBOSS", "U2"), level=3, started_on=since)
    told = replace(samples.participant(7), member=member)
    seen = planning.person(told, WINTER, known.Known(ids={"U2": 2}, contacts={7: (1, 4)}))
    assert (seen.managers, seen.level, seen.tenure_days) == ((known.NOBODY, 2), 3, 10)
    assert seen.contacts == (1, 4)
    later_on = replace(told, member=replace(member, started_on=date(2028, 1, 1)))
    assert planning.person(later_on, WINTER).tenure_days == 0


@ON_BOTH
async def test_who_knows_whom_is_known(database: Database) -> None:
    """People of a small team, and whoever suggested somebody; who met counts only where the rules need it."""
    stored = await store_match(database, "Ada", "Ben", "Cleo")
    ada, ben, cleo = (person.id for person in stored.people)
    async with database.write() as session:
        for person in stored.people[:2]:
            department, team = ("Operations", "Growth ") if person.id == ada else ("Operation", "growth")
            profile = Profile(department, team=team)
            await participants.save_profile(session, stored.program.id, person.member.id, profile)
        await referrals.add(session, stored.match.id, (ben, ada, cleo), "they both sail", NOW)
        await matches.record_answer(session, stored.match.id, ada, Answer.MET, NOW)
    wanted = replace(stored.program, settings=replace(stored.program.settings, rules=Rules(sweet_spot=True)))
    async with database.read() as session:
        roster = await participants.roster(session, stored.program.id)
        usual, all_of_it = [await known.known_of(session, each, roster) for each in (stored.program, wanted)]
    assert usual.ties.acquaintance == {(ada, ben): 1.0, (ben, cleo): 1.0}
    assert usual.contacts == {}
    assert all_of_it.contacts == {ada: (ben, cleo), ben: (ada, cleo), cleo: (ada, ben)}


async def store_pairs(database: Database, number: int, *departments: str) -> tuple[Stored, list[Match]]:
    """A round of so many pairs, each of one person of each of these departments; a number takes the place of a star."""
    of_pair = [[each.replace("*", str(pair)) for each in departments] for pair in range(number)]
    stored = await store_match(database, "Ada0", "Ben0", departments=of_pair[0])
    names = [f"{name}{pair}" for pair in range(1, number) for name in ("Ada", "Ben")]
    known = list(chain(*of_pair[1:]))
    people = await store_people(database, stored.program, *names, departments=known)
    pairs = [stored.match]
    async with database.write() as session:
        for ada, ben in zip(people[::2], people[1::2], strict=True):
            pairs.append(await add_match(session, stored.round.id, [ada.id, ben.id], []))
    return stored, pairs


async def answer(database: Database, match: Match, *answers: Answer | None) -> None:
    """Have the people of a match say this, one after the other, or nothing."""
    async with database.write() as session:
        for person, said in zip(match.people, answers, strict=True):
            if said:
                await matches.record_answer(session, match.id, person.id, said, NOW)


async def test_a_chat_that_did_not_take_place_bridges_nothing(database: Database) -> None:
    """One of which nobody said anything does, when the next round is planned; but not in a round's numbers."""
    counts = {
        (None, None): True,
        (Answer.MET, None): True,
        (Answer.MET, Answer.NO): True,
        (Answer.NOT_YET, None): True,
        (Answer.NO, None): False,
        (Answer.NO, Answer.NOT_YET): False,
    }
    stored, pairs = await store_pairs(database, len(counts), "Legal*", "Sales*")
    for match, answers in zip(pairs, counts, strict=True):
        await answer(database, match, *answers)
    async with database.read() as session:
        _, history = await planning.roster_and_history(session, stored.program, NOW)
    bridges = {
        (f"legal{place}", f"sales{place}"): 1 for place, bridge in enumerate(counts.values()) if bridge
    }
    assert history.bridged() == bridges


async def test_colleagues_met_each_other_however_they_typed_their_department(database: Database) -> None:
    """Operation and Operations are one: it was bad luck where others met others, and no bridge."""
    stored = await store_match(database, departments=("Operations", "Operation"))
    others = await store_people(database, stored.program, "Cleo", "Dan", departments=("Operations", "Legal"))
    ada, ben, cleo, dan = (*stored.people, *others)
    async with database.write() as session:
        await add_match(session, stored.round.id, [cleo.id, dan.id], [])
        _, history = await planning.roster_and_history(session, stored.program, NOW)
    assert history.bridged() == {("legal", "operations"): 1}
    luck = {person: history.priority(person.id) for person in (ada, ben, cleo, dan)}
    assert luck == {ada: LAST_TIME + 1, ben: LAST_TIME + 1, cleo: 0, dan: 0}


async def test_who_did_not_give_up_was_not_let_down(database: Database) -> None:
    """Neither someone who met, nor who hopes still, nor who says nothing goes first because the other is silent."""
    stored, pairs = await store_pairs(database, 3, "Sales", "Legal")
    for match, said in zip(pairs, (Answer.MET, Answer.NOT_YET, None), strict=True):
        await answer(database, match, said, None)
    async with database.read() as session:
        _, history = await planning.roster_and_history(session, stored.program, NOW)
    assert {history.priority(person.id) for match in pairs for person in match.people} == {0}


async def test_who_heard_nothing_of_a_partner_goes_first_next_time(database: Database) -> None:
    """Whoever says that it won't happen, while the other says nothing, was let down; the silent one was not."""
    stored = await store_match(database, departments=("Sales", "Legal"))
    ada, ben = (person.id for person in stored.people)
    async with database.write() as session:
        await matches.record_answer(session, stored.match.id, ada, Answer.NO, NOW)
    async with database.read() as session:
        roster, history = await planning.roster_and_history(session, stored.program, NOW)
    assert [participant.id for participant in roster] == [ada, ben]
    assert history.rounds_since(ada, ben) == 1
    assert history.priority(ada) > history.priority(ben) == 0


async def test_who_found_another_after_a_partner_left_was_lucky(database: Database) -> None:
    """The match that was lost says who knows whom, and is no luck; somebody who found nobody else was let down."""
    stored = await store_match(database, "Ada", "Ben", "Cleo", "Dan", "Eve", departments="ABCDE")
    ada, ben, cleo, dan, eve = (person.id for person in stored.people)
    async with database.write() as session:
        await matches.call_off(session, stored.match.id)
        for pair, leaver in (((ada, ben), ben), ((ada, cleo), None), ((dan, eve), eve)):
            match = await add_match(session, stored.round.id, pair, [])
            if leaver:
                await matches.leave(session, match.id, leaver)
    async with database.read() as session:
        _, history = await planning.roster_and_history(session, stored.program, NOW)
    assert history.rounds_since(ada, ben) == history.rounds_since(ada, cleo) == 1
    assert [history.priority(one) for one in (ada, ben, cleo, eve)] == [0, 0, 0, 0]
    assert history.priority(dan) > 0


async def test_a_suggested_chat_is_a_meeting_and_no_luck(database: Database) -> None:
    """Who met because somebody suggested it has met; who was left alone by the round goes first all the same."""
    stored = await store_match(database, "Ada", "Ben", "Cleo")
    ada, ben, cleo = (person.id for person in stored.people)
    async with database.write() as session:
        second = await rounds.add_round(session, later(stored.program, 2), CLOSES_AT, seed=1)
        await rounds.add_absences(session, second.id, [Absence(ada, AbsenceWhy.ALONE)])
        await add_match(session, second.id, [ben, cleo], [])
        before = (await planning.roster_and_history(session, stored.program, NOW))[1]
        await matches.add_matches(session, second.id, [([ada, cleo], [])], extra=True)
        assert [each.staying for each in await match_members.seats_of(session, second.id)] == [(ben, cleo)]
        _, history = await planning.roster_and_history(session, stored.program, NOW)
    assert (before.rounds_since(ada, cleo), history.rounds_since(ada, cleo)) == (2, 1)
    assert history.priority(ada) >= LAST_TIME
    assert [history.priority(one) for one in (ada, ben, cleo)] == [
        before.priority(one) for one in (ada, ben, cleo)
    ]


def with_roles(program: Program, text: str) -> Program:
    """The same program with these roles."""
    return replace(program, settings=replace(program.settings, roles=read_roles(text)))


@ON_BOTH
async def test_a_guest_had_their_turn_unless_it_did_not_take_place(database: Database) -> None:
    """Whoever was let down by the host is drawn again; whoever left has had their turn."""
    cases = [  # what host and guest say, which of them leaves, and how many turns the guest has had
        (None, None, None, 1),
        (None, Answer.MET, None, 1),
        (None, Answer.NO, None, 0),
        (Answer.MET, Answer.NO, None, 1),
        (None, None, 0, 0),
        (None, None, 1, 1),
    ]
    stored, pairs = await store_pairs(database, len(cases), "Sales", "Sales")
    workspace_id = stored.program.workspace_id
    for match, (host, guest, leaver, _) in zip(pairs, cases, strict=True):
        await answer(database, match, host, guest)
        async with database.write() as session:
            slack_id = match.people[0].member.slack_id
            await placements.place(session, workspace_id, Placement(slack_id, {"side": "host"}))
            if leaver is not None:
                await matches.leave(session, match.id, match.people[leaver].id)
    async with database.read() as session:
        program = with_roles(stored.program, "hosts")
        _, history = await planning.roster_and_history(session, program, NOW)
    turns = [tuple(history.turns(person.id) for person in match.people) for match in pairs]
    assert turns == [(0, had) for *_, had in cases]


async def test_who_was_new_then_counts_as_new_then(database: Database) -> None:
    """An old hand had their turn with somebody who is no newcomer any more."""
    stored = await store_match(database)
    ada, ben = stored.people
    scheduled_at = stored.round.scheduled_at
    started = {ada: scheduled_at - timedelta(days=5), ben: scheduled_at - timedelta(days=900)}
    async with database.write() as session:
        filed = {one.member.slack_id: {"started_on": at.date()} for one, at in started.items()}
        await records.keep(session, stored.program.workspace_id, filed)
    async with database.read() as session:
        program = with_roles(stored.program, "newcomers: 30 days")
        much_later = scheduled_at + timedelta(days=300)
        _, history = await planning.roster_and_history(session, program, much_later)
        _, without = await planning.roster_and_history(session, stored.program, much_later)
    assert history.turns(ben.id) == 1
    assert without.turns(ben.id) == 0


async def test_with_several_chats_in_a_round_only_all_of_them_are_bad_luck(database: Database) -> None:
    """A mentor who waited for one mentee, and met the other, has no priority, but had an extra chat."""
    stored = await store_match(database, "Ada", "Ben", "Cleo", departments="ABC")
    ada, ben, cleo = (person.id for person in stored.people)
    async with database.write() as session:
        second = await rounds.add_round(session, later(stored.program, 2), CLOSES_AT, seed=1)
        let_down = await add_match(session, second.id, [ada, ben], [])
        await matches.record_answer(session, let_down.id, ada, Answer.NO, NOW)
        await add_match(session, second.id, [ada, cleo], [])
    async with database.read() as session:
        program = with_roles(stored.program, "sides: mentor, mentee")
        _, history = await planning.roster_and_history(session, program, NOW)
    assert history.priority(ada) < LAST_TIME
    assert history.turns(ada) == 1

"""Inviting whoever newly fits a program's rules, and enrolling those who were told of it a round ahead."""

import logging
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.clock import Clock
from bot.domain.errors import Refusal
from bot.domain.organisers.audit import OPERATOR, Deed
from bot.domain.outbox.declared.organiser_notices import invitation
from bot.domain.people.member import Member, MemberFacts
from bot.domain.people.participant import Profile, Stance, Standing
from bot.domain.rounds.design.belonging import Candidate, InviteRules
from bot.domain.rounds.program import Program
from bot.services import audit
from bot.services.access import Who, acting
from bot.services.people.attendance import change
from bot.services.people.departures import end_participations
from bot.store.database import Database
from bot.store.outbox import outbox
from bot.store.people import invitations, participants, workspaces
from bot.store.privacy import kept_out
from bot.store.privacy.marks import Marks
from bot.store.rounds import programs

log = logging.getLogger(__name__)

INVITE = "see who newly fits"
A_DAY = timedelta(days=1)  # between two looks, and at least between two invitations to one person
SOON = timedelta(hours=1)  # until the next look if somebody who fits could not be invited yet
TRY_AGAIN = timedelta(minutes=10)  # until Slack is asked again if it didn't answer
NEWS_WAITS = timedelta(minutes=5)  # so that many who come at once are looked at together
AT_ONCE = 500  # invitations of one look, so that others' messages don't wait long behind them

MembersOf = Callable[[str], Awaitable[Collection[str] | None]]


@dataclass(frozen=True, slots=True)
class Inviting:
    """Looks in one workspace who newly fits the rules of its programs.

    Args:
        census: fetches what Slack says about everyone; None if Slack didn't answer.
        members_of: fetches who is in a channel, by Slack's ids; None if Slack doesn't say.
    """

    database: Database
    workspace_id: int
    clock: Clock
    census: Callable[[], Awaitable[Sequence[MemberFacts] | None]]
    members_of: MembersOf

    async def invite_due(self) -> bool:
        """Invite those who fit now, and enrol those who were told; whether anybody has to be told of it."""
        now = self.clock.now()
        async with self.database.read() as session:
            waiting = await invitations.due(session, self.workspace_id, now)
            every = await programs.programs_of(session, self.workspace_id)
            due = [(each, waiting[each.id]) for each in every if each.id in waiting]
        everyone = await self.census() if due else ()
        if everyone is None:
            await self._postpone([program for program, _ in due], now)
            return False
        arrivals = await self._arrivals(everyone, now.date()) if any(rules.days for _, rules in due) else {}
        for program, rules in due:
            channel = program.settings.channel if rules.channel else None
            inside = (await self.members_of(channel) if channel else None) or ()
            found = _Found(rules, everyone, frozenset(inside), arrivals)
            async with self.database.write() as session:
                await _enrol(session, program, rules, now)
                waits = await _invite(session, program, found, Marks(self.database.files.secret), now)
                await invitations.look_again(session, program.id, now, now + (SOON if waits else A_DAY))
        return bool(due)

    async def _postpone(self, waiting: Iterable[Program], now: datetime) -> None:
        async with self.database.write() as session:
            for program in waiting:
                await invitations.look_again(session, program.id, now, now + TRY_AGAIN)

    async def _arrivals(self, everyone: Iterable[MemberFacts], today: date) -> Mapping[str, date | None]:
        """Since when people are here, as far as Slack's lists have told; all of the first list count as there already."""
        there = [facts.slack_id for facts in everyone if not facts.gone]
        async with self.database.write() as session:
            seen = await invitations.seen(session, self.workspace_id)
            marks = Marks(self.database.files.secret)
            out = await kept_out.among(session, self.workspace_id, there, marks)
            new = [each for each in there if each not in seen and each not in out]
            since = today if seen else None
            await invitations.see(session, self.workspace_id, new, since)
        return seen | dict.fromkeys(new, since)


@dataclass(frozen=True, slots=True)
class _Found:
    """Who is there, and what a program's rules ask about them."""

    rules: InviteRules
    everyone: Sequence[MemberFacts]
    inside: frozenset[str]
    arrivals: Mapping[str, date | None]

    def fitting(self, known: Mapping[str, Member], *, guests: bool, today: date) -> list[MemberFacts]:
        """Those whom a rule is about, and for whom the program is."""
        return [
            facts
            for facts in self.everyone
            if not (facts.gone or facts.is_outsider(guests=guests))
            and self.rules.fits(self._candidate(facts, known.get(facts.slack_id)), today)
        ]

    def _candidate(self, facts: MemberFacts, member: Member | None) -> Candidate:
        started_on = member.started_on if member else None
        return Candidate(
            facts.slack_id,
            in_channel=facts.slack_id in self.inside,
            department=member.in_department if member else facts.department or "",
            office=member.office if member else "",
            arrived_on=started_on or self.arrivals.get(facts.slack_id),
        )


async def _invite(
    session: AsyncSession, program: Program, found: _Found, marks: Marks, now: datetime
) -> bool:
    """Invite those who fit and were never asked, at most one program a day; whether somebody has to wait."""
    here = program.workspace_id
    known = await invitations.known_people(session, here)
    settings = program.settings
    fitting = found.fitting(known, guests=settings.guests, today=now.date())
    out = await kept_out.among(session, here, [each.slack_id for each in fitting], marks)
    no = await invitations.not_to_ask(session, program.id)
    wanted = [
        each
        for each in fitting
        if each.slack_id not in out and not (each.slack_id in known and known[each.slack_id].id in no)
    ]
    asked = await invitations.asked_since(session, here, now - A_DAY)
    free = [each for each in wanted if each.slack_id not in asked][:AT_ONCE]
    strangers = [each for each in free if each.slack_id not in known]
    await workspaces.add_members(session, here, strangers, settings.time_zone)
    members = await workspaces.members_called(session, here, [each.slack_id for each in free])
    await invitations.invite(session, program.id, [each.id for each in members.values()], now)
    enrols = found.rules.enrols
    await outbox.add(
        session, program.id, (invitation(program.id, each, now, enrols=enrols) for each in members)
    )
    if members:
        log.info("program %s invites %d people", program.id, len(members))
    return len(free) < len(wanted)


async def _enrol(session: AsyncSession, program: Program, rules: InviteRules, now: datetime) -> None:
    """Let those take part who were told so a round ago, and didn't say no."""
    if not rules.enrols or program.next_round_at is None or program.ended_at:
        return
    enrolled = []
    for member in await invitations.to_enrol(session, program.id, program.next_round_at):
        profile = Profile(member.in_department, office=member.office)
        person = await participants.save_profile(session, program.id, member.id, profile)
        await change(session, program, person, Stance(Standing.ACTIVE), now)
        enrolled.append(person.id)
    if enrolled:
        await audit.record(session, program, (OPERATOR, now), Deed.ENROLLED, people=enrolled)


async def decline(database: Database, who: Who, now: datetime) -> Program:
    """Take somebody's no to a program that invited them; whoever was enrolled leaves. They aren't asked again.

    Raises:
        Refusal: it didn't invite them, or they have said yes since.
    """
    async with database.write() as session:
        actor = await acting(session, who)
        if actor.member is None:
            raise Refusal("refused-button")
        asked = await invitations.invitation(session, actor.program.id, actor.member.id)
        if asked is None:
            raise Refusal("refused-button")
        takes_part = actor.participant and actor.participant.standing is not Standing.LEFT
        if takes_part and asked.takes_part_from is None:
            raise Refusal("refused-invite-joined")
        await invitations.decline(session, actor.program.id, actor.member.id, now)
        if actor.participant and takes_part:
            await end_participations(session, [actor.participant], now)
        return actor.program


async def somebody_came(database: Database, team_id: str, now: datetime) -> None:
    """Look soon whether somebody new fits, if any program of their workspace invites people."""
    async with database.read() as session:
        workspace_id = await invitations.inviting_workspace(session, team_id)
    if workspace_id is not None:
        async with database.write() as session:
            await invitations.hasten(session, workspace_id, now + NEWS_WAITS)

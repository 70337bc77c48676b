"""What the profile form starts with."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.actor import Actor
from bot.domain.people.member import Member, facts_of
from bot.domain.people.participant import Participant, Profile, Standing
from bot.domain.people.profile_draft import ProfileDraft
from bot.domain.typed import plain
from bot.domain.words import lexicon
from bot.services.access import Who, acting, acting_everywhere, meant
from bot.store.database import Database
from bot.store.people import vocabulary


async def draft_profile(database: Database, who: Who) -> ProfileDraft:
    """What someone's profile form starts with."""
    async with database.read() as session:
        every = await acting_everywhere(session, who)
        actor = meant(every, who)
        participant = actor.participant
        going_on = [each for each in every if each.program.ended_at is None]
        draft = ProfileDraft(
            profile=told_before(actor, every),
            known=await vocabulary.known_words(session, actor.program.id),
            new=participant is None or participant.standing is Standing.LEFT,
            next_round_at=actor.program.next_round_at,
            program_zone=actor.program.settings.time_zone,
            program_name=actor.program.settings.wording.name if len(going_on) > 1 else "",
        )
        return draft.with_facts(facts_of(actor.member)) if actor.member else draft


def told_before(actor: Actor, every: Sequence[Actor]) -> Profile:
    """What someone has told in a program, or in another that they are or were in."""
    told = (each.participant.profile for each in (actor, *every) if each.participant)
    return next(told, Profile(""))


async def words_for(database: Database, who: Who) -> ProfileDraft | None:
    """Someone's own words and those that several others use; None for whom the program isn't."""
    draft = await draft_profile(database, who)
    async with database.read() as session:
        if (await acting(session, who)).outsider:
            return None
    return replace(draft, known=await asyncio.to_thread(draft.known.understood, draft.profile))


async def get_ready_to_offer() -> None:
    """Load the dictionary before somebody types in a form: on a busy machine it takes longer than Slack waits for what is offered."""
    await asyncio.to_thread(lexicon.load)


def is_own_department(department: str, before: Participant | None, member: Member) -> bool:
    """Whether a department is somebody's own word, and not only what the form was filled with."""
    if not department:
        return False
    if before and plain(before.profile.department) == plain(department):
        return before.own_department
    return plain(department) != plain(member.in_department)

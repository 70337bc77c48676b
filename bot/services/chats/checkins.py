"""What people say after a match: whether they met, and how it was."""

from dataclasses import replace
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.errors import Refusal
from bot.domain.outbox.declaration import Until
from bot.domain.outbox.notice import taken_back
from bot.domain.outbox.states import Withdrawal
from bot.domain.overview import ChatFeedback
from bot.domain.people.participant import Participant
from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.round import Answer, Feedback, Match
from bot.services.access import Who, own_match
from bot.services.chats import follow_up_reminders, thanks
from bot.store.database import Database
from bot.store.memory import notes
from bot.store.outbox import said, withdrawals
from bot.store.rounds import matches


async def own_feedback(database: Database, who: Who, match_id: int, now: datetime) -> ChatFeedback:
    """A match with what someone in it may see.

    Raises:
        Refusal: it isn't their match, it was called off, or they left it.
    """
    async with database.read() as session:
        match, participant = await own_match(session, who, match_id)
        return await _told(session, match, participant, now)


async def answer(database: Database, who: Who, match_id: int, said: Answer, now: datetime) -> ChatFeedback:
    """Save someone's answer to "did you meet?"; after "met" or "no" they aren't asked again.

    Raises:
        Refusal: it isn't their match, it was called off, or they said before that they met.
    """
    async with database.write() as session:
        match, participant = await own_match(session, who, match_id)
        if match.answers.get(participant.id) is Answer.MET and said is not Answer.MET:
            raise Refusal("refused-already-met")
        answered = await _record(session, match, participant, said, now)
        return await _told(session, answered, participant, now)


async def rate(database: Database, who: Who, match_id: int, rating: int, now: datetime) -> ChatFeedback:
    """Save how a chat was, and that they met; whatever else they told stays.

    Raises:
        Refusal: it isn't their match, it was called off, or they left it.
    """
    async with database.write() as session:
        match, participant = await own_match(session, who, match_id)
        answered = await _record(session, match, participant, Answer.MET, now)
        earlier = await notes.feedback_of(session, match.id, participant.id)
        feedback = replace(earlier, rating=rating) if earlier else Feedback(rating)
        await notes.save_feedback(session, match.id, participant.id, feedback, now)
        return await _told(session, answered, participant, now)


async def give_feedback(
    database: Database,
    who: Who,
    match_id: int,
    feedback: Feedback | None,
    note: tuple[str, date | None],
    now: datetime,
) -> ChatFeedback:
    """Save how a chat was, pass the thanks on, and keep the private note with its reminder.

    Doing it again replaces feedback and note, but thanks are passed on only once.

    Args:
        feedback: None if they wrote only a note; what they told before stays then.
        note: its text, empty for none, and the day in the writer's time zone to be reminded of it, if any.

    Raises:
        Refusal: it isn't their match, it was called off, or they left it.
    """
    async with database.write() as session:
        match, participant = await own_match(session, who, match_id)
        answered = await _record(session, match, participant, Answer.MET, now)
        if feedback:
            feedback = await thanks.pass_on(session, match, participant, feedback, now)
            await notes.save_feedback(session, match.id, participant.id, feedback, now)
        await _keep_note(session, match, participant, note, now)
        return await _told(session, answered, participant, now)


async def _keep_note(
    session: AsyncSession, match: Match, author: Participant, note: tuple[str, date | None], now: datetime
) -> None:
    text, remind_on = note
    if text:
        await notes.save_note(session, match.id, author.id, text, now)
        await follow_up_reminders.remind_of_note(session, match, author, remind_on, now)
    else:
        await notes.drop_note(session, match.id, author.id)
        await follow_up_reminders.forget(session, match, author, now)


async def _record(
    session: AsyncSession, match: Match, participant: Participant, said: Answer, now: datetime
) -> Match:
    """Save an answer, and withdraw the notices that it makes unnecessary; return the updated match."""
    await matches.record_answer(session, match.id, participant.id, said, now)
    if said is not Answer.NOT_YET:
        why = Withdrawal.MET if said is Answer.MET else Withdrawal.WONT_MEET
        await withdrawals.take_back(session, match.id, taken_back(Until.ANSWERED), why, participant.id)
    if said is Answer.MET:
        await withdrawals.take_back(session, match.id, taken_back(Until.MET), Withdrawal.MET)
    return replace(match, answers={**match.answers, participant.id: said})


async def _told(session: AsyncSession, match: Match, participant: Participant, now: datetime) -> ChatFeedback:
    thanked, asked_again = await said.thanked_and_asked_again(session, match.id, participant.id)
    feedback = await notes.feedback_of(session, match.id, participant.id)
    return ChatFeedback(
        match=match,
        participant=participant,
        today=local_day(now, participant.member.time_zone),
        feedback=feedback,
        note=await notes.note_of(session, match.id, participant.id),
        thanked=thanked or bool(feedback and feedback.thanks),
        asked_again=asked_again,
        shareable=await thanks.are_shareable(session, match),
    )

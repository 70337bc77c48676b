"""What a match hears: the introduction, the nudge, and "did you meet?"."""

import random
from datetime import datetime

from slack_sdk.models.blocks import Block

from bot.domain.calendar import local_day
from bot.domain.letter import Letter, Outlook
from bot.domain.overview import Told
from bot.domain.participant import Participant
from bot.domain.program import Program
from bot.domain.round import Answer, Match, MatchState, Reason, ReasonKind
from bot.slack.actions import Action
from bot.slack.carried import ForMatch
from bot.slack.texts import clock_time, day, icebreakers, moment, say
from bot.slack.views.blocks import (
    Message,
    button,
    buttons,
    escape,
    marked_up,
    mention,
    names,
    next_round,
    paragraph,
    said,
    small_print,
    title,
)
from bot.slack.views.reasons import reason_text
from bot.slack.views.times import hours_hint, joined_hint

REASONS = 6  # the weightiest; more would be read by nobody


def intro(match: Match, now: datetime, turn: int = 0, joiner: Participant | None = None) -> Message:
    """Introduces the people of a match to each other, in their group DM.

    Args:
        now: for everyone's local time.
        turn: how often another icebreaker was asked for.
        joiner: who joins the others, where those were introduced already.
    """
    first = _first_to_write(match).member
    reasons = [
        reason_text(reason, match.people, len(match.staying)) for reason in _standing_reasons(match)
    ] or [say("reason-none")]
    everyone = names(match.staying)
    summary = say("intro-summary", names=everyone, reasons="; ".join(reasons), first=first.name)
    joins = [say("intro-joins", name=joiner.member.name)] if joiner else []
    joins += filter(None, [joined_hint(match, joiner)])
    by = day(local_day(match.round.closes_at, first.time_zone), local_day(now, first.time_zone))
    another = ForMatch(match=match.id, icebreaker=turn + 1, joiner=joiner.id if joiner else None)
    return Message(
        escape(" ".join([*joins, summary])),
        [
            title(say("intro-title", names=everyone)),
            marked_up(say("intro-hello", people=mention(match.staying))),
            *map(paragraph, joins),
            paragraph("\n".join(_introduced(person, now) for person in match.staying)),
            paragraph(
                "\n".join(
                    [say("intro-why", count=len(match.staying)), *(f"• {reason}" for reason in reasons)]
                )
            ),
            paragraph(say("intro-icebreaker", question=_icebreaker(match, turn))),
            paragraph(say("intro-next", first=first.name, by=by)),
            *map(paragraph, filter(None, [hours_hint(match, now)])),
            buttons(
                button("button-met", Action.MET, ForMatch(match=match.id, shared=True), style="primary"),
                button("button-times", Action.TIMES, ForMatch(match=match.id, shared=True)),
                button("button-icebreaker", Action.ICEBREAKER, another),
            ),
        ],
    )


def nudge(match: Match) -> Message:
    """Reminds a group DM, with something else to start with."""
    words = say("nudge", question=_icebreaker(match, turn=-1))
    about = ForMatch(match=match.id, shared=True)
    row = buttons(button("button-met", Action.MET, about), button("button-times", Action.TIMES, about))
    return Message(escape(words), [paragraph(words), row])


def check_in(match: Match, reader: Participant) -> Message:
    """Asks one person, half-way, whether they met."""
    return _question(match, say("check-in", names=names(match.company(reader.id))))


def last_call(match: Match, reader: Participant) -> Message:
    """Asks one person, shortly before the round closes, whether they met."""
    closes_at = moment(match.round.closes_at, reader.member.time_zone)
    words = say("last-call", names=names(match.company(reader.id)), when=closes_at)
    return _question(match, words)


def _question(match: Match, words: str) -> Message:
    about = ForMatch(match=match.id)
    return Message(
        escape(words),
        [
            paragraph(words),
            buttons(
                button("button-yes", Action.MET, about, style="primary"),
                button("button-not-yet", Action.NOT_YET, about),
                button("button-no", Action.NO, about),
            ),
        ],
    )


def answered(told: Told) -> Message:
    """What becomes of the question once it is answered."""
    words = _answer_line(told)
    about = ForMatch(match=told.match.id)
    met = told.answer is Answer.MET
    feedback = button("button-change" if told.feedback else "button-feedback", Action.FEEDBACK, about)
    blocks: list[Block] = [
        paragraph(words),
        buttons(feedback if met else button("button-after-all", Action.MET, about)),
    ]
    if told.match.round.closed:
        blocks.append(small_print(say("answered-late")))
    return Message(escape(words), blocks)


def _answer_line(told: Told) -> str:
    people = names(told.partners)
    if told.answer is Answer.MET:
        return say("answered-told" if told.feedback else "answered-met", names=people)
    if told.answer is Answer.NO:
        return say("answered-no", names=people)
    if told.match.round.closed:
        return say("answered-not_yet-closed", names=people)
    text = "answered-not_yet" if told.asked_again else "answered-not_yet-last"
    return say(text, names=people, when=moment(told.match.round.closes_at, told.zone))


def left_out(program: Program, reader: Participant, match: Match | None) -> Message:
    """Tells someone that this round had nobody for them, or that Slack would not introduce them to those it had."""
    following = next_round(program.next_round_at, reader.member.time_zone)
    if match is None:
        return said(say("left-out", next=following))
    return said(say("left-out-by-slack", names=names(match.partners(reader.id)), next=following))


def partner_left(letter: Letter, match: Match, reader: Participant, leaver: Participant) -> Message:
    """Tells someone who stays that a partner is out, and what the round has for them now."""
    following = next_round(letter.program.next_round_at, reader.member.time_zone)
    outlook = {
        Outlook.FOUND: say("outlook-found"),
        Outlook.WAITING: say("outlook-waiting", next=following),
        Outlook.NEXT_ROUND: following,
    }[letter.outlook]
    if match.state is MatchState.CALLED_OFF:
        return said(_of_leaver("partner-left-early", leaver, outlook=outlook))
    if others := [person for person in match.staying if person.id != reader.id]:
        return said(_of_leaver("partner-left-others", leaver, names=names(others)))
    words = f"{_of_leaver('partner-left', leaver)} {outlook}"
    met = button("button-after-all", Action.MET, ForMatch(match=match.id))
    return Message(escape(words), [paragraph(words), buttons(met)])


def _of_leaver(text: str, leaver: Participant, **values: str) -> str:
    """The sentence about someone who left, or the one that does without a name, where they were forgotten."""
    name = leaver.member.name
    return say(text, name=name, **values) if name else say(f"{text}-unnamed", **values)


def _introduced(person: Participant, now: datetime) -> str:
    details = [person.member.title, person.profile.department, person.profile.office]
    time = say("intro-local-time", time=clock_time(now, person.member.time_zone))
    return say(
        "intro-person",
        name=person.member.name,
        details=" · ".join([*filter(None, details), time]),
    )


def _standing_reasons(match: Match) -> list[Reason]:
    """The weightiest reasons, without what only someone who has left brought in."""
    staying = {person.id for person in match.staying}
    departments = {person.profile.department.casefold() for person in match.staying}
    return [
        reason
        for reason in match.reasons
        if staying.issuperset(reason.people)
        and (reason.kind is not ReasonKind.DEPARTMENTS or len(departments) == len(reason.words))
    ][:REASONS]


def _first_to_write(match: Match) -> Participant:
    """One of them, by the round's seed, so that not both wait for the other."""
    return random.Random(f"{match.round.seed}:{match.id}:first").choice(match.staying)


def _icebreaker(match: Match, turn: int) -> str:
    """The questions come in an order of the match's own; the nudge takes the last one."""
    questions = list(icebreakers())
    start = random.Random(f"{match.round.seed}:{match.id}:icebreaker").randrange(len(questions))
    return questions[(start + turn) % len(questions)]

"""Why somebody was matched in a round, or wasn't."""

from bot.domain.organisers.front import Became, Fates, RoundFate
from bot.domain.rounds.round import AbsenceWhy
from bot.slack.texts import dated_moment, moment, say
from bot.slack.views.blocks import Message, in_words, paragraph, said, small_print, title
from bot.slack.views.naming import named, names

# What somebody decided for themselves, whatever it was, is one thing for an organiser.
OWN_CHOICE = {AbsenceWhy.RESTING, AbsenceWhy.SKIPPED, AbsenceWhy.AWAY, AbsenceWhy.DECLINED}


def why(fates: Fates) -> Message:
    """An answer for each of the last rounds, and for the next one."""
    head = say("why-title-of", name=named(fates.person)) if fates.by_organiser else say("why-title")
    if not fates.rounds and fates.program.next_round_at is None:
        return said(say("why-no-rounds"))
    lines = [*_coming(fates), *(_line(each, fates) for each in fates.rounds)]
    notes = [small_print(say("why-organiser-note"))] if fates.by_organiser else []
    return Message(in_words(head, *lines), [title(head), *map(paragraph, lines), *notes])


def _coming(fates: Fates) -> list[str]:
    """What the next round holds for them as things stand."""
    at = fates.program.next_round_at
    if at is None:
        return []
    answer = say("why-coming-in") if fates.coming is None else _absent(fates.coming, fates)
    return [say("why-coming", when=moment(at, fates.zone), answer=answer)]


def _line(fate: RoundFate, fates: Fates) -> str:
    when = dated_moment(fate.round_at, fates.zone)
    return say("why-round", when=when, answer=_answer(fate, fates))


def _answer(fate: RoundFate, fates: Fates) -> str:
    match fate.why:
        case Became.MET:
            return say("why-matched", names=names(fate.partners))
        case Became.CALLED_OFF | Became.NOT_YET_IN:
            return say(f"why-{fate.why}", _part(fates))
        case _:
            return _absent(fate.why, fates)


def _absent(absent: AbsenceWhy, fates: Fates) -> str:
    if fates.by_organiser and absent in OWN_CHOICE:
        return say("why-own_choice")
    return say(f"why-{absent}", _part(fates))


def _part(fates: Fates) -> str | None:
    """Sentences have another form for an organiser, who reads of somebody else."""
    return "them" if fates.by_organiser else None

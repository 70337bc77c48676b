"""The reasons for and against a match, in words."""

from collections.abc import Iterable, Sequence

from bot.domain.people.participant import Participant
from bot.domain.rounds.round import Reason, ReasonKind, Weakness, WeaknessKind
from bot.slack.texts import listed, say
from bot.slack.views.naming import called, named


def reason_text(reason: Reason, people: Sequence[Participant], everyone: int) -> str:
    """A reason in words for its people.

    Args:
        people: everyone whom the reason may name.
        everyone: how many people are in the match.
    """
    known = _names(reason.people, people)
    words = listed(reason.words)
    match reason.kind:
        case ReasonKind.TEACHES if len(known) == 2:
            return say("reason-teaches", helper=known[0], learner=known[1], topics=words)
        case ReasonKind.WISH if len(known) == 2:
            return say("reason-wish", wisher=known[0], other=known[1], wish=words)
        case ReasonKind.RECOMMENDED if len(reason.words) == 2:
            suggester, why = reason.words
            return say("reason-suggested", suggester=called(suggester), why=why)
        case ReasonKind.RECOMMENDED:
            return say("reason-recommended", names=listed(known))
        case ReasonKind.HOST | ReasonKind.SIDES | ReasonKind.NEWCOMER if len(known) > 1:
            return _role_text(reason, known)
        case ReasonKind.INTEREST if len(known) == everyone:
            return say("reason-interest-all", interests=words)
        case ReasonKind.INTEREST:
            return say("reason-interest", names=listed(known), interests=words)
        case ReasonKind.DEPARTMENTS | ReasonKind.OFFICE:
            return say(f"reason-{reason.kind}", departments=words, office=words)
        case _:
            return say(f"reason-{reason.kind}", names=listed(known), words=words)


def _role_text(reason: Reason, known: Sequence[str]) -> str:
    """Why a role puts people together: the first of them is the host, the newcomer, or on the side named first."""
    first, *others = known
    side, other_side = reason.words or ("", "")
    return say(
        f"reason-{reason.kind}",
        first=first,
        others=listed(others),
        count=len(others),
        side=side,
        other_side=other_side,
    )


def weakness_text(weakness: Weakness, people: Sequence[Participant]) -> str:
    """A weakness in words for an organiser."""
    match weakness.kind:
        case WeaknessKind.SAME_DEPARTMENT:
            department = listed(filter(None, weakness.words)) or say("department-unknown")
            return say("weakness-same_department", department=department, share=weakness.number)
        case WeaknessKind.LARGER:
            return say("weakness-larger", count=weakness.number)
        case WeaknessKind.SEVERAL_CHATS:
            names = listed(_names(weakness.people, people))
            return say("weakness-several_chats", names=names, count=weakness.number)
        case WeaknessKind.TOO_SOON | WeaknessKind.MET_BEFORE:
            names = listed(_names(weakness.people, people))
            return say(f"weakness-{weakness.kind}", names=names, rounds=weakness.number)
        case _:
            return say(f"weakness-{weakness.kind}")


def _names(ids: Iterable[int], people: Sequence[Participant]) -> list[str]:
    by_id = {person.id: named(person) for person in people}
    return [by_id[one] for one in ids if one in by_id]

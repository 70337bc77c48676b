"""The reasons for and against a match, in words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.people.participant import Participant
from bot.domain.rounds.round import Reason, ReasonKind, Weakness, WeaknessKind
from bot.slack.texts import listed, say
from bot.slack.views.naming import called, named

STANDS_OUT = frozenset({"topics", "wish", "why", "interests", "office"})  # what a reason is about

# Sentences that speak to their people, and what an organiser reads instead.
ABOUT_OTHERS = {
    "reason-interest-all": "about-interest-all",
    "reason-departments": "about-departments",
    "reason-first_time": "about-first-time",
    "reason-office": "about-office",
    "reason-both_video": "about-both-video",
}


@dataclass(frozen=True, slots=True)
class Said:
    """The id of a text, and the values of its placeholders."""

    text: str
    values: Mapping[str, object]


def reason_text(reason: Reason, people: Sequence[Participant], everyone: int) -> str:
    """A reason in words for its people; the arguments are those of ``reason_said``."""
    said = reason_said(reason, people, everyone)
    return say(said.text, **said.values)


def reason_about(reason: Reason, people: Sequence[Participant], everyone: int) -> str:
    """A reason in words for an organiser, who reads of others, and nothing that one person wrote for these alone."""
    if reason.kind is ReasonKind.RECOMMENDED:
        return say("reason-recommended", names=listed(_names(reason.people, people)))
    said = reason_said(reason, people, everyone)
    return say(ABOUT_OTHERS.get(said.text, said.text), **said.values)


def reason_said(reason: Reason, people: Sequence[Participant], everyone: int) -> Said:
    """What to say as a reason to its people.

    Args:
        people: everyone whom the reason may name.
        everyone: how many people are in the match.
    """
    known = _names(reason.people, people)
    words = listed(reason.words)
    match reason.kind:
        case ReasonKind.TEACHES if len(known) == 2:
            return Said("reason-teaches", {"helper": known[0], "learner": known[1], "topics": words})
        case ReasonKind.WISH if len(known) == 2:
            return Said("reason-wish", {"wisher": known[0], "other": known[1], "wish": words})
        case ReasonKind.RECOMMENDED if len(reason.words) == 2:
            suggester, why = reason.words
            return Said("reason-suggested", {"suggester": called(suggester), "why": why})
        case ReasonKind.RECOMMENDED:
            return Said("reason-recommended", {"names": listed(known)})
        case ReasonKind.HOST | ReasonKind.SIDES | ReasonKind.NEWCOMER if len(known) > 1:
            return _role_said(reason, known)
        case ReasonKind.INTEREST if len(known) == everyone:
            return Said("reason-interest-all", {"interests": words})
        case ReasonKind.INTEREST:
            return Said("reason-interest", {"names": listed(known), "interests": words})
        case ReasonKind.DEPARTMENTS | ReasonKind.OFFICE:
            return Said(f"reason-{reason.kind}", {"departments": words, "office": words})
        case _:
            return Said(f"reason-{reason.kind}", {"names": listed(known), "words": words})


def _role_said(reason: Reason, known: Sequence[str]) -> Said:
    """Why a role puts people together: the first of them is the host, the newcomer, or on the side named first."""
    first, *others = known
    side, other_side = reason.words or ("", "")
    values = {"first": first, "others": listed(others), "count": len(others)}
    return Said(f"reason-{reason.kind}", {**values, "side": side, "other_side": other_side})


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

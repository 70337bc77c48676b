"""A round to come with its pairs: who, why, what is weaker than it should be, and how to change it."""

from slack_sdk.models.blocks import Block, ButtonElement, DividerBlock

from bot.domain.organisers.ahead import Ahead, Choices, SinceSeen, SwapChoice
from bot.domain.people.participant import Participant
from bot.domain.rounds.preview import PreviewedMatch
from bot.slack.actions import Action
from bot.slack.organiser_payloads import ForAhead
from bot.slack.payloads import ForProgram
from bot.slack.texts import labelled, listed, moment, say, shortened
from bot.slack.views.blocks import (
    OPTION_LENGTH,
    Message,
    button,
    buttons,
    in_words,
    paragraph,
    said,
    small_print,
    title,
    with_button,
)
from bot.slack.views.naming import NAME_LENGTH, named, names
from bot.slack.views.organisers.prospects import prospect_lines
from bot.slack.views.room import fitting
from bot.slack.views.rounds.reasons import reason_about, weakness_text

SHOWN = 12  # groups on a page, or fewer if their words are long
REASONS, WEAKNESSES, CHANGES = 2, 3, 3
GROUP_LENGTH = 900


def preview(ahead: Ahead, shown: int = 0, above: str = "") -> Message:
    """A page of a round's groups.

    Args:
        shown: how many groups come before those that are shown.
        above: what an organiser's click has come to.
    """
    head = say("ahead-title", when=moment(ahead.draft.round_at, ahead.zone))
    matches = ahead.preview.matches
    words = [_in_words(match) for match in matches[shown : shown + SHOWN]]
    words = words[: fitting(words)] if words else []
    rows = [
        with_button(text, button("button-change-group", Action.GROUP, _on(ahead, shown, match)))
        for text, match in zip(words, matches[shown:], strict=False)
    ]
    lines = [
        *([above] if above else []),
        *prospect_lines(ahead.draft.prospects, ahead.draft.round_at, ahead.zone),
    ]
    blocks = [
        title(head),
        paragraph("\n".join(lines)),
        *_changes(ahead),
        *_left_out(ahead, shown),
        DividerBlock(),
        *rows,
        *_pages(ahead, shown, len(rows)),
        buttons(*_deeds(ahead, shown)),
        small_print(say("ahead-approved" if ahead.is_approved else "ahead-kept")),
    ]
    return Message(in_words(head, *lines), blocks)


def one_moment() -> Message:
    """What stands in the window while the round is drawn."""
    return said(say("ahead-drawing"))


def group(ahead: Ahead, match: PreviewedMatch, shown: int) -> Message:
    """One group, with what can be done about each of its people."""
    words = _in_words(match)
    rows: list[Block] = []
    for person in match.people:
        about = ForAhead(program=ahead.program.id, at=ahead.draft.round_at, shown=shown, person=person.id)
        name = named(person, NAME_LENGTH // 2)
        rows += [
            paragraph(_person(person)),
            buttons(
                _told_apart(button("button-swap", Action.ASK_SWAP, about), "label-swap", name),
                _told_apart(
                    button("button-leave-out", Action.LEAVE_OUT, about, confirm="confirm-leave-out"),
                    "label-leave-out",
                    name,
                ),
            ),
        ]
    back = ForAhead(program=ahead.program.id, at=ahead.draft.round_at, shown=shown)
    return Message(
        in_words(words), [paragraph(words), *rows, buttons(button("button-back", Action.PREVIEW, back))]
    )


def _told_apart(element: ButtonElement, text: str, name: str) -> ButtonElement:
    """The button, as a screen reader tells it from the same one for somebody else."""
    element.accessibility_label = shortened(say(text, name=name), OPTION_LENGTH)
    return element


def swaps(choices: Choices, shown: int) -> Message:
    """With whom somebody can change places, and whom both would meet then."""
    name, at = named(choices.person), choices.draft.round_at
    words = say("swap-title", name=name) if choices.found else say("swap-none", name=name)
    rows = []
    for each in choices.found:
        about = ForAhead(
            program=choices.program.id, at=at, shown=shown, person=choices.person.id, other=each.other.id
        )
        rows.append(with_button(_choice(choices, each), button("button-swap-these", Action.SWAP, about)))
    back = ForAhead(program=choices.program.id, at=at, shown=shown)
    blocks = [
        paragraph(words),
        *rows[: fitting([_choice(choices, each) for each in choices.found]) if rows else 0],
        small_print(say("swap-about")),
        buttons(button("button-back", Action.PREVIEW, back)),
    ]
    return Message(in_words(words), blocks)


def _choice(choices: Choices, choice: SwapChoice) -> str:
    return say(
        "swap-choice",
        other=_person(choice.other),
        name=named(choices.person),
        taker=named(choice.other),
        meets=names(choice.meets),
        met_by=names(choice.met_by),
    )


def _in_words(match: PreviewedMatch) -> str:
    """Who it is, the best reasons, and what speaks against it."""
    people = match.people
    lines = [
        listed(map(_person, people)),
        *(f"• {reason_about(reason, people, len(people))}" for reason in match.reasons[:REASONS]),
        *(f"⚠️ {weakness_text(weakness, people)}" for weakness in match.weaknesses[:WEAKNESSES]),
    ]
    return shortened("\n".join(lines), GROUP_LENGTH)


def _person(person: Participant) -> str:
    department = person.profile.department or say("department-unknown")
    return say("preview-person", name=named(person), department=department)


def _on(ahead: Ahead, shown: int, match: PreviewedMatch) -> ForAhead:
    return ForAhead(program=ahead.program.id, at=ahead.draft.round_at, shown=shown, person=match.people[0].id)


def _changes(ahead: Ahead) -> list[Block]:
    """What came to change since it was first seen."""
    return [
        small_print(shortened(_change(each, ahead.zone), GROUP_LENGTH)) for each in ahead.changes[:CHANGES]
    ]


def _change(change: SinceSeen, zone: str) -> str:
    found = {"change-came": change.came, "change-went": change.went, "change-moved": change.moved}
    parts = [say(text, names=names(people), count=len(people)) for text, people in found.items() if people]
    return labelled(moment(change.at, zone), " ".join(parts))


def _left_out(ahead: Ahead, shown: int) -> list[Block]:
    """Whom organisers left out, each with the way back; who has nobody to meet is counted above, and not named."""
    blocks: list[Block] = []
    for person in ahead.set_aside[: SHOWN if not shown else 0]:
        about = ForAhead(program=ahead.program.id, at=ahead.draft.round_at, person=person.id)
        back = button("button-take-back-in", Action.TAKE_BACK_IN, about)
        blocks.append(with_button(say("ahead-set-aside", name=named(person)), back))
    return blocks


def _pages(ahead: Ahead, shown: int, on_page: int) -> list[Block]:
    """The ways to the groups before and after these."""
    left = len(ahead.preview.matches) - shown - on_page
    row = []
    if shown:
        before = ForAhead(program=ahead.program.id, at=ahead.draft.round_at, shown=max(0, shown - SHOWN))
        row.append(button("button-earlier", Action.PREVIEW, before))
    if left > 0:
        following = ForAhead(program=ahead.program.id, at=ahead.draft.round_at, shown=shown + on_page)
        row.append(button("button-more", Action.PREVIEW, following, count=left))
    return [buttons(*_apart(row))] if row else []


def _apart(row: list[ButtonElement]) -> list[ButtonElement]:
    """The same buttons, told apart by Slack, which wants each action once in a row."""
    for number, each in enumerate(row[1:], start=1):
        each.action_id = f"{each.action_id}.{number}"
    return row


def _deeds(ahead: Ahead, shown: int) -> list[ButtonElement]:
    """What can be done about the round."""
    about = ForAhead(
        program=ahead.program.id, at=ahead.draft.round_at, version=ahead.draft.version, shown=shown
    )
    found = [
        button("button-redraw", Action.REDRAW, about, confirm="confirm-redraw"),
        button("button-organise-schedule", Action.SCHEDULE, ForProgram(program=ahead.program.id)),
    ]
    if not ahead.is_approved:
        style = "primary" if ahead.program.settings.approval else None
        found.insert(0, button("button-approve", Action.APPROVE, about, style=style))
    return found

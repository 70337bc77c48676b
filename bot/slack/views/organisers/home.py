"""The part of the Home tab that only organisers see: how the program stands, and what they can do."""

from collections.abc import Callable
from datetime import datetime

from slack_sdk.models.blocks import Block, DividerBlock, InteractiveElement

from bot.domain.organisers.front import Front, Health
from bot.slack.actions import Action
from bot.slack.organiser_payloads import ForRoll
from bot.slack.texts import moment, say
from bot.slack.views.blocks import button, buttons, menu, paragraph, small_print, title
from bot.slack.views.organisers.first_steps import step_blocks
from bot.slack.views.organisers.prospects import remarkable
from bot.slack.views.organisers.troubles import SEE, STILL_HERE, TRY_AGAIN, Remedy
from bot.slack.views.rounds.summary import numbers_line

RECORD = ("button-organise-audit", Action.AUDIT, None)
PEOPLE = ("button-organise-people", Action.PEOPLE, ForRoll())
MENU = (
    ("button-organise-schedule", Action.SCHEDULE, None),
    ("button-organise-pairs", Action.PAIRS, None),
    ("button-report", Action.REPORT, None),
    ("button-organise-programs", Action.ORGANISE, None),
)
# What is wrong: how many there are of it, and what mends it.
SIGNS: tuple[tuple[str, Callable[[Health], int | None], Remedy], ...] = (
    ("health-held", lambda health: health.held, STILL_HERE),
    ("health-stopped", lambda health: health.stopped, TRY_AGAIN),
    ("health-waits", lambda health: health.waits, SEE),
    ("health-unreachable", lambda health: health.unreachable, TRY_AGAIN),
    ("health-failed", lambda health: health.failed, TRY_AGAIN),
)


def organised(front: Front, now: datetime) -> list[Block]:
    """The steps to the first round if any is left, the next round, who is in, what is wrong if anything is, and things to click."""
    lines = [_next(front), say("organise-people", count=front.people, paused=front.paused)]
    if front.prospects and front.program.next_round_at:
        lines += remarkable(front.prospects, front.program.next_round_at, front.zone)
    return [
        title(say("organise-title")),
        *_first_steps(front, now),
        paragraph("\n".join(lines)),
        *(paragraph(line) for line in health_lines(front.health)),
        buttons(*_row(front)),
        *(
            [small_print(say("last-round", numbers=numbers_line(front.last_round)))]
            if front.last_round
            else []
        ),
        DividerBlock(),
    ]


def _first_steps(front: Front, now: datetime) -> list[Block]:
    """The steps to the first round, as long as there are any left."""
    if front.steps is None:
        return []
    return [paragraph(say("organise-first")), *step_blocks(front.program, front.steps, now, every=False)]


def health_lines(health: Health) -> list[str]:
    """What is wrong; one line if nothing is."""
    found = [f"⚠️ {say(text, count=count)}" for text, count, _ in _signs(health)]
    return found or [say("health-good")]


def _signs(health: Health) -> list[tuple[str, int, Remedy]]:
    """What is wrong, how many there are of it, and what mends it."""
    found = [(text, int(tell(health) or 0), remedy) for text, tell, remedy in SIGNS]
    return [each for each in found if each[1]]


def _row(front: Front) -> list[InteractiveElement]:
    """Three things to click: the next round; what mends the first thing that is wrong, or else people; and the rest."""
    row: list[InteractiveElement] = []
    if front.program.next_round_at:
        style = "primary" if front.steps is None else None  # until then, the next step stands out
        row.append(button("button-preview", Action.PREVIEW, style=style))
    signs = _signs(front.health)
    remedy = signs[0][2].button(front.program) if signs and signs[0][2] is not SEE else None
    if remedy:
        return [*row, remedy, menu(PEOPLE, *MENU)]
    return [*row, button(*PEOPLE), menu(*MENU, RECORD)]


def _next(front: Front) -> str:
    round_at = front.program.next_round_at
    if round_at is None:
        return say("organise-no-round")
    when = moment(round_at, front.zone)
    approved = front.program.approved_round_at == round_at
    return say("organise-next-approved" if approved else "organise-next", when=when)

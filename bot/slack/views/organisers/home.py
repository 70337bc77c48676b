"""The part of the Home tab that only organisers see: how the program stands, and what they can do."""

from collections.abc import Callable
from datetime import datetime

from slack_sdk.models.blocks import Block, DividerBlock, InteractiveElement

from bot.domain.organisers.front import Front, Health
from bot.domain.rounds.program import Program
from bot.slack.actions import Action
from bot.slack.organiser_payloads import ForRoll
from bot.slack.texts import moment, say
from bot.slack.views.blocks import button, buttons, menu, paragraph, small_print, title, with_button
from bot.slack.views.organisers.first_steps import step_blocks
from bot.slack.views.organisers.prospects import warnings
from bot.slack.views.organisers.troubles import SEE, STILL_HERE, TRY_AGAIN, Remedy
from bot.slack.views.rounds.summary import numbers_line

MENU = (
    ("button-organise-schedule", Action.SCHEDULE, None),
    ("button-organise-pairs", Action.PAIRS, None),
    ("button-report", Action.REPORT, None),
    ("button-organise-audit", Action.AUDIT, None),
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
    if front.prospects:
        lines += warnings(front.prospects)
    row: list[InteractiveElement] = [button("button-organise-people", Action.PEOPLE, ForRoll()), menu(*MENU)]
    if front.program.next_round_at:
        style = "primary" if front.steps is None else None  # until then, the next step stands out
        row.insert(0, button("button-preview", Action.PREVIEW, style=style))
    return [
        title(say("organise-title")),
        *_first_steps(front, now),
        paragraph("\n".join(lines)),
        *health_blocks(front.health, front.program),
        buttons(*row),
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


def health_blocks(health: Health, program: Program) -> list[Block]:
    """What is wrong, each with a button that mends it; one line if nothing is."""
    if health.is_good:
        return [paragraph(say("health-good"))]
    found = [(text, int(tell(health) or 0), remedy) for text, tell, remedy in SIGNS]
    return [
        with_button(f"⚠️ {say(text, count=count)}", remedy.button(program))
        for text, count, remedy in found
        if count
    ]


def _next(front: Front) -> str:
    round_at = front.program.next_round_at
    if round_at is None:
        return say("organise-no-round")
    when = moment(round_at, front.zone)
    approved = front.program.approved_round_at == round_at
    return say("organise-next-approved" if approved else "organise-next", when=when)

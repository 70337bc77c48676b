"""Someone's status, in a sentence."""

from datetime import datetime

from slack_sdk.models.blocks import ButtonElement

from bot.domain.overview import Overview
from bot.domain.people.away import OPEN_END
from bot.domain.people.participant import Standing
from bot.domain.rounds.local_time import local_day
from bot.slack.actions import Action
from bot.slack.payloads import ForRound
from bot.slack.texts import day, moment, say
from bot.slack.views.blocks import button, next_round
from bot.slack.views.naming import named_program


def standings(overview: Overview) -> list[str]:
    """A line for each program that somebody is in, with its name where there are several; else for the one that is meant."""
    if not overview.others:
        return [standing_line(overview)]
    shown = overview.joined or (overview,)
    return [
        say("program-standing", program=named_program(each.program), standing=standing_line(each))
        for each in shown
    ]


def standing_line(overview: Overview) -> str:
    """Whether someone takes part, and when their next round is."""
    following = next_round(overview.next_round_at, overview.zone)
    if overview.outsider:
        return say("refused-outsider")
    if overview.program.ended_at is not None:
        return say("status-ended")
    if overview.participant is None or overview.standing is Standing.LEFT:
        return say("status-left" if overview.participant else "status-out", next=following)
    if overview.standing is Standing.ACTIVE and overview.skips:
        following = next_round(overview.next_round_at, overview.zone, "next-round-yours")
        text = "status-skips" if overview.skips == overview.program.next_round_at else "status-skips-up-to"
        return say(text, when=moment(overview.skips, overview.zone), next=following)
    if overview.standing is Standing.ACTIVE:
        coming = overview.program.foreseen_round_at
        away = overview.program.away_from(overview.participant, coming) if coming else None
        return (
            left_out_away(away, coming, overview.zone)
            if away and coming
            else say("status-in", next=following)
        )
    if overview.participant.paused_until:
        following = next_round(overview.next_round_at, overview.zone, "next-round-yours")
        return say(
            "status-paused-until", day=day(overview.participant.paused_until, overview.today), next=following
        )
    return say("status-paused", next=following)


def left_out_away(until: datetime, round_at: datetime, zone: str) -> str:
    """That somebody is left out of a round for a status that says they are away.

    Args:
        until: UTC, like the round.
    """
    begins = local_day(round_at, zone)
    away = say("away-until", day=day(local_day(until, zone), begins)) if until < OPEN_END else say("away")
    return say("away-leaves-out", away=away, when=moment(round_at, zone))


def come_button(round_at: datetime, program_id: int) -> ButtonElement:
    """A button to be in a round all the same."""
    return button("button-come", Action.COME, ForRound(at=round_at, program=program_id), style="primary")

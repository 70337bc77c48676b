"""Someone's status, in a sentence."""

from bot.domain.overview import Overview
from bot.domain.people.participant import Standing
from bot.slack.texts import day, moment, say
from bot.slack.views.blocks import next_round
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
        return say("status-in", next=following)
    if overview.participant.paused_until:
        following = next_round(overview.next_round_at, overview.zone, "next-round-yours")
        return say(
            "status-paused-until", day=day(overview.participant.paused_until, overview.today), next=following
        )
    return say("status-paused", next=following)

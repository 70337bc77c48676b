"""Someone's status, in a sentence."""

from bot.domain.overview import Overview
from bot.domain.people.participant import Standing
from bot.slack.texts import day, moment, say
from bot.slack.views.blocks import next_round


def standing_line(overview: Overview) -> str:
    """Whether someone takes part, and when their next round is."""
    following = next_round(overview.next_round_at, overview.zone)
    if overview.outsider:
        return say("refused-outsider")
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

"""What people are answered about themselves: how they stand, what they told, whom they know, what they refuse."""

import re
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files

from bot.domain.errors import Refusal
from bot.domain.overview import Overview, SitsOut
from bot.domain.people.away import OPEN_END
from bot.domain.people.participant import Cadence, Stance, Standing
from bot.domain.privacy.own_data import OwnData, OwnFollowUp, OwnSuggestion
from bot.domain.rounds.round import MatchState
from bot.slack import texts
from bot.slack.handlers.commands import NAMES
from bot.slack.views import programs, replies
from bot.slack.views.blocks import Message
from bot.slack.views.chats.before_round import still_asking
from bot.slack.views.memory import network
from bot.slack.views.people import pausing
from bot.slack.views.people.welcome import welcome
from bot.slack.views.privacy import own_data
from tests.slack.networks import network as network_of

from .cast import A_DAY, ALLOW, LONG_AGO, NEXT_ROUND, NOW, NUMBERS, TODAY, ZONES, Cast

REFUSALS = re.findall(
    r"^(refused-[\w-]+) =", files(texts).joinpath("en.ftl").read_text(encoding="utf-8"), re.MULTILINE
)


def about_oneself(cast: Cast) -> Iterator[Message]:
    """Every answer to a command that is not about one chat."""
    yield from _standing(cast)
    yield from _sits_out(cast)
    yield from _network(cast)
    yield from _own_data()
    yield from _refused(cast)


def overviews(cast: Cast) -> Iterator[Overview]:
    """Every way to stand."""
    program, day = cast.program, TODAY + 20 * A_DAY
    yield Overview(program, None, TODAY, (), None)
    yield Overview(cast.last_program, None, TODAY, (), NUMBERS)
    yield replace(cast.overview(), last_round=replace(NUMBERS, met=None))
    yield cast.overview()
    yield replace(cast.overview(), outsider=True)
    yield Overview(program, None, TODAY, (), None, outsider=True)
    for program_ in (program, cast.last_program):
        yield replace(cast.overview(), program=program_, matches=(), last_round=None, waits=True)
        yield replace(cast.overview(), program=program_, matches=(), last_round=None, turn_to_come=True)
    yield replace(cast.overview(), matches=(replace(cast.match, state=MatchState.INTRODUCED),) * 12)
    introduced = replace(cast.match, state=MatchState.INTRODUCED, answers={})
    yield replace(cast.overview(), matches=(replace(introduced, channel=None),) * 2)
    yield replace(cast.overview(), matches=(replace(introduced, meets_at=NEXT_ROUND), introduced))
    yield cast.overview(standing=Standing.LEFT)
    yield cast.overview(standing=Standing.PAUSED)
    yield cast.overview(standing=Standing.PAUSED, paused_until=day)
    yield cast.overview(member=replace(cast.reader.member, away_until=OPEN_END))
    for several in (0, 2):
        yield cast.overview(skips_round_at=NEXT_ROUND + 7 * several * A_DAY)


def _standing(cast: Cast) -> Iterator[Message]:
    for overview in overviews(cast):
        for view in (replies.status, replies.joined, replies.profile_saved, replies.resumed):
            yield view(overview)
    yield replies.resumed(cast.overview(), NEXT_ROUND)
    yield replies.left()
    yield from _programs(cast)
    yield replies.helped(NAMES)
    yield replies.not_understood(cast.inputs.words(4000), NAMES[:3])
    for crowd in (0, 38):
        yield welcome(Overview(cast.program, None, TODAY, (), None, crowd=crowd))
    yield replies.went_wrong("0123abcd")
    yield replies.unanswered("0123abcd")


def _programs(cast: Cast) -> Iterator[Message]:
    """Where there are several programs, in every standing, and where there is one."""
    second = replace(cast.program, id=2, settings=replace(cast.program.settings, wording=cast.wording))
    for standing in Standing:
        other = replace(cast.overview(standing=standing), program=second, matches=())
        several = replace(cast.overview(), others=(other,))
        yield programs.my_programs(several)
        yield programs.which_to_join(several.every)
        yield programs.which_to_leave(several.every)
        yield programs.left(replace(other, others=(cast.overview(),)))
        yield programs.ask_to_leave(several, cast.program.id)
        yield replies.status(several)
        yield replies.joined(several)
        paused = SitsOut(Stance(Standing.ACTIVE), Stance(Standing.PAUSED), program_id=cast.program.id)
        yield pausing.sits_out(paused, several)
    yield programs.ask_to_leave(cast.overview(), None)
    yield replies.status(replace(cast.overview(), program=replace(cast.last_program, ended_at=NOW)))


def _sits_out(cast: Cast) -> Iterator[Message]:
    """For every length, and taken back in time and too late."""
    before = Stance(Standing.ACTIVE)
    until = Stance(Standing.PAUSED, TODAY + 20 * A_DAY)
    skips = Stance(Standing.ACTIVE, skips_round_at=NEXT_ROUND)
    for after in (Stance(Standing.PAUSED), until):
        yield pausing.sits_out(SitsOut(before, after), cast.overview())
        yield pausing.sits_out(SitsOut(before, after, free_until=NEXT_ROUND), cast.overview())
    often = SitsOut(before, skips, NEXT_ROUND, tuple(pausing.CADENCES))
    for overview in overviews(cast):
        yield pausing.sits_out(often, overview)
        yield still_asking(pausing.sits_out(often, overview), cast.match, cast.reader.id)
        yield pausing.undone(overview, in_time=True)
        yield pausing.kept_in(overview)
    yield pausing.undone(cast.overview(), in_time=False)
    for cadence in Cadence:
        yield pausing.slower(cadence)


def _network(cast: Cast) -> Iterator[Message]:
    """Of nobody, of a few by name, and of so many that departments stand for them."""
    names = (cast.inputs.words(500),)
    for contacts, bridges in ((0, 0), (1, 0), (40, 20), (200, 60)):
        own = network_of(contacts, names, bridges)
        yield network.my_network(own, TODAY, ZONES[0])
        yield network.my_network(replace(own, beyond=(), departments=0), TODAY, ZONES[0])
    yield network.no_picture()


def _own_data() -> Iterator[Message]:
    yield own_data.not_with_kept()
    yield own_data.sent()
    yield own_data.forget_asked()
    yield own_data.forgotten()


def _refused(cast: Cast) -> Iterator[Message]:
    """Every refusal, and what somebody is answered whose words for a day can't be understood."""
    words = cast.inputs.words(4000)
    values = dict.fromkeys(("name", "other", "typed", "example", "day"), words)
    for text in REFUSALS:
        stem = text.removesuffix("-here")
        yield replies.refused(Refusal(stem, **values, link="" if stem == text else ALLOW))
    for typed in (words, "2000-01-01", "2099-01-01", "3 weeks"):
        try:
            pausing.pause_length(typed, TODAY)
        except Refusal as refusal:
            yield replies.refused(refusal)


def file_of(cast: Cast) -> tuple[str, bytes]:
    """The name and the content of the file with all that is kept of somebody."""
    own = OwnData(
        NOW,
        cast.reader.member,
        cast.reader,
        chats=(cast.match,),
        feedback={cast.match.id: cast.told.feedback} if cast.told.feedback else {},
        times={cast.match.id: (NOW,)},
        notes=cast.notes,
        follow_ups=(OwnFollowUp(cast.match.id, "task", cast.text, TODAY, "open", LONG_AGO),),
        suggestions=(OwnSuggestion((cast.text, cast.text), cast.text, True, LONG_AGO),),
        not_with=cast.about,
    )
    return own_data.file_name(own), own_data.file_content(own)

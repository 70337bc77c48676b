"""Someone leaves a match, or may want to: what the others are told, and the answer to the leaver."""

from datetime import datetime

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.subjects import Leaving, Prospect, Unanswered
from bot.domain.overview import OptOut, Snoozed
from bot.domain.people.participant import Participant
from bot.domain.rounds.round import MatchState
from bot.slack.actions import Action
from bot.slack.payloads import ForMatch
from bot.slack.texts import moment, say
from bot.slack.views.blocks import Message, button, buttons, in_words, next_round, paragraph, said
from bot.slack.views.naming import named, names
from bot.slack.views.rendering import Rendering

# Text ids by situation: before the introduction, if others stay, and otherwise.
LEFT = ("partner-left-early", "partner-left-others", "partner-left")
CANT = ("partner-cant-early", "partner-cant-others", "partner-cant")


def partner_left(about: Leaving, _now: datetime) -> Message:
    """Say that a partner left the program."""
    return _partner_out(about, LEFT)


def partner_cant(about: Leaving, _now: datetime) -> Message:
    """Say that a partner is out of this round's chat.

    The words are the same whether the partner lacks time or wants someone else.
    """
    return _partner_out(about, CANT)


def _partner_out(about: Leaving, sentences: tuple[str, str, str]) -> Message:
    """Tell someone who stays that a partner is out, and what the round can still offer them."""
    early, with_others, alone = sentences
    match, reader, leaver = about.match, about.reader, about.leaver
    following = next_round(about.program.next_round_at, reader.member.time_zone)
    prospect = _prospect(about.prospect, following)
    if match.state is MatchState.CALLED_OFF:
        return said(_of(leaver, early, prospect=prospect))
    if others := [person for person in match.staying if person.id != reader.id]:
        return said(_of(leaver, with_others, names=names(others)))
    words = f"{_of(leaver, alone)} {prospect}"
    clicked = ForMatch(match=match.id)
    row = [button("button-after-all", Action.MET, clicked)]
    if about.prospect is Prospect.ON_REQUEST:
        row.insert(0, button("button-find", Action.SOMEONE_ELSE, clicked, style="primary"))
    return Message(in_words(words), [paragraph(words), buttons(*row)])


def _of(leaver: Participant, text: str, **values: str) -> str:
    """The sentence about someone who is out, without a name if they were forgotten."""
    if not leaver.member.name:
        return say(f"{text}-unnamed", **values)
    return say(text, name=named(leaver), **values)


def silent(about: Unanswered, _now: datetime) -> Message:
    """Ask someone who is waiting for a reply from the others whether they want someone else."""
    words = say("silent", names=names(about.match.company(about.reader.id)))
    clicked = ForMatch(match=about.match.id)
    other = button("button-else", Action.SOMEONE_ELSE, clicked, confirm="confirm-else", deny="confirm-keep")
    return Message(
        in_words(words), [paragraph(words), buttons(other, button("button-met", Action.MET, clicked))]
    )


def ask_cant_make_it(about: ForMatch) -> Message:
    """Ask someone, in a window that nobody else sees, whether they mean to sit this round out."""
    return _asked("confirm-cant-text", "button-cant", Action.CANT, about)


def ask_someone_else(about: ForMatch) -> Message:
    """Ask someone, in a window that nobody else sees, whether they mean to meet someone else."""
    return _asked("confirm-else-text", "button-else", Action.SOMEONE_ELSE, about)


def _asked(question: str, answer: str, action: Action, about: ForMatch) -> Message:
    words = say(question)
    sure = button(answer, action, ForMatch(match=about.match))
    return Message(in_words(words), [paragraph(words), buttons(sure)])


def cant_make_it(opt_out: OptOut) -> Message:
    """Confirm that they sit this round out."""
    return said(f"{say('cant-done')} {_next_round(opt_out)}")


def someone_else(opt_out: OptOut) -> Message:
    """Say that they are out of the match, if others were still in it, and what comes next."""
    prospect = _prospect(opt_out.prospect, _next_round(opt_out))
    return said(f"{say('else-done')} {prospect}" if opt_out.left else prospect)


def snoozed(about: Snoozed) -> Message:
    """Say when the next reminder comes."""
    zone = about.participant.member.time_zone
    people = names(about.match.company(about.participant.id))
    if about.until is None:
        return said(say("snoozed-quiet", names=people, when=moment(about.match.round.closes_at, zone)))
    return said(say("snoozed", names=people, when=moment(about.until, zone)))


def _prospect(prospect: Prospect, following: str) -> str:
    """What a round can still offer someone.

    Args:
        following: the sentence that says when the next round is.
    """
    match prospect:
        case Prospect.FOUND:
            return say("prospect-found")
        case Prospect.WAITING:
            return say("prospect-waiting", next=following)
        case Prospect.ON_REQUEST:
            return say("prospect-on-request")
        case Prospect.NEXT_ROUND:
            return following


def _next_round(opt_out: OptOut) -> str:
    return next_round(opt_out.next_round_at, opt_out.participant.member.time_zone)


NOTICES = (
    Rendering(NoticeKind.PARTNER_LEFT, Leaving, partner_left),
    Rendering(NoticeKind.PARTNER_CANT, Leaving, partner_cant),
    Rendering(NoticeKind.SILENT, Unanswered, silent),
)

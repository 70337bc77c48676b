"""What organisers see of their programs: the list, the kinds to choose from, the form on every page, what it comes to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from slack_sdk.models.views import View

from bot.domain.rounds.design.templates import BY_NAME, TEMPLATES
from bot.domain.rounds.design.wording import Wording
from bot.domain.rounds.program import Program, ProgramSettings
from bot.domain.rounds.schedule import Schedule
from bot.slack import texts
from bot.slack.actions import ProgramPage
from bot.slack.handlers.rounds.first_steps import NOT_IN_CHANNEL, REFUSALS
from bot.slack.payloads import ForProgramForm
from bot.slack.views.blocks import Message
from bot.slack.views.organisers import first_steps as steps
from bot.slack.views.organisers import invitation
from bot.slack.views.rounds import program_list
from bot.slack.views.rounds.program_form import ProgramDraft, program_form, templates
from bot.slack.views.window import window

from .cast import A_DAY, ALLOW, NEXT_ROUND, NOW, Cast


def of_programs(cast: Cast) -> Iterator[Message | View]:
    """With no program, one and many, of every template, as first shown and with all pages."""
    programs = [*_programs(cast)]
    for shown in ([], programs[:1], programs * 8):
        yield program_list.organised([(each, number) for number, each in enumerate(shown)], NOW)
    yield from _first_steps(programs)
    yield templates()
    yield window(templates())
    for program in programs:
        draft = ProgramDraft(program.settings, program.next_round_at, NOW, cast.about)
        for pages in ((), tuple(ProgramPage)):
            yield program_form(draft, ForProgramForm(program=program.id, pages=pages))
        for made in (True, False):
            yield program_list.saved(program, draft, made=made)
            yield program_list.saved(program, draft, ("U1", "U2"), made=made)
        yield program_list.ask_to_end(program, 38)
        yield program_list.ended(program)
    first = programs[0]
    draft = ProgramDraft(first.settings, first.next_round_at, NOW, cast.about)
    yield program_form(draft, ForProgramForm(template="lunch"))
    for count in (0, 1):
        yield program_list.ask_to_end(first, count)


def _first_steps(programs: Sequence[Program]) -> Iterator[Message | View]:
    """Choosing a kind, looking, inviting, and what comes of it."""
    for program in programs:
        yield window(steps.kinds(program))
        posted, copied = invitation.invitation(program, NOW), invitation.announcement(program, NOW)
        yield posted
        for nobody in (False, True):
            yield window(steps.look(program, NOW, nobody_placed=nobody))
            yield invitation.invite_form(program, posted, copied, NOW, nobody_placed=nobody)
        yield invitation.posted(program, "C1", copied)
    for _, text in REFUSALS:
        yield invitation.not_posted(programs[0], text)
    yield invitation.not_posted(programs[0], NOT_IN_CHANNEL, ALLOW)


def _programs(cast: Cast) -> Iterator[Program]:
    """Of every kind, and one that no form could make."""
    usual = replace(cast.program.settings, organisers=tuple(f"U{number}" for number in range(1, 5)))
    for number, each in enumerate(TEMPLATES, start=1):
        settings = each.settings(usual, cast.inputs.words(60), usual.organisers)
        yield replace(cast.program, id=number, settings=replace(settings, wording=cast.wording))
    crontab = ProgramSettings(Schedule("0 10 1,15 * *"), channel=None, organisers=usual.organisers)
    yield replace(cast.last_program, id=9, settings=crontab)
    yield replace(
        cast.program, id=10, next_round_at=NEXT_ROUND, settings=replace(crontab, least=1, guests=True)
    )


def screens_of_programs(first: Program) -> Iterator[tuple[str, Message | View]]:
    """The list of two, and the form of a new one and of one that there is, as pictures are made of them."""
    named = replace(first.settings, wording=Wording(texts.say("template-departments")), least=4)
    mentoring = BY_NAME["mentoring"].given_to(named, texts.say("template-mentoring"))
    one = replace(first, settings=named)
    other = replace(first, id=2, settings=mentoring, next_round_at=NEXT_ROUND + A_DAY)
    yield "organiser-programs", program_list.organised([(one, 38), (other, 14)], NOW)
    lunch = BY_NAME["lunch"].given_to(named, texts.say("template-lunch"))
    new = ProgramDraft(lunch, NEXT_ROUND + 2 * A_DAY, NOW)
    yield "organiser-new-program", program_form(new, ForProgramForm(template="lunch"))
    shape = ForProgramForm(program=2, pages=(ProgramPage.SIDES, ProgramPage.PEOPLE))
    yield (
        "organiser-program",
        program_form(ProgramDraft(mentoring, other.next_round_at, NOW, (), ("U1",)), shape),
    )

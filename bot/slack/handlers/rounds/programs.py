"""Making, changing and ending programs in Slack.

Whoever isn't an organiser is refused by each step, whatever button, form or command they come by.
"""

from datetime import datetime

from bot.domain.errors import Refusal, SettingError
from bot.domain.rounds.design.same_days import same_days
from bot.domain.rounds.design.templates import BY_NAME, Template
from bot.domain.rounds.program import Origin, ProgramSettings
from bot.services.rounds import placing
from bot.services.rounds import programs as service
from bot.slack.actions import Action, ProgramField, ProgramPage, clicked
from bot.slack.handlers.rounds import first_steps
from bot.slack.outbound.errors import SlackError
from bot.slack.payloads import ForProgram, ForProgramForm, decoded
from bot.slack.request import Deps, Request
from bot.slack.texts import say
from bot.slack.views.naming import named_program
from bot.slack.views.rounds import program_list
from bot.slack.views.rounds.program_answers import read_program
from bot.slack.views.rounds.program_form import ProgramDraft, program_form, templates
from bot.slack.views.window import window


async def show(deps: Deps, request: Request) -> None:
    """List the programs that someone organises."""
    own = await service.organised_by(deps.database, request.who)
    await request.reply(program_list.organised(own.programs, deps.clock()))


async def choose_template(deps: Deps, request: Request) -> None:
    """Ask an organiser what kind of program a new one is."""
    await service.organised_by(deps.database, request.who)
    await request.reply(templates())


async def open_new(deps: Deps, request: Request) -> None:
    """Open the form for a new program of the kind that was clicked."""
    template = clicked(request.payload["actions"][0])[0].removeprefix(f"{Action.TEMPLATE}.")
    shape = ForProgramForm(template=template)
    draft = await _draft(deps, request, shape, await _before(deps, request, shape))
    await request.open_form(deps, program_form(draft, shape))


async def open_to_change(deps: Deps, request: Request) -> None:
    """Open the form for a program that there is."""
    shape = ForProgramForm(program=decoded(ForProgram, request.value).program)
    draft = await _draft(deps, request, shape, await _before(deps, request, shape))
    await request.open_form(deps, program_form(draft, shape))


async def open_from_first_steps(deps: Deps, request: Request) -> None:
    """The same from the steps to the first round, which go on once it is saved."""
    shape = ForProgramForm(program=(await service.own_program(deps.database, request.who)).id, first=True)
    draft = await _draft(deps, request, shape, await _before(deps, request, shape))
    await request.open_form(deps, program_form(draft, shape))


async def show_page(deps: Deps, request: Request) -> None:
    """Show another page in an open form; answers filled in so far stay."""
    page = clicked(request.payload["actions"][0])[0].removeprefix(f"{Action.PROGRAM_PAGE}.")
    await _reopen(deps, request, ProgramPage(page))


async def preview(deps: Deps, request: Request) -> None:
    """Say in an open form what it comes to as it is filled in now."""
    await _reopen(deps, request)


async def save(deps: Deps, request: Request) -> None:
    """Make a program, or change one, from a submitted form."""
    shape = decoded(ForProgramForm, request.view["private_metadata"])
    settings = read_program(request.answers, await _before(deps, request, shape))
    if shape.program is None:
        origins = {**_template(shape).origins, "name": Origin.SLACK, "organisers": Origin.SLACK}
        saved = await service.create(deps.database, request.who, settings, origins, deps.clock())
    else:
        saved = await service.change(deps.database, request.who, shape.program, settings, deps.clock())
    missing = await _place(deps, request, saved.id)
    if shape.first and not missing and await first_steps.goes_on(deps, request, saved):
        return
    draft = await _draft(deps, request, ForProgramForm(program=saved.id), saved.settings, saved.next_round_at)
    message = program_list.saved(saved, draft, missing, made=shape.program is None)
    if not await request.show_below(deps, window(message.with_shortcuts)):
        await request.reply(message)


async def _place(deps: Deps, request: Request, program_id: int) -> tuple[str, ...]:
    """Have those who were chosen be hosts or mentors, if the form asked who is; return those who aren't in the program."""
    if not request.answers.has(ProgramField.PLACED):
        return ()
    chosen = request.answers.people(ProgramField.PLACED)
    return await placing.place(deps.database, request.who, program_id, chosen, deps.clock())


async def ask_to_end(deps: Deps, request: Request) -> None:
    """Ask an organiser whether they mean to end a program."""
    own = await service.organised_by(deps.database, request.who)
    number = decoded(ForProgram, request.value).program
    found = next((each for each in own.programs if each[0].id == number), None)
    if found is None:
        raise Refusal("refused-not-organiser")
    await request.reply(program_list.ask_to_end(*found))


async def end(deps: Deps, request: Request) -> None:
    """End a program."""
    number = decoded(ForProgram, request.value).program
    if number is None:
        raise Refusal("refused-button")
    done = await service.end(deps.database, request.who, number, deps.clock())
    await request.replace(program_list.ended(done))


async def _reopen(deps: Deps, request: Request, page: ProgramPage | None = None) -> None:
    """Show the open form as it is filled in, with one more page if there is one to show."""
    view = request.view
    shape = decoded(ForProgramForm, view["private_metadata"])
    settings = read_program(request.answers, await _before(deps, request, shape))
    if page:
        shape = shape.model_copy(update={"pages": tuple(dict.fromkeys((*shape.pages, page)))})
    draft = await _draft(deps, request, shape, settings)
    try:
        await deps.gateway.update_view(view["id"], program_form(draft, shape))
    except SlackError as error:
        if error.code != "not_found":  # closed or submitted in the meantime
            raise


async def _before(deps: Deps, request: Request, shape: ForProgramForm) -> ProgramSettings:
    """What a form starts from: the program as it is, or its template.

    Raises:
        Refusal: whoever asks isn't an organiser, or the program isn't theirs.
    """
    if shape.program is not None:
        return (await service.own_program(deps.database, request.who, shape.program)).settings
    own = await service.organised_by(deps.database, request.who)
    template = _template(shape)
    return template.settings(own.usual, say(f"template-{template.name}"), (request.who.slack_id,))


def _template(shape: ForProgramForm) -> Template:
    found = BY_NAME.get(shape.template)
    if found is None:
        raise Refusal("refused-button")
    return found


async def _draft(
    deps: Deps,
    request: Request,
    shape: ForProgramForm,
    settings: ProgramSettings,
    next_at: datetime | None = None,
) -> ProgramDraft:
    """What a form shows, with when the next round would be, and which programs begin theirs on the same days."""
    own, now = await service.organised_by(deps.database, request.who), deps.clock()
    others = {named_program(each): each.settings for each in own.others if each.id != shape.program}
    placed: tuple[str, ...] = ()
    if shape.program is not None and ProgramPage.SIDES in shape.pages:
        placed = await placing.placed(deps.database, request.who, shape.program)
    return ProgramDraft(
        settings, next_at or _first_round(settings, now), now, same_days(settings, others, now), placed
    )


def _first_round(settings: ProgramSettings, now: datetime) -> datetime | None:
    try:
        return settings.first_round(now, settings.schedule.first_day(settings.time_zone, now))
    except SettingError:  # only days off; saving it says so
        return None

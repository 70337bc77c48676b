"""The three steps to a program's first round: choosing its kind, looking at what will happen, inviting people in a channel."""

from contextlib import suppress
from functools import partial

from slack_sdk.models.views import View

from bot.domain.errors import Refusal
from bot.domain.outbox.declared.organiser_subjects import Organising
from bot.domain.rounds.design.templates import BY_NAME
from bot.domain.rounds.program import Program
from bot.services.access import Who
from bot.services.rounds import first_steps as service
from bot.services.rounds import placing
from bot.services.rounds.programs import own_program
from bot.slack.actions import Action, Field, clicked
from bot.slack.outbound.errors import SlackBusy, SlackError, SlackUncertain
from bot.slack.request import Deps, Request
from bot.slack.texts import say
from bot.slack.views.organisers import first_steps as views
from bot.slack.views.organisers import invitation
from bot.slack.views.organisers.prospects import organises
from bot.slack.views.window import window

NOT_IN_CHANNEL = "inviting-not-in-channel"
# What to do about a channel that the bot can't post to, by how Slack's code begins.
REFUSALS = (
    (("not_in_channel", "channel_not_found"), NOT_IN_CHANNEL),
    (("is_archived",), "inviting-archived"),
    (("restricted_action", "posting_to_channel_denied", "channel_is_limited_access"), "inviting-restricted"),
)


async def choose_kind(deps: Deps, request: Request) -> None:
    """Ask what kind of program it is to be."""
    program = await own_program(deps.database, request.who)
    await _show(deps, request, window(views.kinds(program)))


async def be_of_kind(deps: Deps, request: Request) -> None:
    """Make the program one of the kind that was clicked; then say what will happen, and ask whom to invite."""
    template = BY_NAME.get(clicked(request.payload["actions"][0])[0].removeprefix(f"{Action.KIND}."))
    if template is None:
        raise Refusal("refused-button")
    before = await own_program(deps.database, request.who)
    with deps.speaking_to((), before.settings.wording.language):
        name = say(f"template-{template.name}")
    program = await service.choose_kind(deps.database, request.who, template, name, deps.clock())
    await _show(deps, request, await _invite_view(deps, program))
    _tell_progress(deps, request)


async def look_ahead(deps: Deps, request: Request) -> None:
    """Say what will happen."""
    program = await own_program(deps.database, request.who)
    missing = await placing.is_nobody(deps.database, program)
    await _show(deps, request, window(views.look(program, deps.clock(), nobody_placed=missing)))


async def keep(deps: Deps, request: Request) -> None:
    """What will happen is right; ask whom to invite."""
    program = await service.keep(deps.database, request.who, deps.clock())
    await _show(deps, request, await _invite_view(deps, program))
    _tell_progress(deps, request)


async def ask_whom_to_invite(deps: Deps, request: Request) -> None:
    """Ask for a channel to invite people in."""
    program = await own_program(deps.database, request.who)
    await _show(deps, request, await _invite_view(deps, program))


async def invite(deps: Deps, request: Request) -> None:
    """Post the invitation to the chosen channel, and say so; or say what Slack has against it."""
    channel, now = request.answers.conversation(Field.CHANNEL), deps.clock()
    if channel[:1] not in {"C", "G"}:
        raise Refusal("refused-button")
    program = await service.to_invite(deps.database, request.who, channel, now)
    with deps.speaking_to((), program.settings.wording.language):
        message, copied = invitation.invitation(program, now), invitation.announcement(program, now)
    try:
        await deps.gateway.post(channel, message)
    except SlackError as error:
        why = why_not_posted(error)
        link = deps.install_page.link() if why == NOT_IN_CHANNEL else ""
        await request.reply(invitation.not_posted(program, why, link))
        return
    await service.invited(deps.database, request.who, channel, now)
    await request.reply(invitation.posted(program, channel, copied))
    _tell_progress(deps, request)


async def goes_on(deps: Deps, request: Request, program: Program) -> bool:
    """Go on to inviting people in the window that a form was opened from; whether it is still there."""
    _tell_progress(deps, request)
    return await request.show_below(deps, await _invite_view(deps, program))


async def _invite_view(deps: Deps, program: Program) -> View:
    """The form that asks for a channel, with what would be posted there."""
    now = deps.clock()
    with deps.speaking_to((), program.settings.wording.language):
        message, copied = invitation.invitation(program, now), invitation.announcement(program, now)
    missing = await placing.is_nobody(deps.database, program)
    return invitation.invite_form(program, message, copied, now, nobody_placed=missing)


def why_not_posted(error: SlackError) -> str:
    """The text that says what Slack has against a post, and what to do."""
    if isinstance(error, SlackUncertain):
        return "inviting-in-doubt"
    found = (text for codes, text in REFUSALS if error.code.startswith(codes))
    return next(found, "refused-busy" if isinstance(error, SlackBusy) else "inviting-refused")


async def _show(deps: Deps, request: Request, view: View) -> None:
    """Show a view in the window that was clicked in, or in a new one."""
    shown = request.payload.get("view") or {}
    if shown.get("type") == "modal":
        await deps.gateway.update_view(shown["id"], view)
    else:
        await request.open_form(deps, view)


def _tell_progress(deps: Deps, request: Request) -> None:
    """Have the message that said that somebody organises show which steps are done."""
    request.later(partial(_renew_word, deps, request.who))


async def _renew_word(deps: Deps, who: Who) -> None:
    if word := await service.own_word(deps.database, who):
        message = organises(Organising(word.program, word.steps), deps.clock())
        with suppress(SlackError):  # then it stays as it is; the Home tab shows the same
            await deps.gateway.replace(word.channel, word.ts, message, None)

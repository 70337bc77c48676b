"""Registration with Bolt: ack first, then run one handler, and tell the person if it fails."""

import asyncio
import logging
import re
from collections import defaultdict
from collections.abc import Callable
from functools import partial

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.request.async_request import AsyncBoltRequest

from bot.domain.errors import DatabaseUnavailable, Refusal
from bot.domain.meter import UNMEASURED, Meter
from bot.domain.overview import FrontPage
from bot.domain.people.member import MemberFacts
from bot.services.access import Who
from bot.services.people import attendance, inviting
from bot.slack.actions import COMMAND
from bot.slack.form_values import Answers
from bot.slack.handlers import commands, home
from bot.slack.handlers.failures import handle
from bot.slack.handlers.organisers.team import appoint_first
from bot.slack.inbound.door import pass_over
from bot.slack.inbound.news import News
from bot.slack.inbound.offers import offer
from bot.slack.inbound.quiet import Quiet
from bot.slack.inbound.readers import reading_of
from bot.slack.inbound.reply_targets import Body, answering, is_in_app
from bot.slack.inbound.routes import FORMS, handler_of, mistakes, outdated
from bot.slack.inbound.sources import installed_in, is_through, who_acts, who_typed
from bot.slack.inbound.tracking import caused, followed
from bot.slack.inbound.under_way import UnderWay
from bot.slack.payloads import shown_in
from bot.slack.request import Deps, Handler, Request, Work
from bot.slack.texts import speaking
from bot.slack.views import replies
from bot.slack.views.window import window

log = logging.getLogger(__name__)

AT_ONCE = 40  # concurrent handlers of a workspace: all of a burst open their forms within three seconds
LATER_AT_ONCE = 4  # concurrent jobs of a workspace that nobody waits for
TOO_MUCH = Refusal("refused-crowd")


class Listeners:
    """The bot's listeners and the work in progress, which ``under_way`` counts.

    Args:
        deps_of: what the handlers work with in a workspace, by Slack's id of it; None where the bot is not installed.
        elsewhere: what people of other workspaces are answered with.
        afterwards: called when all that people of a workspace asked for is done; something may be to be said because of it.
        meter: learns how long people wait for what they ask for.
    """

    def __init__(
        self,
        deps_of: Callable[[str], Deps | None],
        elsewhere: Deps,
        afterwards: Callable[[str], None],
        meter: Meter = UNMEASURED,
    ) -> None:
        self._deps_of = deps_of
        self._elsewhere = elsewhere
        self._meter = meter
        self._gates = defaultdict[str, asyncio.Semaphore](partial(asyncio.Semaphore, AT_ONCE))
        self._side_gates = defaultdict[str, asyncio.Semaphore](partial(asyncio.Semaphore, LATER_AT_ONCE))
        self._side_jobs: set[asyncio.Task[None]] = set()
        self._new_homes: dict[Who, FrontPage] = {}
        self._news = News()
        self._quiet = Quiet()
        self.under_way = UnderWay(afterwards)

    def register(self, app: AsyncApp) -> None:
        """Subscribe to all the bot's commands, buttons, forms and events."""
        app.command(COMMAND)(self._on_command)
        app.action(re.compile(""))(self._on_click)
        app.view(re.compile(""))(self._on_submit)
        app.options(re.compile(""))(self._on_typing)
        app.shortcut(re.compile(""))(self._on_click)
        app.event("app_home_opened")(self._on_home_opened)
        app.event("user_change")(self._on_user_change)
        app.event("team_join")(self._on_team_join)
        app.event(re.compile(""))(pass_over)  # without an ack, Slack sends an event again

    async def _on_command(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        who = who_typed(body, context.team_id)
        if self.under_way.is_too_much(who.team_id):
            with speaking(self._deps_in(who).language):
                await ack(replies.refused(TOO_MUCH).text, response_type="ephemeral")
            return
        await ack()
        await self._answer(commands.command, who, body)

    async def _on_click(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        await ack()
        who = who_acts(body, context.team_id)
        if self.under_way.is_too_much(who.team_id):  # an ack says nothing to whoever clicked
            await self._put_off(who, body)
        else:
            await self._answer(handler_of(body), who, body)

    async def _on_submit(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        answers = Answers(body["view"])
        with speaking(shown_in(body["view"], self._elsewhere.language)):
            errors = mistakes(body["view"], answers, self._elsewhere.clock())
        if errors:
            await ack(response_action="errors", errors=errors)
            return
        who = who_acts(body, context.team_id)
        if self.under_way.is_too_much(who.team_id):  # the form stays beneath, as it was filled in
            with speaking(shown_in(body["view"], self._elsewhere.language)):
                await ack(response_action="push", view=window(replies.refused(TOO_MUCH)))
            return
        await ack()
        handler = FORMS.get(body["view"]["callback_id"], outdated)
        await self._answer(handler, who, body, answers)

    async def _on_typing(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        """Answer with options; this ack is the one that can't come before the work, so the work is short."""
        who = who_acts(body, context.team_id)
        with speaking(shown_in(body["view"], self._elsewhere.language)):
            deps = self._deps_of(who.team_id)
            found = await offer(deps if deps and is_through(body, deps.organisation) else None, who, body)
        await ack(options=found)

    async def _on_home_opened(self, body: Body, event: Body, context: AsyncBoltContext) -> None:
        who = Who(installed_in(body, context.team_id), event["user"])
        deps = self._deps_of(who.team_id)
        if deps and event.get("tab", "home") == "home":
            self._later(deps, partial(self._show_home, deps, who))

    async def _on_user_change(
        self, body: Body, event: Body, context: AsyncBoltContext, request: AsyncBoltRequest
    ) -> None:
        deps = self._deps_of(installed_in(body, context.team_id))
        if deps and self._news.hear(deps, event["user"], request.headers):
            self._later(deps, partial(self._news.look, deps))

    async def _on_team_join(self, body: Body, context: AsyncBoltContext) -> None:
        deps = self._deps_of(installed_in(body, context.team_id))
        if deps:
            self._later(deps, partial(inviting.somebody_came, deps.database, deps.team_id, deps.clock()))

    async def _show_home(self, deps: Deps, who: Who) -> None:
        """Show someone their Home tab, in their language."""
        reads = await reading_of(deps, who)
        with speaking(reads.locale):
            await appoint_first(deps, who, reads.stranger)
            await home.publish(deps, who, stranger=reads.stranger)

    def _request(
        self, deps: Deps, who: Who, body: Body, answers: Answers | None, stranger: MemberFacts | None
    ) -> Request:
        ways = answering(deps, who.slack_id, body)
        later = partial(self._later, deps)
        show_home = partial(self._new_homes.__setitem__, who)
        answers = answers or Answers(body.get("view") or {})
        trigger_id = body.get("trigger_id", "")
        return Request(who, trigger_id, *ways, later, show_home, body, answers, stranger=stranger)

    def _keep_home_right(self, deps: Deps, request: Request) -> None:
        """Publish someone's Home tab again if it has changed, or if they acted there."""
        page = self._new_homes.pop(request.who, None)
        if page or is_in_app(request.payload):
            self._later(deps, partial(home.publish, deps, request.who, page, request.stranger))

    def _later(self, deps: Deps, job: Work) -> None:
        """Do something that nobody waits for, behind what people wait for, in the locale of whoever caused it."""
        self.under_way.begin(deps.team_id)
        with caused():
            task = asyncio.create_task(self._work(job, self._side_gates[deps.team_id]))
        self._side_jobs.add(task)
        task.add_done_callback(partial(self._side_job_is_done, deps.team_id))

    def _side_job_is_done(self, team_id: str, task: asyncio.Task[None]) -> None:
        self._side_jobs.discard(task)
        self.under_way.end(team_id)
        error = None if task.cancelled() else task.exception()
        if error and not isinstance(error, DatabaseUnavailable):  # that has been told
            log.error("something that nobody waited for failed", exc_info=error)

    async def _answer(self, handler: Handler, who: Who, body: Body, answers: Answers | None = None) -> None:
        self._quiet.end()
        with self.under_way.one_more(who.team_id), followed(body, self._meter):
            deps = self._deps_in(who)
            work = partial(self._serve, deps, handler, who, body, answers)
            await self._work(work, self._gates[deps.team_id])

    async def _put_off(self, who: Who, body: Body) -> None:
        """Tell whoever clicked to do so again later, before their trigger expires."""
        deps = self._deps_in(who)
        with self.under_way.one_more(who.team_id), speaking(deps.language):
            await answering(deps, who.slack_id, body).reply(replies.refused(TOO_MUCH))

    def _deps_in(self, who: Who) -> Deps:
        """What handlers work with where somebody is, or elsewhere."""
        return self._deps_of(who.team_id) or self._elsewhere

    async def _serve(
        self, deps: Deps, handler: Handler, who: Who, body: Body, answers: Answers | None
    ) -> None:
        """Do what someone asked for, in their language, and show what has changed because of it."""
        if deps is self._elsewhere or not is_through(body, deps.organisation):
            await self._turn_away(who, body)
            return
        reads = await reading_of(deps, who)
        request = self._request(deps, who, body, answers, reads.stranger)
        with speaking(reads.locale):  # and so does what is to be done later because of it
            await handle(handler, deps, request)
            self._keep_home_right(deps, request)
        if reads.unheard:
            self._later(deps, partial(attendance.record_activity, deps.database, reads.unheard, deps.clock()))

    async def _turn_away(self, who: Who, body: Body) -> None:
        """Answer someone from a workspace without the bot, by response URL only: a DM could reach someone else.

        Nothing is looked up for them, for they may be anybody.
        """
        log.warning("something came from workspace %s through no installation of the bot there", who.team_id)
        if url := body.get("response_url"):
            with speaking(self._elsewhere.language):
                refusal = replies.refused(Refusal("refused-workspace"))
            await self._elsewhere.gateway.respond(url, refusal)

    async def _work(self, job: Work, gate: asyncio.Semaphore) -> None:
        """Do what an ack has promised: after the acks of those who typed at the same moment, and not all at once."""
        await self._quiet.wait()
        async with gate:
            await job()

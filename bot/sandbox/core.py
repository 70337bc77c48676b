"""The parts of a running sandbox, shared by API methods and people's actions."""

from dataclasses import dataclass

from bot.sandbox.clock import SandboxClock
from bot.sandbox.delivery.deliveries import Deliveries, Line
from bot.sandbox.delivery.http_line import HttpLine
from bot.sandbox.faults import Faults
from bot.sandbox.ids import Ids
from bot.sandbox.log import CallLog
from bot.sandbox.manifest import SOCKET_MODE, AppManifest
from bot.sandbox.socket.socket_mode import SocketMode
from bot.sandbox.waiting import Activity
from bot.sandbox.workspace.files import Files
from bot.sandbox.workspace.grants import Grants
from bot.sandbox.workspace.messages import Messages
from bot.sandbox.workspace.rate_limits import Limits
from bot.sandbox.workspace.response_urls import ResponseUrls
from bot.sandbox.workspace.roster import Profile
from bot.sandbox.workspace.triggers import Triggers
from bot.sandbox.workspace.views import Views
from bot.sandbox.workspace.workspace import App, Workspace


@dataclass(frozen=True)
class Core:
    """One workspace with one app, and everything between them."""

    clock: SandboxClock
    workspace: Workspace
    app: App
    grants: Grants
    messages: Messages
    files: Files
    views: Views
    triggers: Triggers
    response_urls: ResponseUrls
    deliveries: Deliveries
    sockets: SocketMode
    requests: HttpLine
    limits: Limits
    faults: Faults
    log: CallLog
    activity: Activity


def build_core(stopwatch: SandboxClock, workspace: Workspace, manifest: AppManifest) -> Core:
    """Assemble the parts around a workspace and the app installed in it."""
    clock = workspace.clock
    app = _install(workspace, manifest)
    log, activity, faults = CallLog(workspace.changes), Activity(workspace.changes), Faults(clock)
    messages = Messages(workspace)
    sockets = SocketMode(app.id, stopwatch, log, faults)
    requests = HttpLine(app, workspace.seconds, stopwatch, log)

    def line() -> Line:
        return sockets if SOCKET_MODE in app.switched_on or not app.request_urls else requests

    return Core(
        clock=clock,
        workspace=workspace,
        app=app,
        grants=Grants(app, clock),
        messages=messages,
        files=Files(workspace.ids),
        views=Views(workspace, app),
        triggers=Triggers(stopwatch),
        response_urls=ResponseUrls(workspace, messages, app),
        deliveries=Deliveries(line, clock, log, activity, faults),
        sockets=sockets,
        requests=requests,
        limits=Limits(workspace),
        faults=faults,
        log=log,
        activity=activity,
    )


def _install(workspace: Workspace, manifest: AppManifest) -> App:
    """Install the app that a manifest describes."""
    ids = Ids()
    bot = Profile(manifest.name, handle=manifest.name.lower(), time_zone="America/Los_Angeles")
    return App(
        id=ids.next("A"),
        bot_id=ids.next("B"),
        bot_user=workspace.add_user(bot, is_bot=True),
        scopes=frozenset(manifest.scopes),
        optional=frozenset(manifest.optional),
        commands=frozenset(manifest.commands),
        should_escape=manifest.should_escape,
        events=frozenset(manifest.events),
        switched_on=frozenset(manifest.switched_on),
        read_only=manifest.read_only,
        shortcuts=tuple(manifest.shortcuts),
        hints=manifest.hints,
        request_urls=manifest.request_urls,
        redirect_urls=tuple(manifest.redirect_urls),
        rotates=manifest.rotates,
    )

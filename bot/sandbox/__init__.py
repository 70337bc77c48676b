"""A small local Slack workspace over real HTTP and WebSocket, as strict as Slack itself.

Owns: a workspace with people, conversations, messages, modals and home tabs; the Web API, Socket Mode,
requests and response urls through which an app talks to it; and ``Person``, through which tests and demos act and look.
May import: nothing of the bot. The two share only what Slack documents, so a test that passes here says
something about Slack.
"""

from bot.sandbox.clock import SandboxClock
from bot.sandbox.delivery.http_line import free_port
from bot.sandbox.errors import NotSeenError, RosterError
from bot.sandbox.faults import Fault
from bot.sandbox.leaping import LeapingLoop
from bot.sandbox.manifest import AppManifest
from bot.sandbox.person.forms import Form
from bot.sandbox.person.person import Person
from bot.sandbox.person.screen import Home, Message
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.workspace.roster import Profile, load_roster, sample_company

__all__ = [
    "AppManifest",
    "Fault",
    "Form",
    "Home",
    "LeapingLoop",
    "Message",
    "NotSeenError",
    "Person",
    "Profile",
    "RosterError",
    "Sandbox",
    "SandboxClock",
    "free_port",
    "load_roster",
    "sample_company",
]

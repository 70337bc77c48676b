"""What the log says of the connection to Slack: one line as it goes and one as it is back, instead of one every five seconds."""

import logging
import re

from bot.slack.outbound.error_codes import MEANINGS, Meaning

log = logging.getLogger(__name__)

# The beginnings of what the SDK logs again and again while it tries to connect.
TROUBLE = (
    "Failed to retrieve WSS URL",
    "Failed to check the current session",
    "Failed to connect",
    "Failed to receive or enqueue",
    "Failed to send a ping",
    "Failed to close the old session",
)
CODE = re.compile(r"'error': '(\w+)'")
REINSTALL = "install the app again, or start the bot with a new SLACK_APP_TOKEN"
WAIT = "the bot goes on trying; if this lasts, see to its network"


class ConnectionLog(logging.Filter):
    """Turns what the SDK says of one connection into changes of its state."""

    def __init__(self) -> None:
        super().__init__()
        self._is_down = False

    def logger(self) -> logging.Logger:
        """The logger for the SDK to use."""
        own = logging.Logger("slack_bolt.connection")  # noqa: LOG001  (its state is of one connection)
        own.parent = logging.getLogger("slack_bolt")
        own.addFilter(self)
        return own

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep the SDK's complaints from the log, which may hold an address with a secret in it; tell of the first."""
        said = record.getMessage()
        if not said.startswith(TROUBLE):
            return True
        if not self._is_down:
            self._is_down = True
            found = CODE.search(said)
            code = found.group(1) if found else "no connection"
            lost = MEANINGS.get(code) is Meaning.WORKSPACE
            log.error("nothing comes from Slack any more (%s); %s", code, REINSTALL if lost else WAIT)
        return False

    async def heard(self, _message: object) -> None:
        """Tell that the connection is back, as something came over it."""
        if self._is_down:
            self._is_down = False
            log.warning("Slack is connected again")

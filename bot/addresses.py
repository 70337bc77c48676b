"""Where a server listens, ``8081`` on this machine alone or ``0.0.0.0:8081`` for others as well; and where others find it."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from bot.domain.errors import SettingError

THIS_MACHINE = "127.0.0.1"
ALL_PORTS = 65535
SCHEME = "https"  # of what Slack posts to


def read_address(text: str) -> tuple[str, int]:
    """The host, by number, and the port.

    Raises:
        SettingError: it is neither a port nor a host by number with one.
    """
    host, _, port = text.rpartition(":")
    try:
        if not (port.isascii() and port.isdecimal() and 0 < int(port) <= ALL_PORTS):
            raise ValueError
        return str(ip_address(host.strip("[]"))) if host else THIS_MACHINE, int(port)
    except ValueError:
        raise SettingError("it is neither a port nor a numeric address with one") from None


def check_public_url(text: str) -> str:
    """The address under which Slack reaches the bot, without a slash at its end.

    Raises:
        SettingError: Slack would not send anything there.
    """
    try:
        parts = urlsplit(text)
        if parts.scheme != SCHEME or not parts.hostname or parts.username or parts.query or parts.fragment:
            raise ValueError
        return f"{SCHEME}://{parts.netloc}{parts.path}".rstrip("/")
    except ValueError:
        raise SettingError("it is no https address, or has more in it than a host and a path") from None

"""Where a server listens: ``8081`` on this machine alone, or ``0.0.0.0:8081`` for others as well."""

from ipaddress import ip_address

from bot.domain.errors import SettingError

THIS_MACHINE = "127.0.0.1"
ALL_PORTS = 65535


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
        raise SettingError("write it like 8081, or 0.0.0.0:8081 for other machines as well") from None

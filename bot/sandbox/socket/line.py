"""The TCP connection to the app, and how it breaks."""

import asyncio
import socket
import struct

_AT_ONCE = struct.pack("ii", 1, 0)  # linger on, for no second: closing sends a reset instead of a goodbye


def reset(transport: asyncio.Transport | None) -> None:
    """Break off a connection, if it is still there, so that the app sees it reset."""
    if transport is not None and not transport.is_closing():
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
        transport.abort()

"""The TCP connection to the app, and how it breaks."""

import asyncio
import socket
import struct

_AT_ONCE = struct.pack("ii", 1, 0)  # linger for 0 seconds: closing sends a reset


def reset(transport: asyncio.Transport | None) -> None:
    """Break a connection, if it is still open, so that the app sees a reset."""
    if transport is not None and not transport.is_closing():
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
        transport.abort()

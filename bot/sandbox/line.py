"""The TCP connection to the app, and how it breaks."""

import asyncio
import socket
import struct

from aiohttp import web

_AT_ONCE = struct.pack("ii", 1, 0)  # linger on, for no second: closing sends a reset instead of a goodbye


def reset(request: web.BaseRequest) -> None:
    """Break off the connection that a request came over, so that the app sees it reset."""
    transport = request.transport
    if isinstance(transport, asyncio.Transport):
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
        transport.abort()

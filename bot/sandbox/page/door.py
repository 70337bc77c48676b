"""Lets in only what a browser on this computer sends from the page itself.

Whatever else a browser has open must neither read the page nor act on it: neither by a name that somebody points at
127.0.0.1 (DNS rebinding) nor by a request across sites.
"""

from collections.abc import Awaitable, Callable
from typing import TypeAlias
from urllib.parse import urlsplit

from aiohttp import web

Handler: TypeAlias = Callable[[web.Request], Awaitable[web.StreamResponse]]

HOSTS = frozenset({"127.0.0.1", "localhost"})
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
    " img-src 'self' data: http: https:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def guarded(handler: Handler) -> Handler:
    """Refuse a request that doesn't come from the page, and send every answer with headers that keep it to itself."""

    async def checked(request: web.Request) -> web.StreamResponse:
        """Answer it, if it comes from the page."""
        if problem := objection(request):
            return web.Response(status=403, text=problem, headers=HEADERS)
        try:
            response = await handler(request)
        except web.HTTPException as error:
            error.headers.update(HEADERS)
            raise
        if not response.prepared:
            response.headers.update(HEADERS)
        return response

    return checked


def objection(request: web.Request) -> str | None:
    """Say why a request is refused; None if it is let in."""
    host = request.headers.get("Host", "")
    if _name(f"//{host}") not in HOSTS:
        return "This page is only for this computer: open it as http://127.0.0.1."
    origin = request.headers.get("Origin")
    if origin is not None and origin != f"http://{host}":
        return "This request comes from another page."
    if request.method != "GET" and (origin is None or request.content_type != "application/json"):
        return "This request doesn't come from the page."
    site = request.headers.get("Sec-Fetch-Site", "none")
    navigates = request.headers.get("Sec-Fetch-Mode") == "navigate"
    if site not in {"same-origin", "none"} and not navigates:
        return "This request comes from another page."
    return None


def _name(address: str) -> str:
    """The host of an address, without its port; nothing if that can't be said."""
    try:
        return urlsplit(address).netloc.rpartition(":")[0] or urlsplit(address).netloc
    except ValueError:
        return ""

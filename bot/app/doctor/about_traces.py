"""Traces: whether there are any, and whether they arrive."""

import asyncio

from bot.app.doctor.observation import Observation, ok, wrong
from bot.app.monitoring.tracing import ENDPOINT, GET_IT, collected, is_installed
from bot.environment import hand_on


async def about_traces() -> Observation:
    """Whether what is to collect traces takes them."""
    if not (name := collected()):
        return ok("traces", f"none are collected, as {ENDPOINT} is not set")
    if not is_installed():
        return wrong("traces", f"{name} is set, but there are none: {GET_IT}")
    from bot.app.monitoring.otlp import collector_answers

    hand_on("OTEL_")
    if await asyncio.to_thread(collector_answers):
        return ok("traces", f"{name} takes them")
    to_do = "start the collector, or correct the address; the bot speaks OTLP over HTTP, whose port is mostly 4318"
    return wrong("traces", f"nothing takes them at {name}: {to_do}")

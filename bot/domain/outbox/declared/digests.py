"""Declarations of what is told of a round once it is over."""

from bot.domain.outbox.declaration import Declaration, Readers, Waits
from bot.domain.outbox.declared.digest_subjects import ChannelDigest, OrganisersDigest
from bot.domain.outbox.validity import A_MONTH, A_WEEK

SUMMARY = Declaration(
    "summary",
    "what a round brought, in the program's channel",
    ChannelDigest,
    Readers.CHANNEL,
    waits=Waits.NEVER,
    lasts=A_MONTH,
)
DIGEST = Declaration(
    "digest",
    "what a round brought, for organisers",
    OrganisersDigest,
    Readers.ORGANISERS,
    waits=Waits.NEVER,
    lasts=A_WEEK,
    again=True,
)

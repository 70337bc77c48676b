"""What became of a round of the benchmark of chaos: who was to hear something, and who did."""

import asyncio
from collections import Counter, defaultdict

from sqlalchemy import text

from bot.sandbox import Person, Sandbox
from bot.sandbox.log import Call
from bot.store.database import Database


async def all_is_said(database: Database) -> None:
    """Wait until no introduction is open any more."""
    query = "SELECT count(*) FROM notices WHERE kind = 'intro' AND next_attempt_at IS NOT NULL"
    while await _count(database, query):
        await asyncio.sleep(5)


async def unnoticed(database: Database, gone: list[Person]) -> int:
    """How many of those who left the company still take part; the bot has half an hour to find out."""
    there = ", ".join(f"'{person.id}'" for person in gone)
    query = f"SELECT count(*) FROM participants p JOIN members m ON m.id = p.member_id WHERE p.standing <> 'left' AND m.slack_id IN ({there})"
    for _ in range(30):
        if not await _count(database, query):
            break
        await asyncio.sleep(60)
    await all_is_said(database)
    return await _count(database, query)


async def judge(slack: Sandbox, database: Database) -> dict[str, int]:
    """Compare what people got, by the sandbox's log, with whom the bot has matched.

    Whoever was matched anew, because somebody left, has to talk with the others where the bot has said something.
    """
    async with database.read() as session:
        rows = await session.execute(
            text(
                """SELECT mm.match_id, m.slack_id, mm."left" FROM match_members mm JOIN matches ON matches.id = mm.match_id
                JOIN participants p ON p.id = mm.participant_id JOIN members m ON m.id = p.member_id
                WHERE matches.state <> 'called_off'"""
            )
        )
        matched: defaultdict[str, set[str]] = defaultdict(set)
        staying: defaultdict[str, set[str]] = defaultdict(set)
        for match_id, slack_id, has_left in rows:
            matched[f"intro:{match_id}"].add(slack_id)
            if not has_left:
                staying[f"intro:{match_id}"].add(slack_id)
    told = [
        (key, set(slack.channel(channel).members) - {slack.bot_user_id})
        for key, channel in introductions(slack)
    ]
    talking = {frozenset(people) for _, people in told} | _conversations(slack)
    got = Counter(key for key, people in told if people == matched.get(key))
    changed = {key for key in matched if len(matched[key]) != 2 or len(staying[key]) != 2}
    return {
        "pairs": len(matched),
        "faults": sum(slack.faults.met.values()),
        "lost": sum(not got[key] for key in matched if key not in changed)
        + sum(not any(staying[key] <= people for people in talking) for key in changed),
        "double": sum(
            number - 1 for number in Counter((key, frozenset(people)) for key, people in told).values()
        ),
        "ambiguous": await _count(database, "SELECT count(*) FROM notices WHERE ambiguous"),
    }


def introductions(slack: Sandbox) -> list[tuple[str, str]]:
    """The key and the conversation of each introduction that Slack has carried out, heard of or not."""
    return [
        (_key_of(call), call.response["channel"])
        for call in slack.log.calls("chat.postMessage")
        if call.ok and _key_of(call).startswith("intro:")
    ]


def _key_of(call: Call) -> str:
    """The key of the notice that a message is."""
    return str(call.arguments.get("metadata", {}).get("event_payload", {}).get("key", ""))


def _conversations(slack: Sandbox) -> set[frozenset[str]]:
    """Who talks together where the bot has said something."""
    channels = {call.response["channel"] for call in slack.log.calls("chat.postMessage") if call.ok}
    return {frozenset(set(slack.channel(channel).members) - {slack.bot_user_id}) for channel in channels}


async def _count(database: Database, query: str) -> int:
    async with database.read() as session:
        return int(await session.scalar(text(query)) or 0)

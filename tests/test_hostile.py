"""The benchmark with hostile payloads: it finds nothing in the bot as it is, and something in a bot that is broken on purpose."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import text

import bot.demo.stage
from benchmarks.hostile.ears import Log
from benchmarks.hostile.forging import Forger
from benchmarks.hostile.judge import Snapshot, foreign
from benchmarks.hostile.payloads import Generator, Sent
from benchmarks.hostile.sending import Sending
from benchmarks.hostile.town import Town, reading, town
from benchmarks.hostile.words import MARKUP, canary
from bot.slack.inbound.door import Door
from bot.slack.inbound.over_http.seen import Seen
from bot.slack.inbound.over_http.signatures import Signatures
from bot.slack.inbound.routes import BUTTONS
from bot.slack.request import Deps, Request
from bot.slack.views.blocks import Message, marked_up, said
from tests.databases import copy_of
from tests.effort import THOROUGH

pytestmark = pytest.mark.asyncio(loop_scope="module")
BUTTON = "home.help"
FEW, FORGED = 60 if THOROUGH else 30, 8 if THOROUGH else 4
SEED = 1
PINGS = MARKUP[:7]
NOTHING = {"unacked": 0, "unexpected_errors": 0, "foreign_changes": 0, "leaks": 0, "pings": 0}
Break = Callable[[Callable[[Deps, Request], Awaitable[None]]], None]


@pytest.fixture
def heard() -> Iterator[Log]:
    """All that is logged, at every level."""
    reader, levels = Log(), {name: logging.getLogger(name).level for name in ("bot", "bot.sandbox")}
    logging.getLogger().addHandler(reader)
    logging.getLogger("bot").setLevel(logging.DEBUG)
    logging.getLogger("bot.sandbox").setLevel(logging.ERROR)
    yield reader
    logging.getLogger().removeHandler(reader)
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared(sqlite_template: bytes) -> AsyncIterator[Town]:
    """A town with secrets, for all tests: it takes longer to live in than to send something to."""

    async def copy(url: str) -> None:
        """Copy the template in place of migrating."""
        copy_of(sqlite_template, Path(url.removeprefix("sqlite:///")))

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(bot.demo.stage, "_make_database", copy)
        async with town() as lived_in:
            yield lived_in


@pytest.fixture
def made(shared: Town) -> Town:
    """The town as it was before anybody did anything."""
    shared.restore()
    return shared


@pytest.fixture
def sending(made: Town, heard: Log) -> Sending:
    """What sends to it, and counts."""
    return Sending(made, heard)


@pytest.fixture
def breaks(monkeypatch: pytest.MonkeyPatch) -> Break:
    """Has a button do something else."""

    def put(handler: Callable[[Deps, Request], Awaitable[None]]) -> None:
        monkeypatch.setitem(BUTTONS, BUTTON, handler)

    return put


def a_click(made: Town, who: int = 0, **changed: object) -> Sent:
    """Somebody's click on the button that a test may have broken."""
    sender, team = made.people[who], made.stage.slack.team_id
    core = made.stage.slack._core
    user = core.workspace.users[sender]
    direct = core.workspace.open_direct([core.app.bot_user.id, sender])
    payload = {
        "type": "block_actions",
        "user": {"id": sender, "team_id": team},
        "team": {"id": team},
        "trigger_id": core.triggers.issue(user),
        "response_url": core.response_urls.issue("actions", user, direct),
        "channel": {"id": direct.id},
        "actions": [{"action_id": BUTTON, "action_ts": "1.2", "value": ""}],
    }
    return Sent("interactive", payload | changed, sender)


def found(sending: Sending) -> dict[str, int]:
    """What was counted but for what was sent."""
    return {name: count for name, count in sending.counts.items() if name != "sent"}


async def test_a_sample_finds_nothing(made: Town, sending: Sending) -> None:
    """Whatever comes is acked, changes nothing of others', tells nobody their secrets, and is no error."""
    generator = Generator(made, SEED)
    for _ in range(FEW):
        await sending.send(generator.next())
    assert sending.counts["sent"] >= FEW
    assert found(sending) == NOTHING


async def test_the_same_seed_sends_the_same(made: Town) -> None:
    """What was found can be found again."""
    one, other = (Generator(made, SEED) for _ in range(2))
    kinds = [
        [(sent.kind, sent.sender, sent.times) for sent in (g.next() for _ in range(FEW))]
        for g in (one, other)
    ]
    assert kinds[0] == kinds[1]
    assert len({kind for kind, _, _ in kinds[0]}) > 2


async def test_what_is_not_acked_is_counted(
    made: Town, sending: Sending, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A payload that nobody answers."""

    async def sleep(*_: object) -> None:
        """Do nothing about it."""

    monkeypatch.setattr(Door, "handle", sleep)
    client = made.stage.bot._way.door.client
    monkeypatch.setattr(client, "socket_mode_request_listeners", [sleep])
    await sending.send(a_click(made))
    assert found(sending) == NOTHING | {"unacked": 1}


async def test_forged_requests_are_counted_where_they_are_let_in(
    ready_databases: None, heard: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Over HTTP nothing comes of any; a bot that looks at no signature takes each, and is found out."""
    async with town(http=True) as made:
        sending, forger = Sending(made, heard), Forger(SEED, made.stage.slack.signing_secret)
        for _ in range(FORGED):
            await sending.send(a_click(made))
            await sending.send_forged(a_click(made), forger)
        assert sending.counts["sent"] == 2 * FORGED
        assert found(sending) == NOTHING

        monkeypatch.setattr(Signatures, "is_slacks", lambda *_: True)
        monkeypatch.setattr(Seen, "is_new", lambda *_: True)
        await sending.send(a_click(made))
        for _ in range(FORGED):
            await sending.send_forged(a_click(made), forger)
        assert found(sending)["unacked"] > 0


async def test_errors_are_counted(made: Town, sending: Sending, breaks: Break) -> None:
    """A bug, which the log and the person hear of; and a call that Slack refuses."""

    async def fail(_deps: Deps, _request: Request) -> None:
        """Have a bug."""
        raise RuntimeError

    breaks(fail)
    await sending.send(a_click(made))
    assert found(sending) == NOTHING | {"unexpected_errors": 2}

    async def misdirect(deps: Deps, _request: Request) -> None:
        """Write to nobody."""
        await deps.gateway.post("C0NOWHERE", said("Hello!"))

    breaks(misdirect)
    await sending.send(a_click(made))
    assert found(sending) == NOTHING | {"unexpected_errors": 2 + 3}


async def test_changes_of_others_are_counted(made: Town, sending: Sending, breaks: Break) -> None:
    """Somebody's click pauses everybody; they may pause themselves."""

    async def pause(deps: Deps, request: Request) -> None:
        """Pause all, or only who asks."""
        theirs = "SELECT id FROM members WHERE slack_id = :who OR :all"
        values = {"who": request.who.slack_id, "all": request.value == "all"}
        async with deps.database.write() as session:
            await session.execute(
                text(f"UPDATE participants SET department = 'X' WHERE member_id IN ({theirs})"), values
            )

    breaks(pause)
    await sending.send(a_click(made))
    assert found(sending) == NOTHING
    await sending.send(a_click(made, actions=[{"action_id": BUTTON, "action_ts": "1.2", "value": "all"}]))
    with reading(made.before) as rows:
        (others,) = rows.execute("SELECT count(*) - 1 FROM participants").fetchone()
    assert found(sending) == NOTHING | {"foreign_changes": others}


async def test_whoever_comes_through_another_team_may_change_nothing(made: Town) -> None:
    """Not even what would be theirs."""
    with reading(made.before) as rows:
        before, after = Snapshot.of(rows), Snapshot.of(rows)
    key, row = next((key, row) for key, row in after.rows.items() if key[0] == "notes")
    after.rows[key] = {**row, "text": "something else"}
    assert foreign(before, after, before.slack_ids[row["author_id"]]) == []
    assert foreign(before, after, "") == [key]


async def test_secrets_told_are_counted(made: Town, sending: Sending, breaks: Break) -> None:
    """Somebody reads what another wrote, rated or excluded; their own they may read; the log may not."""
    told = []

    async def tell(_deps: Deps, request: Request) -> None:
        """Read it out."""
        await request.reply(said(told[-1]))

    breaks(tell)
    other, (unwanted, excluding) = made.people[1], next(iter(made.unwanted.items()))
    told.append(canary(made.people[0], "note"))
    await sending.send(a_click(made))
    assert found(sending) == NOTHING
    with reading(made.before) as rows:
        ((rating,),) = rows.execute(
            "SELECT f.rating FROM feedback f JOIN participants p ON p.id = f.participant_id"
            " JOIN members m ON m.id = p.member_id WHERE m.slack_id = ? LIMIT 1", (other,)
        ).fetchall()  # fmt: skip
    for secret in (canary(other, "note"), f"★ {rating}", f"not with {unwanted}"):
        told.append(secret)
        await sending.send(a_click(made, who=made.people.index(excluding) + 2))
    assert found(sending) == NOTHING | {"leaks": 3}

    async def log(_deps: Deps, request: Request) -> None:
        """Write it into the log."""
        logging.getLogger("bot").info("%s", told[0])

    breaks(log)
    await sending.send(a_click(made))
    assert found(sending) == NOTHING | {"leaks": 4}


async def test_texts_that_became_markup_are_counted(made: Town, sending: Sending, breaks: Break) -> None:
    """What somebody typed pings people; the same in plain text doesn't."""

    async def repeat(_deps: Deps, request: Request) -> None:
        """Repeat it, once as it should be."""
        await request.reply(said(request.value))
        await request.reply(Message("Hello!", [marked_up(request.value)]))

    breaks(repeat)
    for markup in PINGS:
        action = {"action_id": BUTTON, "action_ts": "1.2", "value": markup}
        await sending.send(a_click(made, actions=[action]))
    assert found(sending) == NOTHING | {"pings": len(PINGS)}

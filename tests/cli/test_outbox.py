"""``coffee outbox``: what an operator sees of what the bot says, and another chance for what failed."""

import re
from datetime import UTC, datetime, timedelta

from sqlalchemy import bindparam, text
from typer.testing import Result

from bot.domain.outbox.states import NoticeState, Withdrawal
from bot.domain.rounds.program import ProgramSettings
from bot.services.outbox.outcomes import REFUSALS_FOR_GOOD
from bot.services.people import membership
from bot.slack.views.outbox import admin
from bot.store.instant import Instant
from tests.command_line import typed_meanwhile
from tests.services.gestures import HALF_WAY, heard
from tests.services.on_sqlite import ON_BOTH, database_url  # noqa: F401
from tests.town import FIRST_ROUND, Town

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


async def coffee(town: Town, *words: str) -> Result:
    """Run a command on the town's database, while the bot is running."""
    env = {"DATABASE_URL": town.settings.database_url}
    return await typed_meanwhile("outbox", *words, **env)


async def introduced(town: Town) -> None:
    """Let two be introduced."""
    await town.enrols("Ada", "Ben")
    await town.time_comes(FIRST_ROUND)


async def refused(town: Town, trouble: str) -> None:
    """Let two be introduced by a Slack that answers each post with this word, until the bot gives up."""
    town.slack.faults.refuse(trouble, "chat.postMessage", lasting=timedelta(days=3))
    await introduced(town)
    for _ in range(REFUSALS_FOR_GOOD):
        await town.time_comes(town.clock.now() + timedelta(minutes=5))


async def change(town: Town, statement: str, at: datetime | None = None) -> None:
    """Change the outbox behind the bot's back; ``:at`` in the statement is a moment."""
    moment = [bindparam("at", at, type_=Instant)] if at else []
    async with town.bot.database.write() as session:
        await session.execute(text(statement).bindparams(*moment))


async def intro(town: Town) -> str:
    """The number of the introduction."""
    return str((await town.rows("SELECT id FROM notices WHERE kind = 'intro'"))[0][0])


class TestSeeing:
    """How the outbox stands at a glance, and all that is known of one notice."""

    @ON_BOTH
    async def test_counts_the_latest_and_what_was_sent(self, town: Town) -> None:
        """First how many are in which state, then a line for each; one state alone if asked. An empty one says so.

        Of a notice it is told where the message is; there is a sentence for every state, and a number that there isn't is
        told where to find others.
        """
        assert (await coffee(town, "list")).output == "The outbox is empty.\n"
        result = await coffee(town, "explain", "77")
        assert result.output == "there is no notice 77; 'coffee outbox list' shows them\n"
        assert result.exit_code == 2

        await introduced(town)
        lines = (await coffee(town, "list")).output.splitlines()
        assert lines[0] == "4 pending, 1 sent, 2 expired"
        assert len(lines) == 8
        sent = (await coffee(town, "list", "--state", "sent")).output.splitlines()
        assert sent[1:] == [
            f"{await intro(town):>6}  2027-01-12 10:00:0{sent[1][26]} UTC  intro         sent"
        ]

        told = (await coffee(town, "explain", await intro(town))).output
        assert "intro:1: the introduction of a match." in told
        message = town.person("Ada").messages(containing="Why you")[0]
        assert f"Slack took it after one attempt: message {message.ts} in {message.channel.id}." in told
        assert re.search(r"What wrote it has the id [0-9a-f]{8} in the log", told)

        await self._counts_what_has_to_be_looked_after(town)
        states = {state: await self._of_a_notice_that_is(town, state) for state in NoticeState}
        assert all(len(lines) >= 3 for lines in states.values()), states
        assert all(line.endswith(".") for lines in states.values() for line in lines), states

    async def _counts_what_has_to_be_looked_after(self, town: Town) -> None:
        """A lost token stands on top, with what to do about it."""
        await change(town, "UPDATE notices SET ambiguous = true WHERE kind = 'intro'")
        await change(town, "UPDATE notices SET due_at = :at WHERE kind = 'check_in'", LONG_AGO)
        listed = (await coffee(town, "list")).output
        assert "2 should have been said by now and wait." in listed
        assert "1 ambiguous: sent again, or left" in listed

        await change(town, "UPDATE workspaces SET stopped = 'token_revoked', stopped_at = :at", FIRST_ROUND)
        top = (await coffee(town, "list")).output.splitlines()[0]
        assert top.startswith("Slack has not let the bot speak in workspace T")
        assert "install the app again" in top

    async def _of_a_notice_that_is(self, town: Town, state: NoticeState) -> list[str]:
        await change(town, f"UPDATE notices SET state = '{state}', next_attempt_at = due_at, error = NULL")
        return (await coffee(town, "explain", await intro(town))).output.splitlines()

    async def test_what_slack_refused_is_shown_when_asked_for(self, town: Town) -> None:
        """The names in it are not printed unasked."""
        await refused(town, "invalid_blocks")
        told = (await coffee(town, "explain", await intro(town))).output
        assert "a defect of the bot; please report" in told
        assert "Ada" not in told
        assert "--payload prints it" in told
        assert "Ada" in (await coffee(town, "explain", await intro(town), "--payload")).output

    def test_every_withdrawal_has_its_words(self) -> None:
        """Why a notice was taken back can always be told."""
        assert set(admin.WITHDRAWALS) == set(Withdrawal)


class TestRetry:
    """Another chance for what was given up."""

    @ON_BOTH
    async def test_a_failed_reminder_arrives(self, town: Town) -> None:
        """Whatever was wrong is mended, so the bot says it when it looks next; what was sent, or is of long ago, isn't said again.

        Where there are several workspaces, one of them is meant.
        """
        await introduced(town)
        result = await coffee(town, "retry", await intro(town))
        assert "is sent; only one that is failed or unknown can be retried" in result.output
        assert result.exit_code == 2

        await change(
            town, "UPDATE notices SET state = 'failed', expires_at = :at WHERE kind = 'intro'", LONG_AGO
        )
        result = await coffee(town, "retry", await intro(town))
        assert "made sense until 2020-01-01 00:00 UTC" in result.output
        assert (await coffee(town, "retry")).output.startswith("0 will be tried again")

        await change(
            town,
            "UPDATE notices SET state = 'failed', next_attempt_at = NULL, error = 'restricted_action',"
            " expires_at = :at WHERE kind = 'check_in'",
            LONG_AGO.replace(year=2099),
        )
        assert (await coffee(town, "retry")).output == "2 will be tried again when the bot looks next.\n"
        await change(town, "UPDATE notices SET next_attempt_at = due_at WHERE kind = 'check_in'")
        await town.time_comes(HALF_WAY)
        assert heard(town.person("Ada"), "Have you met") == 1
        await self._the_one_that_is_named_is_shown_and_tried_again(town)

    async def _the_one_that_is_named_is_shown_and_tried_again(self, town: Town) -> None:
        """What is in the outbox of another is neither listed, nor explained, nor tried again; where none is named, they are listed."""
        now = town.clock.now()
        await membership.ensure_program(town.bot.database, "T0002", "Beta", ProgramSettings(), now)
        await change(town, "UPDATE notices SET state = 'failed', expires_at = :at", now + timedelta(days=1))
        number, beta = await intro(town), ("--workspace", "T0002")
        assert (await coffee(town, "list", *beta)).output == "The outbox is empty.\n"
        for words in (("explain", number), ("retry", number)):
            refused = await coffee(town, *words, *beta)
            assert refused.output == f"there is no notice {number}; 'coffee outbox list' shows them\n"
        assert (await coffee(town, "retry", *beta)).output.startswith("0 will be tried again")
        for words in (("list",), ("explain", "1"), ("retry",)):
            result = await coffee(town, *words)
            assert result.output.endswith("with --workspace: T0001 (Acme), T0002 (Beta)\n")
            assert result.exit_code == 2
        ((all_of_them,),) = await town.rows("SELECT count(*) FROM notices")
        ours = ("--workspace", "T0001")
        assert (await coffee(town, "list", *ours)).output.startswith(f"{all_of_them} failed\n")
        assert (await coffee(town, "retry", *ours)).output.startswith(f"{all_of_them} will be tried")

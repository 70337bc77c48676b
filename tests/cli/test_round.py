"""``coffee round``: what an operator sees of rounds, in a town that has had some."""

from pathlib import Path

from sqlalchemy import text
from typer.testing import Result

from bot.domain.people.placement import Placement
from bot.domain.rounds.program import ProgramSettings
from bot.domain.rounds.rules import Rules
from bot.services.people import membership
from bot.store.people import placements
from bot.store.rounds import past
from tests.command_line import typed, typed_meanwhile
from tests.services.on_sqlite import ON_BOTH, database_url  # noqa: F401
from tests.town import FIRST_ROUND, Town

SAME = "comes out the same."


async def coffee(town: Town, *words: str) -> Result:
    """Run a command on the town's database, while the bot is running."""
    env = {"DATABASE_URL": town.settings.database_url}
    return await typed_meanwhile("round", *words, **env)


async def first_round(town: Town) -> str:
    """Let all four join and be matched; gives the round's number."""
    await town.enrols("Ada", "Ben", "Cléo", "Dan")
    await town.time_comes(FIRST_ROUND)
    return str((await town.rows("SELECT max(id) FROM rounds"))[0][0])


async def test_a_name_can_not_steer_the_terminal(town: Town) -> None:
    """Its escapes are printed as such, and it can't make a line of its own."""
    await town.enrols("Ada", "Ben")
    async with town.bot.database.write() as session:
        named = text("UPDATE members SET name = :name WHERE id = 1")
        await session.execute(named, {"name": "Eve\x1b[2J\nRound 1 comes out the same."})
    result = await coffee(town, "preview")
    assert r"Eve\x1b[2J\nRound 1 comes out the same." in result.output
    assert "\x1b" not in result.output


class TestReplay:
    """A round of the past is planned again from what it was planned from."""

    @ON_BOTH
    async def test_it_comes_out_the_same_though_people_changed_since(self, town: Town) -> None:
        """Neither a new department, nor who left, nor who joined changes what the round was planned from.

        What was tampered with comes out different. Where there are several workspaces, the one that is named is shown.
        """
        assert (await coffee(town, "list")).output == "There was no round yet.\n"
        number = await first_round(town)
        assert f"{number}  2027-01-12 10:00 UTC  open  seed " in (await coffee(town, "list")).output
        await self._everything_was_kept(town, number)

        ada = town.person("Ada")
        await ada.types("/coffee profile")
        form = await ada.modal("Your coffee profile")
        assert await ada.submits(form, {"Department": "Somewhere else"}) is None
        await town.person("Ben").types("/coffee optout")
        await town.person("Ben").sees("You've left coffee chats")
        result = await coffee(town, "replay", number)
        assert result.output.endswith(f"2 matches.\nRound {number} {SAME}\n")
        assert result.exit_code == 0
        assert "(Engineering)" in result.output
        assert "  + different departments: " in result.output

        await self._what_was_tampered_with_is_told(town, number)
        await self._it_is_of_the_workspace_that_is_named(town, number)

    async def _everything_was_kept(self, town: Town, number: str) -> None:
        """Among so few there is one best plan, whatever the seed: so what was kept is looked at itself.

        Each match stands there with its people and why they were put together.
        """
        ((seed,),) = await town.rows("SELECT seed FROM rounds")
        async with town.bot.database.read() as session:
            situation = await past.kept_situation(session, int(number))
        people = await town.rows("SELECT id FROM participants ORDER BY id")
        assert situation
        assert situation["seed"] == seed
        assert [(person["id"],) for person in situation["people"]] == people

    async def _what_was_tampered_with_is_told(self, town: Town, number: str) -> None:
        """The command says how many groups are others than the plan's; or that the round is from before they were kept."""
        async with town.bot.database.write() as session:
            kept = await past.kept_situation(session, int(number))
            assert kept
            kept["groups"][0] = [1, 99]
            await session.execute(text("DELETE FROM situations"))
            await past.keep_situation(session, int(number), past.packed(kept))
        result = await coffee(town, "replay", number)
        assert f"Round {number} comes out different: 1 of 2 matches are others." in result.output
        assert result.exit_code == 1

        async with town.bot.database.write() as session:
            await session.execute(text("DELETE FROM situations"))
        result = await coffee(town, "replay", number)
        expected = f"round {number} is from before the bot kept what a round is planned from\n"
        assert result.output == expected

    async def _it_is_of_the_workspace_that_is_named(self, town: Town, number: str) -> None:
        """Its rounds, its rules, its next round; a round of another is not there."""
        await membership.ensure_program(
            town.bot.database, "T0002", "Beta", ProgramSettings(rules=Rules(4, 9)), town.clock.now()
        )
        assert number in (await coffee(town, "list", "--workspace", "T0001")).output
        assert (await coffee(town, "list", "--workspace", "T0002")).output == "There was no round yet.\n"
        assert "in groups of 4" in (await coffee(town, "rules", "--workspace", "T0002")).output
        assert (await coffee(town, "preview", "--workspace", "T0002")).output == "0 matches.\n"
        replayed = await coffee(town, "replay", number, "--workspace", "T0002")
        assert replayed.output == f"there is no round {number}; 'coffee round list' shows them\n"

    async def test_what_names_none_is_told(self, town: Town) -> None:
        """An unknown number by where to find the known ones; nonsense, and more than a database counts to, comes not as far as that.

        Where no workspace is named of several they are listed, and so they are where there is none of the name.
        """
        result = await coffee(town, "replay", "77")
        assert result.output == "there is no round 77; 'coffee round list' shows them\n"
        assert result.exit_code == 2
        for number in ("0", "99999999999999999999", "first"):
            result = await coffee(town, "replay", number)
            assert "Invalid value for 'round_id'" in result.output
            assert result.exit_code == 2

        result = await coffee(town, "list", "--workspace", "T9")
        assert result.output == "there is no workspace 'T9'; there is T0001 (Acme)\n"
        assert result.exit_code == 2
        await membership.ensure_program(
            town.bot.database, "T0002", "Beta", ProgramSettings(), town.clock.now()
        )
        for words in (("list",), ("preview",), ("rules",), ("replay", "1")):
            result = await coffee(town, *words)
            assert result.output == (
                "there are several workspaces; say which one with --workspace: T0001 (Acme), T0002 (Beta)\n"
            )
            assert result.exit_code == 2


class TestPreview:
    """The next round is planned without being announced."""

    @ON_BOTH
    async def test_it_shows_whom_the_round_would_introduce_and_changes_nothing(self, town: Town) -> None:
        """Matches with reasons and weaknesses, what had to give way, and who has nobody; no round and no message comes of it."""
        await town.enrols("Ada")
        alone = await coffee(town, "preview")
        assert "Nobody to meet: Ada Lovelace\n0 matches.\n" in alone.output

        await town.enrols("Ben", "Cléo")
        messages = len(town.person("Ada").inbox)
        result = await coffee(town, "preview")
        assert "Ada Lovelace (Engineering), Ben Okri (Finance), and Cléo Petit (Legal)" in result.output
        assert "  - 3 people, so that nobody is left out" in result.output
        assert "One match.\nLarger than usual, so that nobody is left over: 1 of 1 groups." in result.output

        assert (await coffee(town, "preview", "--seed", "5")).exit_code == 0
        assert await town.rows("SELECT count(*) FROM rounds") == [(0,)]
        await town.settles()
        assert len(town.person("Ada").inbox) == messages

    async def test_roles_are_explained(self, town: Town) -> None:
        """Whose turn it is, how many wait for theirs, and what the program's roles mean."""
        await town.restart_bot(COFFEE_ROLES="hosts")
        await town.enrols("Ada", "Ben", "Cléo")
        async with town.bot.database.write() as session:
            ada = Placement(town.person("Ada").id, {"side": "host"})
            await placements.place(session, town.runtime.deps.database.workspace_id, ada)
        told = (await coffee(town, "preview")).output
        assert "is next to meet Ada Lovelace" in told
        assert "Their turn has yet to come: one person\nOne match.\n" in told
        assert (await coffee(town, "rules")).output.startswith("Hosts meet the others, who take turns")


class TestRules:
    """What a round goes by is told in sentences."""

    async def test_the_program_s_own_rules_are_explained(self, town: Town) -> None:
        """Size and gap are those of the settings."""
        await town.restart_bot(COFFEE_GROUP_SIZE=3, COFFEE_REPEAT_GAP_ROUNDS=9)
        said = (await coffee(town, "rules")).output
        assert "Everyone who can be placed is placed, in groups of 3" in said
        assert "again within 9 rounds" in said
        assert "200 points: one can help with what the other would like to learn (each way)." in said

    async def test_before_there_is_a_program_that_is_told(self, database_url: str) -> None:
        """The bot makes its program at its first start."""
        for word in ("rules", "preview"):
            env = {"DATABASE_URL": database_url}
            result = await typed_meanwhile("round", word, **env)
            assert result.output == "There is no program yet; 'coffee run' makes it.\n", word


class TestBadDatabase:
    """What is wrong with the database is said in a sentence."""

    def test_one_without_tables_is_refused(self, tmp_path: Path) -> None:
        """An empty database needs the migrations first."""
        env = {"DATABASE_URL": f"sqlite:///{tmp_path}/new.db"}
        for words in (("list",), ("preview",), ("rules",), ("replay", "1")):
            result = typed("round", *words, **env)
            assert "is not up to date; run 'coffee db upgrade' first" in result.output, words
            assert result.exit_code == 2

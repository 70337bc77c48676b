"""``coffee program``: which programs there are, and where each setting comes from."""

from typer.testing import Result

from bot.cli.settings_told import told
from bot.domain.rounds.design.templates import BY_NAME
from bot.domain.rounds.program import Origin, ProgramSettings
from bot.domain.rounds.schedule import Schedule
from bot.store.rounds import programs
from bot.store.rounds.program_rows import as_columns
from tests.command_line import typed_meanwhile
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.town import Town


async def coffee(town: Town, *words: str) -> Result:
    """Run a command on the town's database, while the bot is running."""
    env = {"DATABASE_URL": town.settings.database_url}
    return await typed_meanwhile("program", *words, **env)


async def test_each_setting_says_where_it_comes_from(town: Town) -> None:
    """By default, from the environment, from a template, or from Slack, which wins."""
    await town.restart_bot(COFFEE_GROUP_SIZE=3, COFFEE_GRACE_HOURS=48)
    template = BY_NAME["lunch"]
    async with town.runtime.deps.database.write() as session:
        (first,) = await programs.programs_of(session, 1)
        lunch = template.settings(first.settings, "Lunch", ("U1",))
        await programs.add_program(
            session, 1, lunch, town.clock.now(), {**template.origins, "name": Origin.SLACK}
        )
        weekly = BY_NAME["city"].settings(first.settings, "", ()).schedule
        changed = ProgramSettings(
            **{name: getattr(first.settings, name) for name in FIELDS} | {"schedule": weekly}
        )
        assert await programs.change_program(session, 1, changed, town.clock.now()) == ("schedule",)

    listed = (await coffee(town, "list")).output.splitlines()
    assert [line.split()[0] for line in listed] == ["1", "2"]
    assert "Lunch  every 2 weeks on thu at 10:00 (UTC)  next 2027-01-14 10:00 UTC" in listed[1]
    shown = " ".join((await coffee(town, "show", "1")).output.split())
    for setting in (
        "schedule every week on wed at 9:00 [slack]",
        "group_size 3 [environment]",
        "grace 48 hours [environment]",
        "repeat_gap 6 [default]",
    ):
        assert setting in shown
    shown = " ".join((await coffee(town, "show", "2")).output.split())
    assert "name Lunch [slack]" in shown
    assert "group_size 4 [template]" in shown
    assert (await coffee(town, "show", "9")).exit_code == 2


def test_no_setting_is_left_out() -> None:
    """Whatever a program keeps of its settings is shown, by the same name."""
    settings = ProgramSettings(Schedule("every week on mon at 9:00"))
    assert told(settings).keys() == as_columns(settings).keys()


FIELDS = tuple(ProgramSettings.__dataclass_fields__)

"""The kinds of program that one can begin with. Another one costs a line here, and its name and purpose in the texts."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.domain.rounds.design.wording import Wording
from bot.domain.rounds.program import Origin, ProgramSettings
from bot.domain.rounds.roles import read_roles
from bot.domain.rounds.rules import Rules
from bot.domain.rounds.schedule import Schedule


@dataclass(frozen=True, slots=True)
class Template:
    """What a kind of program begins with; ``template-<name>`` and ``template-<name>-about`` are what people read of it.

    Args:
        themes: what its icebreakers are about; whatever fits the people if there are none.
    """

    name: str
    schedule: str
    group_size: int = 2
    roles: str = ""
    themes: tuple[str, ...] = ()

    def settings(self, usual: ProgramSettings, name: str, organisers: tuple[str, ...]) -> ProgramSettings:
        """The settings of a new program of this kind.

        Args:
            usual: those of the workspace's first program: the zone, the hours and the days off are like its own.
            name: what the program is called.
        """
        return replace(
            usual,
            schedule=Schedule(self.schedule),
            rules=Rules(group_size=self.group_size),
            roles=read_roles(self.roles),
            channel=None,
            organisers=organisers,
            wording=Wording(name, language=usual.wording.language, themes=self.themes),
        )

    def given_to(self, settings: ProgramSettings, name: str) -> ProgramSettings:
        """The settings of a program that is to be of this kind: what a kind says nothing about stays."""
        return replace(
            settings,
            schedule=Schedule(self.schedule),
            rules=replace(settings.rules, group_size=self.group_size),
            roles=read_roles(self.roles),
            wording=replace(settings.wording, name=name, themes=self.themes),
        )

    @property
    def decides(self) -> tuple[str, ...]:
        """The names of the settings that a kind decides."""
        return ("schedule", "group_size", "roles", "themes")

    @property
    def origins(self) -> Mapping[str, Origin]:
        """The settings that come from here."""
        return dict.fromkeys(self.decides, Origin.TEMPLATE)


# They begin on different days of the week as far as it has days, so that people in two have one introduction a day.
TEMPLATES = (
    Template("departments", "every 2 weeks on tue at 10:00"),
    Template("newcomers", "every 2 weeks on mon at 10:00", roles="newcomers: 90 days", themes=("faces",)),
    Template(
        "mentoring", "every 4 weeks on wed at 10:00", roles="sides: mentor, mentee", themes=("learning",)
    ),
    Template("lunch", "every 2 weeks on thu at 10:00", group_size=4),
    Template("ceo", "every month on the 1st fri at 10:00", group_size=4, roles="hosts"),
    Template("city", "every week on wed at 9:00", group_size=3, themes=("near",)),
)
BY_NAME: Mapping[str, Template] = {each.name: each for each in TEMPLATES}

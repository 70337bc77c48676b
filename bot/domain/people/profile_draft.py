"""What the profile form starts with."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.people.member import MemberFacts
from bot.domain.people.participant import Profile
from bot.domain.people.vocabulary import KnownWords


@dataclass(frozen=True, slots=True)
class ProfileDraft:
    """The initial values of the profile form.

    Args:
        profile: what they answered before, completed with what Slack knows.
        known: words that other participants use.
        new: whether they are not in the program now.
        title, time_zone: from Slack; empty if the bot doesn't know them yet.
        next_round_at: when the program's next round starts; UTC.
        program_zone: the program's time zone, for those whose own isn't known yet.
        program_name: what the program is called, if there are several.
    """

    profile: Profile
    known: KnownWords
    new: bool
    title: str = ""
    time_zone: str = ""
    next_round_at: datetime | None = None
    program_zone: str = "UTC"
    program_name: str = ""

    @property
    def zone(self) -> str:
        """The time zone to tell them times in."""
        return self.time_zone or self.program_zone

    def with_facts(self, facts: MemberFacts) -> "ProfileDraft":
        """The same draft with Slack's facts; they fill in only what the participant left out."""
        told = self.profile
        department = told.department or self.known.respelt("department", facts.department or "")
        profile = replace(told, department=department, team=told.team or facts.team or "")
        title, zone = facts.title or self.title, facts.time_zone or self.time_zone
        return replace(self, profile=profile, title=title, time_zone=zone)

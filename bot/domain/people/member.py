"""Members: people as Slack knows them, and what an imported file says of them."""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Member:
    """A person in a workspace as Slack knows them.

    Args:
        slack_id: the person's id in Slack, unique in the workspace.
        time_zone: IANA name, or an offset from UTC.
        gone: deactivated in Slack.
        team: the part of the department that they work in, from Slack; empty if Slack doesn't say.
        outsider: a guest of one channel, or someone of another workspace; they aren't matched.
        unseen_until: until when nobody is matched with them, because Slack wouldn't let the bot reach them; UTC.
        namesake: whether the workspace has somebody else of the same name.
        locale: the language and region that they use Slack in, such as ``de-DE``; empty if Slack didn't say.
        managers: the Slack ids of those above them, as the operator told: the one they report to comes first.
        level: how far up they are, as the operator told.
        photo: the address of their picture in Slack; empty if Slack didn't say.
        away_until: until when their status in Slack says that they are away, in UTC; None if Slack didn't say.
        guest: a guest of several channels; they are matched by programs that let guests in.
        filed_department, filed_team, office, started_on: what an imported file says of them; empty or None if
            none does.
    """

    id: int
    workspace_id: int
    slack_id: str
    name: str
    title: str
    time_zone: str
    department: str
    gone: bool
    team: str = ""
    outsider: bool = False
    unseen_until: datetime | None = None
    namesake: bool = False
    locale: str = ""
    managers: tuple[str, ...] = ()
    level: int | None = None
    photo: str = ""
    away_until: datetime | None = None
    filed_department: str = ""
    filed_team: str = ""
    office: str = ""
    started_on: date | None = None
    guest: bool = False

    def is_outsider(self, *, guests: bool) -> bool:
        """Whether a program isn't for them; ``guests`` is whether it lets guests in."""
        return self.outsider or (self.guest and not guests)

    @property
    def in_department(self) -> str:
        """The department that a file says, or else Slack."""
        return self.filed_department or self.department

    @property
    def in_team(self) -> str:
        """The team that a file says, or else Slack."""
        return self.filed_team or self.team

    @property
    def can_be_matched(self) -> bool:
        """Whether they are still there, belong here, and can be reached."""
        return not (self.gone or self.outsider or self.unseen_until)


@dataclass(frozen=True, slots=True)
class MemberFacts:
    """What Slack says about a person right now; None for what it doesn't say, which stays as known.

    Args:
        department, team: None also if Slack was not asked; an empty string if Slack has none.
        otherwise: what to call someone whose name isn't known yet.
        admin: whether they are an admin or owner of the workspace; it is never stored.
    """

    slack_id: str
    name: str | None = None
    title: str | None = None
    time_zone: str | None = None
    department: str | None = None
    team: str | None = None
    gone: bool | None = None
    outsider: bool | None = None
    locale: str | None = None
    photo: str | None = None
    away_until: datetime | None = None
    guest: bool | None = None
    otherwise: str = ""
    admin: bool | None = None

    def is_outsider(self, *, guests: bool) -> bool:
        """Whether a program isn't for them, as far as Slack says; ``guests`` is whether it lets guests in."""
        return bool(self.outsider or (self.guest and not guests))

    def told(self) -> dict[str, str | bool | datetime]:
        """What it says, by the name of ``Member``'s field."""
        return {name: value for name in FACTS if (value := getattr(self, name)) is not None}


FACTS = tuple(
    each.name for each in fields(MemberFacts) if each.name not in {"slack_id", "otherwise", "admin"}
)


def facts_of(member: Member) -> MemberFacts:
    """The member's stored facts, from the last time Slack was asked; what a file says of them goes before it."""
    facts = MemberFacts(member.slack_id, **{name: getattr(member, name) for name in FACTS})
    return replace(facts, department=member.in_department, team=member.in_team)


def is_news(facts: MemberFacts, member: Member) -> bool:
    """Whether Slack's facts about a member differ from the stored ones."""
    return any(value != getattr(member, name) for name, value in facts.told().items())

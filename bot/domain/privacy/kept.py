"""What is kept about people, who sees it, and for how long; the table in docs/privacy.md says the same."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.privacy.retention import Retention


class Keeping(StrEnum):
    """By which setting something goes by itself; the value is its name in `Retention`."""

    ANSWERS = "answers"
    NOTES = "notes"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class KeptData:
    """Something that is kept about people.

    Args:
        what: what it is.
        readers: who sees it.
        tables: where it stands, beside tables of others'.
        keeping: by which setting it goes; all of somebody's goes once they have left for long.
    """

    what: str
    readers: str
    tables: tuple[str, ...]
    keeping: Keeping = Keeping.LEFT

    def days(self, retention: Retention) -> int | None:
        """After how many days it goes by itself; None if it stays until it is erased."""
        days: int | None = getattr(retention, self.keeping)
        return days


KEPT = (
    KeptData(
        "name, title, photo (its address alone), time zone, language, department, whether one is a guest or of another workspace: as Slack tells them",
        "those whom one is introduced to, but for the last; the language only by what the bot says to several",
        ("members",),
    ),
    KeptData(
        "until when a Slack status says that one is away (not the status itself), and the round that one comes to all the same",
        "nobody; rounds are planned by it, and one is told the day before",
        ("members", "participants"),
    ),
    KeptData(
        "what whoever runs the bot, or an organiser, [imports](people-files.md) of people, whether they have joined or not: department, team, office, level, first day, the ids of those above them",
        "those whom one is introduced to, as far as it is why, and the department of whoever said no other; rounds are planned by it; organisers, of those in a list that they upload. What people say of themselves holds over it",
        ("members",),
    ),
    KeptData(
        "whom one met before, as a list of another tool's says, and when",
        "oneself, in the export; rounds are planned by it",
        ("earlier_meetings",),
    ),
    KeptData(
        "when somebody left because their account was deactivated; until when nobody is matched with them because Slack won't let the bot reach them; which two people Slack won't bring together",
        "nobody",
        ("members", "participants", "refused_pairs"),
    ),
    KeptData(
        "the side and the capacity that an operator says of somebody (`coffee people import`), and when they joined",
        "those whom one is introduced to, as far as a role is the reason; not the capacity",
        ("participants",),
    ),
    KeptData(
        "profile: what somebody told when joining",
        "those whom one is introduced to, as far as the introduction speaks of it",
        ("participants",),
    ),
    KeptData(
        "standing: active, paused, left; when they last clicked something",
        "themselves; that they left, those who were to meet them; the standing, whoever runs the bot",
        ("participants",),
    ),
    KeptData(
        'matches, and what each said to "did you meet?"',
        "the people in it, as long as they don't leave it; each only their own answer",
        ("matches", "match_members", "slots", "slot_answers"),
        Keeping.ANSWERS,
    ),
    KeptData(
        "that a match took place, as soon as anyone in it said so; by name",
        "the people in it, in their own network; not who says that it didn't",
        ("match_members",),
    ),
    KeptData(
        "in which departments somebody met people",
        "whom they met themselves, by their name, in `/coffee network`; see below",
        (),
    ),
    KeptData(
        "feedback: rating, gains",
        "nobody; counted without names, by lot, from five people and three chats on: see below",
        ("feedback",),
        Keeping.ANSWERS,
    ),
    KeptData(
        "feedback: the thank-you",
        "the partners, once, in the writer's name; not who left the match or the program, nor who won't meet the writer. The program's channel, without names, if the writer and all of these agreed",
        ("feedback",),
        Keeping.ANSWERS,
    ),
    KeptData(
        "whether somebody would share a thank-you, and who agreed",
        "nobody, but that it is shared; who gets it reads that its writer would",
        ("feedback",),
        Keeping.ANSWERS,
    ),
    KeptData(
        "who was paused because they were silent",
        "organisers, by name, after the round",
        (),
    ),
    KeptData(
        "notes and follow-ups",
        "their author",
        ("notes", "followups"),
        Keeping.NOTES,
    ),
    KeptData(
        "whom somebody suggested to whom, and why",
        "the one who is asked; after their yes, the two who are introduced. A no is told to nobody, and stands in no export",
        ("introductions",),
        Keeping.NOTES,
    ),
    KeptData(
        "whom somebody won't be matched with",
        "themselves",
        ("exclusions",),
    ),
    KeptData(
        "notices: what the bot had to say, when, and what became of it",
        "whoever runs the bot, without their words, except where Slack refused a message",
        ("notices",),
    ),
    KeptData(
        "how a program goes, and what is to be expected: `/coffee report`, `/coffee forecast`",
        "those who organise it; see below",
        (),
    ),
    KeptData(
        "who was invited to a program by its rules, when, and whether they said no",
        "themselves, in the export",
        ("program_invitations",),
    ),
    KeptData(
        "while a program invites those who are new: Slack's ids of everybody in the workspace, and the day on which each was first there",
        "nobody",
        ("arrivals",),
    ),
    KeptData(
        "what a round was planned from, so that it can be explained and planned again",
        "whoever runs the bot",
        ("situations", "absences"),
        Keeping.ANSWERS,
    ),
    KeptData(
        "who meets whom in a round to come, once it is drawn ahead, with the reasons, which quote profiles; who was introduced to whom in the last rounds",
        "organisers",
        ("drafts",),
    ),
    KeptData(
        "standing (in, paused, left, can't be reached), name, title, department",
        "organisers, in the list of people; not until when somebody pauses",
        (),
    ),
    KeptData(
        "which two organisers keep apart or want together",
        "organisers",
        ("organiser_pairs",),
    ),
    KeptData(
        "who installed the app, by OAuth: Slack's id, and the workspace's token as ciphertext",
        "whoever runs the bot",
        ("installations", "installed_bots"),
    ),
    KeptData(
        "who changed what: an organiser's id, what it was, and whom it was about",
        "organisers, and whoever runs the bot",
        ("audit_log",),
    ),
)

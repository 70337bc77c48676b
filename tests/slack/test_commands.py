"""What people type after ``/coffee``, and what they read; nobody else reads it."""

import re
from datetime import timedelta

from bot.domain.typed import joined, split_command
from bot.sandbox import Person
from bot.slack.actions import Action
from bot.slack.handlers.commands import ALL_NAMES, COMMANDS, HOME_BUTTONS, NAMES, ask_to_leave
from bot.slack.inbound.routes import BUTTONS
from bot.slack.texts.commands import understood, word_of
from tests.slack.scenes import answer, fill, introduction, pair, reads, says_met, tells_more
from tests.town import FIRST_ROUND, FORTNIGHT, Town

NEXT_ROUND = "The next round is on Tuesday 12 January, 10:00."
NOT_IN = "You're not in coffee chats.\n[Join]"
LINES = (
    "/coffee",
    "/coffee help",
    "/coffee status",
    "/coffee notes",
    "/coffee profile",
    "/coffee pause",
    "/coffee resume",
    "/coffee optout",
    "/coffee no such word",
)


async def test_status_says_how_somebody_stands(sqlite_town: Town) -> None:
    """Whether they are in, how to join or resume, and when their next round is, with its weekday, where they are."""
    dan, ada = sqlite_town.person("Dan"), sqlite_town.person("Ada")

    async def status(person: Person) -> str:
        """What somebody reads."""
        return (await answer(person, "/coffee status")).rendered

    assert await status(ada) == f"You haven't joined coffee chats yet. {NEXT_ROUND}\n[Join]"
    await sqlite_town.enrols("Ada", "Dan")
    assert await status(dan) == "You're in. The next round is on Tuesday 12 January, 19:00."
    await answer(ada, "/coffee pause")
    assert await status(ada) == f"You're paused. {NEXT_ROUND}\n[Resume]"
    await answer(dan, "/coffee pause 2027-02-07")
    assert await status(dan) == (
        "You're paused until Sunday 7 February. Your next round is on Tuesday 9 February, 19:00.\n[Resume]"
    )


async def test_status_follows_a_round(sqlite_town: Town) -> None:
    """While it goes on, the partner and whether one said that they met; once it is closed its numbers, but not what one of two answered."""
    ada, ben = await pair(sqlite_town)
    going_on = await answer(ada, "/coffee status")
    assert going_on.rendered.splitlines() == [
        "You're in. The next round is on Tuesday 26 January, 10:00.",
        "Your chat this round: Ben Okri.",
        *(
            f"[{button}]"
            for button in (
                "Open conversation",
                "We've met",
                "⋯ Propose times",
                "⋯ Remind me later",
                "⋯ Can't make it this round",
                "⋯ Find me someone else",
            )
        ),
    ]

    await says_met(ada, rating="😐 Okay", gains=["A laugh", "A plan"])
    assert "Your chat this round: Ben Okri – you've met ✓" in (await answer(ada, "/coffee status")).rendered

    await sqlite_town.time_comes(FIRST_ROUND + FORTNIGHT - timedelta(hours=4))
    closed = await answer(ben, "/coffee status")
    assert closed.rendered.splitlines() == [
        "You're in. The next round is on Tuesday 26 January, 10:00.",
        "Last round: One chat with 2 people, 100% across departments"
        " · How the chats went is shown once 5 people have answered about 3 chats, so that nobody can tell whose answers they are",
    ]


async def test_profile_edits_what_was_told(sqlite_town: Town) -> None:
    """The form shows what was told before, and saves the change; it makes nobody active again who pauses, and says so."""
    await sqlite_town.enrols("Ada", can_help=("chess",))
    ada = sqlite_town.person("Ada")
    await ada.types("/coffee profile")
    form = await ada.modal("Your coffee profile")
    assert (form.submit_text, form.field("Ask me about").value) == ("Save", ["chess"])
    form = await sqlite_town.asks_for_more(ada, "When & how often")
    await ada.submits(form, {"Ask me about": ["chess", "Chess, go"], "How often": "At most once a month"})
    await ada.sees(f"Profile saved. {NEXT_ROUND}")
    profile = await sqlite_town.rows("SELECT can_help, cadence FROM participants")
    assert profile == [('["chess","go"]', "monthly")]

    await answer(ada, "/coffee pause")
    await ada.types("/coffee profile")
    await ada.submits(await ada.modal("Your coffee profile"), {"Ask me about": "go"})
    saved = await ada.sees(
        "You're still paused – resume whenever you like. The next round is on Tuesday 12 January"
    )
    assert "Resume" in [each.text for each in saved.buttons]
    assert (await answer(ada, "/coffee status")).rendered.startswith("You're paused.")


async def test_what_takes_a_participant_is_refused_to_others(sqlite_town: Town) -> None:
    """Whoever is not in, or has left, is told so, with the way in."""
    ada = sqlite_town.person("Ada")
    words = ("profile", "pause", "pause 2027-02-07", "resume", "optout")
    for word in words:
        assert (await answer(ada, f"/coffee {word}")).rendered.startswith(NOT_IN), word
    await sqlite_town.enrols(ada)
    await answer(ada, "/coffee optout")

    for word in words:
        assert (await answer(ada, f"/coffee {word}")).rendered.startswith(NOT_IN), word
        assert ada.form is None
        assert await sqlite_town.rows("SELECT standing FROM participants") == [("left",)]


async def test_a_pause_lasts_until_one_resumes_or_its_day(sqlite_town: Town) -> None:
    """It keeps someone out of rounds; after ``resume``, or from its day on, they are in again, and in the next round."""
    await sqlite_town.enrols("Ada", "Ben", "Cléo", "Dan")
    ada, dan = sqlite_town.person("Ada"), sqlite_town.person("Dan")
    paused = await answer(ada, "/coffee pause")
    assert "You're paused. Your current chat still goes ahead." in paused.rendered
    await answer(dan, "/coffee pause until 2027-01-26")
    await sqlite_town.time_comes(FIRST_ROUND)
    assert ada.sees_nothing_of("Why you")
    assert dan.sees_nothing_of("Why you")

    back = await answer(ada, "/coffee resume")
    assert back.rendered.startswith("Welcome back! A round is under way: as soon as someone is free")
    assert back.rendered.endswith("The next round is on Tuesday 26 January, 10:00.")

    await sqlite_town.time_comes(FIRST_ROUND + FORTNIGHT)
    assert await introduction(ada)
    assert await introduction(dan)
    assert (await answer(dan, "/coffee status")).rendered.startswith("You're in.")


async def test_a_day_to_pause_until(sqlite_town: Town) -> None:
    """One that can be is read back with its weekday, one that can't is refused; today is the day where the person is."""
    await a_day_that_can_be_is_read_back(sqlite_town)
    await a_day_that_cannot_be_is_refused(sqlite_town)
    await today_is_the_day_where_the_person_is(sqlite_town)


async def a_day_that_can_be_is_read_back(town: Town) -> None:
    """It is typed as Slack writes dates, with or without "until"."""
    ada = town.person("Ada")
    for typed in ("2027-02-07", "until 2027-02-07", "Until  2027-02-07"):
        await town.enrols(ada)

        read = await answer(ada, f"/coffee pause {typed}")

        until = "You're paused until Sunday 7 February and back in automatically after that."
        assert read.rendered.startswith(until), typed


async def a_day_that_cannot_be_is_refused(town: Town) -> None:
    """Nothing changes: what can't be read is quoted, with what would work; today and the past are no days to pause until."""
    ada = town.person("Ada")
    await answer(ada, "/coffee resume")
    for typed in ("7.2.2027", "for ever & ever"):
        read = await answer(ada, f"/coffee pause {typed}")
        assert read.rendered == (
            f"I can't tell when “{typed}” ends, so nothing has changed. Try “/coffee pause 3 weeks”, “until"
            " 7 January”, “until 2027-01-25” or “next round”. Type “/coffee pause” alone to pause until you resume."
            "\n[Pause]"
        )
    for typed, day in (("2027-01-11", "Monday 11 January"), ("2020-02-29", "Saturday 29 February 2020")):
        read = await answer(ada, f"/coffee pause {typed}")
        assert read.rendered.startswith(f"{day} isn't in the future")
    assert await town.rows("SELECT standing FROM participants") == [("active",)]

    example = await answer(ada, "/coffee pause 2027-01-25")
    assert "You're paused until Monday 25 January" in example.rendered


async def today_is_the_day_where_the_person_is(town: Town) -> None:
    """At 16:00 UTC it is the 12th in Tokyo, which is still to come in New York."""
    await town.enrols("Cléo", "Dan")
    town.clock.forward_to(town.clock.now().replace(hour=16))

    in_new_york = await answer(town.person("Cléo"), "/coffee pause 2027-01-12")
    in_tokyo = await answer(town.person("Dan"), "/coffee pause 2027-01-12")

    assert "You're paused until Tuesday 12 January" in in_new_york.rendered
    assert "Tuesday 12 January isn't in the future" in in_tokyo.rendered


async def test_notes_stay_their_authors_own(sqlite_town: Town) -> None:
    """With whom and when they are about, for their author alone; in their last words, however these are looked for; and after leaving."""
    ada, ben = await pair(sqlite_town)
    await says_met(ada, note="Budgets, at first", remind_on="2027-02-01")
    hers = (await answer(ada, "/coffee notes")).rendered
    assert "Your notes (only you see these)" in hers
    assert "Budgets, at first" in hers
    assert "Ben Okri, Tuesday 12 January · reminder on Monday 1 February" in hers
    assert (await answer(ben, "/coffee notes")).rendered.startswith("No notes yet.")

    await ada.clicks("We've met", on=await introduction(ada))
    await fill(ada, await tells_more(ada), {"note": "Ben's budget"})
    await sqlite_town.answered()
    for search in ("", "Ben’s", "ben's", "“BEN’S” budget", "Ben‘s budget."):
        found = (await answer(ada, f"/coffee notes {search}")).rendered
        assert "Ben's budget" in found, search
        assert "at first" not in found, "it was written again"

    left = (await answer(ada, "/coffee optout")).rendered
    assert "You've left coffee chats, and I won't match you again. Your notes are still here" in left
    assert "Ben's budget" in (await answer(ada, "/coffee notes")).rendered
    await sqlite_town.time_comes(FIRST_ROUND + FORTNIGHT)
    assert len(ada.messages(containing="Why you")) == 1
    assert await ben.sees("Sorry, I couldn't find a match")


async def test_what_no_command_says_is_helped_with(sqlite_town: Town) -> None:
    """The command alone, words that nobody knows, and words with a slip."""
    ada = sqlite_town.person("Ada")
    await an_unknown_word_gets_the_way_in(ada)
    await the_command_alone_tells_what_this_is(sqlite_town, ada)
    await a_word_with_a_slip_gets_what_was_meant(ada)


async def the_command_alone_tells_what_this_is(town: Town, ada: Person) -> None:
    """Whoever is new gets two lines and one primary button; whoever is in, their status. The word help lists what there is."""
    for line in ("/coffee", "/coffee   "):
        read = await answer(ada, line)
        assert read.rendered.splitlines()[0] == "Meet a colleague you'd never bump into"
        assert [each.text for each in read.buttons] == ["Join", "All commands"]
    listed = re.findall(r"^/coffee (\w+) – \S", (await answer(ada, "/coffee help")).rendered, re.MULTILINE)
    assert listed == [word_of(name) for name in NAMES]

    await town.enrols(ada)
    for line in ("/coffee", "/coffee   "):
        assert (await answer(ada, line)).rendered == f"You're in. {NEXT_ROUND}"


def test_no_command_is_hidden_by_another() -> None:
    """Each has words of its own in all languages together, and a button of its own where it has one."""
    actions = [each.action for each in HOME_BUTTONS]
    words = {name: understood((name,)).keys() for name in NAMES}

    assert sorted(understood(NAMES)) == sorted(word for each in words.values() for word in each)
    assert all(joined(word) == word for word in understood(NAMES))
    assert all(len(each) > 1 for each in words.values())
    assert sorted(set(actions)) == sorted(actions)
    assert BUTTONS[Action.ASK_LEAVE] is ask_to_leave
    done_at_once = (each for each in COMMANDS if each.button and each.button.action != Action.ASK_LEAVE)
    assert all(BUTTONS[each.button.action] is each.handler for each in done_at_once if each.button)


AS_PHONES_WRITE = {
    "“status”": ("status", ""),
    "`Status`": ("status", ""),
    "Status.": ("status", ""),
    "STATUS": ("status", ""),
    " status  ": ("status", ""),
    "status please": ("status", "please"),
    "\N{NO-BREAK SPACE}„STATUS“": ("status", ""),
    "Pause\N{NO-BREAK SPACE}3\N{NO-BREAK SPACE}weeks.": ("pause", "3 weeks"),
    "“pause until 2027‑02‑07”": ("pause", "until 2027‑02‑07"),
    "Pausieren bis 7. Februar": ("pause", "bis 7. Februar"),
    "opt‑out": ("optout", ""),
    "Opt Out!": ("optout", ""),
    "verlassen": ("optout", ""),
    "weiter": ("resume", ""),
    "Hilfe": ("help", ""),
    "HELP": ("help", ""),
    "follow-ups": ("followups", ""),
    "vergiss mich": ("forget", ""),
    **dict.fromkeys(("join", "Join.", "Mitmachen", "beitreten!"), ("optin", "")),
    **dict.fromkeys(("opt-in", "opt in", "Opt In.", "“optin”", "opt—in"), ("optin", "")),
}


def test_words_are_understood_as_phones_write_them() -> None:
    """Curly quotes, dashes, no-break spaces, code ticks, a full stop, capital letters, and other words for it."""
    known = understood(ALL_NAMES)
    for line, meant in AS_PHONES_WRITE.items():
        word, more = split_command(line, known)
        assert (known.get(word), more) == meant, line


async def test_what_is_understood_is_done(sqlite_town: Town) -> None:
    """Whatever the words for it, and whatever follows one that needs nothing."""
    ada = sqlite_town.person("Ada")
    await ada.types("/coffee Opt In.")
    await ada.closes(await ada.modal("Join coffee chats"))
    await sqlite_town.enrols(ada)
    for line, answered in {
        "Status please": "You're in.",
        "“pause until 2027‑02‑07”": "You're paused until Sunday 7 February",
        "Pause\N{NO-BREAK SPACE}3\N{NO-BREAK SPACE}weeks.": "You're paused until Monday 1 February",
        "Pausieren bis 7. Februar": "You're paused until Sunday 7 February",
        "weiter": "Welcome back!",
        "follow-ups": "No follow-ups.",
        "vergiss mich": "I can erase everything I store about you.",
        "Opt Out!": "You've left coffee chats",
    }.items():
        assert (await answer(ada, f"/coffee {line}")).rendered.startswith(answered), line


async def an_unknown_word_gets_the_way_in(ada: Person) -> None:
    """The answer quotes the word just as it was typed, pings nobody, and has buttons for what to do; an endless word is cut."""
    for word in ("cappuccino", "<b>", "a&b", "*bold*", "@ben.okri"):
        read = await answer(ada, f"/coffee {word}")

        assert read.rendered.startswith(f"Sorry, I don't know “{word}”. Did you mean one of these?")
        assert [each.text for each in read.buttons] == ["Join", "All commands"]
        assert (read.pings, read.styled, read.links) == ((), (), ())

    endless = (await answer(ada, f"/coffee {'paste' * 800}")).rendered
    assert endless.startswith("Sorry, I don't know “pastepaste")
    assert "…" in endless


async def a_word_with_a_slip_gets_what_was_meant(ada: Person) -> None:
    """In any language that there is; a click does it, and asks first where there is something to lose."""
    assert [each.text for each in (await answer(ada, "/coffee cappuccino")).buttons] == [
        "My status",
        "All commands",
    ]
    assert [each.text for each in (await answer(ada, "/coffee pasue")).buttons] == ["Pause"]
    meant = await answer(ada, "/coffee statsu")
    assert "Did you mean" in meant.rendered
    assert "You're in." in (await reads(ada, "My status", on=meant)).rendered
    await ada.clicks("Leave", on=await answer(ada, "/coffee optouts"), confirms=False)


async def test_every_answer_is_for_the_asker_alone(sqlite_town: Town) -> None:
    """In a channel of everybody, each command is answered so that only its author sees it; so it is where the bot is no member."""
    ada, *others = sqlite_town.slack.people
    secret = sqlite_town.slack.create_channel("secret", members=[ada], private=True)
    there = await answer(ada, "/coffee status", in_channel=secret.id)
    assert there.channel.id == secret.id
    assert there.ephemeral

    await sqlite_town.enrols("Ada")
    for line in LINES:
        await ada.types(line, in_channel="general")
        await sqlite_town.answered()

    answers = ada.messages("general")
    assert len(answers) == len(LINES) - 1  # the profile's answer is a form
    assert all(message.ephemeral for message in answers)
    assert not any(other.inbox for other in others)

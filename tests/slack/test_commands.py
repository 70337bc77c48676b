"""What people type after ``/coffee``, and what they read; nobody else reads it."""

import re
from datetime import timedelta

from bot.domain.typed import joined
from bot.sandbox import Person
from bot.slack.actions import Action
from bot.slack.handlers.commands import COMMANDS, HOME_BUTTONS, NAMES, ask_to_leave
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


async def test_status_names_the_current_chat(sqlite_town: Town) -> None:
    """While a round goes on, the partner's name and whether one said that they met are part of the status."""
    ada, _ = await pair(sqlite_town)
    read = await answer(ada, "/coffee status")
    assert read.rendered.splitlines() == [
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

    await says_met(ada)

    assert "Your chat this round: Ben Okri – you've met ✓" in (await answer(ada, "/coffee status")).rendered


async def test_status_after_a_round_gives_its_numbers(sqlite_town: Town) -> None:
    """Once a round is closed its numbers stand under the status, but not what one of two people answered."""
    ada, ben = await pair(sqlite_town)
    await says_met(ada, rating="😐 Okay", gains=["A laugh", "A plan"])
    await sqlite_town.time_comes(FIRST_ROUND + FORTNIGHT - timedelta(hours=4))

    read = await answer(ben, "/coffee status")

    assert read.rendered.splitlines() == [
        "You're in. The next round is on Tuesday 26 January, 10:00.",
        "Last round: One chat with 2 people, 100% across departments"
        " · How the chats went is shown once 5 people have answered about 3 chats, so that nobody can tell whose answers they are",
    ]


async def test_profile_edits_what_was_told(sqlite_town: Town) -> None:
    """The form shows what was told before, and saves the change."""
    await sqlite_town.enrols("Ada", can_help=("chess",))
    ada = sqlite_town.person("Ada")
    await ada.types("/coffee profile")
    form = await ada.modal("Your coffee profile")
    assert (form.submit_text, form.field("Ask me about").value) == ("Save", ["chess"])

    form = await sqlite_town.asks_for_more(ada, "When & how often")
    await ada.submits(form, {"Ask me about": ["chess", "Chess, go"], "How often": "At most once a month"})

    await ada.sees(f"Profile saved. {NEXT_ROUND}")
    assert await sqlite_town.rows("SELECT can_help, cadence FROM participants") == [
        ('["chess","go"]', "monthly")
    ]


async def test_profile_during_a_pause_leaves_the_pause(sqlite_town: Town) -> None:
    """Editing the profile makes nobody active again, and the answer says so."""
    await sqlite_town.enrols("Ada")
    ada = sqlite_town.person("Ada")
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


async def test_pause_lasts_until_one_resumes(sqlite_town: Town) -> None:
    """A pause without a day keeps someone out of rounds; after ``resume`` they are in the next one."""
    await sqlite_town.enrols("Ada", "Ben", "Cléo")
    ada = sqlite_town.person("Ada")
    assert (
        "You're paused. Your current chat still goes ahead." in (await answer(ada, "/coffee pause")).rendered
    )
    await sqlite_town.time_comes(FIRST_ROUND)
    assert ada.sees_nothing_of("Why you")

    read = await answer(ada, "/coffee resume")

    assert read.rendered.startswith("Welcome back! A round is under way: as soon as someone is free")
    assert read.rendered.endswith("The next round is on Tuesday 26 January, 10:00.")
    await sqlite_town.time_comes(FIRST_ROUND + FORTNIGHT)
    assert await introduction(ada)


async def test_pause_until_a_day(sqlite_town: Town) -> None:
    """The day is typed as Slack writes dates, with or without "until", and read back with its weekday."""
    ada = sqlite_town.person("Ada")
    for typed in ("2027-02-07", "until 2027-02-07", "Until  2027-02-07"):
        await sqlite_town.enrols(ada)

        read = await answer(ada, f"/coffee pause {typed}")

        until = "You're paused until Sunday 7 February and back in automatically after that."
        assert read.rendered.startswith(until), typed


async def test_a_day_that_cannot_be_read_is_refused_with_an_example(sqlite_town: Town) -> None:
    """Nothing changes, and the answer quotes what was typed and shows what would work."""
    await sqlite_town.enrols("Ada")
    ada = sqlite_town.person("Ada")

    for typed in ("7.2.2027", "for ever & ever"):
        read = await answer(ada, f"/coffee pause {typed}")

        assert read.rendered == (
            f"I can't tell when “{typed}” ends, so nothing has changed. Try “/coffee pause 3 weeks”, “until"
            " 7 January”, “until 2027-01-25” or “next round”. Type “/coffee pause” alone to pause until you resume."
            "\n[Pause]"
        )
        assert await sqlite_town.rows("SELECT standing FROM participants") == [("active",)]
    example = await answer(ada, "/coffee pause 2027-01-25")
    assert "You're paused until Monday 25 January" in example.rendered


async def test_a_day_that_is_not_to_come_is_refused(sqlite_town: Town) -> None:
    """Today and the past are no days to pause until."""
    await sqlite_town.enrols("Ada")
    ada = sqlite_town.person("Ada")
    past = {"2027-01-11": "Monday 11 January", "2020-02-29": "Saturday 29 February 2020"}

    for typed, day in past.items():
        read = await answer(ada, f"/coffee pause {typed}")

        assert read.rendered.startswith(f"{day} isn't in the future")
        assert await sqlite_town.rows("SELECT standing FROM participants") == [("active",)]


async def test_today_is_the_day_where_the_person_is(sqlite_town: Town) -> None:
    """At 16:00 UTC it is the 12th in Tokyo, which is still to come in New York."""
    await sqlite_town.enrols("Cléo", "Dan")
    await sqlite_town.time_comes(sqlite_town.clock.now().replace(hour=16))

    in_new_york = await answer(sqlite_town.person("Cléo"), "/coffee pause 2027-01-12")
    in_tokyo = await answer(sqlite_town.person("Dan"), "/coffee pause 2027-01-12")

    assert "You're paused until Tuesday 12 January" in in_new_york.rendered
    assert "Tuesday 12 January isn't in the future" in in_tokyo.rendered


async def test_a_pause_ends_by_itself_on_its_day(sqlite_town: Town) -> None:
    """From its day on the person is in again: in the status, and in the round of that day."""
    await sqlite_town.enrols("Ada", "Ben", "Cléo")
    ada = sqlite_town.person("Ada")
    await answer(ada, "/coffee pause until 2027-01-26")
    await sqlite_town.time_comes(FIRST_ROUND)
    assert ada.sees_nothing_of("Why you")

    await sqlite_town.time_comes(FIRST_ROUND + FORTNIGHT)

    assert await introduction(ada)
    assert (await answer(ada, "/coffee status")).rendered.startswith("You're in.")


async def test_optout_says_what_stays(sqlite_town: Town) -> None:
    """Leaving takes a person out of rounds and keeps their notes, and the answer says both."""
    ada, ben = await pair(sqlite_town)
    await says_met(ada, note="Ask about budgets")

    read = await answer(ada, "/coffee optout")

    assert "You've left coffee chats, and I won't match you again. Your notes are still here" in read.rendered
    assert "Ask about budgets" in (await answer(ada, "/coffee notes")).rendered
    await sqlite_town.time_comes(FIRST_ROUND + FORTNIGHT)
    assert len(ada.messages(containing="Why you")) == 1
    assert "Sorry, I couldn't find a match" in (await ben.sees("Sorry, I couldn't find a match")).rendered


async def test_notes_are_shown_to_their_author_alone(sqlite_town: Town) -> None:
    """Someone's notes come with whom and when they are about; the partner, who has none, is told that."""
    ada, ben = await pair(sqlite_town)
    await says_met(ada, note="Ask about budgets", remind_on="2027-02-01")

    hers = await answer(ada, "/coffee notes")
    his = await answer(ben, "/coffee notes")

    assert "Your notes (only you see these)" in hers.rendered
    assert "Ask about budgets" in hers.rendered
    assert "Ben Okri, Tuesday 12 January · reminder on Monday 1 February" in hers.rendered
    assert his.rendered.startswith("No notes yet.")


async def test_a_note_that_was_written_again_is_one_note_still(sqlite_town: Town) -> None:
    """Its last words are shown, and its first are gone."""
    ada, _ = await pair(sqlite_town)
    await says_met(ada, note="First words")
    await ada.clicks("We've met", on=await introduction(ada))
    await fill(ada, await tells_more(ada), {"note": "Last words"})
    await sqlite_town.answered()

    read = await answer(ada, "/coffee notes")

    assert "Last words" in read.rendered
    assert "First words" not in read.rendered


async def test_the_command_alone_tells_what_this_is(sqlite_town: Town) -> None:
    """Whoever is new gets two lines and one primary button; whoever is in, their status."""
    ada = sqlite_town.person("Ada")
    for line in ("/coffee", "/coffee   "):
        read = await answer(ada, line)
        assert read.rendered.splitlines()[0] == "Meet a colleague you'd never bump into"
        assert [each.text for each in read.buttons] == ["Join", "All commands"]
    await sqlite_town.enrols(ada)

    for line in ("/coffee", "/coffee   "):
        assert (await answer(ada, line)).rendered == f"You're in. {NEXT_ROUND}"


async def test_help_lists_every_command(sqlite_town: Town) -> None:
    """The word help lists what there is."""
    for line in ("/coffee help", "/coffee HELP"):
        read = await answer(sqlite_town.person("Ada"), line)

        listed = re.findall(r"^/coffee (\w+) – \S", read.rendered, re.MULTILINE)
        assert listed == [word_of(name) for name in NAMES]


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
    "“status”": "You're in.",
    "`Status`": "You're in.",
    "Status.": "You're in.",
    "\N{NO-BREAK SPACE}„STATUS“": "You're in.",
    "Pause\N{NO-BREAK SPACE}3\N{NO-BREAK SPACE}weeks.": "You're paused until Monday 1 February",
    "“pause until 2027‑02‑07”": "You're paused until Sunday 7 February",
    "Pausieren bis 7. Februar": "You're paused until Sunday 7 February",
    "opt‑out": "You've left coffee chats",
    "Opt Out!": "You've left coffee chats",
    "verlassen": "You've left coffee chats",
    "weiter": "Welcome back!",
    "Hilfe": "I introduce you to colleagues",
    "follow-ups": "No follow-ups.",
    "vergiss mich": "I can erase everything I store about you.",
}


async def test_words_are_understood_as_phones_write_them(sqlite_town: Town) -> None:
    """Curly quotes, dashes, no-break spaces, code ticks, a full stop, capital letters, and other words for it."""
    ada = sqlite_town.person("Ada")
    for line, answered in AS_PHONES_WRITE.items():
        await sqlite_town.enrols(ada)

        read = await answer(ada, f"/coffee {line}")

        assert read.rendered.startswith(answered), line


async def test_joining_is_understood_in_many_words(sqlite_town: Town) -> None:
    """Whoever wants to join gets the form, whatever they call it."""
    ada = sqlite_town.person("Ada")
    dashed = ("opt-in", "opt in", "Opt In.", "“optin”", "opt—in")
    for line in ("join", "Join.", *dashed, "Mitmachen", "beitreten!"):
        await ada.types(f"/coffee {line}")

        await ada.closes(await ada.modal("Join coffee chats"))


async def test_a_search_finds_what_was_typed_on_another_keyboard(sqlite_town: Town) -> None:
    """A note and the words that look for it may have different quotes."""
    ada, _ = await pair(sqlite_town)
    await says_met(ada, note="Ben's budget")

    for search in ("Ben’s", "ben's", "“BEN’S” budget", "Ben‘s budget."):
        read = await answer(ada, f"/coffee notes {search}")

        assert "Ben's budget" in read.rendered, search


async def test_an_unknown_word_gets_the_way_in(sqlite_town: Town) -> None:
    """The answer quotes the word just as it was typed, pings nobody, and has buttons for what to do."""
    for word in ("cappuccino", "<b>", "a&b", "*bold*", "@ben.okri"):
        read = await answer(sqlite_town.person("Ada"), f"/coffee {word}")

        assert read.rendered.startswith(f"Sorry, I don't know “{word}”. Did you mean one of these?")
        assert [each.text for each in read.buttons] == ["Join", "All commands"]
        assert (read.pings, read.styled, read.links) == ((), (), ())


async def test_case_and_white_space_do_not_matter(sqlite_town: Town) -> None:
    """Phones begin sentences with a capital; what follows a word that needs nothing is let pass."""
    for line in ("/coffee STATUS", "/coffee Status", "/coffee  status  ", "/coffee status please"):
        read = await answer(sqlite_town.person("Ada"), line)

        assert read.rendered.startswith("You haven't joined coffee chats yet."), line


async def test_a_word_with_a_slip_gets_what_was_meant(sqlite_town: Town) -> None:
    """In any language that there is; a click does it, and asks first where there is something to lose."""
    await sqlite_town.enrols("Ada")
    ada = sqlite_town.person("Ada")
    assert [each.text for each in (await answer(ada, "/coffee cappuccino")).buttons] == [
        "My status",
        "All commands",
    ]
    assert [each.text for each in (await answer(ada, "/coffee pasue")).buttons] == ["Pause"]
    meant = await answer(ada, "/coffee statsu")
    assert "Did you mean" in meant.rendered
    assert "You're in." in (await reads(ada, "My status", on=meant)).rendered
    await ada.clicks("Leave", on=await answer(ada, "/coffee optouts"), confirms=False)


async def test_an_endless_word_gets_an_answer_too(sqlite_town: Town) -> None:
    """Whatever somebody pastes after the command, they are answered, and in one message."""
    read = await answer(sqlite_town.person("Ada"), f"/coffee {'paste' * 800}")

    assert read.rendered.startswith("Sorry, I don't know “pastepaste")
    assert "…" in read.rendered


async def test_every_answer_is_for_the_asker_alone(sqlite_town: Town) -> None:
    """In a channel of everybody, each command is answered so that only its author sees it."""
    ada, *others = sqlite_town.slack.people
    await sqlite_town.enrols("Ada")

    for line in LINES:
        await ada.types(line, in_channel="general")
        await sqlite_town.answered()

    answers = ada.messages("general")
    assert len(answers) == len(LINES) - 1  # the profile's answer is a form
    assert all(message.ephemeral for message in answers)
    assert not any(other.inbox for other in others)


async def test_commands_work_where_the_bot_is_no_member(sqlite_town: Town) -> None:
    """The bot answers in channels that it isn't in, and in private ones."""
    ada = sqlite_town.person("Ada")
    secret = sqlite_town.slack.create_channel("secret", members=[ada], private=True)

    read = await answer(ada, "/coffee status", in_channel=secret.id)

    assert read.channel.id == secret.id
    assert read.ephemeral

"""Introductions, their buttons, and what is asked afterwards: who may click what, and what becomes of it."""

from datetime import datetime, timedelta
from itertools import product

import pytest
from sqlalchemy import text

from bot.sandbox import Message, Person
from bot.slack.texts import icebreakers
from bot.slack.views.chats.icebreakers import Theme
from tests.bad_line import BadLine, cut_after
from tests.slack.conftest import NewTown
from tests.slack.scenes import (
    answer,
    becomes,
    fill,
    forges_click,
    introduction,
    pair,
    reads,
    says_met,
    tells_more,
    until,
)
from tests.town import EVE, FAY, FIRST_ROUND, FORTNIGHT, PEOPLE, Town

# Half-way and a day are counted from when the round really started, which is a blink after its time.
CHECK_IN = FIRST_ROUND + FORTNIGHT / 2 + timedelta(minutes=1)
NUDGE = FIRST_ROUND + timedelta(hours=24, minutes=1)
LAST_CALL = FIRST_ROUND + FORTNIGHT - timedelta(hours=18)
CLOSING = FIRST_ROUND + FORTNIGHT - timedelta(hours=4)
ANOTHER = "Another question"
MENU = [
    "Other times",
    "Another question",
    "Remind me later",
    "Can't make it this round",
    "Find me someone else",
]
ROW = ["Works for me", "Works for me", "Works for me", "We've met"]
ICEBREAKERS = [question for theme in Theme for question in icebreakers(theme, interest="jazz")]
ANSWERS = "SELECT answer FROM match_members WHERE answer IS NOT NULL"

MEETING = "Have you met Ben Okri yet? Your answer stays private."
NOT_YOURS = "That button belongs to someone else's chat, or to one I no longer know."
OUTDATED = "That button is from an earlier version of me and no longer works."
OVER = "This round is over. If you met, you can still tell me how it went, or write yourself a note."
CLOSED = "This round has closed, so its numbers won't change, but I've saved your answer."


async def asked(town: Town, at: datetime = CHECK_IN) -> tuple[Person, Person, Message]:
    """Ada and Ben were introduced, and Ada has just been asked whether they met; gives both and the question."""
    ada, ben = await pair(town)
    await town.time_comes(at)
    return ada, ben, ada.messages(containing="Your answer stays private.")[-1]


def question_of(intro: Message) -> str:
    """The icebreaker that an introduction shows."""
    begins = "🧊 To break the ice: "
    line = next(line for line in intro.rendered.splitlines() if line.startswith(begins))
    return line.removeprefix(begins)


async def test_an_introduction_tells_who_and_why_and_what_next(sqlite_town: Town) -> None:
    """Names, places, titles, departments, reasons, questions, and who writes first."""
    await sqlite_town.enrols("Ada", "Dan", office="Leeds")
    await sqlite_town.enrols("Cléo", interests=("chess", "go"), office="Boston")
    await answer(sqlite_town.person("Ada"), "/coffee optout")
    dan = sqlite_town.person("Dan")
    await sqlite_town.time_comes(FIRST_ROUND)

    intro = await introduction(dan)

    lines = intro.rendered.splitlines()
    assert lines[0] in {
        "☕ Your coffee chat: Engineering × Legal",
        "☕ Your coffee chat: Legal × Engineering",
    }
    assert set(intro.pings) == {"@Cléo Petit", "@Dan Wu"}
    assert lines[lines.index("@Dan Wu · Tokyo") + 1] == "Tester, Engineering, Leeds"
    cards = lines.index("@Cléo Petit · New York")
    assert lines[cards + 1 : cards + 3] == ["Counsel, Legal, Boston", "Ask me about: chess, go"]
    assert lines[lines.index("Why you two") + 1].startswith("• ")
    assert any("you have no working hours in common. A chat in writing counts" in line for line in lines)
    assert lines[-1].endswith("could you get things started?")
    menu = [text for text in MENU if text != ANOTHER]  # there are several questions
    assert [button.text for button in intro.buttons] == [*menu, *ROW]


async def test_an_introduction_tells_that_two_departments_have_not_met(new_town: NewTown) -> None:
    """Of departments of at least three: of fewer it would tell what one of them answered."""
    async with new_town(*PEOPLE, EVE, FAY) as town:
        await town.enrols("Ada", "Ben", "Dan", department="Engineering")
        await town.enrols("Cléo", "Eve", "Fay", department="Legal")
        await town.time_comes(FIRST_ROUND)

        everybody = [(await introduction(town.person(name))).rendered for name in ("Ada", "Ben", "Dan")]

        bridges = ["• It's the first coffee between Engineering and Legal" in read for read in everybody]
        new_ground = ["• The first coffee between your two departments" in read for read in everybody]
        assert bridges.count(True) == 1  # the round was planned for it
        assert new_ground == [not each for each in bridges]


async def test_an_introduction_can_be_heard(sqlite_town: Town) -> None:
    """The text for notifications and screen readers names the people and the reason, and who writes first."""
    ada, _ = await pair(sqlite_town)
    assert question_of(await introduction(ada)) in ICEBREAKERS

    heard = (await introduction(ada)).text

    assert heard.startswith("Your coffee chat: Ada Lovelace and Ben Okri. Why you two: ")
    assert "you're both up for a chat" in heard
    assert heard.endswith("could you get things started?")


async def test_another_icebreaker_changes_the_message_for_both(sqlite_town: Town) -> None:
    """The introduction stays one message, and both read the new question."""
    ada, ben = await pair(sqlite_town)
    before = await introduction(ada)

    await ben.clicks(ANOTHER)
    after = await until(ben, lambda: next((m for m in ben.inbox if m.ts == before.ts and m.edited), None))

    assert question_of(after) != question_of(before)
    assert question_of(await introduction(ada)) == question_of(after)
    rest = after.rendered.replace(question_of(after), "")
    assert rest == before.rendered.replace(question_of(before), "")
    assert len(ada.messages(containing="Why you")) == 1


async def test_icebreakers_do_not_run_out(sqlite_town: Town) -> None:
    """The first again comes after all that fit, as soon as each has come once."""
    ada, _ = await pair(sqlite_town)
    seen = [question_of(await introduction(ada))]

    while seen[-1] not in seen[:-1]:
        await ada.clicks(ANOTHER)
        await sqlite_town.answered()
        seen.append(question_of(await introduction(ada)))

    assert seen[-1] == seen[0]
    fitting = {Theme.DEPARTMENTS, Theme.FACES, Theme.ANY}
    assert sorted(seen[:-1]) == sorted(
        each for theme in fitting for each in icebreakers(theme, interest="jazz")
    )


async def test_we_met_in_the_group_opens_the_form_for_the_clicker_alone(town: Town) -> None:
    """What one says is between them and the bot: the partner's screen stays as it is, and they are asked in turn."""
    ada, ben = await pair(town)
    intro = await introduction(ada)
    before = ben.screen()

    told = await reads(ada, "We've met", on=intro)

    assert (await tells_more(ada)).text.startswith("Your chat with Ben Okri.")
    assert (told.channel, told.ephemeral) == (intro.channel, True)
    assert told.rendered.startswith("✓ You met Ben Okri.")
    assert ben.form is None
    assert ben.screen() == before
    await town.time_comes(CHECK_IN)
    assert ada.sees_nothing_of("id you meet Ben")
    assert ada.sees_nothing_of("Found a time yet?")
    assert await ben.sees("Have you met Ada Lovelace yet?")


async def test_someone_outside_the_match_is_refused(sqlite_town: Town) -> None:
    """The id in a button is a claim: a third person is told no, sees no form, and changes nothing."""
    ada, _ = await pair(sqlite_town)
    await sqlite_town.enrols("Dan")
    outsiders = (sqlite_town.person("Cléo"), sqlite_town.person("Dan"))
    for button, outsider in product(("We've met", "Works for me", "Other times"), outsiders):
        said = await forges_click(sqlite_town, outsider, await introduction(ada), button)

        assert said["text"].startswith(NOT_YOURS)
        assert not said.get("replace_original")
        assert outsider.form is None
        assert outsider.sees_nothing_of("Ben Okri")
    assert await sqlite_town.rows(ANSWERS) == []
    assert not (await introduction(ada)).edited


async def test_the_partner_of_another_match_is_refused(sqlite_town: Town) -> None:
    """Being in a match of the same round gives no say in another one."""
    people = await pair(sqlite_town, "Ada", "Ben", "Cléo", "Dan")
    ada = people[0]
    intro = await introduction(ada)
    stranger = next(person for person in people if person.id not in intro.channel.members)

    said = await forges_click(sqlite_town, stranger, intro, "We've met")

    assert said["text"].startswith(NOT_YOURS)
    assert await sqlite_town.rows(ANSWERS) == []


async def test_nobody_answers_a_check_in_of_someone_else(sqlite_town: Town) -> None:
    """The partner's click on somebody's question answers for the partner, not for the one who was asked."""
    _, ben, question = await asked(sqlite_town)

    await forges_click(sqlite_town, ben, question, "Not this time")

    names = "SELECT name, answer FROM match_members JOIN participants ON participants.id = participant_id"
    rows = await sqlite_town.rows(f"{names} JOIN members ON members.id = member_id ORDER BY name")
    assert rows == [("Ada Lovelace", None), ("Ben Okri", "no")]


async def test_a_button_of_an_earlier_version_says_so(sqlite_town: Town) -> None:
    """What a button carries, or does, and this version doesn't know is no defect: the person is told what does work."""
    ada, _ = await pair(sqlite_town)
    intro = await introduction(ada)

    for value in ("", "7", "match:1", '{"match": "x"}', '{"match": 1, "round_at": "soon"}', "{}"):
        said = await forges_click(sqlite_town, ada, intro, "We've met", value=value)

        assert said["text"] == f"{OUTDATED} Type “/coffee help” to see what does.", value
        assert await sqlite_town.rows(ANSWERS) == []
    said = await forges_click(sqlite_town, ada, intro, "We've met", action_id="match.reschedule")
    assert said["text"].startswith(OUTDATED)


async def test_a_match_that_never_was_is_nobodys(sqlite_town: Town) -> None:
    """A number that names no match is refused like somebody else's."""
    ada, _ = await pair(sqlite_town)

    said = await forges_click(sqlite_town, ada, await introduction(ada), "We've met", value='{"match": 4711}')

    assert said["text"].startswith(NOT_YOURS)


async def test_a_match_that_was_called_off_has_nothing_to_answer(sqlite_town: Town) -> None:
    """Whoever clicks for a chat that was called off is told that, and nothing is written down."""
    ada, _ = await pair(sqlite_town)
    async with sqlite_town.bot.database.write() as session:
        await session.execute(text("UPDATE matches SET state = 'called_off'"))

    read = await reads(ada, "We've met", on=await introduction(ada))

    assert read.rendered.startswith("That chat was called off, so there's nothing to answer.")
    assert ada.form is None
    assert await sqlite_town.rows(ANSWERS) == []


async def test_we_met_after_the_round_was_closed_still_counts_for_the_person(sqlite_town: Town) -> None:
    """The introduction has become one that only takes that: the numbers stay as they were, and the note is kept."""
    ada, _ = await pair(sqlite_town)
    await sqlite_town.time_comes(CLOSING)
    over = await becomes(ada, await introduction(ada), OVER)
    assert [button.text for button in over.buttons] == ["Share how it went"]
    assert not over.menus
    assert "Ben Okri" in over.rendered
    before = await answer(ada, "/coffee status")

    await ada.clicks("Share how it went", on=over)
    form = await ada.modal("How was it?")
    assert "what you tell me here is still kept" in form.text
    await ada.submits(form, {"How was your chat?": "🙂 Good", "A note to yourself": "Late but fine"})
    await ada.sees("saved, thanks!")

    assert "Late but fine" in (await answer(ada, "/coffee notes")).rendered
    assert (await answer(ada, "/coffee status")).rendered == before.rendered
    assert "One chat with 2 people" in before.rendered


async def test_a_question_that_is_answered_after_the_closing(sqlite_town: Town) -> None:
    """An old check-in still takes an answer, and says that the round is closed."""
    ada, _, question = await asked(sqlite_town)
    await sqlite_town.time_comes(CLOSING)

    await ada.clicks("Not yet", on=question)

    became = await becomes(ada, question, "You haven't met Ben Okri. This round has closed.")
    assert CLOSED in became.rendered


async def test_a_question_that_was_answered_yes_elsewhere(sqlite_town: Town) -> None:
    """Whoever said yes to the last call, and then clicks no in the older question, keeps their yes and is told."""
    ada, _, question = await asked(sqlite_town)
    await sqlite_town.time_comes(LAST_CALL)
    await ada.clicks("Yes, we met", on=ada.messages(containing="Last chance to tell me")[-1])
    await tells_more(ada)
    await ada.sees("✓ You met")

    for button in ("Not yet", "Not this time"):
        read = await reads(ada, button, on=question)
        assert read.rendered.startswith("You've already told me you met, so I've kept that")
    assert await sqlite_town.rows(ANSWERS) == [("met",)]


async def test_yes_and_a_rating_are_a_click_each_and_end_the_asking(sqlite_town: Town) -> None:
    """The question becomes what was answered, then how it was, then all else that was told: no other message comes, nor a last call."""
    ada, ben, question = await asked(sqlite_town)
    assert question.rendered.startswith(MEETING)
    assert [b.text for b in question.buttons] == ["Yes, we met", "Not yet", "Not this time"]

    await ada.clicks("Yes, we met", on=question)

    became = await becomes(ada, question, "✓ You met Ben Okri. How was it?")
    assert ada.form is None
    assert [b.text for b in became.buttons] == [
        "😀 Great",
        "🙂 Good",
        "😐 Okay",
        "🙁 Not for me",
        "Tell more",
    ]
    before = len(ada.inbox)
    await ada.clicks("🙂 Good", on=became)
    rated = await becomes(ada, question, "✓ You met Ben Okri. 🙂 Good – saved, thanks!")
    assert await sqlite_town.rows("SELECT rating FROM feedback") == [(4,)]
    form = await tells_more(ada, rated)
    assert form.field("How was your chat?").value == "🙂 Good"
    assert await fill(ada, form, {"note": "Chess", "remind_on": "2027-01-28"}) is None
    await becomes(ada, question, "Your note: Chess")
    assert len(ada.inbox) == before
    await sqlite_town.time_comes(LAST_CALL)
    assert not ada.messages(containing="Last chance to tell me")
    assert ben.messages(containing="Last chance to tell me")


async def test_not_yet_is_asked_once_more(sqlite_town: Town) -> None:
    """The question becomes the answer with the day of the closing, and the last call comes."""
    ada, _, question = await asked(sqlite_town)

    await ada.clicks("Not yet", on=question)

    when = "I'll ask once more before this round closes on Tuesday 26 January, 06:00."
    became = await becomes(ada, question, f"You haven't met Ben Okri yet. {when}")
    assert [b.text for b in became.buttons] == ["We met after all"]
    await sqlite_town.time_comes(LAST_CALL)
    last_call = await ada.sees(
        "Last chance to tell me: did you meet Ben Okri? I'm closing this round on Tuesday 26 January, 06:00."
    )
    assert [b.text for b in last_call.buttons] == ["Yes, we met", "Not yet", "Not this time"]


async def test_no_ends_the_asking(sqlite_town: Town) -> None:
    """The question becomes the answer, there is no last call, and one can still have met after all."""
    ada, _, question = await asked(sqlite_town)

    await ada.clicks("Not this time", on=question)

    became = await becomes(
        ada, question, "No problem – your chat with Ben Okri is off the list. I won't ask again"
    )
    await sqlite_town.time_comes(LAST_CALL)
    assert not ada.messages(containing="Last chance to tell me")
    await ada.clicks("We met after all", on=became)
    assert await tells_more(ada)
    assert await becomes(ada, question, "✓ You met Ben Okri.")
    assert await sqlite_town.rows(ANSWERS) == [("met",)]


async def test_not_yet_to_the_last_call_promises_nothing_that_will_not_come(sqlite_town: Town) -> None:
    """After the last call nobody is asked again, so the answer must not say so."""
    ada, _, question = await asked(sqlite_town, LAST_CALL)

    await ada.clicks("Not yet", on=question)

    became = await becomes(ada, question, "You haven't met Ben Okri yet.")
    assert "There's time until this round closes on Tuesday 26 January, 06:00." in became.rendered
    assert "I'll ask once more" not in became.rendered


async def test_a_private_answer_never_replaces_an_introduction_of_unknown_fate(sqlite_town: Town) -> None:
    """Slack has the introduction, and the bot does not know it yet: a click on it still shows nothing to the partner."""
    await sqlite_town.enrols("Ada", "Ben")
    ada, ben = sqlite_town.person("Ada"), sqlite_town.person("Ben")
    async with BadLine(sqlite_town.slack.api_url) as line:
        line.troubles("chat.postMessage", cut_after)
        await sqlite_town.restart_bot(SLACK_API_URL=line.url)
        await sqlite_town.time_comes(FIRST_ROUND)
        intro = await ben.sees("Why you")

        await ada.clicks("We've met")
        await tells_more(ada)
        await sqlite_town.answered()

        assert ben.sees_nothing_of("You met")
        assert ben.messages(in_=intro.channel, containing="Why you")
        await sqlite_town.stop_bot()


async def test_not_yet_to_an_older_question_promises_nothing_either(sqlite_town: Town) -> None:
    """Once the last call is out, a click on the check-in before it does not say that one more will come."""
    ada, _, question = await asked(sqlite_town)
    await sqlite_town.time_comes(LAST_CALL)
    await ada.sees("Last chance to tell me")

    await ada.clicks("Not yet", on=question)

    became = await becomes(ada, question, "You haven't met Ben Okri yet.")
    assert "I'll ask once more" not in became.rendered


async def test_a_question_that_was_told_about_offers_to_change_it(sqlite_town: Town) -> None:
    """Whoever says yes again after telling how it was sees that, and can change it."""
    ada, _, question = await asked(sqlite_town)
    await says_met(ada)

    await ada.clicks("Yes, we met", on=question)

    became = await becomes(ada, question, "✓ You met Ben Okri. 🙂 Good – saved, thanks!")
    assert [b.text for b in became.buttons] == ["Tell more", "Introduce someone"]


@pytest.mark.parametrize("met", [False, True])
async def test_a_nudge_comes_where_a_time_suits_somebody_unless_they_met(
    sqlite_town: Town, met: bool
) -> None:
    """The nudge says to whom the time suits, and has that time to click; nobody is nudged who has met."""
    ada, ben = await pair(sqlite_town)
    await ada.clicks("Option 3 works for me", on=await introduction(ada))
    await sqlite_town.answered()
    if met:
        await says_met(ada)

    await sqlite_town.time_comes(NUDGE)
    await sqlite_town.settles()

    nudges = ben.messages(containing="can make this time")
    assert [[button.text for button in each.buttons] for each in nudges] == (
        [] if met else [["Works for me"]]
    )


async def test_a_partner_who_left_can_still_have_been_met(sqlite_town: Town) -> None:
    """Whoever is told that their partner left can say that they met all the same."""
    ada, ben = await pair(sqlite_town)
    await answer(ben, "/coffee optout")
    told = await ada.sees("Ben Okri has left coffee chats")

    await ada.clicks("We met after all", on=told)

    assert (await tells_more(ada)).text.startswith("Your chat with Ben Okri.")

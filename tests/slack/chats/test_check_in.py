"""Introductions, their buttons, and what is asked afterwards: who may click what, and what becomes of it."""

from datetime import datetime, timedelta
from itertools import product

from sqlalchemy import text

from bot.sandbox import Message, Person
from bot.slack.texts import icebreakers
from bot.slack.views.chats.icebreakers import Theme
from tests.bad_line import BadLine, cut_after
from tests.slack.conftest import NewTown
from tests.slack.scenes import (
    answer,
    becomes,
    chats,
    fill,
    forges_click,
    introduction,
    pair,
    reads,
    says_met,
    tells_more,
)
from tests.town import EVE, FAY, FIRST_ROUND, FORTNIGHT, PEOPLE, Town

# Half-way and a day are counted from when the round really started, which is a blink after its time.
CHECK_IN = FIRST_ROUND + FORTNIGHT / 2 + timedelta(minutes=1)
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


async def test_an_introduction_can_be_heard_and_brings_another_question(sqlite_town: Town) -> None:
    """Notifications and screen readers tell who, why and who writes first; another question changes the one message for both.

    Whoever is told that their partner left can say that they met all the same.
    """
    ada, ben = await pair(sqlite_town)
    before = await introduction(ada)
    assert before.text.startswith("Your coffee chat: Ada Lovelace and Ben Okri. Why you two: ")
    assert "you're both up for a chat" in before.text
    assert before.text.endswith("could you get things started?")
    assert question_of(before) in ICEBREAKERS

    seen = [before]
    for _ in range(2):
        await ben.clicks(ANOTHER)
        await sqlite_town.answered()
        seen.append(await introduction(ben))

    assert len({question_of(each) for each in seen}) == 3
    assert len({each.rendered.replace(question_of(each), "") for each in seen}) == 1
    assert {each.ts for each in seen} == {before.ts}
    assert question_of(await introduction(ada)) == question_of(seen[-1])
    assert len(ada.messages(containing="Why you")) == 1

    await answer(ben, "/coffee optout")
    await ada.clicks("We met after all", on=await ada.sees("Ben Okri has left coffee chats"))
    assert (await tells_more(ada)).text.startswith("Your chat with Ben Okri.")


async def test_we_met_in_the_group_opens_the_form_for_the_clicker_alone(sqlite_town: Town) -> None:
    """What one says is between them and the bot: the partner's screen stays as it is, and they are asked in turn.

    A button of an earlier version, or of a chat that was called off, says so.
    """
    ada, ben = await pair(sqlite_town)
    intro = await introduction(ada)
    await clicks_what_is_outdated(sqlite_town, ada, intro)
    before = ben.screen()

    told = await reads(ada, "We've met", on=intro)

    assert (await tells_more(ada)).text.startswith("Your chat with Ben Okri.")
    assert (told.channel, told.ephemeral) == (intro.channel, True)
    assert told.rendered.startswith("✓ You met Ben Okri.")
    assert ben.form is None
    assert ben.screen() == before
    await sqlite_town.time_comes(CHECK_IN)
    assert ada.sees_nothing_of("id you meet Ben")
    assert ada.sees_nothing_of("Found a time yet?")
    assert await ben.sees("Have you met Ada Lovelace yet?")

    async with sqlite_town.bot.database.write() as session:
        await session.execute(text("UPDATE matches SET state = 'called_off'"))
    read = await reads(ben, "We've met", on=intro)
    assert read.rendered.startswith("That chat was called off, so there's nothing to answer.")
    assert ben.form is None
    assert await sqlite_town.rows(ANSWERS) == [("met",)]


async def clicks_what_is_outdated(town: Town, person: Person, intro: Message) -> None:
    """What a button carries, or does, and this version doesn't know is no defect: the person is told what does work."""
    for value in ("", "7", "match:1", '{"match": "x"}', '{"match": 1, "round_at": "soon"}', "{}"):
        said = await forges_click(town, person, intro, "We've met", value=value)

        assert said["text"] == f"{OUTDATED} Type “/coffee help” to see what does.", value
    said = await forges_click(town, person, intro, "We've met", action_id="match.reschedule")
    assert said["text"].startswith(OUTDATED)
    assert person.form is None
    assert await town.rows(ANSWERS) == []


async def test_whoever_is_not_in_a_chat_has_no_say_in_it(new_town: NewTown) -> None:
    """The id in a button is a claim: whether they are in another chat or in none, they are told no, see no form, and change nothing."""
    async with new_town(*PEOPLE, EVE, FAY) as town:
        people = await pair(town, "Ada", "Ben", "Cléo", "Dan")
        ada, intro = people[0], await introduction(people[0])
        of_another = next(person for person in people if person.id not in intro.channel.members)
        await town.enrols("Fay")
        outsiders = (of_another, town.person("Eve"), town.person("Fay"))
        for button, outsider in product(("We've met", "Works for me", "Other times"), outsiders):
            said = await forges_click(town, outsider, intro, button)

            assert said["text"].startswith(NOT_YOURS)
            assert not said.get("replace_original")
            assert outsider.form is None
            assert outsider.sees_nothing_of("Ada Lovelace")
        never_was = await forges_click(town, ada, intro, "We've met", value='{"match": 4711}')
        assert never_was["text"].startswith(NOT_YOURS)

        assert await town.rows(ANSWERS) == []
        assert not (await introduction(ada)).edited


async def test_after_the_closing_an_answer_still_counts_for_the_person(sqlite_town: Town) -> None:
    """An old check-in says that the round is closed; the introduction only takes how it went: the numbers stay, and the note is kept."""
    ada, ben, question = await asked(sqlite_town)
    await sqlite_town.time_comes(CLOSING)

    await ada.clicks("Not yet", on=question)

    became = await becomes(ada, question, "You haven't met Ben Okri. This round has closed.")
    assert CLOSED in became.rendered

    over = await becomes(ben, await introduction(ben), OVER)
    assert [button.text for button in over.buttons] == ["Share how it went"]
    assert not over.menus
    assert "Ada Lovelace" in over.rendered
    before = await answer(ben, "/coffee status")
    await ben.clicks("Share how it went", on=over)
    form = await ben.modal("How was it?")
    assert "what you tell me here is still kept" in form.text
    await ben.submits(form, {"How was your chat?": "🙂 Good", "A note to yourself": "Late but fine"})
    await ben.sees("saved, thanks!")
    assert "Late but fine" in (await answer(ben, "/coffee notes")).rendered
    assert (await answer(ben, "/coffee status")).rendered == before.rendered
    assert "One chat with 2 people" in before.rendered


async def all_asked(town: Town, at: datetime = CHECK_IN) -> list[tuple[Person, str, Message]]:
    """Four people in two chats who have just been asked: each with their partner's name and the question."""
    found = [(one, other) for two in await chats(town) for one, other in (two, two[::-1])]
    await town.time_comes(at)
    return [(one, other.name, newest_question(one)) for one, other in found]


def newest_question(person: Person) -> Message:
    """What somebody was asked last."""
    return person.messages(containing="Your answer stays private.")[-1]


async def test_a_yes_ends_the_asking_and_is_kept(sqlite_town: Town) -> None:
    """With a rating it is a click each: the question becomes what was answered, then how it was, then all else that was told."""
    (ada, partner, question), (ben, *_), (cleo, dan, of_cleo), _ = await all_asked(sqlite_town)
    assert question.rendered.startswith(f"Have you met {partner} yet? Your answer stays private.")
    assert [b.text for b in question.buttons] == ["Yes, we met", "Not yet", "Not this time"]

    await ada.clicks("Yes, we met", on=question)

    became = await becomes(ada, question, f"✓ You met {partner}. How was it?")
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
    rated = await becomes(ada, question, f"✓ You met {partner}. 🙂 Good – saved, thanks!")
    assert await sqlite_town.rows("SELECT rating FROM feedback") == [(4,)]
    form = await tells_more(ada, rated)
    assert form.field("How was your chat?").value == "🙂 Good"
    assert await fill(ada, form, {"note": "Chess", "remind_on": "2027-01-28"}) is None
    await becomes(ada, question, "Your note: Chess")
    assert len(ada.inbox) == before

    # Whoever told elsewhere how it was, and then says yes here, sees that and can change it.
    await says_met(cleo)
    await cleo.clicks("Yes, we met", on=of_cleo)
    became = await becomes(cleo, of_cleo, f"✓ You met {dan}. 🙂 Good – saved, thanks!")
    assert [b.text for b in became.buttons] == ["Tell more", "Introduce someone"]

    # Whoever said yes to the last call, and then clicks no in the older question, keeps their yes.
    older = newest_question(ben)
    await sqlite_town.time_comes(LAST_CALL)
    assert not ada.messages(containing="Last chance to tell me")
    await ben.clicks("Yes, we met", on=ben.messages(containing="Last chance to tell me")[-1])
    await tells_more(ben)
    await ben.sees("✓ You met")
    for button in ("Not yet", "Not this time"):
        read = await reads(ben, button, on=older)
        assert read.rendered.startswith("You've already told me you met, so I've kept that")
    assert await sqlite_town.rows(ANSWERS) == [("met",)] * 3


async def test_not_yet_is_asked_once_more_and_no_is_not(sqlite_town: Town) -> None:
    """The question becomes the answer with the day of the closing; what is answered once the last call is out promises no other."""
    (ada, ben, question), (later, _, older), (no, her, asked_no), _ = await all_asked(sqlite_town)

    await ada.clicks("Not yet", on=question)
    when = "I'll ask once more before this round closes on Tuesday 26 January, 06:00."
    became = await becomes(ada, question, f"You haven't met {ben} yet. {when}")
    assert [b.text for b in became.buttons] == ["We met after all"]
    await no.clicks("Not this time", on=asked_no)
    off = f"No problem – your chat with {her} is off the list. I won't ask again"
    off_the_list = await becomes(no, asked_no, off)

    await sqlite_town.time_comes(LAST_CALL)

    last_call = await ada.sees(
        f"Last chance to tell me: did you meet {ben}? I'm closing this round on Tuesday 26 January, 06:00."
    )
    assert [b.text for b in last_call.buttons] == ["Yes, we met", "Not yet", "Not this time"]
    await later.sees("Last chance to tell me")
    for person, clicked in ((ada, newest_question(ada)), (later, older)):
        await person.clicks("Not yet", on=clicked)
        became = await becomes(person, clicked, "There's time until this round closes on Tuesday 26 January")
        assert became.rendered.startswith("You haven't met")
        assert "I'll ask once more" not in became.rendered
    assert not no.messages(containing="Last chance to tell me")
    await no.clicks("We met after all", on=off_the_list)
    assert await tells_more(no)
    assert await becomes(no, asked_no, f"✓ You met {her}.")

    # The partner's click on somebody's question answers for the partner.
    await forges_click(sqlite_town, ada, newest_question(later), "Not this time")
    names = "SELECT slack_id, answer FROM match_members JOIN participants ON participants.id = participant_id"
    answers = await sqlite_town.rows(f"{names} JOIN members ON members.id = member_id")
    told = {person: said for person, said in answers if said}
    assert told == {ada.id: "no", later.id: "not_yet", no.id: "met"}


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

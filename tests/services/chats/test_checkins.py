"""Asking afterwards: did you meet, and how was it; each person for themselves."""

import json
from collections.abc import Sequence
from datetime import date, timedelta

from bot.domain.rounds.round import Answer, Gain
from bot.sandbox import Person
from bot.services.access import Who
from bot.services.chats import checkins
from bot.store.rounds import numbers
from tests.services.cases import OFFICE, groups
from tests.services.gestures import (
    CLOSING,
    HALF_WAY,
    LAST_CALL,
    NEXT_DAY,
    heard,
    introduced,
    met,
    tells,
)
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.slack.scenes import answer, tells_more
from tests.town import EVE, FIRST_ROUND, FORTNIGHT, PEOPLE, Town, open_town

NUDGE = "can make this time"
CHECK_IN = "Have you met"
LAST = "Last chance to tell me"
ASKS = "Before that: did you and"
DAY_BEFORE = FIRST_ROUND + FORTNIGHT - timedelta(hours=25)
NOTE = "Knows the people who buy laptops"
THANKS = "That was the best half hour of my week"


def asked_at_last(person: Person) -> bool:
    """Whether someone was asked once more before the round closed, in the word before the next or by themselves."""
    return bool(heard(person, ASKS) or heard(person, LAST))


async def answers(town: Town) -> dict[str, str | None]:
    """What everyone in a match has said, by first name."""
    query = """
        SELECT m.name, mm.answer FROM match_members mm
        JOIN participants p ON p.id = mm.participant_id JOIN members m ON m.id = p.member_id"""
    return {str(name).split()[0]: said and str(said) for name, said in await town.rows(query)}


async def says(town: Town, person: Person, said: Answer) -> None:
    """Answer in one's newest chat, without the clicks."""
    query = f"""
        SELECT max(mm.match_id) FROM match_members mm JOIN participants p ON p.id = mm.participant_id
        JOIN members m ON m.id = p.member_id WHERE m.slack_id = '{person.id}'"""
    ((match_id,),) = await town.rows(query)
    who = Who(town.slack.team_id, person.id)
    await checkins.answer(town.bot.database, who, int(str(match_id)), said, town.clock.now())


async def test_what_a_pair_hears_until_the_next_round_goes_by_what_it_did(database_url: str) -> None:
    """Where somebody clicked a time, a nudge a day later; to whoever said nothing, a question in the word before the next round."""
    async with open_town(database_url, OFFICE[:6]) as town:
        clicked, silent, (eager, other) = await groups(town)
        for person in (clicked[0], eager):
            await person.clicks("Option 3 works for me")
        await town.answered()
        await met(eager)
        await get_a_nudge(town, *clicked)
        assert [heard(person, NUDGE) for person in (*silent, eager, other)] == [0, 0, 0, 0]

        await town.time_comes(DAY_BEFORE)
        assert heard(eager, ASKS) == 0
        await say_no_in_the_word_before_the_next(other)
        await skip_and_say_yes_in_it(town, silent[1])
        await town.time_comes(LAST_CALL)
        assert heard(other, LAST) == 0


async def get_a_nudge(town: Town, ada: Person, partner: Person) -> None:
    """Both read one nudge where they were introduced, not before 24 hours are over.

    Where nobody clicked it would say nothing that the introduction doesn't; after a single yes there is nothing to arrange any more.
    """
    await town.time_comes(FIRST_ROUND + timedelta(hours=23, minutes=59))
    assert heard(ada, NUDGE) == 0
    await town.time_comes(NEXT_DAY)
    (nudge,) = ada.messages(containing=NUDGE)
    assert nudge.channel == ada.messages(containing="Why you")[0].channel
    assert heard(partner, NUDGE) == 1


async def say_no_in_the_word_before_the_next(partner: Person) -> None:
    """It asks in place of a last call, and its other half stays."""
    (word,) = partner.messages(containing=ASKS)
    assert word.rendered.startswith("A new round of coffee chats begins on Tuesday 26 January, 10:00")
    await partner.clicks("Not this time", on=word)
    await partner.sees("is off the list")
    (word,) = partner.messages(containing="is off the list")
    assert "Skip this one" in [button.text for button in word.buttons]


async def skip_and_say_yes_in_it(town: Town, skipper: Person) -> None:
    """Its two halves are answered one after the other, in either order; an undo keeps them, too."""
    (word,) = skipper.messages(containing=ASKS)
    for button, shown in (("Skip this one", "skip"), ("Undo", "Skip this one")):
        await skipper.clicks(button, on=word)
        await town.answered()
        (word,) = skipper.messages(containing=ASKS)
        assert shown in word.rendered
    await skipper.clicks("Yes, we met", on=word)
    await skipper.sees("You met")


async def take_their_time(waiting: Person, refusing: Person) -> None:
    """One hasn't met yet and hears of one more question, the other won't meet."""
    await waiting.clicks("Not yet")
    await waiting.sees("I'll ask once more before this round closes on Tuesday 26 January, 06:00")
    await refusing.clicks("Not this time")
    await refusing.sees("is off the list")


async def change_their_mind(undecided: Person, sure: Person) -> None:
    """A no can be taken back by saying that they met, a yes not by another button: it stands."""
    await undecided.clicks("Not this time")
    await undecided.sees("is off the list")
    await undecided.clicks("We met after all")
    await tells(undecided)
    await sure.clicks("We've met", in_=sure.messages(containing="Why you")[0].channel)
    await tells(sure)
    await sure.clicks("Not yet")
    await sure.sees("You've already told me you met")


async def test_everyone_is_asked_half_way_and_before_the_end_until_they_say_yes_or_no(
    database_url: str,
) -> None:
    """In their own direct messages, about all others of their chat; what somebody says spares them, and not their partner."""
    async with open_town(database_url, OFFICE[:9]) as town:
        (told, partner), (waiting, refusing), (undecided, sure), trio = await groups(town)
        await met(told)
        await town.time_comes(HALF_WAY - timedelta(minutes=2))
        assert not any(heard(person, CHECK_IN) for person in town.slack.people)

        await town.time_comes(HALF_WAY)
        assert [person for person in town.slack.people if heard(person, CHECK_IN) != 1] == [told]
        for person, other in ((waiting, refusing), (refusing, waiting)):
            (question,) = person.messages(containing=CHECK_IN)
            assert question.channel == person.dm
            assert f"Have you met {other.name} yet?" in question.rendered
        for person in trio:
            first, second = (other.name for other in trio if other is not person)
            assert heard(person, f"Have you met {first} and {second} yet?") == 1

        await take_their_time(waiting, refusing)
        await change_their_mind(undecided, sure)
        said = {told: "met", waiting: "not_yet", refusing: "no", undecided: "met", sure: "met"}
        everyone = {person.name.split()[0]: said.get(person) for person in town.slack.people}
        assert await answers(town) == everyone

        paused = trio[:2]
        for person in paused:
            await answer(person, "/coffee pause")  # they get no word before the next round
        await town.time_comes(LAST_CALL - timedelta(minutes=1))
        assert not any(heard(person, LAST) for person in town.slack.people)
        await town.time_comes(LAST_CALL)
        asked = [person for person in town.slack.people if asked_at_last(person)]
        assert {*asked} == {partner, waiting, *trio}
        assert heard(trio[0], "I'm closing this round on Tuesday 26 January, 06:00") == 1
        assert [person for person in asked if heard(person, LAST)] == paused


class TestPrivacy:
    """What someone tells is theirs; the thanks alone are passed on."""

    async def test_the_partner_never_sees_answer_rating_gains_or_note(self, town: Town) -> None:
        """Nothing of what Ada tells ever appears on Ben's screen, not even that she said that they met.

        What two answered is told to neither when the round has closed, not whether they met, nor how it was: each could
        tell what the other said.
        """
        ada, ben = await introduced(town, "Ada", "Ben")
        await town.time_comes(HALF_WAY)
        await met(
            ada,
            "🙁 Not for me",
            What_did_you_get="An idea",
            A_note=NOTE,
            Remind_me=(town.clock.now() + timedelta(days=2)).date(),
        )
        await town.time_comes(HALF_WAY + timedelta(days=3))
        await ada.sees("A reminder of your chat")
        await town.time_comes(LAST_CALL)
        assert "No notes yet" in (await answer(ben, "/coffee notes")).rendered
        self._check_hidden(ben)
        await met(ben, "😐 Okay")
        await town.time_comes(CLOSING)
        for person in (ada, ben):
            status = (await answer(person, "/coffee status")).rendered
            assert "Last round:" in status
            assert "One chat with 2 people" in status
            assert "met" not in status
            assert "Rated" not in status
        home = await ben.opens_home()
        assert NOTE not in home.rendered
        assert ben.sees_nothing_of(NOTE)

    def _check_hidden(self, partner: Person) -> None:
        for secret in (NOTE, "Not for me", "You met Ada", "I won't ask again", "saved, thanks"):
            assert partner.sees_nothing_of(secret), secret


class TestTelling:
    """The form after a yes."""

    async def test_what_was_told_is_kept_and_telling_again_changes_and_never_doubles(
        self, database_url: str
    ) -> None:
        """Rating, gains, thanks and the private note with its day stand in the database, and in the form when it is opened again.

        The click that opens it leaves the introduction as it is for the partners. They read the thanks once, however often the
        form is saved before they are passed on; the writer does not.
        """
        async with open_town(database_url, (*PEOPLE, EVE)) as town:
            (eve, _), (ada, ben, cleo) = await groups(town)
            await self._is_refused(town, eve)
            before = [message.rendered for message in ben.inbox]
            await self._tells_twice(town, ada, (ben, cleo))
            told = [message.rendered for message in ben.inbox]
            assert [each for each in told if THANKS not in each] == before
            await town.restart_bot()
            await town.settles()
            for partner in (ben, cleo):
                await partner.sees(THANKS)
                assert heard(partner, f"{ada.name} sent you a thank-you") == 1
            assert ben.messages(containing=THANKS)[0].channel == ben.dm
            assert not [m for m in ada.inbox if THANKS in m.rendered]

            await eve.clicks("We've met")
            await eve.closes(await tells_more(eve))
            await eve.sees("✓ You met")
            assert (await answers(town))[eve.name.split()[0]] == "met", "closing the form leaves the yes"
            await tells(eve)
            assert await town.rows("SELECT count(*) FROM feedback") == [(2,)]

    async def _is_refused(self, town: Town, stranger: Person) -> None:
        """Who is in another chat gets nowhere, and nothing is written down, whatever id they send, even one that leads nowhere."""
        button = next(b for m in stranger.inbox for b in m.buttons if b.text == "We've met")
        sent = button.element["value"]
        own = json.loads(sent)["match"]
        ((others,),) = await town.rows(f"SELECT DISTINCT match_id FROM match_members WHERE match_id != {own}")
        for number, match_id in enumerate((others, 4711), 1):
            button.element["value"] = json.dumps({"match": match_id})
            await stranger.clicks("We've met")
            await town.answered()
            assert heard(stranger, "That button belongs to someone else's chat") == number
        button.element["value"] = sent
        assert {*(await answers(town)).values()} == {None}

    async def _tells_twice(self, town: Town, ada: Person, partners: Sequence[Person]) -> None:
        day = date(2027, 1, 20)
        gains = ["A laugh", "Help"]
        await met(ada, What_did_you_get=gains, A_note=NOTE, Remind_me=day, Say_thanks=THANKS)
        ((match_id, rating, thanks),) = await town.rows("SELECT match_id, rating, thanks FROM feedback")
        assert (rating, thanks) == (4, THANKS)
        who = Who(town.slack.team_id, ada.id)
        told = await checkins.own_feedback(town.bot.database, who, int(str(match_id)), town.clock.now())
        assert told.feedback is not None
        assert told.feedback.gains == (Gain.LAUGH, Gain.HELP)
        assert told.note is not None
        assert (told.note.text, told.note.remind_on) == (NOTE, day)
        assert told.note.about == tuple(partner.name for partner in partners)

        form = await tells_more(ada)
        assert form.field("How was your chat?").value == "🙂 Good"
        assert form.field("A note").value == NOTE
        assert not any(label.startswith("Say thanks") for label in form.fields)
        await ada.submits(form, {"How was your chat?": "😀 Great", "A note": "Another note"})
        await town.answered()
        assert await town.rows("SELECT rating, thanks FROM feedback") == [(5, THANKS)]
        assert await town.rows("SELECT text FROM notes") == [("Another note",)]


class TestTheNumbers:
    """What people say is counted once for their match."""

    async def test_a_yes_and_a_no_count_as_met_once(self, database_url: str) -> None:
        """Where the two disagree, the match counts as met, and where both say yes, once."""
        async with open_town(database_url, OFFICE[:8]) as town:
            (ada, partner), *others = await groups(town)
            await says(town, partner, Answer.NO)
            for person in (ada, *(one for pair in others for one in pair)):
                await says(town, person, Answer.MET)
            await town.time_comes(CLOSING)
            await ada.types("/coffee status")
            assert "3 of 3 have met (6 of 6 people answered)" in (await ada.sees("Last round:")).rendered

    async def test_an_answer_after_the_closing_is_kept_and_not_counted(self, town: Town) -> None:
        """A late yes is told that it is late; feedback and note are kept, and the numbers stay as they were.

        Also in the next round: a question of the round before is answered for that round, not for the one that runs.
        """
        ada, ben, _ = await introduced(town, "Ada", "Ben", "Cléo")
        await town.time_comes(LAST_CALL)
        await town.time_comes(CLOSING)
        await met(ada, A_note=NOTE)
        assert heard(ada, "This round has closed, so its numbers won't change") == 1
        assert await town.rows("SELECT text FROM notes") == [(NOTE,)]
        assert await town.rows("SELECT count(*) FROM feedback") == [(1,)]
        async with town.bot.database.read() as session:
            kept = await numbers.of_round(session, 1)
        assert kept
        assert kept.answered == kept.ratings == 0

        await town.time_comes(FIRST_ROUND + FORTNIGHT)
        await ben.clicks("Yes, we met")
        await tells(ben)
        query = """
            SELECT r.closed, mm.answer FROM match_members mm JOIN matches m ON m.id = mm.match_id
            JOIN rounds r ON r.id = m.round_id WHERE mm.answer IS NOT NULL"""
        said = [(bool(closed), yes) for closed, yes in await town.rows(query)]
        assert said == [(True, "met"), (True, "met")]

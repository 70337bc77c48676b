"""Asking afterwards: did you meet, and how was it; each person for themselves."""

from dataclasses import replace
from datetime import date, timedelta

from bot.domain.rounds.round import Gain
from bot.sandbox import Person
from bot.services.access import Who
from bot.services.chats import checkins
from bot.store.rounds import numbers
from tests.services.gestures import (
    CLOSING,
    HALF_WAY,
    LAST_CALL,
    NEXT_DAY,
    heard,
    met,
    partners_of,
    tells,
)
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.slack.scenes import tells_more
from tests.town import EVE, FAY, FIRST_ROUND, FORTNIGHT, PEOPLE, Town, open_town

NUDGE = "can make this time"
CHECK_IN = "Have you met"
LAST = "Last chance to tell me"
ASKS = "Before that: did you and"
DAY_BEFORE = FIRST_ROUND + FORTNIGHT - timedelta(hours=25)
NOTE = "Knows the people who buy laptops"
THANKS = "That was the best half hour of my week"


async def introduced(town: Town, *who: str) -> list[Person]:
    """Let these people join and be introduced to each other."""
    await town.enrols(*who)
    await town.time_comes(FIRST_ROUND)
    return [town.person(name) for name in who]


def asked_at_last(person: Person) -> bool:
    """Whether someone was asked once more before the round closed, in the word before the next or by themselves."""
    return bool(heard(person, ASKS) or heard(person, LAST))


async def answers(town: Town) -> dict[str, str | None]:
    """What everyone in a match has said, by first name."""
    query = """
        SELECT m.name, mm.answer FROM match_members mm
        JOIN participants p ON p.id = mm.participant_id JOIN members m ON m.id = p.member_id"""
    return {str(name).split()[0]: answer and str(answer) for name, answer in await town.rows(query)}


class TestTheNudge:
    """A day after somebody clicked a time the group DM hears of it."""

    async def test_it_comes_a_day_after_a_click_into_the_group_dm(self, town: Town) -> None:
        """Both read one nudge where they were introduced, not before 24 hours are over."""
        ada, ben = await introduced(town, "Ada", "Ben")
        await ada.clicks("Option 3 works for me")
        await town.answered()
        await town.time_comes(FIRST_ROUND + timedelta(hours=23, minutes=59))
        assert heard(ada, NUDGE) == 0
        await town.time_comes(NEXT_DAY)
        (nudge,) = ada.messages(containing=NUDGE)
        assert nudge.channel == ada.messages(containing="Why you")[0].channel
        assert heard(ben, NUDGE) == 1

    async def test_it_does_not_come_where_nobody_clicked(self, town: Town) -> None:
        """It would say nothing that the introduction doesn't."""
        ada, ben = await introduced(town, "Ada", "Ben")
        await town.time_comes(NEXT_DAY)
        assert heard(ada, NUDGE) == heard(ben, NUDGE) == 0

    async def test_it_does_not_come_where_somebody_said_they_met(self, town: Town) -> None:
        """One yes is enough: there is nothing to arrange any more."""
        ada, ben = await introduced(town, "Ada", "Ben")
        await ada.clicks("Option 3 works for me")
        await town.answered()
        await met(ada)
        await town.time_comes(NEXT_DAY)
        assert heard(ada, NUDGE) == heard(ben, NUDGE) == 0


class TestTheDayBefore:
    """The word before the next round asks about the last chat, in place of a last call."""

    async def test_it_asks_whoever_said_nothing(self, town: Town) -> None:
        """The answer changes that half of the message, and no last call follows."""
        ada, ben = await introduced(town, "Ada", "Ben")
        await met(ada)
        await town.time_comes(DAY_BEFORE)
        assert heard(ada, ASKS) == 0
        (word,) = ben.messages(containing=ASKS)
        assert word.rendered.startswith("A new round of coffee chats begins on Tuesday 26 January, 10:00")
        await ben.clicks("Not this time", on=word)
        await ben.sees("is off the list")
        (word,) = ben.messages(containing="is off the list")
        assert "Skip this one" in [button.text for button in word.buttons]
        await town.time_comes(LAST_CALL)
        assert heard(ben, LAST) == 0

    async def test_whoever_skips_the_round_is_still_asked(self, town: Town) -> None:
        """The two halves of the message are answered one after the other, in either order; an undo keeps them, too."""
        _, ben = await introduced(town, "Ada", "Ben")
        await town.time_comes(DAY_BEFORE)
        (word,) = ben.messages(containing=ASKS)
        for button, shown in (("Skip this one", "skip"), ("Undo", "Skip this one")):
            await ben.clicks(button, on=word)
            await town.answered()
            (word,) = ben.messages(containing=ASKS)
            assert shown in word.rendered
        await ben.clicks("Yes, we met", on=word)
        await ben.sees("You met")


class TestAsking:
    """Half-way and shortly before the end everyone is asked, privately."""

    async def test_everyone_is_asked_half_way_in_private(self, town: Town) -> None:
        """Half-way through the round each gets a question in their own direct messages, naming the other."""
        ada, ben = await introduced(town, "Ada", "Ben")
        await town.time_comes(HALF_WAY - timedelta(minutes=2))
        assert heard(ada, CHECK_IN) == heard(ben, CHECK_IN) == 0
        await town.time_comes(HALF_WAY)
        for person, partner in ((ada, "Ben Okri"), (ben, "Ada Lovelace")):
            (question,) = person.messages(containing=CHECK_IN)
            assert question.channel == person.dm
            assert f"Have you met {partner} yet?" in question.rendered

    async def test_in_a_trio_everyone_is_asked_about_both_others(self, town: Town) -> None:
        """Each of three is asked in private about the two others."""
        trio = await introduced(town, "Ada", "Ben", "Cléo")
        await town.time_comes(HALF_WAY)
        assert [heard(person, CHECK_IN) for person in trio] == [1, 1, 1]
        assert heard(trio[0], "Have you met Ben Okri and Cléo Petit yet?") == 1

    async def test_the_last_call_comes_18_hours_before_the_next_round(self, town: Town) -> None:
        """Whoever said nothing, and gets no word before the next round, is asked a last time, and told when this one closes."""
        ada, ben = await introduced(town, "Ada", "Ben")
        for person in (ada, ben):
            await person.types("/coffee pause")
            await person.sees("You're paused")
        await town.time_comes(LAST_CALL - timedelta(minutes=1))
        assert heard(ada, LAST) == 0
        await town.time_comes(LAST_CALL)
        assert heard(ada, "I'm closing this round on Tuesday 26 January, 06:00") == 1
        assert heard(ben, LAST) == 1

    async def test_a_yes_spares_that_person_and_not_the_partner(self, town: Town) -> None:
        """Whoever said yes is not asked again; the other, who said nothing, is."""
        ada, ben = await introduced(town, "Ada", "Ben")
        await met(ada)
        await town.time_comes(HALF_WAY)
        assert heard(ada, CHECK_IN) == 0
        assert heard(ben, CHECK_IN) == 1
        await town.time_comes(LAST_CALL)
        assert asked_at_last(ada) == 0
        assert asked_at_last(ben) == 1

    async def test_not_yet_is_asked_once_more(self, town: Town) -> None:
        """Whoever says "not yet" hears that there will be one more question, and gets exactly that."""
        ada, _ = await introduced(town, "Ada", "Ben")
        await town.time_comes(HALF_WAY)
        await ada.clicks("Not yet")
        await ada.sees("I'll ask once more before this round closes on Tuesday 26 January, 06:00")
        await town.time_comes(LAST_CALL)
        assert asked_at_last(ada) == 1
        assert (await answers(town))["Ada"] == "not_yet"

    async def test_a_no_ends_the_asking(self, town: Town) -> None:
        """Whoever says that it won't happen is not asked again; the partner is."""
        ada, ben = await introduced(town, "Ada", "Ben")
        await town.time_comes(HALF_WAY)
        await ada.clicks("Not this time")
        await ada.sees("is off the list")
        await town.time_comes(LAST_CALL)
        assert asked_at_last(ada) == 0
        assert asked_at_last(ben) == 1

    async def test_after_a_no_they_may_have_met_after_all(self, town: Town) -> None:
        """A no can be taken back by saying that they met."""
        ada, _ = await introduced(town, "Ada", "Ben")
        await town.time_comes(HALF_WAY)
        await ada.clicks("Not this time")
        await ada.sees("is off the list")
        await ada.clicks("We met after all")
        await tells(ada)
        assert await answers(town) == {"Ada": "met", "Ben": None}

    async def test_a_yes_is_not_taken_back_by_another_button(self, town: Town) -> None:
        """Whoever said that they met and then clicks "not yet" in an older message is told that the yes stands."""
        ada, _ = await introduced(town, "Ada", "Ben")
        await town.time_comes(HALF_WAY)
        await ada.clicks("We've met", in_=ada.messages(containing="Why you")[0].channel)
        await tells(ada)
        await ada.clicks("Not yet")
        await ada.sees("You've already told me you met")
        assert (await answers(town))["Ada"] == "met"


class TestPrivacy:
    """What someone tells is theirs; the thanks alone are passed on."""

    async def test_the_partner_never_sees_answer_rating_gains_or_note(self, town: Town) -> None:
        """Nothing of what Ada tells ever appears on Ben's screen, not even that she said that they met."""
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
        await town.time_comes(CLOSING)
        await ben.types("/coffee status")
        await ben.sees("Last round:")
        await ben.types("/coffee notes")
        await ben.sees("No notes yet")
        home = await ben.opens_home()
        assert NOTE not in home.rendered
        for secret in (NOTE, "Not for me", "You met Ada", "I won't ask again", "saved, thanks"):
            assert ben.sees_nothing_of(secret), secret

    async def test_an_answer_in_the_group_dm_is_seen_by_its_giver_only(self, town: Town) -> None:
        """Clicking "We've met" under the introduction leaves it as it is for the partner."""
        ada, ben = await introduced(town, "Ada", "Ben")
        before = [message.rendered for message in ben.inbox]
        await ada.clicks("We've met")
        await ada.sees("You met Ben Okri.")
        assert [message.rendered for message in ben.inbox] == before

    async def test_a_stranger_gets_nowhere_with_a_match_that_is_not_theirs(self, town: Town) -> None:
        """Who is in another chat is refused, and nothing is written down, whatever id they send."""
        await introduced(town, "Ada", "Ben", "Cléo", "Dan")
        before = await answers(town)
        dan = town.person("Dan")
        query = """
            SELECT match_id FROM match_members WHERE participant_id NOT IN (
                SELECT id FROM participants WHERE member_id = (SELECT id FROM members WHERE name LIKE 'Dan%'))
            AND match_id NOT IN (SELECT match_id FROM match_members JOIN participants ON id = participant_id
                WHERE member_id = (SELECT id FROM members WHERE name LIKE 'Dan%'))"""
        others = int(str((await town.rows(query))[0][0]))
        button = next(b for m in dan.inbox for b in m.buttons if b.text == "We've met")
        button.element["value"] = f'{{"match": {others}}}'
        await dan.clicks("We've met")
        await dan.sees("That button belongs to someone else's chat")
        assert await answers(town) == before

    async def test_an_id_that_leads_nowhere_is_refused(self, town: Town) -> None:
        """A button of a match that does not exist is told to be none of theirs."""
        ada, _ = await introduced(town, "Ada", "Ben")
        button = next(b for m in ada.inbox for b in m.buttons if b.text == "We've met")
        button.element["value"] = '{"match": 4711}'
        await ada.clicks("We've met")
        await ada.sees("That button belongs to someone else's chat")


class TestTelling:
    """The form after a yes."""

    async def test_what_was_told_is_kept(self, town: Town) -> None:
        """Rating, gains, thanks and the private note with its day stand in the database."""
        ada, _ = await introduced(town, "Ada", "Ben")
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
        assert (told.note.text, told.note.remind_on, told.note.about) == (NOTE, day, ("Ben Okri",))

    async def test_telling_again_changes_and_never_doubles(self, town: Town) -> None:
        """The form comes filled with what was told before; saving it again leaves one feedback and one note."""
        ada, _ = await introduced(town, "Ada", "Ben")
        await met(ada, "😐 Okay", A_note=NOTE)
        form = await tells_more(ada)
        assert form.field("How was your chat?").value == "😐 Okay"
        assert form.field("A note").value == NOTE
        await ada.submits(form, {"How was your chat?": "😀 Great", "A note": "Another note"})
        await town.slack.idle()
        await town.answered()
        assert await town.rows("SELECT rating FROM feedback") == [(5,)]
        assert await town.rows("SELECT text FROM notes") == [("Another note",)]

    async def test_thanks_reach_each_partner_exactly_once(self, town: Town) -> None:
        """Both others of a trio read the thanks once, however often the form is saved; the writer does not."""
        ada, ben, cleo = await introduced(town, "Ada", "Ben", "Cléo")
        await met(ada, Say_thanks=THANKS)
        await ben.sees(THANKS)
        await cleo.sees(THANKS)
        form = await tells_more(ada)
        assert not any(label.startswith("Say thanks") for label in form.fields)
        await ada.submits(form)
        await town.answered()
        await town.settles()
        assert (
            heard(ben, "Ada Lovelace sent you a thank-you")
            == heard(cleo, "Ada Lovelace sent you a thank-you")
            == 1
        )
        assert ben.messages(containing=THANKS)[0].channel == ben.dm
        assert not [m for m in ada.inbox if THANKS in m.rendered]

    async def test_thanks_survive_telling_again_before_they_are_passed_on(self, town: Town) -> None:
        """Changing the rating while the thanks still wait for Slack does not empty them."""
        ada, ben = await introduced(town, "Ada", "Ben")
        await met(ada, "😐 Okay", Say_thanks=THANKS)
        await ada.submits(await tells_more(ada), {"How was your chat?": "🙂 Good"})
        await town.answered()
        assert await town.rows("SELECT rating, thanks FROM feedback") == [(4, THANKS)]
        await town.restart_bot()
        await town.settles()
        await ben.sees(THANKS)

    async def test_closing_the_form_leaves_the_yes(self, town: Town) -> None:
        """Whoever says yes and tells nothing more has said yes, and may tell later."""
        ada, _ = await introduced(town, "Ada", "Ben")
        await ada.clicks("We've met")
        await ada.closes(await tells_more(ada))
        await ada.sees("✓ You met")
        assert (await answers(town))["Ada"] == "met"
        await tells(ada)
        assert await town.rows("SELECT count(*) FROM feedback") == [(1,)]


class TestTheNumbers:
    """What people say is counted once for their match."""

    async def test_a_yes_and_a_no_count_as_met_once(self, database_url: str) -> None:
        """Where the two disagree, the match counts as met, and where both say yes, once."""
        gus, hal = (replace(FAY, name=name, handle=name) for name in ("Gus", "Hal"))
        async with open_town(database_url, (*PEOPLE, EVE, FAY, gus, hal)) as town:
            await town.enrols(*town.slack.people)
            await town.time_comes(FIRST_ROUND)
            await town.time_comes(HALF_WAY)
            ada, *others = town.slack.people
            (partner,) = await partners_of(town, ada)
            await partner.clicks("Not this time")
            await partner.sees("is off the list")
            for person in (ada, *(each for each in others if each is not partner)):
                await met(person)
            await town.time_comes(CLOSING)
            await ada.types("/coffee status")
            assert "3 of 3 have met (6 of 6 people answered)" in (await ada.sees("Last round:")).rendered

    async def test_what_two_answered_is_told_to_neither(self, town: Town) -> None:
        """Not whether they met, nor how it was: each could tell what the other said."""
        ada, ben = await introduced(town, "Ada", "Ben")
        await met(ada, "😀 Great")
        await met(ben, "😐 Okay")
        await town.time_comes(CLOSING)
        await ada.types("/coffee status")
        status = (await ada.sees("Last round:")).rendered
        assert "One chat with 2 people" in status
        assert "met" not in status
        assert "Rated" not in status

    async def test_an_answer_after_the_closing_is_kept_and_not_counted(self, town: Town) -> None:
        """A late yes is told that it is late; feedback and note are kept, and the numbers stay as they were."""
        ada, _ = await introduced(town, "Ada", "Ben")
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

    async def test_the_last_rounds_buttons_still_work_in_the_next_one(self, town: Town) -> None:
        """A question of the round before is answered for that round, not for the one that runs."""
        ada, _, _ = await introduced(town, "Ada", "Ben", "Cléo")
        await town.time_comes(LAST_CALL)
        await town.time_comes(FIRST_ROUND + FORTNIGHT)
        await ada.clicks("Yes, we met")
        await tells(ada)
        query = """
            SELECT r.closed, mm.answer FROM match_members mm JOIN matches m ON m.id = mm.match_id
            JOIN rounds r ON r.id = m.round_id WHERE mm.answer IS NOT NULL"""
        assert [(bool(closed), answer) for closed, answer in await town.rows(query)] == [(True, "met")]

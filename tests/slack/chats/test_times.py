"""Finding a time: what is proposed, clicked, booked, taken back, put into calendars and reminded of."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from bot.domain.outbox.subjects import Presented
from bot.sandbox import Message, Person
from bot.sandbox.person import interactions
from bot.sandbox.person.payloads import Place
from bot.slack.views.chats import intro
from tests.services.gestures import CLOSING, NEXT_DAY, opts_out
from tests.slack.catalogue import ORDINARY, Cast
from tests.slack.catalogue.cast import NOW
from tests.slack.conftest import NewTown
from tests.slack.reading import as_sent, read
from tests.slack.scenes import (
    WINDOW,
    becomes,
    chats,
    forges_click,
    home_says,
    in_window,
    introduction,
    pair,
    says_met,
    until,
)
from tests.town import ADA, BEN, CLEO, DAN, EVE, FAY, FIRST_ROUND, Town

OPEN = "When? Half an hour."
BOOKED = "📅 It's booked:"
NUDGE = "can make"
VIDEO = "https://video.example/coffee?pwd=a,b"
SOON = "SELECT state, error FROM notices WHERE kind = 'soon' ORDER BY id"
LINKS = [
    "https://calendar.google.com/calendar/render",
    "https://outlook.office.com/calendar/0/action/compose",
]
MEETS_AT = "SELECT meets_at IS NOT NULL, bookings FROM matches"


def newest(person: Person, words: str) -> Message:
    """The newest message with these words that someone sees."""
    return person.messages(containing=words)[-1]


def lines(message: Message) -> list[str]:
    """The times that a message proposes, one a line, as its reader's clock has them."""
    return [line for line in message.rendered.splitlines() if line.startswith("🗓️")]


def every_clock(message: Message) -> list[str]:
    """The same for those who hear the message read out: everyone's clock in one line."""
    return [line for line in message.text.splitlines() if line[:2] in {"1.", "2.", "3."}]


async def clicks_again(town: Town, person: Person, message: Message, button: str) -> list[str]:
    """Click a button as it stood in a message once; gives the first words of all that is answered."""
    found = next(each for each in message.buttons if button in (each.text, each.label))
    place = Place(message=message.stored)
    before = len(town.slack.log.calls("response_url"))
    await interactions.clicks(person._core, person.user, place, found.block_id, found.element, found.option)
    await town.answered()
    return [call.arguments["text"] for call in town.slack.log.calls("response_url")[before:]]


async def agree(town: Town, *people: Person) -> Message:
    """Everybody says in the introduction that the first time suits them; gives the line that says it's booked."""
    for person in people:
        await person.clicks("Option 1 works for me", on=await introduction(person))
        await town.answered()
    await town.settles()
    return newest(people[0], BOOKED)


async def asks_for_other_times(town: Town, person: Person) -> None:
    """Somebody chooses so in the introduction's menu, and says in the window that they mean it."""
    await person.clicks("Other times", on=newest(person, "📅 Booked:"))
    window = await person.modal(WINDOW)
    assert "will be cancelled for everyone" in window.rendered
    await person.clicks("Cancel it and find another", on=window)
    await town.answered()
    await town.settles()


async def calendar_event(town: Town, person: Person, booked: Message) -> Event:
    """The event in the calendar file that someone asks for, read strictly."""
    (told,) = await clicks_again(town, person, booked, "Calendar file")
    assert told.startswith("Your file is on its way to our direct messages. Slack may take a while.")
    (file,) = [file for message in person.messages(in_=person.dm) for file in message.files][-1:]
    assert file.name == "coffee-chat.ics"
    calendar = Calendar.from_ical(file.content)
    assert isinstance(calendar, Calendar)
    (event,) = calendar.events
    assert not event.errors
    return event


def is_in_working_hours_of_both(line: str) -> None:
    """A proposed time of Ada in London and Cléo in New York is the same moment for both, in their working hours."""
    day, _, times = line[3:].partition(": ")
    at_adas, at_cleos = times.split(" · ")
    assert at_adas.endswith(" for Ada Lovelace")
    assert at_cleos.endswith(" for Cléo Petit")
    begins = datetime.strptime(f"{day} 2027 {at_adas[:5]}", "%A %d %B %Y %H:%M").replace(tzinfo=UTC)
    assert f"{begins.astimezone(ZoneInfo('America/New_York')):%H:%M}" == at_cleos[:5]
    assert 9 <= int(at_cleos[:2]) <= begins.hour <= 16


async def test_two_people_find_a_time_and_are_reminded(new_town: NewTown) -> None:
    """The times are in the introduction, by each one's clock; what suits both is booked, told in a line and reminded of."""
    async with new_town(ADA, CLEO, COFFEE_VIDEO_LINK=VIDEO) as town:
        ada, cleo = await pair(town, "Ada", "Cléo")
        message = await introduction(ada)

        assert len(lines(message)) == len(every_clock(message)) == 3
        assert "London is 5 h ahead of New York." in message.rendered
        for line in every_clock(message):
            is_in_working_hours_of_both(line)
        assert lines(message) != lines(await introduction(cleo))  # by her own clock

        await ada.clicks("Option 1 works for me", on=message)
        await becomes(cleo, message, "✓ works for @Ada Lovelace")
        await cleo.clicks("Option 1 works for me", on=await introduction(cleo))
        shown = await becomes(ada, message, f"📅 Booked: {lines(message)[0][3:]}")
        await town.settles()

        assert not lines(shown)
        assert "Add it to your calendar: Google Calendar · Outlook" in shown.rendered
        assert [link.partition("?")[0] for link in shown.links if "calendar" in link] == LINKS
        booked = newest(ada, BOOKED)
        assert len(booked.rendered.splitlines()) == 1
        assert (
            booked.text
            == f"It's booked: {every_clock(message)[0][3:]}. Video call: {VIDEO.replace('&', '&amp;')}"
        )
        meets_at = (await calendar_event(town, cleo, await introduction(cleo))).start
        local = meets_at.astimezone(ZoneInfo("Europe/London"))
        assert every_clock(message)[0].startswith(f"1. {local:%A} {local.day} January: {local:%H:%M} for Ada")
        assert not await clicks_again(town, cleo, await introduction(cleo), "Join video call")

        await town.time_comes(meets_at - timedelta(minutes=59))

        for person, partner in ((ada, "Cléo Petit"), (cleo, "Ada Lovelace")):
            at = meets_at.astimezone(ZoneInfo(person.profile.time_zone))
            reminder = newest(person, "Your chat with")
            assert reminder.channel == person.dm
            assert reminder.text == f"Your chat with {partner} is at {at:%H:%M}. Video call: {VIDEO}"
            assert [button.url for button in reminder.buttons] == [VIDEO]
            assert person.sees_nothing_of(NUDGE)


async def test_a_click_is_taken_back_by_another(sqlite_town: Town) -> None:
    """Though Slack delivers each click twice, it counts once; the next one takes it back, and the introduction shows it.

    The same times are shown further down for whoever asks.
    """
    two, (ada, ben) = await chats(sqlite_town)
    await asks_further_down(sqlite_town, *two)
    sqlite_town.slack.faults.plan(1, redelivered=1)

    await ada.clicks("Option 2 works for me", on=newest(ada, OPEN))
    await sqlite_town.answered()
    assert f"✓ works for @{ada.name}" in newest(ben, OPEN).rendered
    sqlite_town.clock.forward(seconds=5)
    await ada.clicks("Option 2 works for me", on=newest(ada, OPEN))
    await sqlite_town.answered()
    assert "✓" not in newest(ben, OPEN).rendered
    sqlite_town.clock.forward(seconds=5)

    await agree(sqlite_town, ada, ben)

    assert sorted(await sqlite_town.rows(MEETS_AT)) == [(0, 0), (1, 1)]
    assert len(ada.messages(containing=BOOKED)) == 1
    assert ben.sees_nothing_of("You've already agreed on a time.")


async def asks_further_down(town: Town, asker: Person, other: Person) -> None:
    """The times come in a message of their own, once; a click there changes the introduction, too."""
    await asker.opens_home()
    await home_says(asker, "This round: ")
    for _ in range(2):
        await in_window(asker, "Propose times")
        await town.settles()

    (again,) = [message for message in other.messages(containing=OPEN) if "Why you" not in message.rendered]
    assert lines(again) == lines(await introduction(other))
    await other.clicks("Option 3 works for me", on=again)
    await town.settles()
    assert f"✓ works for @{other.name}" in (await introduction(asker)).rendered


async def test_a_nudge_says_who_can_when(new_town: NewTown) -> None:
    """A day after a click, to whoever hasn't said; a click on it changes it, and the introduction shows it as well.

    Nobody hears what is nothing new, nor whoever has met.
    """
    async with new_town(ADA, BEN, CLEO, DAN, EVE, FAY) as town:
        (ada, ben), (cleo, dan), (eager, other) = await chats(town)
        await eager.clicks("Option 3 works for me", on=await introduction(eager))
        await town.answered()
        await says_met(eager)
        await ada.clicks("Option 2 works for me", on=newest(ada, OPEN))
        await town.answered()
        for _ in range(2):  # a click, and another that takes it back
            await cleo.clicks("Option 1 works for me", on=newest(cleo, OPEN))
            await town.answered()
            town.clock.forward(seconds=5)
        await town.time_comes(NEXT_DAY)

        nudge = newest(ben, NUDGE)
        assert nudge.channel == (await introduction(ben)).channel
        words = f"@{ben.name}, @Ada Lovelace can make this time. Does it work for you?"
        assert nudge.rendered.startswith(words)
        assert [button.text for button in nudge.buttons] == ["Works for me"]
        (line,) = lines(nudge)
        assert line == lines(newest(ben, OPEN))[1]
        await ben.clicks("Works for me", on=nudge)
        await town.settles()

        assert (await becomes(ben, nudge, "✓ ")).rendered == f"✓ {line[3:]}"
        assert f"📅 Booked: {line[3:]}" in (await introduction(ben)).rendered
        assert len(ada.messages(containing=BOOKED)) == 1

        await town.time_comes(NEXT_DAY + timedelta(days=1))
        for person in (cleo, dan, other):
            assert person.sees_nothing_of("Does it work for you?")
            assert len([message for message in person.inbox if not message.ephemeral]) == 1


async def test_times_that_are_outdated_say_so_and_put_themselves_right(new_town: NewTown) -> None:
    """Whether other times were proposed since, a time was booked or is over, or the round is closed."""
    async with new_town(ADA, BEN, EVE, FAY) as town:
        (ada, ben), two = await chats(town)
        message = await introduction(ada)
        await ada.clicks("Option 1 works for me", on=message)
        await becomes(ben, message, "✓ works for @Ada Lovelace")

        await ben.clicks("Other times", on=await introduction(ben))
        await until(ada, lambda: lines(newest(ada, OPEN)) != lines(message))

        others = newest(ada, OPEN)
        assert not {*lines(others)} & {*lines(message)}
        assert "✓" not in others.rendered
        for button in ("Works for me", "Other times"):
            shown, said = await clicks_again(town, ben, message, button)
            assert shown.startswith("Your coffee chat")
            assert said.startswith("Those times were out of date.")
            assert newest(ada, OPEN).rendered == others.rendered
        await agree(town, ada, ben)
        (shown,) = await clicks_again(town, ada, others, "Works for me")  # the one that was booked
        assert "It's booked: " in shown
        town.clock.forward(seconds=5)
        _, said = await clicks_again(town, ben, others, "Option 2 works for me")
        assert said.startswith("You've already agreed on a time.")
        await choose_what_is_over(town, *two)
        await town.time_comes(CLOSING + timedelta(minutes=1))
        (said,) = await clicks_again(town, ada, others, "Works for me")
        assert said.startswith("That chat's round has closed")


async def choose_what_is_over(town: Town, one: Person, other: Person) -> None:
    """A time that is over is not chosen: the message shows what is still to come, and when all are over, others can be had."""
    message = await introduction(one)
    await town.time_comes(FIRST_ROUND + timedelta(days=1, hours=9))

    told = await clicks_again(town, one, message, "Works for me")

    assert told[1].startswith("That time has passed.")
    assert len(lines(newest(one, OPEN))) == 2
    await town.time_comes(FIRST_ROUND + timedelta(days=6))
    await clicks_again(town, one, message, "Works for me")
    over = newest(other, "The times I proposed have passed.")
    await other.clicks("Other times", on=over)
    assert len(lines(await becomes(one, over, OPEN))) == 3


async def test_a_booking_is_taken_back_for_other_times(sqlite_town: Town) -> None:
    """Both see who can't come, and other times; the calendar moves the event, and only the new time is reminded of.

    Nobody else has a say in it.
    """
    ada, ben = await pair(sqlite_town)
    message = await introduction(ada)
    await sqlite_town.enrols("Cléo")
    await agree(sqlite_town, ada, ben)
    await meddles(sqlite_town, sqlite_town.person("Cléo"), message, await introduction(ada))
    first = await calendar_event(sqlite_town, ada, await introduction(ada))

    await asks_for_other_times(sqlite_town, ben)

    assert newest(ada, "can't make").rendered.startswith(
        "Ben Okri can't make the time you had booked, so it's cancelled."
    )
    assert len(lines(await introduction(ada))) == 3
    off = [("withdrawn", "other_times")] * 2
    assert await sqlite_town.rows(SOON) == off
    await agree(sqlite_town, ada, ben)
    second = await calendar_event(sqlite_town, ada, await introduction(ada))
    assert (first["UID"], first.sequence, second.sequence) == (second["UID"], 0, 1)
    assert first.start != second.start
    assert await sqlite_town.rows(SOON) == [*off, *[("pending", None)] * 2]


async def meddles(town: Town, person: Person, message: Message, booked: Message) -> None:
    """A third person is refused whatever the button says, and nothing is proposed, chosen or sent."""
    for shown, button in (
        (message, "Works for me"),
        (message, "Other times"),
        (message, "Another question"),
        (booked, "Calendar file"),
    ):
        said = await forges_click(town, person, shown, button)
        assert said["text"].startswith("That button belongs to someone else's chat")
        assert not said.get("replace_original")
    assert person.sees_nothing_of(OPEN)
    assert person.sees_nothing_of("Ben Okri")
    assert not [each for each in person.inbox if each.files]
    assert await town.rows(MEETS_AT) == [(1, 1)]


async def test_three_people_agree_though_one_leaves(sqlite_town: Town) -> None:
    """What suits all who stay is booked as the third one goes; the one who left is neither reminded nor heard."""
    ada, ben, cleo = await pair(sqlite_town, "Ada", "Ben", "Cléo")
    message = await introduction(ada)
    assert all(line.count(" for ") == 2 for line in every_clock(message))  # London and Lisbon have one time
    assert "for Ada Lovelace and Ben Okri · " in every_clock(message)[0]
    for person in (ada, ben):
        await person.clicks("Option 1 works for me", on=newest(person, OPEN))
        await sqlite_town.answered()
    assert "✓ works for @Ada Lovelace and @Ben Okri" in newest(ada, OPEN).rendered
    assert await sqlite_town.rows(MEETS_AT) == [(0, 0)]

    await opts_out(sqlite_town, cleo)
    await sqlite_town.settles()

    assert newest(ada, "📅 Booked:").channel.members == newest(ben, "📅 Booked:").channel.members
    assert cleo.id not in newest(ada, "📅 Booked:").channel.members
    assert newest(cleo, "This chat has moved").ts == message.ts
    assert await sqlite_town.rows(SOON) == [("pending", None)] * 2
    (said,) = await clicks_again(sqlite_town, cleo, message, "Works for me")
    assert said.startswith("You're already out of that chat.")
    await opts_out(sqlite_town, ben)
    await sqlite_town.settles()
    assert await sqlite_town.rows(SOON) == [("withdrawn", "left")] * 2


async def test_nobody_joins_who_has_a_time(new_town: NewTown) -> None:
    """Two who have booked a time keep it; who is free then waits for somebody else. Times that were only proposed go."""
    async with new_town(ADA, BEN, EVE, FAY) as town:
        everybody = await pair(town, "Ada", "Ben", "Eve", "Fay")
        booked = (await introduction(everybody[0])).channel.members
        one, other = (person for person in everybody if person.id in booked)
        lonely, leaver = (person for person in everybody if person.id not in booked)
        await agree(town, one, other)

        await opts_out(town, leaver)
        await town.settles()

        assert len(await town.rows("SELECT 1 FROM matches WHERE meets_at IS NOT NULL")) == 1
        assert await lonely.sees("As soon as someone else is free this round")
        earlier = await introduction(one)
        await asks_for_other_times(town, one)
        assert lonely.name in (await introduction(other)).text
        assert (
            "This chat has moved to another conversation." in (await becomes(one, earlier, "moved")).rendered
        )


async def test_where_hours_hardly_overlap(new_town: NewTown) -> None:
    """The introduction says so and whose hours the times miss, and brings three questions to answer in writing."""
    async with new_town(CLEO, DAN) as town:
        cleo, dan = await pair(town, "Cléo", "Dan")
        message = await introduction(dan)

        assert "Meeting may not be easy for you: you have no working hours in common." in message.rendered
        assert message.rendered.count("Outside working hours for @Cléo Petit and @Dan Wu") == 3
        for line in every_clock(message):
            assert line.count(" January, ") == 2  # it isn't the same day for both
        assert "A chat in writing counts, too: answer these whenever it suits you" in message.rendered
        asked = [line for line in message.rendered.splitlines() if line[:2] in {"1.", "2.", "3."}]
        assert len([line for line in asked if line.endswith("?")]) == 3
        assert lines(await introduction(cleo)) != lines(message)


async def test_where_slack_takes_no_edit_the_booking_is_told_all_the_same(new_town: NewTown) -> None:
    """An introduction that can't be changed any more is left as it is, and nothing waits for it."""
    async with new_town(ADA, BEN) as town:
        ada, ben = await pair(town)
        await ada.clicks("Option 1 works for me", on=await introduction(ada))
        await town.answered()
        town.slack.faults.refuse("message_not_found", "chat.update", lasting=timedelta(minutes=1))

        await agree(town, ben)

        assert len(ada.messages(containing=BOOKED)) == 1
        assert await town.rows("SELECT state FROM notices WHERE kind = 'changed'") == [("sent",)]


def test_a_message_in_older_blocks_says_the_same() -> None:
    """Without pictures and rich text, but with all that they said, and with its times."""
    cast = Cast(ORDINARY)
    whole = intro.intro(Presented(cast.timetable, cast.background), NOW)
    sent, older = as_sent(whole), as_sent(whole.in_older_blocks)
    assert {block["type"] for block in sent["blocks"]} == {"section", "context", "rich_text"}
    assert {block["type"] for block in older["blocks"]} == {"section", "context"}
    assert "image" not in str(older)
    assert [each for each in read(older).text.splitlines() if "🗓️" in each] == [
        each for each in read(sent).text.splitlines() if "🗓️" in each
    ]
    assert "Why you three\n• " in read(older).text
    assert whole.in_older_blocks.in_older_blocks == whole.in_older_blocks

"""Finding a time: what is proposed, clicked, booked, taken back, put into calendars and reminded of."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from bot.sandbox import Message, Person
from bot.sandbox.person import interactions
from bot.sandbox.person.payloads import Place
from tests.services.gestures import CLOSING, NEXT_DAY, opts_out
from tests.slack.conftest import NewTown
from tests.slack.scenes import becomes, forges_click, introduction, pair, reads, until
from tests.town import ADA, BEN, CLEO, DAN, EVE, FAY, FIRST_ROUND, Town

OPEN = "When works for you?"
BOOKED = "☕ Booked"
VIDEO = "https://video.example/coffee?pwd=a,b"
SOON = "SELECT state, error FROM notices WHERE kind = 'soon' ORDER BY id"
LINKS = [
    ("Video call", "https://video.example/coffee"),
    ("Google Calendar", "https://calendar.google.com/calendar/render"),
    ("Outlook", "https://outlook.office.com/calendar/0/action/compose"),
    ("Calendar file", ""),
    ("Other times", ""),
]
MEETS_AT = "SELECT meets_at IS NOT NULL, bookings FROM matches"


async def proposed(town: Town, *people: Person) -> Message:
    """The first of some people who were introduced asks for times; gives the message in which all see them."""
    told = await reads(people[0], "Propose times", on=await introduction(people[0]))
    assert told.ephemeral
    assert told.text.startswith("I'm posting times in your conversation with ")
    await town.settles()
    for person in people:
        await person.sees(OPEN)
    return newest(people[0], OPEN)


def newest(person: Person, words: str) -> Message:
    """The newest message with these words that someone sees."""
    return person.messages(containing=words)[-1]


def lines(message: Message) -> list[str]:
    """The times that a message proposes, one a line."""
    return [line for line in message.rendered.splitlines() if line[:2] in {"1.", "2.", "3."}]


async def clicks_again(town: Town, person: Person, message: Message, button: str) -> list[str]:
    """Click a button as it stood in a message once; gives the first words of all that is answered."""
    found = next(each for each in message.buttons if each.text == button)
    place = Place(message=message.stored)
    before = len(town.slack.log.calls("response_url"))
    await interactions.clicks(person._core, person.user, place, found.block_id, found.element, None)
    await town.answered()
    return [call.arguments["text"] for call in town.slack.log.calls("response_url")[before:]]


async def agree(town: Town, *people: Person) -> Message:
    """Everybody says that the first of the proposed times suits them; gives what is booked."""
    for person in people:
        await person.clicks("1 works for me", on=newest(person, OPEN))
        await town.answered()
    await town.settles()
    return newest(people[0], BOOKED)


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
    """Each reads every time by their own clock; what suits both is booked, put into calendars and reminded of."""
    async with new_town(ADA, CLEO, COFFEE_VIDEO_LINK=VIDEO) as town:
        ada, cleo = await pair(town, "Ada", "Cléo")

        message = await proposed(town, ada, cleo)

        assert len(lines(message)) == 3
        assert lines(message) == lines(newest(cleo, OPEN))
        for line in lines(message):
            is_in_working_hours_of_both(line)
        first = lines(message)[0]

        await ada.clicks("1 works for me", on=message)
        await becomes(cleo, message, "✓ Works for Ada Lovelace")
        await cleo.clicks("1 works for me", on=newest(cleo, OPEN))
        await becomes(ada, message, f"You've agreed on {first[3:]}.")
        await town.settles()

        booked = newest(ada, BOOKED)
        assert booked.rendered.startswith(f"☕ Booked: Ada Lovelace and Cléo Petit\n{first[3:]}\n")
        assert booked.text == f"It's booked: {first[3:]}. Video call: {VIDEO.replace('&', '&amp;')}"
        assert [(each.text, each.url.partition("?")[0]) for each in booked.buttons] == LINKS
        meets_at = (await calendar_event(town, cleo, newest(cleo, BOOKED))).start
        local = meets_at.astimezone(ZoneInfo("Europe/London"))
        assert first.startswith(f"1. {local:%A} {local.day} January: {local:%H:%M} for Ada Lovelace · ")
        assert not await clicks_again(town, cleo, newest(cleo, BOOKED), "Outlook")

        await town.time_comes(meets_at - timedelta(minutes=59))

        for person, partner in ((ada, "Cléo Petit"), (cleo, "Ada Lovelace")):
            at = meets_at.astimezone(ZoneInfo(person.profile.time_zone))
            reminder = newest(person, "Your chat with")
            assert reminder.channel == person.dm
            assert reminder.text == f"Your chat with {partner} is at {at:%H:%M}. Video call: {VIDEO}"
            assert [button.url for button in reminder.buttons] == [VIDEO]
            assert person.sees_nothing_of("Found a time yet?")


async def test_a_click_is_taken_back_by_another(sqlite_town: Town) -> None:
    """Though Slack delivers each click twice, it counts once; the next one takes it back; times are shown once."""
    ada, ben = await pair(sqlite_town)
    sqlite_town.slack.faults.plan(1, redelivered=1)
    message = await proposed(sqlite_town, ada, ben)

    await ada.clicks("2 works for me", on=message)
    await sqlite_town.answered()
    assert "✓ Works for Ada Lovelace" in newest(ben, OPEN).rendered
    sqlite_town.clock.forward(seconds=5)
    await ada.clicks("2 works for me", on=newest(ada, OPEN))
    await sqlite_town.answered()
    assert "✓" not in newest(ben, OPEN).rendered
    await ada.clicks("Propose times", on=await introduction(ada))
    await sqlite_town.settles()
    assert len(ada.messages(containing=OPEN)) == 1
    assert lines(newest(ben, OPEN)) == lines(message)
    sqlite_town.clock.forward(seconds=5)

    await agree(sqlite_town, ada, ben)

    assert await sqlite_town.rows(MEETS_AT) == [(1, 1)]
    assert len(ada.messages(containing=BOOKED)) == 1
    assert ben.sees_nothing_of("You've already agreed on a time.")


async def test_a_message_that_is_outdated_says_so_and_puts_itself_right(sqlite_town: Town) -> None:
    """Whether other times were proposed since, a time was booked, or the round is closed."""
    ada, ben = await pair(sqlite_town)
    message = await proposed(sqlite_town, ada, ben)
    await ada.clicks("1 works for me", on=message)
    await becomes(ben, message, "✓ Works for Ada Lovelace")

    await ben.clicks("Other times", on=newest(ben, OPEN))
    await until(ada, lambda: lines(newest(ada, OPEN)) != lines(message))

    others = newest(ada, OPEN)
    assert not {line[3:] for line in lines(others)} & {line[3:] for line in lines(message)}
    assert "✓" not in others.rendered
    for button in ("1 works for me", "Other times"):
        shown, said = await clicks_again(sqlite_town, ben, message, button)
        assert shown.startswith(OPEN)
        assert said.startswith("Those times were out of date.")
        assert newest(ada, OPEN).rendered == others.rendered
    await agree(sqlite_town, ada, ben)
    shown, said = await clicks_again(sqlite_town, ada, others, "2 works for me")
    assert shown.startswith("You've agreed on ")
    assert said.startswith("You've already agreed on a time.")
    assert (await reads(ada, "Propose times", on=await introduction(ada))).rendered.startswith(BOOKED)
    await sqlite_town.time_comes(CLOSING + timedelta(minutes=1))
    for old, button in ((others, "2 works for me"), (await introduction(ada), "Propose times")):
        (said,) = await clicks_again(sqlite_town, ada, old, button)
        assert said.startswith("That chat's round has closed")


async def test_a_booking_is_taken_back_for_other_times(town: Town) -> None:
    """Both see who can't come, and other times; the calendar moves the event, and only the new time is reminded of."""
    ada, ben = await pair(town)
    await proposed(town, ada, ben)
    booked = await agree(town, ada, ben)
    first = await calendar_event(town, ada, booked)

    await ben.clicks("Other times", on=booked)
    await becomes(ada, booked, "The time is cancelled.")
    await town.settles()

    assert newest(ada, OPEN).rendered.startswith(
        "Ben Okri can't make the time you had booked, so it's cancelled."
    )
    off = [("withdrawn", "other_times")] * 2
    assert await town.rows(SOON) == off
    assert (await clicks_again(town, ada, booked, "Other times"))[0].startswith("The time is cancelled.")
    (said,) = await clicks_again(town, ada, booked, "Calendar file")
    assert said.startswith("There's no time booked")
    second = await calendar_event(town, ada, await agree(town, ada, ben))
    assert (first["UID"], first.sequence, second.sequence) == (second["UID"], 0, 1)
    assert first.start != second.start
    assert await town.rows(SOON) == [*off, *[("pending", None)] * 2]


async def test_three_people_agree_though_one_leaves(sqlite_town: Town) -> None:
    """What suits all who stay is booked as the third one goes; the one who left is neither reminded nor heard."""
    ada, ben, cleo = await pair(sqlite_town, "Ada", "Ben", "Cléo")
    message = await proposed(sqlite_town, ada, ben, cleo)
    assert all(line.count(" for ") == 2 for line in lines(message))  # London and Lisbon have one time
    assert "for Ada Lovelace and Ben Okri · " in lines(message)[0]
    for person in (ada, ben):
        await person.clicks("1 works for me", on=newest(person, OPEN))
        await sqlite_town.answered()
    assert "✓ Works for Ada Lovelace and Ben Okri" in newest(ada, OPEN).rendered
    assert await sqlite_town.rows(MEETS_AT) == [(0, 0)]

    await opts_out(sqlite_town, cleo)
    await sqlite_town.settles()

    assert newest(ada, BOOKED).rendered.startswith("☕ Booked: Ada Lovelace and Ben Okri\n")
    assert await sqlite_town.rows(SOON) == [("pending", None)] * 2
    (said,) = await clicks_again(sqlite_town, cleo, message, "2 works for me")
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
        await proposed(town, one, other)
        await agree(town, one, other)

        await opts_out(town, leaver)
        await town.settles()

        assert len(await town.rows("SELECT 1 FROM matches WHERE meets_at IS NOT NULL")) == 1
        assert await lonely.sees("As soon as someone else is free this round")
        await one.clicks("Other times", on=newest(one, BOOKED))
        await town.settles()
        assert lonely.name in (await introduction(other)).rendered


async def test_where_hours_hardly_overlap(new_town: NewTown) -> None:
    """The introduction says so, the closest times come with whose hours they miss, and three questions do as well."""
    async with new_town(CLEO, DAN) as town:
        cleo, dan = await pair(town, "Cléo", "Dan")
        read = (await introduction(dan)).rendered
        assert "Meeting may not be easy for you: you have no working hours in common." in read
        assert "A chat in writing counts, too" in read
        assert "\n3. " in read

        message = await proposed(town, cleo, dan)

        assert message.rendered.count("Outside working hours for Cléo Petit and Dan Wu") == 3
        for line in lines(message):
            assert line.count(" January, ") == 2  # it isn't the same day for both
        await dan.clicks("Three questions instead", on=newest(dan, OPEN))
        asked = await becomes(cleo, message, "No time to talk?")
        assert sum(line.endswith("?") for line in lines(asked)) == 3
        await town.time_comes(NEXT_DAY)
        nudge = newest(cleo, "Found a time yet?")
        await reads(cleo, "Propose times", on=nudge)
        await town.settles()
        shown = {
            line[3:] for line in lines(newest(dan, OPEN))
        }  # the same ones, further down, as far as they aren't over
        assert shown
        assert shown <= {line[3:] for line in lines(message)}


async def test_nobody_else_has_a_say(sqlite_town: Town) -> None:
    """A third person is refused whatever the button says, and nothing is proposed, chosen or sent."""
    ada, ben = await pair(sqlite_town)
    message = await proposed(sqlite_town, ada, ben)
    cleo = sqlite_town.person("Cléo")
    await sqlite_town.enrols("Cléo")

    for shown, button in (
        (await introduction(ada), "Propose times"),
        (message, "1 works for me"),
        (message, "Other times"),
        (await agree(sqlite_town, ada, ben), "Calendar file"),
    ):
        said = await forges_click(sqlite_town, cleo, shown, button)
        assert said["text"].startswith("That button belongs to someone else's chat")
        assert not said.get("replace_original")
    assert cleo.sees_nothing_of(OPEN)
    assert cleo.sees_nothing_of("Ben Okri")
    assert not [message for message in cleo.inbox if message.files]
    assert await sqlite_town.rows(MEETS_AT) == [(1, 1)]


async def test_a_time_that_is_over_is_not_chosen(sqlite_town: Town) -> None:
    """It is said, and the message shows what is still to come; when all are over, others can be had."""
    ada, ben = await pair(sqlite_town)
    message = await proposed(sqlite_town, ada, ben)
    await sqlite_town.time_comes(FIRST_ROUND + timedelta(days=1, hours=9))

    told = await clicks_again(sqlite_town, ada, message, "1 works for me")

    assert told[1].startswith("That time has passed.")
    assert len(lines(newest(ada, OPEN))) == 2
    await sqlite_town.time_comes(FIRST_ROUND + timedelta(days=6))
    await clicks_again(sqlite_town, ada, message, "3 works for me")
    over = newest(ben, "The times I proposed have passed.")
    await ben.clicks("Other times", on=over)
    assert len(lines(await becomes(ada, over, OPEN))) == 3

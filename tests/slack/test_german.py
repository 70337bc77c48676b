"""The bot in German, for whoever uses Slack in it: from joining to looking back, without an English word."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from bot.sandbox import Form, Person, Profile
from bot.slack import texts
from tests.slack.conftest import NewTown
from tests.slack.scenes import answer, becomes, home_says, until
from tests.slack.test_translations import sentences
from tests.town import FIRST_ROUND, Town

ADA = Profile(
    "Ada Lovelace", department="Technik", title="Entwicklerin", time_zone="Europe/Berlin", locale="de-DE"
)
BEN = Profile(
    "Ben Okri", department="Finanzen", title="Controller", time_zone="Europe/Lisbon", locale="de-AT"
)
HALF_WAY = FIRST_ROUND + timedelta(days=8)
# Words that German does without, and how dates and lists would read.
ENGLISH = re.compile(
    r"\b(you|your|the|and|of|to|is|are|with|it|not|for|on|we|met|round|chat|department|"
    r"(mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march)\b",
    re.IGNORECASE,
)
OWN_NAMES = re.compile(r"(Kaffee-Chats?|/coffee \w+|--[\w-]+|\bwith=)")
# A moment as Slack itself says it to each reader; in the sandbox that is in English.
SLACKS_OWN = re.compile(r"\w+day, \w+ \d+\w\w, \d+:\d\d [AP]M")


def english(words: str) -> set[str]:
    """The English words in what was said, but for commands and their options, parameters of addresses, the name of the thing, and what Slack says itself."""
    own = SLACKS_OWN.sub("", OWN_NAMES.sub("", words))
    return {found.group() for found in ENGLISH.finditer(own)}


def shown(person: Person) -> Iterator[str]:
    """All that somebody can read: messages with their buttons, notifications, and the Home tab."""
    for message in person.inbox:
        yield message.rendered
        yield message.text
    yield person.home.rendered


async def joins(town: Town, who: str) -> Person:
    """Somebody joins, and names what they like."""
    person = town.person(who)
    await person.types("/coffee mitmachen")
    await person.modal("Kaffee-Chats: mitmachen")
    form: Form = await person.user.screen.until(
        lambda: person.form if person.form and "Aus deinem Slack-Profil" in person.form.text else None, 5.0
    )
    assert english(form.text) == set()
    assert await person.submits(form, {"Frag mich nach": "Jazz"}) is None
    await person.sees("Du bist dabei!")
    return person


async def meets(person: Person) -> None:
    """Somebody says in the group DM that they met, with a note to be reminded of."""
    await person.clicks("Wir haben uns getroffen", on=person.messages(containing="Warum gerade")[-1])
    await until(person, lambda: any(b.text == "Mehr erzählen" for m in person.inbox for b in m.buttons))
    await person.clicks("Mehr erzählen")
    form = await person.modal("Wie war es?")
    assert english(form.text) == set()
    refused = await person.submits(form, {"Wie war euer Treffen?": "🙂 Gut", "Erinnere mich": "2027-02-01"})
    assert refused
    assert [*refused.errors.values()] == [
        "Schreib eine Notiz, an die ich dich erinnern soll, oder lösch das Datum."
    ]
    assert await person.submits(refused, {"Eine Notiz": "Nach Platten fragen"}) is None
    await person.sees("Ich erinnere dich am Montag, 1. Februar.")


async def test_from_joining_to_looking_back(new_town: NewTown) -> None:
    """Whoever joins, is introduced, answers and looks back reads German throughout, with German dates by their own clock."""
    async with new_town(ADA, BEN) as town:
        ada, ben = await joins(town, "Ada"), await joins(town, "Ben")
        home = await home_says(ada, "Die nächste Runde beginnt am Dienstag, 12. Januar, um 11:00 Uhr.")
        assert "Pausieren" in [button.text for button in home.buttons]

        await town.time_comes(FIRST_ROUND)
        intro = await ada.sees("Warum gerade ihr zwei")
        assert "Warum gerade ihr zwei\n• Euch verbindet das Interesse an Jazz" in intro.rendered
        assert "@Ben Okri · Lissabon\nController, Finanzen\nFrag mich nach: Jazz" in intro.rendered
        assert "Berlin ist Lissabon 1 Std. voraus." in intro.rendered
        await town.time_comes(HALF_WAY)
        asked = await ada.sees("Hast du dich schon mit Ben Okri getroffen?")
        await ada.clicks("Noch nicht", on=asked)
        await becomes(ada, asked, "Ich frage noch einmal, bevor die Runde am Dienstag, 26. Januar, um ")
        await meets(ben)

        paused = await answer(ada, "/coffee pause 3 Wochen")
        assert paused.rendered.startswith(
            "Du pausierst bis Mittwoch, 10. Februar und bist danach automatisch wieder dabei."
        )
        await ada.clicks("Meine Notizen", on=await home_says(ada, "Du pausierst bis Mittwoch"))
        notes = await ada.modal("Coffee Chats")
        assert "Noch keine Notizen. Du kannst eine schreiben, wenn" in notes.rendered
        assert (await answer(ben, "/coffee status")).rendered.startswith(
            "Du bist dabei. Die nächste Runde beginnt"
        )
        for line in ("help", "history", "notes", "network", "recap", "followups", "forget", "pause Quatsch"):
            await answer(ben, f"/coffee {line}")
        await town.settles()

        for person in (ada, ben):
            said = [*shown(person)]
            assert len(said) > 8
            assert {words: found for words in said if (found := english(words))} == {}


def test_days_lists_and_numbers_read_as_german() -> None:
    """With dots behind days, a comma before tenths, and no comma before "und"."""
    with texts.speaking("de"):
        assert texts.day(date(2027, 2, 7), date(2027, 1, 12)) == "Sonntag, 7. Februar"
        assert texts.day(date(2028, 3, 7), date(2027, 1, 12)) == "Dienstag, 7. März 2028"
        assert texts.dated_moment(FIRST_ROUND, "Asia/Tokyo") == "Dienstag, 12. Januar 2027, um 19:00 Uhr"
        assert texts.month(date(2026, 3, 1), date(2027, 1, 12)) == "März 2026"
        assert texts.listed(["a", "b", "c"]) == "a, b und c"
        assert (texts.share(2, 3), texts.rating(4.5), texts.rating(5)) == (
            "67\N{NO-BREAK SPACE}%",
            "4,5",
            "5,0",
        )


def test_no_sentence_was_left_in_english() -> None:
    """What the story does not come by is German as well."""
    said = {name: text.partition(" =")[2] for name, text in sentences("de").items()}
    own = {name: re.sub(r"\{ \$\w+ (->|\})", "", text) for name, text in said.items()}

    assert {name: found for name, text in own.items() if (found := english(text))} == {}

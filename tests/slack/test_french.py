"""The bot in French, for whoever uses Slack in it: from joining to looking back, without an English word."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.sandbox import Form, Person, Profile
from bot.slack import texts
from tests.slack.conftest import NewTown
from tests.slack.scenes import answer, becomes, home_says, until
from tests.slack.test_translations import sentences
from tests.town import FIRST_ROUND, Town

ADA = Profile(
    "Ada Lovelace", department="Technique", title="Développeuse", time_zone="Europe/Paris", locale="fr-FR"
)
BEN = Profile("Ben Okri", department="Finance", title="Contrôleur", time_zone="Europe/Lisbon", locale="fr-CA")
HALF_WAY = FIRST_ROUND + timedelta(days=8)
# Words that French does without.
ENGLISH = re.compile(
    r"\b(you|your|the|and|of|to|is|are|with|it|not|for|we|met|round|chat|department|"
    r"(mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march)\b",
    re.IGNORECASE,
)
OWN_NAMES = re.compile(r"/coffee \w+|--[\w-]+|\bwith=")
# A moment as Slack itself says it to each reader; in the sandbox that may be in English.
SLACKS_OWN = re.compile(r"\w+day, \w+ \d+\w\w, \d+:\d\d [AP]M")
# Spaces that may break a line where French has none of them.
LOOSE = re.compile(r" [;!?»%]|« | :(?!\w+:)")


def wrong(words: str) -> set[str]:
    """The English words and loose spaces in what was said, but for commands, their options, and what Slack says itself."""
    own = SLACKS_OWN.sub("", OWN_NAMES.sub("", words))
    return {found.group() for pattern in (ENGLISH, LOOSE) for found in pattern.finditer(own)}


def spaced(words: str) -> str:
    """The same words with plain spaces, as a test is written."""
    return re.sub("[\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]", " ", words)


def shown(person: Person) -> Iterator[str]:
    """All that somebody can read: messages with their buttons, notifications, and the Home tab."""
    for message in person.inbox:
        yield message.rendered
        yield message.text
    yield person.home.rendered


async def joins(town: Town, who: str) -> Person:
    """Somebody joins, and names what they like."""
    person = town.person(who)
    await person.types("/coffee participer")
    form: Form = await person.user.screen.until(
        lambda: person.form if person.form and "D'après ton profil Slack" in person.form.text else None, 5.0
    )
    assert wrong(form.text) == set()
    assert await person.submits(form, {"Parle-moi de": "Jazz"}) is None
    await person.sees("C'est parti")
    return person


async def meets(person: Person) -> None:
    """Somebody says in the group DM that they met, with a note to be reminded of."""
    await person.clicks("On s'est parlé", on=person.messages(containing="Pourquoi vous deux")[-1])
    await until(person, lambda: any(b.text == "En dire plus" for m in person.inbox for b in m.buttons))
    await person.clicks("En dire plus")
    form = await person.modal("C'était comment\N{NARROW NO-BREAK SPACE}?")
    assert wrong(form.text) == set()
    rated = {"Comment s'est passée votre rencontre": "🙂 Bien", "Me le rappeler": "2027-02-01"}
    refused = await person.submits(form, rated)
    assert refused
    assert [*refused.errors.values()] == ["Écris une note à te rappeler, ou efface la date."]
    assert await person.submits(refused, {"Une note": "Demander des vinyles"}) is None
    await person.sees("Je te le rappellerai lundi 1er février.")


async def test_from_joining_to_looking_back(new_town: NewTown) -> None:
    """Whoever joins, is introduced, answers and looks back reads French throughout, with French dates by their own clock."""
    async with new_town(ADA, BEN) as town:
        ada, ben = await joins(town, "Ada"), await joins(town, "Ben")
        home = await home_says(ada, "Le prochain tour commence mardi 12 janvier à 11:00.")
        assert "Faire une pause" in [button.text for button in home.buttons]

        await town.time_comes(FIRST_ROUND)
        intro = await ada.sees("Pourquoi vous deux")
        said = spaced(intro.rendered)
        assert "Pourquoi vous deux\n• Vous avez un centre d'intérêt en commun : Jazz" in said
        assert "@Ben Okri · Lisbonne\nContrôleur, Finance\nParle-moi de : Jazz" in said
        assert "Paris a 1 h d'avance sur Lisbonne." in said
        await town.time_comes(HALF_WAY)
        asked = await ada.sees("Ta rencontre avec Ben Okri a-t-elle déjà eu lieu")
        await ada.clicks("Pas encore", on=asked)
        await becomes(ada, asked, "Je te reposerai la question avant la fin du tour, mardi 26 janvier à ")
        await meets(ben)

        paused = await answer(ada, "/coffee pause 3 semaines")
        assert paused.rendered.startswith(
            "Tu es en pause jusqu'au mercredi 10 février, et tu reprendras automatiquement ensuite."
        )
        await ada.clicks("Mes notes", on=await home_says(ada, "Tu es en pause jusqu'au mercredi"))
        notes = await ada.modal("Cafés-rencontres")
        assert "Pas encore de notes. Tu peux en écrire une quand" in notes.rendered
        assert (await answer(ben, "/coffee statut")).rendered.startswith(
            "Tu participes. Le prochain tour commence"
        )
        for line in ("aide", "rencontres", "notes", "réseau", "bilan", "pense-bête", "effacer", "pause bof"):
            await answer(ben, f"/coffee {line}")
        await town.settles()

        for person in (ada, ben):
            read = [*shown(person)]
            assert len(read) > 8
            assert {words: found for words in read if (found := wrong(words))} == {}


def test_days_lists_and_numbers_read_as_french() -> None:
    """The first of a month is its own word, and a comma stands before tenths."""
    with texts.speaking("fr"):
        assert texts.day(date(2027, 2, 7), date(2027, 1, 12)) == "dimanche 7 février"
        assert texts.day(date(2027, 2, 1), date(2027, 1, 12)) == "lundi 1er février"
        assert texts.day(date(2028, 8, 1), date(2027, 1, 12)) == "mardi 1er août 2028"
        assert texts.dated_moment(FIRST_ROUND, "Asia/Tokyo") == "mardi 12 janvier 2027 à 19:00"
        assert texts.month(date(2026, 3, 1), date(2027, 1, 12)) == "mars 2026"
        assert texts.short_day(date(2027, 2, 1)) == "01/02/2027"
        assert texts.listed(["a", "b", "c"]) == "a, b et c"
        assert (spaced(texts.share(2, 3)), texts.rating(4.5)) == ("67 %", "4,5")


@pytest.mark.parametrize(
    ("zone", "said"),
    [("Pacific/Pago_Pago", "dimanche 28 février à 23:00"), ("Asia/Tokyo", "lundi 1er mars à 19:00")],
)
def test_the_first_of_a_month_is_the_readers_own(zone: str, said: str) -> None:
    """Where it is still the day before, it isn't the first."""
    with texts.speaking("fr_FR"):
        assert texts.moment(datetime(2027, 3, 1, 10, tzinfo=UTC), zone) == said


@pytest.mark.parametrize(("count", "said"), [(0, "0 personne"), (1, "1 personne"), (2, "2 personnes")])
def test_none_and_one_are_the_same_number(count: int, said: str) -> None:
    """French counts nothing in the singular."""
    with texts.speaking("fr"):
        assert texts.say("roll-title", count=count) == said


def test_no_sentence_was_left_in_english() -> None:
    """What the story does not come by is French as well."""
    said = {name: text.partition(" =")[2] for name, text in sentences("fr").items()}
    own = {name: re.sub(r"\{ \$\w+ (->|\})", "", text) for name, text in said.items()}

    assert {name: found for name, text in own.items() if (found := wrong(text))} == {}

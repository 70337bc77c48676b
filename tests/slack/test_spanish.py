"""The bot in Spanish, for whoever uses Slack in it: from joining to looking back, without an English word."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.sandbox import Person, Profile
from bot.slack import texts
from tests.slack.conftest import NewTown
from tests.slack.scenes import answer, becomes, home_says, until
from tests.slack.test_german import english
from tests.slack.test_translations import sentences
from tests.town import FIRST_ROUND, Town

ADA = Profile("Ada Ruiz", department="Ventas", title="Analista", time_zone="Europe/Madrid", locale="es-ES")
INES = replace(ADA, name="Inés Ríos", department="Finanzas", time_zone="America/Bogota", locale="es-LA")
HALF_WAY = FIRST_ROUND + timedelta(days=8)


def shown(person: Person) -> Iterator[str]:
    """All that somebody can read: messages with their buttons, notifications, and the Home tab."""
    for message in person.inbox:
        yield message.rendered
        yield message.text
    yield person.home.rendered


async def joins(town: Town, who: str) -> Person:
    """Somebody joins, and names what they like."""
    person = town.person(who)
    await person.types("/coffee participar")
    await person.modal("Únete a las charlas")
    form = await person.user.screen.until(
        lambda: person.form if person.form and "De tu perfil de Slack" in person.form.text else None, 5.0
    )
    assert english(form.text) == set()
    assert await person.submits(form, {"Pregúntame sobre": "Jazz"}) is None
    await person.sees("¡Ya participas!")
    return person


async def test_from_joining_to_looking_back(new_town: NewTown) -> None:
    """Whoever joins, is introduced, answers and looks back reads Spanish throughout, by the clock of their region."""
    async with new_town(ADA, INES) as town:
        ada, ines = await joins(town, "Ada"), await joins(town, "Inés")
        await home_says(ada, "La próxima ronda es el martes 12 de enero, 11:00.")
        await home_says(ines, "La próxima ronda es el martes 12 de enero, 5:00 a.m.")

        await town.time_comes(FIRST_ROUND)
        intro = await ada.sees("Por qué esta charla")
        assert "Por qué esta charla\n• Hay un interés en común: Jazz" in intro.rendered
        assert "@Inés Ríos · Bogotá\nAnalista, Finanzas\nPregúntame sobre: Jazz" in intro.rendered
        await town.time_comes(HALF_WAY)
        asked = await ada.sees("¿Ya has charlado con Inés Ríos?")
        await ada.clicks("Todavía no", on=asked)
        await becomes(ada, asked, "antes de que se cierre esta ronda, el martes 26 de enero, ")
        await ines.clicks("Ya hemos charlado", on=ines.messages(containing="Por qué esta charla")[-1])
        await until(ines, lambda: any(b.text == "Contar más" for m in ines.inbox for b in m.buttons))

        paused = await answer(ada, "/coffee pausa hasta el 10 de febrero")
        assert paused.rendered.startswith("Estás en pausa hasta el miércoles 10 de febrero; después vuelves")
        assert (await answer(ines, "/coffee estado")).rendered.startswith(
            "Participas en las charlas de café."
        )
        for line in (
            "ayuda",
            "historial",
            "notas",
            "red",
            "resumen",
            "pendientes",
            "borrar",
            "pausa tontería",
        ):
            await answer(ines, f"/coffee {line}")
        await town.settles()

        for person in (ada, ines):
            said = [*shown(person)]
            assert len(said) > 8
            assert {words: found for words in said if (found := english(words))} == {}


def test_days_lists_and_numbers_read_as_spanish() -> None:
    """With "de" before months and years, a comma before tenths, and "e" for "y" where the next word begins with its sound."""
    with texts.speaking("es"):
        assert texts.day(date(2027, 2, 7), date(2027, 1, 12)) == "domingo 7 de febrero"
        assert texts.dated_moment(FIRST_ROUND, "Asia/Tokyo") == "martes 12 de enero de 2027, 19:00"
        assert texts.month(date(2026, 3, 1), date(2027, 1, 12)) == "marzo de 2026"
        assert texts.listed(["a", "b", "c"]) == "a, b y c"
        assert (texts.share(2, 3), texts.rating(4.5)) == ("67\N{NO-BREAK SPACE}%", "4,5")


@pytest.mark.parametrize(
    ("last", "listed"),
    [
        ("Inés", "Ana e Inés"),
        ("*Hidalgo*", "Ana e *Hidalgo*"),
        ("hielo", "Ana y hielo"),
        ("Yago", "Ana y Yago"),
    ],
)
def test_and_is_said_as_the_next_word_sounds(last: str, listed: str) -> None:
    """An "i", also behind a silent "h"; not where it sounds like the "y" of "yes"."""
    with texts.speaking("es_419"):
        assert texts.listed(["Ana", last]) == listed
        assert texts.listed([last]) == last


@pytest.mark.parametrize(("begins", "ends"), ["¿?", "¡!"])
def test_questions_and_exclamations_begin_with_their_mark(begins: str, ends: str) -> None:
    """As many as end with it."""
    said = sentences("es")
    assert {name for name, text in said.items() if text.count(begins) != text.count(ends)} == set()


def test_no_sentence_was_left_in_english() -> None:
    """What the story does not come by is Spanish as well."""
    said = {name: text.partition(" =")[2] for name, text in sentences("es").items()}
    own = {name: re.sub(r"\{ \$\w+ (->|\})", "", text) for name, text in said.items()}

    assert {name: found for name, text in own.items() if (found := english(text))} == {}

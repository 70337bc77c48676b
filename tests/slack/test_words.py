"""Sentences read as a native would say them: turns of phrase that only a translator would use don't come back."""

import re

import pytest

from bot.slack.texts.locales import languages
from tests.slack.test_translations import sentences

# A command in quotation marks that does something by itself: “/coffee status” shows …
ENGLISH_COMMAND = r"“/coffee [^”]+” (?!alone|again|first|below)[a-z]+s\b"
SPANISH_COMMAND = (
    r"“/coffee [^”]+” (?:muestra|encuentra|termina|cambia|intenta|basta|vale|trae|empieza|ayuda|envía)\b"
)
GERMAN_COMMAND = (
    r"„/coffee [^“]+“ (?:zeigt|findet|beendet|ändert|versucht|genügt|gilt|bringt|startet|hilft|schickt)\b"
)
FRENCH_COMMAND = (
    r"«.?/coffee [^»]+» (?:montre|affiche|termine|change|trouve|envoie|permet|aide|lance|suffit)\b"
)
FORBIDDEN = {
    "en": (
        ENGLISH_COMMAND,
        r"\blearns? of\b",
        r"\bstands?\b",
        r"\bwhom you name\b",
        r"\ball the same\b",
        r"\bkeep about you\b",
        r"\bhears? (?:that|nothing)\b",
        r"\bfind no\b",
        r"\bif there is a way\b",
        r"\bnoted\b",
        r"^Good\b",
        r"\bno further\b",
        r"\bwhoever (?!runs this app|reads this first)",
    ),
    "de": (
        GERMAN_COMMAND,
        r"\bKn(?:o|ö)pf",
        r"\bbetreib",
        r"\bVorhaben\b",
        r"\b[Dd]araus wird nichts\b",
        r"\bvergiss mich\b|\bbist vergessen\b",
        r"\bist notiert\b",
    ),
    "fr": (
        FRENCH_COMMAND,
        r"\bs'il vous plaît\b|\bveuillez\b|\b(?:cliquez|tapez|essayez)\b",  # one person, who is a colleague
        r"(?<!\$)\bchats?\b",  # cats
        r"(?<!\$)\b(?:channel|workspace|feedback|match|round|email)s?\b|\bmatch(?:er|é)",
        r"\b(?:prend|prendre|prendra) place\b",
        r"\bfai(?:re|t) (?:du )?sens\b",
        r"\b(?:éventuellement|définitivement|actuellement)\b",
        r"\bapprendre à propos\b|\bà propos de toi\b",
        r"\w·e?s?\b",  # a wording for everyone instead
        r" [:;!?%»]|« ",  # may break the line
        r"\w[;!?»]|«\w",
        r"[\"“”„]",
        r"\b(?:de|que) \{ \$(?:names?|other|one|partner|department|city|place|month)\b",  # before a vowel: d', qu'
    ),
    "es": (
        SPANISH_COMMAND,
        r"\bpor favor\b",  # an imperative with "tú" is polite enough in a tool
        r"\b(?:toma(?:r|n|rá)?|tomó) lugar\b|\bhacer? sentido\b|\ben orden (?:de|para)\b",
        r"\beventualmente\b|\bremover\b|\bchequear\b|\baccesar\b|\bclickea|\bcliquea|\btipea",
        r"\b(?:ha|han|has|fue|fueron|será|está siendo) (?:sido )?\w+(?:ado|ido|ada|ida)s? por\b",
        r"\b(?:ordenador|computadora|celular|móvil|coger|pulsa|presiona|checa)\w*\b",  # said on one side of the ocean only
        r"\b(?:vosotr[oa]s|os|vuestr[oa]s?|ustedes)\b|\w(?:áis|éis)\b",  # nobody says both, so several are never addressed
        # nobody's gender is known
        r"¡bienvenid[oa]|\w@|\w[oa]/[oa]s?\b|\b(?:tod|compañer|amig|un)[xe]s\b",
    ),
}


def said(language: str) -> dict[str, str]:
    """What each sentence of a language says, by its id, but for its name, its selectors and options of commands."""
    return {
        name: re.sub(r"\{ command-\w+\.word \}|--[\w-]+", "word", text.partition(" =")[2]).strip()
        for name, text in sentences(language).items()
    }


def test_every_language_has_its_own() -> None:
    """A new one brings its own turns of phrase that nobody uses."""
    assert FORBIDDEN.keys() == set(languages())


@pytest.mark.parametrize("language", languages())
def test_nothing_reads_as_translated(language: str) -> None:
    """Whatever case it is in, and whatever is filled in."""
    found = {
        name: match.group()
        for name, words in said(language).items()
        for pattern in FORBIDDEN[language]
        if (match := re.search(pattern, words, re.IGNORECASE))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "“/coffee status” shows what comes next."),
        ("en", "Whom you name is asked first."),
        ("en", "Good! You met."),
        ("de", "„/coffee status“ zeigt, wie es weitergeht."),
        ("de", "Dieser Knopf funktioniert nicht mehr."),
        ("fr", "«\N{NO-BREAK SPACE}/coffee statut\N{NO-BREAK SPACE}» montre la suite."),
        ("fr", "As-tu aimé ton chat ?"),
        ("fr", "Les tours de { $name }"),
        ("es", "“/coffee estado” muestra qué viene ahora."),
        ("es", "Por favor, elige un día."),
        ("es", "La charla tomará lugar el lunes."),
        ("es", "¿Os habéis visto ya?"),
        ("es", "¡Bienvenida/o!"),
    ],
)
def test_what_was_said_once_is_found(language: str, words: str) -> None:
    """The patterns find the sentences that they were made for."""
    assert any(re.search(pattern, words, re.IGNORECASE) for pattern in FORBIDDEN[language])

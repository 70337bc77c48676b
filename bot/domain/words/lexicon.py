"""What a dictionary knows of English, German, French and Spanish words: whether one is a word, and of which words it is a form.

A dictionary is asked and no stemmer, because a stemmer cuts "Reise" (a journey) down to "Reis" (rice). It is loaded by the
first word that is looked up, unless by ``load``: that takes half a second, and on a busy machine some.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from threading import Lock

ENGLISH, GERMAN, FRENCH, SPANISH = "en", "de", "fr", "es"
SHORTEST = 3  # shorter words, such as IT and HR, have no forms, and nobody misspells them
SHORTEST_PART = 4  # of a German compound
MOST_ACCENTS = 4  # that may have been left out of a French word
CACHED = 2**16
LOADING = Lock()
Sense = tuple[str, str]  # a language, and the dictionary form of a word in it

# What the dictionary misjudges: words that mean something else than what they seem to be a form of, and gerunds of hobbies
# that it takes for nouns only.
OWN = (
    "being boarding bowling boxing controlling customs fencing halle meaning meeting networking opera parking racing"
    " ringen rowing securities shopping skate stricken training"
)
MENDED = {
    **{own: own for own in OWN.split()},
    "hallen": "halle",
    "acting": "act",
    "baking": "bake",
    "coding": "code",
    "drawing": "draw",
    "hunting": "hunt",
    "singing": "sing",
    "writing": "write",
}
MISSPELT = {"ressource", "ressources"}  # French words that more people write for English ones
AMERICAN = (
    ("isation", "ization"),
    ("ogue", "og"),
    ("our", "or"),
    ("ourite", "orite"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("tre", "ter"),
    ("amme", "am"),
    ("ellery", "elry"),
    ("ll", "l"),  # of "modelling" and "cancelled"
)
BRITISH = {
    "aluminium": "aluminum",
    "cosy": "cozy",
    "grey": "gray",
    "judgement": "judgment",
    "licence": "license",
    "sceptic": "skeptic",
    "tyre": "tire",
}
ACCENTED = dict(zip("aeioun", "áéíóúñ", strict=True))
AS_LONG = 6  # from this length on, a British ending is one: not in "tour"


def load() -> None:
    """Have all languages at hand for the next word; who asks for it while another thread loads them waits for that."""
    with LOADING:
        for language in (ENGLISH, GERMAN, FRENCH, SPANISH):
            _known("word", language)


@lru_cache(CACHED)
def senses(word: str) -> frozenset[Sense]:
    """The words that a plain word is a form of, in each language; none if it isn't known."""
    if len(word) < SHORTEST or not word.isalpha():
        return frozenset()
    known = frozenset(each for read in (_english, _german, _french, _spanish) for each in read(word))
    return known or frozenset(_compound(word))


@lru_cache(CACHED)
def is_word(word: str) -> bool:
    """Whether a plain word stands in the dictionary of any of the languages, in any of its forms; the shortest count as none."""
    if len(word) < SHORTEST:
        return False
    return _is_germanic(word) or _in_french(word) is not None or _in_spanish(word) is not None


def _is_germanic(word: str) -> bool:
    """Whether it is an English word or a German one."""
    return _known(word, ENGLISH) or _as_written(word) is not None


def _english(word: str) -> Iterator[Sense]:
    """What ends in -ing is also a noun, with a plural of its own."""
    if _known(word, ENGLISH):
        yield ENGLISH, _american(_unaccented(MENDED.get(word) or _lemma(word, ENGLISH).casefold()))
        if word.endswith("ing"):
            yield ENGLISH, word


def _american(word: str) -> str:
    """The American spelling of an English word."""
    for british, american in AMERICAN:
        spelt = word.removesuffix(british) + american
        if len(word) >= AS_LONG and word.endswith(british) and _known(spelt, ENGLISH):
            return spelt
    return BRITISH.get(word, word)


def _german(word: str) -> Iterator[Sense]:
    """As a noun, which an infinitive may be as well; what ends in -e is also taken for a form of the verb in -en."""
    if written := _as_written(word):
        noun = MENDED.get(word, "").capitalize() or _lemma(written.capitalize(), GERMAN)
        yield GERMAN, _modern(noun if noun[0].isupper() else written)
        if _lemma(written, GERMAN) == f"{written}n":
            yield GERMAN, _modern(f"{written}n")


def _french(word: str) -> Iterator[Sense]:
    """As a form of another word only if no other language has it: "jeux" is one of "jeu", but "data" none of "dater"."""
    if written := _in_french(word):
        lemma = _lemma(written, FRENCH).casefold()
        if lemma == word or written != word or not (_is_germanic(word) or _is_base(word, SPANISH)):
            yield FRENCH, lemma


def _spanish(word: str) -> Iterator[Sense]:
    """As a form of another word only if no other language has it: "datos" is one of "dato", but "data" none of "datar".

    What merely lacks its accent is the word itself before it is a form of an English one: "ingles" is "inglés", and no ingle.
    """
    if written := _in_spanish(word):
        lemma = _lemma(written, SPANISH).casefold()
        lacks_accent = lemma == written != word and _lemma(word, ENGLISH) != word
        if lemma == word or lacks_accent or not (_is_germanic(word) or _is_base(word, FRENCH)):
            yield SPANISH, lemma


def _compound(word: str) -> Iterator[Sense]:
    """A compound that is in no dictionary, by the longest of its last parts that is."""
    for start in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        first, last = word[:start], word[start:]
        if _is_germanic(last) and _is_germanic(first):
            yield from ((language, first + lemma) for language, lemma in sorted(senses(last)))
            return


def _as_written(word: str) -> str | None:
    """A German word with the umlauts and the ß that it was typed without; None if it isn't known."""
    umlauts = word.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü")
    spellings = [each.replace("ss", sharp) for each, sharp in product((umlauts, word), ("ss", "ß"))]
    return next((each for each in dict.fromkeys(spellings) if _known(each, GERMAN)), None)


def _in_french(word: str) -> str | None:
    """A French word with the accents on its e that it was typed without; None if it isn't known."""
    if word in MISSPELT:
        return None
    if _known(word, FRENCH):
        return word
    if word.count("e") > MOST_ACCENTS or not word.isascii():
        return None
    spellings = ("".join(letters) for letters in product(*("eéè" if each == "e" else each for each in word)))
    return next((each for each in spellings if _known(each, FRENCH)), None)


def _in_spanish(word: str) -> str | None:
    """A Spanish word with the accent or the ñ that it was typed without; None if it isn't known.

    Without them, many nouns are forms of verbs: "fotografia" is one of "fotografiar".
    """
    others = (
        f"{word[:at]}{ACCENTED[letter]}{word[at + 1 :]}"
        for at, letter in enumerate(word)
        if letter in ACCENTED
    )
    spellings = [each for each in (word, *others) if _known(each, SPANISH)]
    return min(spellings, key=_how_derived, default=None)


def _how_derived(word: str) -> tuple[bool, bool]:
    """Least is what stands in a Spanish dictionary itself, then forms of nouns, then those of verbs."""
    lemma = _lemma(word, SPANISH).casefold()
    return lemma != word, lemma.endswith(("ar", "er", "ir"))


def _modern(word: str) -> str:
    """German with f for ph, in small letters."""
    return word.casefold().replace("ph", "f")


def _unaccented(word: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKD", word) if not unicodedata.combining(each))


def _is_base(word: str, language: str) -> bool:
    """Whether the language has the word as it stands in dictionaries: "marché" is French, and no form of the Spanish "marchar"."""
    return _known(word, language) and _lemma(word, language).casefold() == word


def _known(word: str, language: str) -> bool:
    from simplemma import is_known

    return is_known(word, lang=language, low_memory=True)


def _lemma(word: str, language: str) -> str:
    from simplemma import lemmatize

    return lemmatize(word, lang=language, low_memory=True)

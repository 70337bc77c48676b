"""Translates French words for days and periods into English, the only language that the date parser is given."""

import re

ENGLISH = {
    "until": "jusqu'au jusqu'à jusqu'en jusque",
    "for": "pour pendant durant",
    "the": "le la les",
    "next": "prochain prochaine prochains prochaines suivant suivante",
    "this": "ce cet cette",
    "just": "seulement juste",
    "and": "et",
    "one": "un une",
    "two": "deux",
    "three": "trois",
    "four": "quatre",
    "five": "cinq",
    "day": "jour jours",
    "week": "semaine semaines",
    "fortnight": "quinzaine",
    "month": "mois",
    "year": "an ans année annee années annees",
    "round": "tour tours",
    "today": "aujourd'hui",
    "yesterday": "hier",
    "2 days ago": "avant-hier",
    "last": "dernier dernière derniere dernières dernieres derniers",
    "tomorrow": "demain",
    "2 days": "après-demain apres-demain",
    "monday": "lundi",
    "tuesday": "mardi",
    "wednesday": "mercredi",
    "thursday": "jeudi",
    "friday": "vendredi",
    "saturday": "samedi",
    "sunday": "dimanche",
    "january": "janvier janv",
    "february": "février fevrier févr fevr",
    "march": "mars",
    "april": "avril avr",
    "may": "mai",
    "june": "juin",
    "july": "juillet juil",
    "august": "août aout",
    "september": "septembre sept",
    "october": "octobre",
    "november": "novembre",
    "december": "décembre decembre déc",
    "": "au à a de d'ici en dans",  # English needs no word here
}
WORDS = {word: english for english, french in ENGLISH.items() for word in french.split()}
# Where French says which one it is: la semaine prochaine, les deux prochains tours.
BEHIND = re.compile(r"\b(?!the |until |for |just |and )(\S+) (next|last)\b")
AGO = re.compile(r"\bil y a (\S+ \S+)$")
FIRST = re.compile(r"\b1er\b")
DAY_ALONE = re.compile(r"\b(?:le|jusqu'au) (\d\d?)$")


def in_english(words: str) -> str:
    """Translate the French words in lower-case text into English; other words stay as they are."""
    words = FIRST.sub("1", AGO.sub(r"\1 ago", DAY_ALONE.sub(r"jusqu'au \1th", words)))
    english = " ".join(filter(None, (WORDS.get(word.rstrip(".,"), word) for word in words.split())))
    return BEHIND.sub(r"\2 \1", english)

"""Translates German words for days and periods into English, the only language that the date parser is given."""

import re

ENGLISH = {
    "until": "bis",
    "for": "für fuer",
    "the": "der die das den dem",
    "next": "nächste nächsten nächster nächstes naechste naechsten naechster naechstes kommende kommenden",
    "this": "diese diesen dieser dieses",
    "just": "nur",
    "and": "und",
    "one": "ein eine einen einem einer",
    "two": "zwei",
    "three": "drei",
    "four": "vier",
    "five": "fünf fuenf",
    "six": "sechs",
    "day": "tag tage tagen",
    "week": "woche wochen",
    "month": "monat monate monaten monats",
    "year": "jahr jahre jahren jahres",
    "round": "runde runden",
    "today": "heute",
    "yesterday": "gestern",
    "2 days ago": "vorgestern",
    "last": "letzte letzten letzter letztes vorige vorigen voriger voriges",
    "tomorrow": "morgen",
    "2 days": "übermorgen uebermorgen",
    "monday": "montag",
    "tuesday": "dienstag",
    "wednesday": "mittwoch",
    "thursday": "donnerstag",
    "friday": "freitag",
    "saturday": "samstag sonnabend",
    "sunday": "sonntag",
    "january": "januar jänner",
    "february": "februar",
    "march": "märz maerz",
    "may": "mai",
    "june": "juni",
    "july": "juli",
    "october": "oktober okt",
    "december": "dezember dez",
    "": "am im zum zur",  # English needs no word here
}
WORDS = {word: english for english, german in ENGLISH.items() for word in german.split()}


def in_english(words: str) -> str:
    """Translate the German words in lower-case text into English; other words stay as they are."""
    words = re.sub(r"\bvor (\S+ \S+)$", r"\1 ago", words)
    return " ".join(filter(None, (WORDS.get(word, word) for word in words.split())))

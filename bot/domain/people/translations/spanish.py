"""Translates Spanish words for days and periods into English, the only language that the date parser is given."""

import re

ENGLISH = {
    "until": "hasta",
    "for": "durante por",
    "the": "el la los las al",
    "next": "próxima próximas próximo próximos proxima proximas proximo proximos siguiente siguientes",
    "this": "esta este",
    "just": "solo sólo solamente",
    "and": "y",
    "one": "un una uno",
    "1": "primero 1º 1.º",
    "two": "dos",
    "three": "tres",
    "four": "cuatro",
    "five": "cinco",
    "six": "seis",
    "day": "día días dia dias",
    "week": "semana semanas",
    "fortnight": "quincena",
    "month": "mes meses",
    "year": "año años",
    "round": "ronda rondas",
    "today": "hoy",
    "yesterday": "ayer",
    "2 days ago": "anteayer",
    "last": "última último ultima ultimo pasada pasado",
    "tomorrow": "mañana manana",
    "monday": "lunes",
    "tuesday": "martes",
    "wednesday": "miércoles miercoles",
    "thursday": "jueves",
    "friday": "viernes",
    "saturday": "sábado sabado",
    "sunday": "domingo",
    "january": "enero ene",
    "february": "febrero",
    "march": "marzo",
    "april": "abril abr",
    "may": "mayo",
    "june": "junio",
    "july": "julio",
    "august": "agosto",
    "september": "septiembre setiembre",
    "october": "octubre",
    "november": "noviembre",
    "december": "diciembre dic",
    "": "de del dentro en",  # English needs no word here
}
WORDS = {word: english for english, spanish in ENGLISH.items() for word in spanish.split()}
# What English says in another order, or in words of another number.
TURNS = (
    (re.compile(r"\bpasado ma[ñn]ana\b"), "2 days"),
    (re.compile(r"\bhace (\S+ \S+)$"), r"\1 ago"),
    (re.compile(r"\b(\S+) que viene\b"), r"próximo \1"),
    (re.compile(r"\b(semana|mes|año) (?:próxim[oa]|proxim[oa]|siguiente)\b"), r"próximo \1"),
    (re.compile(r"\b(dos|tres|cuatro|cinco|seis|\d+) próximas\b"), r"próximas \1"),
)


def in_english(words: str) -> str:
    """Translate the Spanish words in lower-case text into English; other words stay as they are."""
    for turn, english in TURNS:
        words = turn.sub(english, words)
    return " ".join(filter(None, (WORDS.get(word, word) for word in words.split())))

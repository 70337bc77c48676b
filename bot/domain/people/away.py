"""Whether a Slack status says that somebody is away, and until when.

Only the moment is kept of it: what a status says is nobody's to read here.
"""

import re
from datetime import UTC, datetime

HERE = datetime(1970, 1, 1, tzinfo=UTC)  # away until long ago
OPEN_END = datetime(9999, 1, 1, tzinfo=UTC)
# Slack's own suggestions come with the first two ("Vacationing", "Out sick"); the rest is what people pick for a holiday.
SIGNS = {
    "palm_tree", "face_with_thermometer", "beach_with_umbrella", "desert_island", "airplane", "airplane_departure",
    "baby", "face_with_head_bandage", "mask", "sneezing_face", "luggage", "camping", "skier", "umbrella_on_ground",
}  # fmt: skip
WORDS = re.compile(
    r"""\b(?:
        on \s (?:\w+\s){0,2} leave | (?:annual|parental|maternity|paternity|family|sick|medical) \s leave
      | vacation(?:ing)? | (?:on|public) \s holidays? | holidaying | pto | ooo | out \s of \s (?:the \s )? office | out \s sick
      | sabbatical | away \s (?:until|till|from)
      | (?:im|auf) \s urlaub | urlaub | ferien | abwesend | krank (?:geschrieben)? | (?:eltern|mutterschafts?|pflege)zeit
      | vacaciones | de \s baja | fuera \s de \s la \s oficina | ausente | (?:baja|licencia|permiso) \s (?:médic[ao]|por|de \s [mp]aternidad)
      | mutterschutz | nicht \s im \s (?:büro|dienst) | auszeit
      | congés? | vacances | rtt | absente? | absent·e | en \s arrêt | arrêt \s maladie | malade
      | (?:hors \s du | pas \s au) \s bureau | année \s sabbatique
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Beside such a sign, words that say until when: "until Friday", "bis 3. Januar", "jusqu'à vendredi", "hasta el viernes".
UNTIL = re.compile(
    r"""\b(?:
        until | till | bis | back \s (?:on|in) | return(?:ing|s)? | wieder \s (?:ab|am)
      | hasta | (?:vuelvo|regreso) \s (?:el|en)
      | jusqu['’](?:au|à|en) | retour \s (?:le|en|lundi|mardi|mercredi|jeudi|vendredi)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "Back from vacation", "kein Urlaub mehr", "vacation planning": words of the same kind that say the opposite, or neither.
NOT_YET = re.compile(
    r"""\b(?:back \s from | no \s | not \s on | planning | zurück | wieder \s (?:da|zurück) | kein(?:en)? \s | nach \s dem
        | retour \s de \s (?:congés?|vacances|rtt) | plus \s (?:en|malade|absente?) | pas \s (?:de|en) \s | après \s les
        | avant \s les | vivement \s | bientôt \s
        | de \s vuelta (?!\s el) | (?:vuelta|regreso) \s de | sin \s vacaciones | planific)""",
    re.IGNORECASE | re.VERBOSE,
)


def away_until(words: str, emoji: str, ends_at: datetime | None) -> datetime:
    """Until when someone is away, by their status.

    Args:
        words: as they typed them.
        emoji: its name between colons, as Slack gives it; empty if there is none.
        ends_at: when the status is cleared by itself, in UTC; None if it stays until they clear it.

    Returns:
        In UTC; ``HERE`` if they aren't away, ``OPEN_END`` if nobody knows.
    """
    sign = emoji.strip(":").partition("::")[0]  # without the colour of a skin
    shows_it = sign in SIGNS and (not words.strip() or UNTIL.search(words))
    if NOT_YET.search(words) or not (shows_it or WORDS.search(words)):
        return HERE
    return ends_at or OPEN_END

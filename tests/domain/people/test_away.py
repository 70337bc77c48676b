"""Which statuses say that somebody is away, and until when."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people.away import HERE, OPEN_END, away_until

FRIDAY = datetime(2027, 1, 29, 23, tzinfo=UTC)


AWAY = [
    ("Vacationing", ":palm_tree:"),
    ("Out sick", ":face_with_thermometer:"),
    ("", ":palm_tree:"),
    ("until 3 January", ":beach_with_umbrella:"),
    ("bis 3. Januar", ":palm_tree:"),
    ("On parental leave", ":baby::skin-tone-3:"),
    ("OOO – back Monday", ":speech_balloon:"),
    ("on holiday", ":speech_balloon:"),
    ("PTO", ""),
    ("Im Urlaub bis Freitag", ":speech_balloon:"),
    ("Elternzeit", ":speech_balloon:"),
    ("krankgeschrieben", ":pill:"),
    ("abwesend", ""),
    ("En vacances", ":speech_balloon:"),
    ("Congé parental", ":speech_balloon:"),
    ("En congés jusqu’au 3 janvier", ""),
    ("Absente, retour lundi", ":speech_balloon:"),
    ("Arrêt maladie", ":pill:"),
    ("RTT", ":speech_balloon:"),
    ("jusqu'à vendredi", ":palm_tree:"),
    ("retour le 3 janvier", ":airplane:"),
    ("De vacaciones hasta el viernes", ":speech_balloon:"),
    ("De baja", ""),
    ("Permiso de paternidad", ":speech_balloon:"),
    ("vuelvo el lunes", ":palm_tree:"),
]


def test_who_is_away() -> None:
    """Until the status ends by itself; nobody knows until when if it doesn't."""
    assert {status: away_until(*status, FRIDAY) for status in AWAY} == dict.fromkeys(AWAY, FRIDAY)
    assert {status: away_until(*status, None) for status in AWAY} == dict.fromkeys(AWAY, OPEN_END)


THERE = [
    ("", ""),
    ("In a meeting", ":spiral_calendar_pad:"),
    ("Commuting", ":bus:"),
    ("Working remotely", ":house_with_garden:"),
    ("Back from vacation", ":palm_tree:"),
    ("Kein Urlaub in Sicht", ":palm_tree:"),
    ("Wieder da nach dem Urlaub", ":speech_balloon:"),
    ("Vacation planning", ":palm_tree:"),
    ("Island team", ":desert_island:"),
    ("Leaving at five", ":speech_balloon:"),
    ("Krankenhaus-Projekt", ":speech_balloon:"),
    ("Urlaubsplanung", ":speech_balloon:"),
    ("De retour de vacances", ":palm_tree:"),
    ("Bientôt les vacances", ":speech_balloon:"),
    ("Plus en congé", ":speech_balloon:"),
    ("Pas de vacances en vue", ":palm_tree:"),
    ("En réunion", ":spiral_calendar_pad:"),
    ("En déplacement", ":bus:"),
    ("De vuelta de vacaciones", ":palm_tree:"),
    ("Planificando vacaciones", ":speech_balloon:"),
    ("Trabajo de bajas y altas", ":speech_balloon:"),
    ("", ":coffee:"),
]


def test_who_is_there() -> None:
    """Whatever else people put into a status."""
    assert {status: away_until(*status, FRIDAY) for status in THERE} == dict.fromkeys(THERE, HERE)


@given(st.text(), st.text(), st.none() | st.just(FRIDAY))
def test_any_status_says_one_or_the_other(words: str, emoji: str, ends_at: datetime | None) -> None:
    """And nothing that people type holds it up."""
    assert away_until(words, emoji, ends_at) in {HERE, ends_at or OPEN_END}

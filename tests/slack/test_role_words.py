"""What a preview says of roles, in each language."""

import pytest

from bot.domain.rounds.preview import Preview, PreviewedMatch
from bot.domain.rounds.round import Reason, ReasonKind, Weakness, WeaknessKind
from bot.slack import texts
from bot.slack.views.rounds.preview import preview_lines
from tests.domain import samples

HOST = Reason(ReasonKind.HOST, (1, 2, 3))
ONE_GUEST = Reason(ReasonKind.HOST, (1, 2))
SIDES = Reason(ReasonKind.SIDES, (1, 2), ("mentor", "mentee"))
NEWCOMER = Reason(ReasonKind.NEWCOMER, (1, 2))
ALL_NEW = Weakness(WeaknessKind.ALL_NEW, (1, 2))
SEVERAL = Weakness(WeaknessKind.SEVERAL_CHATS, (1,), number=2)


def lines(reason: Reason | None = None, weakness: Weakness | None = None, waiting: int = 0) -> list[str]:
    """The preview of a round with one match of everyone whom these are about."""
    people = tuple(samples.participant(one) for one in (reason or weakness or HOST).people)
    match = PreviewedMatch(people, (reason,) if reason else (), (weakness,) if weakness else ())
    return [*preview_lines(Preview((match,), (), waiting, ()))]


@pytest.mark.parametrize(
    ("language", "reason", "said"),
    [
        ("en", ONE_GUEST, "Person 2 is next to meet Person 1"),
        ("en", HOST, "Person 2 and Person 3 are next to meet Person 1"),
        ("en", SIDES, "Person 1 is here as mentor, and Person 2 as mentee"),
        ("en", NEWCOMER, "Person 1 is new here, and Person 2 has been here longer"),
        ("de", ONE_GUEST, "Person 2 ist an der Reihe, Person 1 kennenzulernen"),
        ("de", HOST, "Person 2 und Person 3 sind an der Reihe, Person 1 kennenzulernen"),
        ("de", SIDES, "Person 1 ist als mentor dabei und Person 2 als mentee"),
        ("de", NEWCOMER, "Person 1 ist neu hier, und Person 2 ist schon länger da"),
        ("fr", ONE_GUEST, "Person 2 a cette fois l'occasion de rencontrer Person 1"),
        ("fr", HOST, "Person 2 et Person 3 ont cette fois l'occasion de rencontrer Person 1"),
        ("fr", SIDES, "Person 1 participe comme mentor, et Person 2 comme mentee"),
        ("fr", NEWCOMER, "Person 1 vient d'arriver, et Person 2 est là depuis plus longtemps"),
    ],
)
def test_why_a_role_puts_people_together(language: str, reason: Reason, said: str) -> None:
    """Who is who, and whose turn it is."""
    with texts.speaking(language):
        assert f"  + {said}" in lines(reason)


@pytest.mark.parametrize(
    ("language", "weakness", "said"),
    [
        ("en", ALL_NEW, "all new here: there are fewer people who have been here longer"),
        ("en", SEVERAL, "Person 1 has 2 chats this round, so that nobody is left over"),
        ("de", ALL_NEW, "alle neu hier: Es gibt weniger Leute, die schon länger da sind"),
        ("de", SEVERAL, "Person 1 hat in dieser Runde 2 Treffen, damit niemand übrig bleibt"),
        ("fr", SEVERAL, "Person 1 a 2 rencontres pendant ce tour, pour ne laisser personne de côté"),
    ],
)
def test_what_is_less_good_because_of_a_role(language: str, weakness: Weakness, said: str) -> None:
    """Newcomers among themselves, and whoever has several chats."""
    with texts.speaking(language):
        assert f"  - {said}" in lines(weakness=weakness)


@pytest.mark.parametrize(
    ("language", "waiting", "said"),
    [
        ("en", 1, "Their turn has yet to come: one person"),
        ("en", 7, "Their turn has yet to come: 7 people"),
        ("de", 1, "Noch nicht an der Reihe: eine Person"),
        ("de", 7, "Noch nicht an der Reihe: 7 Personen"),
        ("fr", 1, "Ce sera pour un prochain tour\N{NO-BREAK SPACE}: 1 personne"),
        ("fr", 7, "Ce sera pour un prochain tour\N{NO-BREAK SPACE}: 7 personnes"),
    ],
)
def test_how_many_wait_for_their_turn(language: str, waiting: int, said: str) -> None:
    """Without their names: among many it is nearly everyone."""
    with texts.speaking(language):
        assert said in lines(waiting=waiting)
        assert said not in lines()

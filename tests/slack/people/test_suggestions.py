"""What fields offer while people type: the words of several people, one's own, and new ones."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from bot.domain.people.participant import Profile
from bot.domain.people.profile_draft import ProfileDraft
from bot.domain.people.vocabulary import KnownWords
from bot.domain.typed import plain
from bot.slack import texts
from bot.slack.form_values import Answers
from bot.slack.texts.locales import languages
from bot.slack.views.people.question_kinds import BETWEEN
from bot.slack.views.people.questions import BY_FIELD
from bot.slack.views.people.suggestions import suggested
from tests.slack.conftest import NewTown
from tests.town import ADA, Town

TYPED = st.text(max_size=200)
WORDS = st.lists(st.text(min_size=1, max_size=75), max_size=12)


def draft_of(own: list[str], others: list[str]) -> ProfileDraft:
    """Somebody who told these words, among people who tell others."""
    known = KnownWords(tuple(others), {"can_help": tuple(others)})
    return ProfileDraft(Profile("Legal", can_help=tuple(own)), known, False)


@given(st.sampled_from([*BY_FIELD, "", "nothing"]), TYPED, WORDS, WORDS, st.sampled_from(languages()))
def test_slack_takes_every_offer(
    name: str, typed: str, own: list[str], others: list[str], language: str
) -> None:
    """At most a hundred, each within 75 characters and with something to read, no value twice."""
    with texts.speaking(language):
        found = suggested(name, typed, draft_of(own, others))
    assert len(found) <= 100
    for each in found:
        sent = each.to_dict()
        assert 0 < texts.length(sent["text"]["text"]) <= 75
        assert 0 < texts.length(sent["value"]) <= 75
    values = [each.value for each in found]
    assert len(values) == len(set(values))


@given(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=30))
def test_whatever_is_typed_can_be_had(word: str) -> None:
    """As the known word that it is, or as a new one."""
    found = suggested("can_help", word, draft_of(["Chess"], ["jazz"]))
    assert plain(word) in {plain(str(each.value)) for each in found}


def test_a_new_word_comes_last_and_a_known_one_is_not_new() -> None:
    """Those that begin with what was typed come first; several words at once are one option."""
    draft = draft_of(["Chess"], ["speed chess", "jazz"])
    assert labels("can_help", "", draft) == ["Chess", "speed chess", "jazz"]
    assert labels("can_help", "che", draft) == ["Chess", "speed chess", "Add “che”"]
    assert labels("can_help", "CHESS", draft) == ["Chess", "speed chess"]
    assert labels("can_help", "go, film", draft) == ["Add “go, film”"]
    assert labels("can_help", "x" * 80, draft) == [f"Add “{'x' * 60}”"]
    assert labels("can_help", "go", None) == ["Add “go”"]
    assert labels("nothing", "go", draft) == []


def labels(name: str, typed: str, draft: ProfileDraft | None) -> list[str]:
    """What people read of the options."""
    return [each.to_dict()["text"]["text"] for each in suggested(name, typed, draft)]


def test_several_new_words_are_read_as_several() -> None:
    """What stands between them is no comma, which a department may have in its name."""
    picked: dict[str, Any] = {
        "can_help": {
            "value": {"selected_options": [{"value": f"go{BETWEEN} film"}, {"value": "Legal, Risk"}]}
        }
    }
    assert BY_FIELD["can_help"].read(Answers({"state": {"values": picked}})) == ("go", "film", "Legal, Risk")


async def test_without_the_words_of_others_people_can_go_on(
    new_town: NewTown, caplog: pytest.LogCaptureFixture
) -> None:
    """A database that fails is in the log; the field still takes what is typed."""
    async with new_town(ADA) as town:
        await town.enrols("Ada")
        ada = town.person("Ada")
        await ada.types("/coffee profile")
        form = await ada.modal("Your coffee profile")
        await alter(town, "ALTER TABLE participants RENAME TO elsewhere")

        assert await ada.options(form, "Ask me about", "chess") == ("Add “chess”",)

        assert "the words of others can't be looked up" in caplog.text
        await alter(town, "ALTER TABLE elsewhere RENAME TO participants")


async def alter(town: Town, statement: str) -> None:
    """Change the schema behind the bot's back."""
    async with town.bot.database.write() as session:
        await session.execute(text(statement))

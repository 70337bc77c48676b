"""What a field of the profile form offers while somebody types in it."""

from collections.abc import Iterable, Sequence

from slack_sdk.models.blocks import Option

from bot.domain.clean import one_line
from bot.domain.people.participant import DEPARTMENT_LENGTH, TAG_LENGTH
from bot.domain.people.profile_draft import ProfileDraft
from bot.domain.people.tags import each_once, tags
from bot.domain.typed import plain
from bot.slack.texts import cut, length, say
from bot.slack.views.blocks import OPTION_LENGTH, OPTIONS
from bot.slack.views.fields import option
from bot.slack.views.people.question_kinds import BETWEEN, word_option
from bot.slack.views.people.questions import BY_FIELD
from bot.slack.views.people.special_questions import Department


def suggested(field: str, typed: str, draft: ProfileDraft | None) -> list[Option]:
    """The known words that have what was typed in them, and the typed ones as new.

    Args:
        field: the block id of the field; nothing is offered for one that isn't the form's.
        draft: the person's own words and those of others; None where they could not be looked up.
    """
    question = BY_FIELD.get(field)
    if question is None:
        return []
    known = each_once(filter(None, question.on_offer(draft))) if draft else ()
    fresh = _as_department(typed) if isinstance(question, Department) else _as_words(typed)
    found = [word_option(word) for word in _having(plain(typed), known)]
    in_use = set(map(plain, known))
    new = [_added(words) for words in fresh if plain(BETWEEN.join(words)) not in in_use]
    return [*found[: OPTIONS - len(new)], *new]


def _having(typed: str, known: Iterable[str]) -> list[str]:
    """The words that have this in them, those that begin with it first."""
    having = [word for word in known if typed in plain(word)]
    return sorted(having, key=lambda word: not plain(word).startswith(typed))


def _as_department(typed: str) -> Sequence[Sequence[str]]:
    words = cut(one_line(typed), DEPARTMENT_LENGTH)
    return [[words]] if words else []


def _as_words(typed: str) -> Sequence[Sequence[str]]:
    """All that was typed as one option where that has room, else each word as its own."""
    words = [cut(word, TAG_LENGTH) for word in tags(typed)][:OPTIONS]
    if words and length(_label(words)) <= OPTION_LENGTH:
        return [words]
    return [[word] for word in words]


def _label(words: Sequence[str]) -> str:
    return say("form-add", words=", ".join(words))


def _added(words: Sequence[str]) -> Option:
    return option(_label(words), BETWEEN.join(words))

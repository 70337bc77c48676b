"""Every question about somebody is whole: it is asked once, kept as it was answered, and read back."""

from dataclasses import fields

from bot.domain.people.participant import Profile
from bot.slack.views.people.questions import QUESTIONS
from bot.store.people import participants
from tests.domain.samples import everything_told
from tests.slack.scenes import until
from tests.town import Town


def test_a_profile_has_what_is_asked_for_and_nothing_else() -> None:
    """Each question has one place in a profile, and each place one question."""
    assert sorted(each.name for each in QUESTIONS) == sorted(each.name for each in fields(Profile))


async def test_a_form_that_is_sent_off_as_it_is_changes_no_answer(sqlite_town: Town) -> None:
    """It shows every answer, and reads each as it was; all are read back."""
    told = everything_told()
    await sqlite_town.enrols("Ada", **{each.name: getattr(told, each.name) for each in fields(told)})
    ada = sqlite_town.person("Ada")
    await ada.types("/coffee profile")
    await ada.modal("Your coffee profile")
    form = await sqlite_town.asks_for_more(ada)

    assert await ada.submits(form, {}) is None

    saved = await until(ada, lambda: next(iter(ada.messages(containing="Profile saved")), None))
    assert saved.rendered.count(":\n") == len(QUESTIONS)
    async with sqlite_town.bot.database.read() as session:
        assert (await participants.participant(session, 1)).profile == told

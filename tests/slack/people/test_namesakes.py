"""Two people of one name are told apart wherever one is chosen or addressed."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.domain.people.member import Member
from bot.domain.people.participant import Participant, Profile, Standing
from bot.sandbox import Person
from bot.slack.views.blocks import OPTION_LENGTH
from bot.slack.views.naming import NAME_LENGTH, named, names
from tests.services.gestures import HALF_WAY
from tests.slack.conftest import NewTown
from tests.slack.scenes import answer, says_met
from tests.town import ADA, BEN, FIRST_ROUND, FORTNIGHT

SAM = replace(BEN, name="Sam Lee", handle="sam1", title="Analyst", department="Finance")
OTHER = replace(SAM, handle="sam2", title="Counsel", department="Legal")


async def test_title_and_department_stand_beside_the_name_of_two_namesakes(new_town: NewTown) -> None:
    """In lists, menus and buttons; what is written to one mentions who is meant, and nothing stands there once one is called otherwise."""
    async with new_town(ADA, SAM, OTHER, COFFEE_GROUP_SIZE=3) as town:
        ada, _, second = town.slack.people
        await town.enrols(*town.slack.people)
        await town.time_comes(FIRST_ROUND)
        await stand_beside_their_name(ada, town.slack.people[1:])
        await town.time_comes(HALF_WAY)
        await are_mentioned(ada, town.slack.people[1:])

        # Names are as Slack says when a round begins.
        await town.slack.edits_profile(second, display_name="Samuel")
        await town.time_comes(FIRST_ROUND + FORTNIGHT)
        intro = ada.messages(containing="Why you")[-1]
        assert "Sam Lee (" not in intro.rendered
        assert "Samuel" in intro.rendered


async def stand_beside_their_name(ada: Person, namesakes: Sequence[Person]) -> None:
    """In a chat's introduction, in the status, among those who are free, and where one of them is chosen."""
    both = "Sam Lee (Analyst, Finance)", "Sam Lee (Counsel, Legal)"
    intro = await ada.sees("Why you")
    status = await answer(ada, "/coffee status")
    for person in namesakes:
        await answer(person, "/coffee now")
    now = await answer(ada, "/coffee now")
    for shown in (intro, status, now):
        assert all(name in shown.rendered for name in both), shown.rendered
    await says_met(ada)
    await ada.types("/coffee introduce")
    form = await ada.modal("Who else should meet?")
    menu = "Someone you met"
    assert set(await ada.options(form, menu)) == set(both)
    await ada.closes(form)


async def are_mentioned(ada: Person, namesakes: Sequence[Person]) -> None:
    """A click on the mention shows whoever it is; Ada, who is the only one, needs none."""
    first, second = namesakes
    asked = await second.sees("Have you met")
    mentions = [block for block in asked.stored.content.blocks if block["type"] == "context"]
    assert f"<@{first.id}>" in str(mentions)
    assert f"<@{ada.id}>" not in str(asked.stored.content.blocks)


@pytest.mark.parametrize("length", [NAME_LENGTH, OPTION_LENGTH])
def test_what_tells_them_apart_is_never_cut_away(length: int) -> None:
    """A long name gives way to it."""
    member = Member(1, 1, "U1", "N" * 200, "T" * 200, "UTC", "", gone=False, namesake=True)
    person = Participant(1, 1, member, Profile("Legal"), Standing.ACTIVE)
    assert len(named(person, length)) <= length
    assert " (TTT" in named(person, length)
    assert names([replace(person, member=replace(member, namesake=False))]) == "N" * (NAME_LENGTH - 1) + "…"

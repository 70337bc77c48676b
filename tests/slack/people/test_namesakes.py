"""Two people of one name are told apart wherever one is chosen or addressed."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.domain.people.member import Member
from bot.domain.people.participant import Participant, Profile, Standing
from bot.slack.views.blocks import OPTION_LENGTH
from bot.slack.views.naming import NAME_LENGTH, named, names
from tests.services.gestures import HALF_WAY
from tests.slack.scenes import answer, says_met
from tests.town import ADA, BEN, FIRST_ROUND, FORTNIGHT, Town, open_town

SAM = replace(BEN, name="Sam Lee", handle="sam1", title="Analyst", department="Finance")
OTHER = replace(SAM, handle="sam2", title="Counsel", department="Legal")


@pytest.fixture
async def town(sqlite_url: str) -> AsyncIterator[Town]:
    """Ada, and two people called Sam Lee."""
    async with open_town(sqlite_url, [ADA, SAM, OTHER], COFFEE_GROUP_SIZE=3) as opened:
        for person in opened.slack.people:
            await opened.joins(person)
        yield opened


async def test_in_lists_menus_and_buttons_title_and_department_stand_beside_the_name(town: Town) -> None:
    """In a chat's introduction, in the status, among those who are free, and where one of them is chosen."""
    ada, first, second = town.slack.people
    both = "Sam Lee (Analyst, Finance)", "Sam Lee (Counsel, Legal)"
    await town.time_comes(FIRST_ROUND)
    intro = await ada.sees("Why you")
    status = await answer(ada, "/coffee status")
    for person in (first, second):
        await answer(person, "/coffee now")
    now = await answer(ada, "/coffee now")
    for shown in (intro, status, now):
        assert all(name in shown.rendered for name in both), shown.rendered
    await says_met(ada)
    await ada.types("/coffee introduce")
    form = await ada.modal("Who else should meet?")
    menu = "Someone you met"
    assert set(await ada.options(form, menu)) == set(both)


async def test_a_message_to_one_mentions_who_is_meant(town: Town) -> None:
    """A click on the mention shows whoever it is; Ada, who is the only one, needs none."""
    ada, first, second = town.slack.people
    await town.time_comes(FIRST_ROUND)
    await town.time_comes(HALF_WAY)
    asked = await ada.sees("Have you met")
    mentions = [block for block in asked.stored.content.blocks if block["type"] == "context"]
    assert all(f"<@{person.id}>" in str(mentions) for person in (first, second))
    assert f"<@{ada.id}>" not in str((await first.sees("Have you met")).stored.content.blocks)


async def test_once_one_of_them_takes_another_name_nothing_stands_beside_it(town: Town) -> None:
    """Names are as Slack says when a round begins."""
    ada, _, second = town.slack.people
    await town.slack.edits_profile(second, display_name="Samuel")
    await town.time_comes(FIRST_ROUND + FORTNIGHT)
    intro = await ada.sees("Why you")
    assert "Sam Lee (" not in intro.rendered
    assert "Samuel" in intro.rendered


@pytest.mark.parametrize("length", [NAME_LENGTH, OPTION_LENGTH])
def test_what_tells_them_apart_is_never_cut_away(length: int) -> None:
    """A long name gives way to it."""
    member = Member(1, 1, "U1", "N" * 200, "T" * 200, "UTC", "", gone=False, namesake=True)
    person = Participant(1, 1, member, Profile("Legal"), Standing.ACTIVE)
    assert len(named(person, length)) <= length
    assert " (TTT" in named(person, length)
    assert names([replace(person, member=replace(member, namesake=False))]) == "N" * (NAME_LENGTH - 1) + "…"

"""Reading Slack's markup."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.rendering.dates import show_date
from bot.sandbox.rendering.mrkdwn import Notes, Styled, escape, read_mrkdwn, unescape
from bot.sandbox.rendering.rich_text import read_rich_text


class Reader:
    """A reader in Tokyo who knows Ada and one channel."""

    locale = "en-GB"

    def user_name(self, user_id: str) -> str:
        """Know one user."""
        return {"U1": "Ada *Star* Lovelace"}.get(user_id, user_id)

    def channel_name(self, channel_id: str) -> str:
        """Know one channel."""
        return {"C1": "general"}.get(channel_id, channel_id)

    def local(self, seconds: int) -> datetime:
        """Live in Tokyo."""
        return datetime.fromtimestamp(seconds, ZoneInfo("Asia/Tokyo"))

    def today(self) -> datetime:
        """Live on a Monday."""
        return datetime(2026, 1, 5, 18, tzinfo=ZoneInfo("Asia/Tokyo"))


def read(text: str, *, styling: bool = True) -> tuple[str, Notes]:
    """Read a text and keep the notes."""
    notes = Notes()
    return read_mrkdwn(text, Reader(), notes, styling=styling), notes


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("R&amp;D &lt;3 &gt; all", "R&D <3 > all"),
        ("&amp;lt; stays", "&lt; stays"),
        ("a < b and c > d", "a < b and c > d"),
        ("hi <@U1>", "hi @Ada *Star* Lovelace"),
        ("hi <@U1|ada>", "hi @Ada *Star* Lovelace"),
        ("see <#C1>", "see #general"),
        ("<!channel> and <!here|here>", "@channel and @here"),
        ("<!subteam^S1|@design>", "@design"),
        ("<https://example.com|the page>", "the page"),
        ("<https://example.com/a_b_c>", "https://example.com/a_b_c"),
        ("<mailto:a@b.c>", "a@b.c"),
        ("<!date^1767600000^{date_short} at {time}|then>", "Jan 5 at 17:00"),
        ("<!date^soon^{date}|then>", "then"),
        ("*bold* _italic_ ~struck~ `code`", "bold italic struck code"),
        ("*_both_*", "both"),
        ("*<@U1>*", "@Ada *Star* Lovelace"),
        ("snake_case_name and 2*3*4", "snake_case_name and 2*3*4"),
        ("* not bold * and _ not italic _", "* not bold * and _ not italic _"),
        ("```\na < b\n```", "\na < b\n"),
        ("`*not bold*`", "*not bold*"),
    ],
)
def test_what_a_reader_sees(text: str, shown: str) -> None:
    """Markup is shown as the client shows it: marks gone, ids as names, times in local time."""
    assert read(text)[0] == shown


def test_everything_that_notifies_is_noted() -> None:
    """Mentions of people, groups and whole channels are pings; names of channels are not."""
    _, notes = read("<@U1> <!here> <!channel> <!everyone> <!subteam^S1> <#C1> @here &lt;!here&gt;")
    assert notes.pings == ["@Ada *Star* Lovelace", "@here", "@channel", "@everyone", "@subteam^S1"]


def test_every_styled_fragment_is_noted() -> None:
    """Bold, italic, strike, code and quotes are noted with their words."""
    _, notes = read("*a* _b_ ~c~ `d` ```e```\n&gt; f")
    assert sorted(notes.styled) == sorted(
        [
            Styled("bold", "a"),
            Styled("italic", "b"),
            Styled("strike", "c"),
            Styled("code", "d"),
            Styled("code block", "e"),
            Styled("quote", "f"),
        ]
    )


def test_links_are_noted_with_their_target() -> None:
    """A link that says one thing and leads to another is found out by its target."""
    text, notes = read("<https://evil.example|your bank>")
    assert (text, notes.links) == ("your bank", ["https://evil.example"])


def test_without_styling_only_tokens_are_read() -> None:
    """With `mrkdwn` off, marks stay as they are and mentions still work."""
    text, notes = read("*a* <!here>", styling=False)
    assert (text, notes.styled, notes.pings) == ("*a* @here", [], ["@here"])


TYPED = st.text() | st.lists(
    st.sampled_from(
        ["&", "&amp;", "&lt;", "lt;", "<", ">", "!here", "@U1", "|", " ", "http://a.b", "\n", "^"]
    )
).map("".join)


@given(TYPED)
def test_escaped_text_pings_nobody_and_links_nowhere(text: str) -> None:
    """Whatever a person types, once escaped it is shown to the letter, apart from marks, and pings nobody."""
    shown, notes = read(escape(text), styling=False)
    assert (shown, notes.pings, notes.links) == (text, [], [])


@given(st.text(alphabet=st.characters(exclude_characters="*_~`")))
def test_escaped_text_without_marks_is_shown_to_the_letter(text: str) -> None:
    """Escaped text with no mark in it reads as it was typed; at most a leading > makes it a quote."""
    shown, notes = read(escape(text))
    assert shown == text
    assert {style for style, _ in notes.styled} <= {"quote"}


@given(TYPED | st.lists(st.sampled_from("*_~`<>@!a ^|")).map("".join))
def test_reading_never_fails(text: str) -> None:
    """Any text at all can be read."""
    read(text)


@given(TYPED)
def test_escaping_can_be_undone(text: str) -> None:
    """Unescaping gives back what was escaped."""
    assert unescape(escape(text)) == text


@pytest.mark.parametrize(
    ("pattern", "shown"),
    [
        ("{date_num}", "2026-01-05"),
        ("{date}", "January 5th"),
        ("{date_long}", "Monday, January 5th"),
        ("{date_pretty}", "today"),
        ("{date_short_pretty} at {time}", "today at 9:05 AM"),
        ("{time_secs}", "9:05:07 AM"),
        ("{unknown}", "{unknown}"),
    ],
)
def test_date_tokens(pattern: str, shown: str) -> None:
    """Each date token is filled in as Slack documents it."""
    moment = datetime(2026, 1, 5, 9, 5, 7, tzinfo=UTC)
    assert show_date(pattern, moment, moment) == shown


@pytest.mark.parametrize(
    ("pattern", "shown"),
    [
        ("{date_long}, {time}", "Montag, 5. Januar, 14:05"),
        ("{date_pretty}", "heute"),
        ("{ago}", "vor 3 Stunden"),
        ("{date_num}", "2026-01-05"),
    ],
)
def test_everyone_reads_dates_in_their_own_language(pattern: str, shown: str) -> None:
    """And by the clock that is usual there."""
    moment = datetime(2026, 1, 5, 14, 5, tzinfo=UTC)
    assert show_date(pattern, moment, moment + timedelta(hours=3), "de-DE") == shown
    later = moment.replace(year=2028)
    assert show_date("{date}", later, moment, "de-DE") == "5. Januar 2028"
    assert show_date("{date_pretty}", moment, moment, "fr-FR") == "aujourd’hui"
    assert show_date("{date_pretty}", moment, moment, "es-ES") == "hoy"


def test_english_has_the_clock_of_its_region() -> None:
    """As the bot's own words have it, so that one message doesn't say 14:05 and another 2:05 PM."""
    moment = datetime(2026, 1, 5, 14, 5, tzinfo=UTC)
    for locale, time in (("en-US", "2:05 PM"), ("en-GB", "14:05")):
        assert show_date("{date_short}, {time}", moment, moment, locale) == f"Jan 5, {time}"


def test_a_language_that_nobody_knows_reads_english() -> None:
    """Rather than nothing."""
    moment = datetime(2026, 1, 5, 14, 5, tzinfo=UTC)
    assert show_date("{time}", moment, moment, "xx-XX") == "2:05 PM"


def test_the_year_stands_where_it_is_needed() -> None:
    """A date half a year away or more carries its year, and days around today have names."""
    today = datetime(2026, 1, 5, tzinfo=UTC)
    assert show_date("{date_short}", today + timedelta(days=300), today) == "Nov 1, 2026"
    assert show_date("{date_pretty}", today + timedelta(days=1), today) == "tomorrow"
    assert show_date("{date_pretty}", today - timedelta(days=1), today) == "yesterday"
    assert show_date("{ago}", today - timedelta(hours=3), today) == "3 hours ago"


def test_rich_text_carries_styles_and_mentions_as_fields() -> None:
    """Rich text is read by its fields; characters in it are never markup."""
    notes = Notes()
    section = {
        "type": "rich_text_section",
        "elements": [
            {"type": "text", "text": "*hi* ", "style": {"bold": True}},
            {"type": "user", "user_id": "U1"},
            {"type": "broadcast", "range": "here"},
            {"type": "link", "url": "https://example.com", "text": "page"},
        ],
    }
    block = {
        "type": "rich_text",
        "elements": [section, {"type": "rich_text_list", "style": "bullet", "elements": [section]}],
    }
    shown = read_rich_text(block, Reader(), notes)
    assert shown.splitlines() == [
        "*hi* @Ada *Star* Lovelace@herepage",
        "• *hi* @Ada *Star* Lovelace@herepage",
    ]
    assert notes.styled[0] == ("bold", "*hi* ")
    assert notes.pings == ["@Ada *Star* Lovelace", "@here"] * 2

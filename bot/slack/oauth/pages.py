"""The page that somebody sees who has installed the app, or could not: one sentence, what to do, and one link."""

from html import escape

from slack_sdk.oauth.installation_store import Installation as Granted

from bot.slack.scopes import OPTIONAL
from bot.slack.texts import listed, say, speaking, spoken
from bot.slack.texts.locales import ENGLISH, language_of, read_by

# What is told of each reason that Bolt, or Slack in the address, gives for an installation that failed.
FAILURES = {
    "access_denied": "install-cancelled",
    "invalid_browser": "install-other-browser",
    "invalid_state": "install-too-late",
    "storage_error": "install-not-kept",
    "unknown_word": "install-unknown-word",
}
IN_SLACK = "https://slack.com/app_redirect"
HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "Referrer-Policy": "no-referrer",  # the address has a code in it
    "Cache-Control": "no-store",
}
_PAGE = """<!doctype html>
<html lang="{language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>
<style>body{{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem;color:#1d1c1d}}
h1{{font-size:1.5rem}}a{{display:inline-block;padding:.5rem 1rem;border-radius:.3rem;background:#5c3d2e;color:#fff}}
</style></head>
<body><main><h1>{title}</h1><p>{text}</p><p><a href="{link}">{label}</a></p></main></body>
</html>
"""


def locale_of(accepted: str) -> str:
    """The locale to speak to a browser, by its header ``Accept-Language``."""
    named = (each.partition(";")[0].strip() for each in accepted.split(","))
    return next((found for each in named if (found := read_by(each, ""))), ENGLISH)


def installed_page(granted: Granted, accepted: str) -> str:
    """What somebody sees who has installed the app: the way to it in Slack, or to letting it into workspaces."""
    with speaking(locale_of(accepted)):
        if granted.is_enterprise_install:
            link = f"{granted.enterprise_url}manage/organization/apps/profile/{granted.app_id}/workspaces/add"
            return _page("install-in-organisation", "install-add", link, granted.enterprise_name or "")
        link = f"{IN_SLACK}?app={granted.app_id}&team={granted.team_id}"
        return _page("install-done", "install-open", link, granted.team_name or "")


def failed_page(reason: str, again: str, accepted: str) -> str:
    """What somebody sees who could not install the app: why not, and the way to begin again.

    Args:
        reason: Bolt's or Slack's word for it.
        again: the address to begin at.
    """
    with speaking(locale_of(accepted)):
        return _page(FAILURES.get(reason, "install-refused"), "install-again", again)


def _page(told: str, label: str, link: str, name: str = "") -> str:
    return _PAGE.format(
        language=language_of(spoken()),
        title=escape(say(told, name=name, words=listed(OPTIONAL))),
        text=escape(say(told, "then")),
        link=escape(link),
        label=escape(say(label)),
    )

"""Where to get each setting, or how to write it, for whoever got it wrong."""

from typing import Literal

from bot.domain.rounds.roles import FORMS

Language = Literal["de", "en", "en-US", "es", "fr"]
WHERE = {
    "SLACK_BOT_TOKEN": "it starts with xoxb-; copy it from api.slack.com/apps → your app → OAuth & Permissions",
    "SLACK_APP_TOKEN": "it starts with xapp-; make one with the scope connections:write at api.slack.com/apps"
    " → your app → Basic Information → App-Level Tokens",
    "SLACK_SIGNING_SECRET": "by it the bot knows which requests are Slack's; copy it from api.slack.com/apps → your app"
    " → Basic Information → Signing Secret",
    "COFFEE_HTTP": "write it like 3000, or 0.0.0.0:3000 for other machines as well",
    "COFFEE_PUBLIC_URL": "write it like https://coffee.example.org, or with a path behind that",
    "SLACK_CLIENT_ID": "copy it from api.slack.com/apps → your app → Basic Information → App Credentials",
    "SLACK_CLIENT_SECRET": "copy it from api.slack.com/apps → your app → Basic Information → App Credentials",
    "COFFEE_ENCRYPTION_KEYS": "keys separated by commas, the newest first; 'coffee installations new-key' prints one",
    "COFFEE_OPTIONAL_SCOPES": "words separated by commas: history, email, files, channels",
    "COFFEE_KEEP_UNINSTALLED_DAYS": "a number of days, like 30",
    "SLACK_API_URL": "leave it out for Slack itself, or give the base URL of its Web API, like https://slack.com/api/",
    "DATABASE_URL": "write it like sqlite:///coffee.db or postgresql://user:password@host/name",
    "COFFEE_GROUP_SIZE": "2, 3 or 4",
    "COFFEE_REPEAT_GAP_ROUNDS": "a whole number of rounds, like 6",
    "COFFEE_ROLES": FORMS,
    "COFFEE_ABLE_TO_MEET": "off, preference or must",
    "COFFEE_REPORTING_LINES": "a number of steps up, from 0 to 9, like 2",
    "COFFEE_LEVELS": "off, same or apart",
    "COFFEE_SWEET_SPOT": "true or false",
    "COFFEE_NUDGE_AFTER_HOURS": "a number of hours, like 24",
    "COFFEE_LAST_CALL_BEFORE_HOURS": "a number of hours, like 18",
    "COFFEE_CLOSE_BEFORE_HOURS": "a number of hours, like 4",
    "COFFEE_CHANNEL": "a channel's id, like C0123456789; it stands at the end of the channel's details in Slack",
    "COFFEE_SKIP_DATES": "dates separated by commas, like 2027-12-24, 2027-12-31",
    "COFFEE_HOLIDAYS": "a country's code, like PT, or with a subdivision, like DE-BY",
    "COFFEE_GRACE_HOURS": "a number of hours, at least 1, like 24",
    "COFFEE_ORGANISERS": "the Slack ids of people, separated by commas, like U0123ABC, U0456DEF",
    "COFFEE_APPROVAL": "true or false",
    "COFFEE_HOURS": "hours like 9:00-16:00, or any",
    "COFFEE_HOURS_FOR": "reminders or everything",
    "COFFEE_WORKDAYS": "left out, they are mon-fri",
    "COFFEE_LANGUAGE": "de, en, en-US, es or fr",
    "COFFEE_VIDEO_LINK": "the https:// link of a video call, at most 500 characters",
    "COFFEE_NAMES": "display or legal",
    "COFFEE_GUESTS": "true or false",
    "COFFEE_LEAST_PEOPLE": "a number of people, like 4",
    "COFFEE_LOOK_EVERY_SECONDS": "a number of seconds, like 5",
    "COFFEE_SECRET": "at least 16 characters that nobody can guess, like 'openssl rand -hex 32' prints",
    "COFFEE_KEEP_ANSWERS_DAYS": "a number of days, at least 30; left out, nothing goes by itself",
    "COFFEE_KEEP_NOTES_DAYS": "a number of days, at least 30; left out, nothing goes by itself",
    "COFFEE_KEEP_LEFT_DAYS": "a number of days, at least 30; left out, nothing goes by itself",
    "COFFEE_LOG_FORMAT": "text or json",
    "COFFEE_HEALTH": "write it like 8081, or 0.0.0.0:8081 for other machines as well",
    "COFFEE_LOG_LEVEL": "DEBUG, INFO, WARNING or ERROR",
}

"""Errors that explain to a person why the bot refuses something."""


class Refusal(Exception):
    """A person asked for something that can't be done.

    Args:
        text: the id of the message, in the bot's texts, that says what happened and what to do.
        values: the values of the message's placeholders.
    """

    def __init__(self, text: str, **values: object) -> None:
        super().__init__(text)
        self.text = text
        self.values = values


class SettingError(ValueError):
    """A setting whose value is invalid; the message is a sentence for the operator."""


class DatabaseUnavailable(Exception):
    """The database can't be used now, so nothing was read or saved; the message is a sentence for the operator.

    It has been logged once already: whoever meets it tries again, or tells the person who waits.
    """


class DatabaseLost(DatabaseUnavailable):
    """The database's file is no longer the one that the bot started with; it must not go on."""

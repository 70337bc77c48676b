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

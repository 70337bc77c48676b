"""What the bot refuses to do, in words for the person who asked."""


class Refusal(Exception):
    """Something a person asked for that can't be done.

    Args:
        text: the id of the sentence in the bot's texts that says what happened and what to do.
        values: what fills the sentence's placeholders.
    """

    def __init__(self, text: str, **values: object) -> None:
        super().__init__(text)
        self.text = text
        self.values = values


class SettingError(ValueError):
    """A setting whose value can't be understood; the message is a sentence for the operator."""

"""The error for bad input to a round."""


class InputError(ValueError):
    """Invalid people, ties, history or policy; the message says what to fix."""

"""What is wrong with what a round is planned from."""


class InputError(ValueError):
    """People, ties, history or policy that no round can be planned from; the message says what to mend."""

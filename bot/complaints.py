"""What is wrong with the settings, in words."""

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.hints import WHERE


def setting_of(problem: ErrorDetails) -> str:
    """The name of the setting that a problem is about; where it is missing, pydantic has the field's, in small letters."""
    return str(problem["loc"][0]).upper()


def complaints(error: ValidationError) -> list[str]:
    """One line for each missing or malformed setting: its name, what is wrong, and where to get it.

    The given value is never repeated: it may be a token.
    """
    lines = []
    for problem in error.errors(include_url=False):
        name = setting_of(problem)
        said = problem["msg"].removeprefix("Value error, ").replace(f"'{problem['input']}'", "it")
        wrong = {
            "missing": "is not set",
            "string_pattern_mismatch": "can't be used: it has another form",  # the pattern would help nobody
        }.get(problem["type"], f"can't be used: {said}")
        where = f" ({WHERE[name]})" if name in WHERE and WHERE[name] not in said else ""
        lines.append(f"{name} {wrong}{where}")
    return lines

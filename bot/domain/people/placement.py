"""What an operator says about people where a program has roles."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Placement:
    """What is to change about one person, by the name of ``Participant``'s field.

    Args:
        slack_id: whom it is about.
        changes: some of side, capacity and started_on.
    """

    slack_id: str
    changes: Mapping[str, Any]

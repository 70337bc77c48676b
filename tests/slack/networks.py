"""Networks of any size, of people and departments called anything."""

from datetime import UTC, datetime

from bot.domain.memory.network import Bridge, Contact, Network
from bot.domain.people.participant import DEPARTMENT_LENGTH

AT = datetime(2027, 1, 12, 10, tzinfo=UTC)
LONG = ("Wilhelmina Fernández-Castellanos",)


def network(count: int, names: tuple[str, ...] = LONG, bridges: int = 8) -> Network:
    """So many contacts in departments of three, and departments that some of them lead to."""
    contacts = tuple(
        Contact(one, names[one % len(names)], _department(one // 3, names), 1 + one % 4, AT)
        for one in range(count)
    )
    reached = tuple(dict.fromkeys(contact.department for contact in contacts))
    over = tuple(
        Bridge(_department(1000 + each, names), contacts[each :: bridges + each])
        for each in range(min(bridges, count))
    )
    return Network(count * 2, contacts, reached, over, names * 30, len(reached) + len(over) + 30)


def _department(number: int, names: tuple[str, ...]) -> str:
    """One that nobody else has, as long as the form lets it be."""
    return f"{number} {names[number % len(names)]}"[:DEPARTMENT_LENGTH]

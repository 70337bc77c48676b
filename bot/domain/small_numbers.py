"""One rule for small numbers: what may be told of people without telling it of one of them."""

FEWEST_PEOPLE = 5  # whose answers are told together
FEWEST_MATCHES = 3  # that these answers are about, so that no match can work out what the others said
FEWEST_IN_DEPARTMENT = 3  # with fewer, a department's name is somebody's
FEWEST_TO_BRIDGE = 5  # in a department, so that it is one that others should meet
SEVERAL_PEOPLE = 2  # people who use a word, before others are offered it


def may_tell(people: int, matches: int) -> bool:
    """Whether it may be told what this many people answered about this many matches."""
    return people >= FEWEST_PEOPLE and matches >= FEWEST_MATCHES


def may_name(people: int) -> bool:
    """Whether a department with this many people may be named to those who know nobody in it."""
    return people >= FEWEST_IN_DEPARTMENT


def in_steps(people: int) -> int:
    """How many there are at least, in steps of five, so that no single one makes a difference that could be read."""
    return people - people % FEWEST_PEOPLE

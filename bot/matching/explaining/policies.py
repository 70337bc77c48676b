"""What a policy means, in words."""

from bot.matching.core.policy import Policy
from bot.matching.explaining.roles import role_lines
from bot.matching.rules.catalogue import RULES, points_of

BRIDGES = "Then departments that nobody has brought together yet, or not for long."


def explain(policy: Policy) -> tuple[str, ...]:
    """Explain a policy: one sentence for each rank, the highest first."""
    size, gap = policy.group_size, policy.repeat_gap
    lines = policy.reporting_lines
    steps = "" if lines == 1 else f" and those above, {lines} steps up"
    apart = f", and nobody with the person they report to{steps}" if lines else ""
    met = (
        "Two people who can't meet are only put together so that nobody is left out: without a common hour, "
    )
    must = [f"{met}language, or office or video that suits both."] if policy.must_meet else []
    bridges = [BRIDGES] if policy.bridges else []
    weighed = [(points_of(rule, policy.weights), rule.meaning) for rule in RULES]
    liked = [
        f"{points} points: {meaning}."
        for points, meaning in sorted(weighed, key=lambda each: -each[0])
        if points
    ]
    return (
        *role_lines(policy.roles),
        f"Everyone who can be placed is placed, in groups of {size}; who doesn't fit in joins one of them.",
        f"Two people who exclude each other are never put together{apart}.",
        *must,
        (
            f"Nobody meets the same person again within {gap} rounds while there is another way."
            if gap
            else "People may meet again in the very next round."
        ),
        "As many as the numbers allow meet someone from another department.",
        "Whoever had bad luck in their last round goes first: left out, in a larger group, with someone they knew, "
        "from their own department or who did not come.",
        "People who never met go before those who did, then those who met longest ago.",
        *bridges,
        "Then what suits them:",
        *(liked or ["nothing; chance decides."]),
    )

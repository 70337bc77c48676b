"""What a policy means, in words."""

from bot.matching.core.policy import Policy
from bot.matching.explaining.roles import role_lines
from bot.matching.rules.catalogue import RULES, points_of


def explain(policy: Policy) -> tuple[str, ...]:
    """Explain a policy: one sentence for each rank, the highest first."""
    size, gap = policy.group_size, policy.repeat_gap
    apart = " and nobody with the person they report to" if policy.keep_managers_apart else ""
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
        (
            f"Nobody meets the same person again within {gap} rounds while there is another way."
            if gap
            else "People may meet again in the very next round."
        ),
        "As many as the numbers allow meet someone from another department.",
        "Whoever had bad luck in their last round goes first: left out, in a larger group, with someone they knew, "
        "from their own department or who did not come.",
        "People who never met go before those who did, then those who met longest ago.",
        "Then what suits them:",
        *(liked or ["nothing; chance decides."]),
    )

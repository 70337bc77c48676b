"""What each figure means."""

WAYS = {
    "ours": "this matching",
    "rustworkx": "rustworkx over all pairs",
    "networkx": "networkx over all pairs",
    "ortools": "OR-Tools' assignment, of which couples who chose each other are kept",
    "shuffle": "the shuffle that most bots use",
}
COMPARED = {
    f"{way}_{people}_{figure}": f"{name}, {people} people after 12 rounds: {meaning}"
    for people in (200, 500, 2_000)
    for way, name in WAYS.items()
    for figure, meaning in {
        "time": "time of weighing and solving, divided by ours",
        "memory": "memory over what is there before, in MB",
        "taste": "points of taste divided by ours",
        "left_out": "people without a partner",
        "across": "share of its couples across departments",
        "met_before": "couples who met in the 12 rounds before",
    }.items()
}
OVER_TIME = {
    f"{figure}_52_{people}": f"52 rounds of {people} people: {meaning}"
    for people in (60, 200)
    for figure, meaning in {
        "repeats": "repeats that could have been avoided",
        "all_repeats": "couples who met before, all told",
        "rounds_before_repeats": "rounds before the first of them",
        "left_out": "people left out, all told",
        "cross_share_of_max": "couples across departments divided by the most there can be, worst round",
    }.items()
}


def most_odd(people: int) -> int:
    """How many rounds of new faces there can be at most for an odd number of people, with one trio in each."""
    return people * (people - 1) // (people + 3)


LEGEND = {
    "quality_200_pairs": "taste divided by networkx' optimum over all pairs, up to 200 people, worst; 0 where a rank is worse",
    "quality_24_groups": "taste of threes and fours divided by an integer program's, up to 24 people, mean",
    "quality_24_groups_worst": "the same, worst",
    "quality_23_odd": "the same of couples with a trio, up to 23 people, mean",
    "quality_23_odd_worst": "the same, worst",
    "quality_10000": "taste of 10,000 people divided by the certified bound: half the dense assignment's optimum",
    "quality_10000_priority": "the same where 15 % were let down in each of nine rounds, and a department has 60 %",
    "priority_600_worst": "taste divided by the exact optimum's, 302 to 600 people of whom 15 % were let down in each of nine rounds, worst; 0 where a rank is worse",
    "majority_600_worst": "the same where a department has 60 %, with such people and without",
    "exclusion_groups_worse": "500 rounds of threes and fours, up to 12 people, many exclusions: those worse in any rank than an integer program's",
    "odd_31_worse": "odd rounds of couples, 19 to 31 people, some let down: those worse in any rank than an integer program's",
    "odd_over_even_299": "CPU time of a round of 299 people divided by that of 300",
    "groups_over_pairs_1000": "CPU time of threes or fours divided by that of couples, 1,000 people, the worse",
    "rematch_over_plan_1000": "CPU time of finding a place for one whose partner left divided by that of a new plan, 1,000 people",
    "tail_p1": "1st percentile of the couples' taste divided by the exact optimum's, up to 1,000 people, worst",
    "solve_over_score_10000": "time of solving divided by that of scoring, 10,000 people",
    "speedup_rustworkx_10000": "time of rustworkx on the same candidates divided by ours, 10,000 people",
    "solve_over_score_2000": "time of solving divided by that of scoring, 2,000 people",
    "speedup_networkx_2000": "the same of networkx, 2,000 people; after 150 s it is ended, and it is the least",
    "peak_mb_10000": "memory that a round of 10,000 people takes over what is there before, in MB",
    **{
        f"round_{n}_seconds": f"seconds of CPU of a whole round of {n:,} people"
        for n in (2_500, 5_000, 10_000, 50_000)
    },
    "growth_power": "power of the number of people that this CPU grows by from the fewest to the most",
    "stable_even_missing_rounds": "teams of 4 to 60, even: rounds of new faces missing to all N - 1, all told",
    "stable_odd_share_of_limit": "odd teams of 5 to 31: such rounds divided by N(N - 1)/(N + 3), all told",
    **{f"stable_odd_{n}_rounds": f"{n} people: such rounds; at most {most_odd(n)}" for n in range(5, 32, 2)},
    "cross_only_share_of_limit": "rounds of new faces from elsewhere divided by the most there can be, worst",
    "cross_only_share_mean": "the same, mean",
    "debt_spread": "a department over half, 26 rounds: by how many its members' rounds among themselves differ",
    "debt_spread_400": "the same of 400 people, who are matched in the way of many",
    "sides_left_out": "mentors and mentees left out over 12 rounds, beyond those whom no plan could place, all told",
    "hosts_repeat_before_all": "guests of hosts over 40 rounds who came again before somebody who was there had, all told",
    "bridged_rounds_over_bound": "70 to 90 % come: rounds until all departments of five or more have met, beyond the least possible, worst",
    "bridged_share_26": "share of these pairs of departments that met in 26 rounds, worst",
    "random_bridged_share_26": "the same with pairs by chance",
    "silent_impossible": "groups who can't meet and have no weakness that says so, whatever the rule",
    "eu_core_cross_share": "1,005 people, 26 rounds: share of the matches across departments",
    "eu_core_repeats": "couples who met before",
    "eu_core_strangers_share": "share of the couples who never mailed each other",
    "eu_core_department_pairs_linked": "share of the pairs of departments with an introduction",
    "eu_core_department_distance": "mean number of introductions between two departments",
    "eu_core_random_department_pairs_linked": "the same with pairs by chance",
    "eu_core_random_department_distance": "the same with pairs by chance",
    **OVER_TIME,
    **COMPARED,
}

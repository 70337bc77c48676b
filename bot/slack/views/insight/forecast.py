"""A forecast in words, and as a chart that Slack draws itself."""

from dataclasses import replace

from bot.domain.insight.forecast import Foresight
from bot.slack.texts import say, share
from bot.slack.views.blocks import Message, in_words, paragraph, said, small_print, title
from bot.slack.views.insight.charts import Series, plot


def one_moment(people: int) -> Message:
    """Say that a forecast is being made."""
    return said(say("forecast-one-moment", people=people))


def forecast_message(found: Foresight) -> Message:
    """What the next rounds would come to, beside chance."""
    heading, lines = say("forecast-title"), forecast_lines(found)
    about = small_print(say("forecast-about"))
    words = [title(heading), paragraph("\n".join(lines))]
    message = Message(in_words(heading, *lines), [*words, about])
    if not found.bridges:
        return message
    names = [str(number + 1) for number in range(found.rounds)]
    series = [
        Series(say("forecast-series-planned"), found.planned.bridged),
        Series(say("report-series-chance"), found.by_chance.bridged),
    ]
    chart = plot("line", say("forecast-chart"), names, series)
    spelt_out = paragraph("\n".join([say("forecast-chart"), *(_line(each) for each in series)]))
    return replace(message, blocks=[*words, chart, about], otherwise=[*words, spelt_out, about])


def forecast_lines(found: Foresight) -> list[str]:
    """The figures, each beside chance."""
    planned, chance = found.planned, found.by_chance
    lines = [
        say("forecast-scope", rounds=found.rounds, people=found.people),
        _new_faces(planned.first_repeat, chance.first_repeat, found.rounds),
        say("forecast-across", share=share(*planned.across), chance=share(*chance.across)),
    ]
    if found.bridges:
        bridged = {"bridged": planned.bridged[-1], "pairs": found.bridges, "chance": chance.bridged[-1]}
        lines.append(say("forecast-bridges", **bridged))
    return lines


def _new_faces(first_repeat: int | None, by_chance: int | None, rounds: int) -> str:
    """For how many rounds everybody meets somebody new."""
    lasts = rounds if first_repeat is None else first_repeat - 1
    chance = rounds if by_chance is None else by_chance - 1
    text = "forecast-new-faces-all" if first_repeat is None else "forecast-new-faces"
    return say(text, rounds=lasts, chance=chance)


def _line(series: Series) -> str:
    return f"{series.name}: {' · '.join(str(round(value)) for value in series.values)}"

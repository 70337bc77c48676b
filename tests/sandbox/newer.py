"""One of each of the newer blocks, as Slack would take it."""

from tests.sandbox.blocks import Json, button, mrkdwn

IMAGE = {"type": "image", "image_url": "https://example.com/ada.png", "alt_text": "Ada Lovelace"}


def raw(text: str) -> Json:
    """Write a cell of plain text."""
    return {"type": "raw_text", "text": text}


def rich(text: str) -> Json:
    """Write a cell in bold."""
    words = {"type": "text", "text": text, "style": {"bold": True}}
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [words]}]}


def table(**more: object) -> Json:
    """Write a table of two rows."""
    rows = [[raw("Department"), raw("Chats")], [rich("Legal <b>"), raw("12")]]
    return {
        "type": "table",
        "rows": rows,
        "column_settings": [{}, {"align": "right", "is_wrapped": True}],
        **more,
    }


def card(**more: object) -> Json:
    """Write a card with everything."""
    return {
        "type": "card",
        "hero_image": IMAGE,
        "icon": IMAGE,
        "title": mrkdwn("*Ada* Lovelace"),
        "subtitle": mrkdwn("Programmer"),
        "body": mrkdwn("Ask her about engines."),
        "actions": [button("Say hello", "hello")],
        **more,
    }


def carousel(*cards: Json) -> Json:
    """Write a carousel."""
    return {"type": "carousel", "elements": list(cards or (card(), card(actions=[button("Wave", "wave")])))}


def pie(**more: object) -> Json:
    """Write a pie."""
    segments = [{"label": "Met", "value": 17}, {"label": "Not yet", "value": 2.5}]
    return {
        "type": "data_visualization",
        "title": "Last round",
        "chart": {"type": "pie", "segments": segments},
        **more,
    }


def plot(kind: str, **more: object) -> Json:
    """Write a chart of two series over three rounds."""
    rounds = ["May", "June", "July"]
    series = [
        {
            "name": name,
            "data": [{"label": each, "value": value} for each, value in zip(rounds, values, strict=True)],
        }
        for name, values in (("Introduced", (19, 22, 21)), ("Met", (15, 21, -3)))
    ]
    chart = {
        "type": kind,
        "series": series,
        "axis_config": {"categories": rounds, "x_label": "Round"},
        **more,
    }
    return {"type": "data_visualization", "title": "Rounds", "chart": chart}


def alert(level: str = "warning") -> Json:
    """Write an alert."""
    return {"type": "alert", "text": mrkdwn("The round is *held*."), "level": level}

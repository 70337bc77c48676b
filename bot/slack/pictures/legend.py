"""What stands above and below a network: its title and its numbers, what its signs mean, and where no way leads yet."""

from matplotlib.axes import Axes

from bot.domain.memory.network import Network
from bot.slack.pictures.drawing import MUTED, draw_dashes, write
from bot.slack.pictures.lettering import fitted, lacks
from bot.slack.texts import listed, say
from bot.slack.views.memory.network import BRIDGES, numbers_line, some

HEAD, FOOT = 1.25, 1.1  # heights
LEFT = 0.4
LINE = 0.27
SIZE = 9.5
BEYOND = 6


def draw_head(axes: Axes, network: Network, height: float) -> None:
    """Draw the title and the numbers."""
    write(axes, (LEFT, height - 0.4), say("network-title"), 18, bold=True)
    write(axes, (LEFT, height - 0.78), numbers_line(network), 11, color=MUTED)


def draw_foot(axes: Axes, network: Network, width: float) -> None:
    """Draw what the signs mean, and whatever found no place."""
    y = FOOT - 0.25
    if network.bridges:
        draw_dashes(axes, [(LEFT, y), (LEFT + 0.6, y)])
    indent = 0.72 if network.bridges else 0.0
    for line in _lines(network):
        write(
            axes,
            (LEFT + indent, y),
            fitted(line, width - 2 * LEFT - indent, SIZE),
            SIZE,
            color=MUTED,
        )
        y, indent = y - LINE, 0.0


def _lines(network: Network) -> list[str]:
    size = "picture-size" if network.by_name else "picture-size-large"
    signs = [say("picture-knows"), say(size)] if network.bridges else [say(size)]
    if (more := len(network.bridges) - BRIDGES) > 0:
        signs.append(say("network-bridges-more", count=more))
    lines = [" · ".join(signs)]
    if network.beyond:
        lines.append(say("network-beyond", departments=listed(some(network.beyond, BEYOND))))
    if network.by_name and any(lacks(contact.name) for contact in network.contacts):
        lines.append(say("picture-lacks"))
    return lines

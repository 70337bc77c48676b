"""Draws what a catalogue has: ``python -m bot.sandbox.pictures tests.slack.catalogue:screens --help`` tells how."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.sandbox.pictures.camera import Camera, CannotTakePictures
from bot.sandbox.pictures.catalogue import Catalogue, load
from bot.sandbox.pictures.drawing import draw
from bot.sandbox.wire import Json


def main(words: Sequence[str] | None = None) -> None:
    """Draw the surfaces whose names are asked for, each into a file of its own."""
    options = _parser().parse_args(words)
    catalogue = load(options.catalogue)(options.language)
    found = [*_asked_for(catalogue, options.only)]
    if options.list:
        print(*(name for name, _ in found), sep="\n")  # noqa: T201
        return
    options.into.mkdir(parents=True, exist_ok=True)
    try:
        with Camera(width=options.width, theme=options.theme) as camera:
            for name, surface in found:
                path = options.into / f"{name}.png"
                camera.take(draw(surface, catalogue), path)
                print(path)  # noqa: T201
    except CannotTakePictures as error:
        raise SystemExit(str(error)) from None


def _asked_for(catalogue: Catalogue, only: Sequence[str]) -> Iterator[tuple[str, Json]]:
    for name, surface in catalogue.surfaces:
        if not only or any(part in name for part in only):
            yield name, surface


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot.sandbox.pictures", description=__doc__)
    parser.add_argument("catalogue", help="package.module:function, which is called with a language")
    parser.add_argument(
        "--only", nargs="+", default=(), metavar="PART", help="those with such a part in their names"
    )
    parser.add_argument("--language", default="en")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--width", type=int, default=760, help="in pixels; a phone has some 400")
    parser.add_argument("--into", type=Path, default=Path("pictures"), help="the folder for the files")
    parser.add_argument("--list", action="store_true", help="only say the names")
    return parser


if __name__ == "__main__":
    main()

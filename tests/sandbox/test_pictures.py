"""Pictures of what an app sends."""

import re
import struct
from pathlib import Path

import pytest

from bot.sandbox.pictures import Catalogue
from bot.sandbox.pictures import camera as cameras
from bot.sandbox.pictures.__main__ import main
from bot.sandbox.pictures.camera import CannotTakePictures, browser_path
from tests.sandbox.blocks import home, modal, section

HERE = "tests.sandbox.test_pictures:screens"


def screens(language: str) -> Catalogue:
    """A catalogue of three surfaces."""
    message = {"type": "message", "text": "Hello", "blocks": [section(f"Hello in {language}, <@U1>")]}
    return Catalogue([("hello", message), ("form", modal()), ("home", home())], names={"U1": "Ada Lovelace"})


def test_the_names_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    """All, or those with a part in them."""
    main([HERE, "--list"])
    assert capsys.readouterr().out.split() == ["hello", "form", "home"]
    main([HERE, "--list", "--only", "ho", "for"])
    assert capsys.readouterr().out.split() == ["form", "home"]


def test_a_picture_is_taken(tmp_path: Path) -> None:
    """Of the width that is asked for, in a resolution for good screens."""
    try:
        browser_path()
    except CannotTakePictures as problem:
        pytest.skip(str(problem))
    main([HERE, "--only", "hello", "--width", "400", "--theme", "dark", "--into", str(tmp_path)])
    (picture,) = tmp_path.iterdir()
    content = picture.read_bytes()
    assert picture.name == "hello.png"
    assert content.startswith(b"\x89PNG")
    assert struct.unpack(">I", content[16:20]) == (800,)


def test_without_a_browser_it_is_said_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """In a sentence."""
    monkeypatch.setattr(cameras, "which", lambda _: None)
    with pytest.raises(SystemExit, match=re.escape("apt-get install chromium")):
        main([HERE, "--into", str(tmp_path)])

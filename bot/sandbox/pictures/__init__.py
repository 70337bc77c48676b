"""Pictures of what an app sends: messages, forms and Home tabs as PNG files, drawn like the page and taken by a browser.

``python -m bot.sandbox.pictures tests.slack.catalogue:screens --language de --theme dark`` draws all that a catalogue has.
Owns: what a catalogue is, and how its surfaces become files.
May import: page.drawing. The app's catalogue is named on the command line, so that any app can have one.
"""

from bot.sandbox.pictures.catalogue import Catalogue

__all__ = ["Catalogue"]

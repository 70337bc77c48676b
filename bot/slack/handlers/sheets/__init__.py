"""Lists of people that organisers upload: asking for one, saying what it would change, importing it, a forecast for it.

Owns: commands, buttons and forms about files. May import: all topics of handlers, as a file is about people, rounds and figures.
"""

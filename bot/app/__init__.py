"""The process: built, started and stopped (``bot``), a ``runtime`` for each workspace, its alarm clock, the real clock and real chance."""

"""The process: built, started and stopped (``bot``), its alarm clock, the real clock and real chance."""

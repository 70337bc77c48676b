"""The rules that hold for programs, participants, rounds and notices."""

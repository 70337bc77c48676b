"""The process: the bot, a runtime for each workspace, the scheduler, and the system clock."""

"""What the bot's work costs: statements, processor time, memory, and room on the disk."""

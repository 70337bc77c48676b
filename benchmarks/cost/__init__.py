"""What it costs to start and to be there, in seconds and megabytes."""

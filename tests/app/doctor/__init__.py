"""What `coffee doctor` finds."""

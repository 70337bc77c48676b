"""What the process promises."""

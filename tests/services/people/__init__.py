"""What bot/services/people promises."""

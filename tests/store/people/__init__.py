"""What bot/store/people promises."""

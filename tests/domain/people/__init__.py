"""What bot/domain/people promises."""

"""What bot/domain/words promises."""

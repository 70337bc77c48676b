"""What bot/domain/sheets promises."""

"""What bot/sandbox/socket promises."""

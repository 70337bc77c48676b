"""What bot/sandbox/web_api promises."""

"""What bot/slack/memory promises."""

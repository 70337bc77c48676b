"""What bot/slack/inbound promises."""

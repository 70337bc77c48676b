"""What bot/slack/outbound promises."""

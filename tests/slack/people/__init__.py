"""What bot/slack/people promises."""

"""What bot/slack/inbound/over_http promises."""

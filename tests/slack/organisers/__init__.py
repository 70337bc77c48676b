"""What organisers do in Slack."""

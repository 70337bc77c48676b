"""What one can try without Slack."""

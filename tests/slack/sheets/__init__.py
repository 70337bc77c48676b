"""Lists of people that organisers upload in Slack."""

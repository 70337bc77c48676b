"""When notices may go out: within their readers' hours, and no faster than Slack takes them."""

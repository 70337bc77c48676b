"""What bot/store/outbox promises."""

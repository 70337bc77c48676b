"""What bot/services/outbox promises."""

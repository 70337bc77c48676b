"""What bot/services/chats promises."""

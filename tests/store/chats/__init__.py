"""What bot/store/chats promises."""

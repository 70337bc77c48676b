"""What operators' tools ask the running bot."""

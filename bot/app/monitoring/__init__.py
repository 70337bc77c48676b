"""What operators' tools ask the running bot: is it alive, is it ready, and its numbers.

Nothing here is loaded unless ``COFFEE_HEALTH`` asks for it.
"""

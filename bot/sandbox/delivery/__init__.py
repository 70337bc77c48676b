"""What reaches the app: deliveries and their retries, and the line that takes them as signed HTTP requests.

Socket Mode is the other line, in a room of its own. May import: `workspace`.
"""

"""What a test or demo holds the sandbox by: the places in it, and the lines between it and the app.

May import: all but the page and the pictures.
"""

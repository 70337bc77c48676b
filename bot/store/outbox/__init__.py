"""The queries about notices: writing, claiming, taking back and looking through them; and which process sends.

May import: the tables and all topics but privacy.
"""

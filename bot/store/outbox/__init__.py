"""The queries about notices: adding, claiming, withdrawing and listing them; and which process sends.

May import: the tables and all topics but privacy.
"""

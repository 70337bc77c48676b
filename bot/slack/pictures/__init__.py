"""What words say, as pictures: data in, the bytes of a PNG out.

Owns: places, lettering and colours. May import: texts, views and the domain. It takes a second to load: import it where it is needed.
"""

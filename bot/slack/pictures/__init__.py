"""Pictures of data that views show in words: data in, the bytes of a PNG out.

Owns: places, lettering and colours. May import: texts, views and the domain. It takes a second to load, so
import it only where it is needed.
"""

"""Words that mean the same, in English, German, French and Spanish: inflection, spelling and typing errors.

Owns: the dictionary, what counts as a typing error, and which of many words are the same.
May import: what all topics share.
"""

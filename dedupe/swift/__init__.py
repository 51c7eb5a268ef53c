"""The loops of `survivors`, compiled with numba; imported on demand.

Texts come as UTF-16 codes, many run together, so that no Python object stands for a character, a shingle or a band. Each loop does
what the plain way does in Python, or says that it cannot tell; `tests/test_survivors.py` holds the two against each other.
"""

"""A press: corpora of newspaper pages whose stories are known, the same for the same seed.

It imports nothing from the tool it tests and shares no table with it.
"""

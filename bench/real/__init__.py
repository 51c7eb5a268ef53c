"""The five real pages: what was printed in them, and how far a run falls short of it."""

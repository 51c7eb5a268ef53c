"""The held-out half of the press: outlets, wordings, words and patterns. Who tunes the tool does not read these files."""

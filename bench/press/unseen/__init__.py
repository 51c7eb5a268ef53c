"""The held-out half of the press: outlets, wordings, vocabulary, rates and texts of its own. Who tunes the tool does not read these files."""

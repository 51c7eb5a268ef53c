"""The third half of the press: outlets, wordings, vocabulary, rates and texts of its own."""

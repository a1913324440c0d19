"""The nouns every room speaks: frozen, typed, without behaviour beyond arithmetic on themselves."""

"""A document in, a profile of facts with their evidence out."""

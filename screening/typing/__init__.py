"""Keystrokes in, what they are worth out: passages, scores, chats at once, case notes. Pure."""

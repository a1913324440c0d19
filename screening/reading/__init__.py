"""Resume bytes in, a Document out; nothing here judges."""

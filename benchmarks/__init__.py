"""Speed, always as a ratio against a floor measured in the same run: milliseconds of one machine say nothing on another."""

"""What people decide, and what they are not shown while they do."""

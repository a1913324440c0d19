"""What leaves the product and comes back: JSON lines, workbooks."""

"""HTTP outside the pages: the gate, uploads, page images, health."""

"""The difficult customer: kits to play, ratings on anchors, agreement and severity. Pure rules and statistics."""

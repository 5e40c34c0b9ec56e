"""What a page costs, as a ratio to an empty answer of the same process: comparable between machines, unlike seconds."""

"""Takes the pictures of the handbook from the running admin: `make handbook`."""

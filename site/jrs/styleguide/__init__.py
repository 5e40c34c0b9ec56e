"""A living style guide in the admin: every block, part and page type, rendered by its real template in each state."""

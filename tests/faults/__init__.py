"""What may fall, falls: the site goes on as far as it can, loses nothing, and says nothing wrong."""

"""Two nodes, one database, random editorial acts, readers: nobody sees a state older than a second, or not public."""

"""What machines read of the public site: search engines, feed readers, other sites that show a link to us."""

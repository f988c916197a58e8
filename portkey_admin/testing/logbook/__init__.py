"""What the plane knows of requests to models: the logs that it keeps, and all that is reckoned from them."""

-- Requests to the sign-in are counted in the server's process now.
DROP TABLE auth."rateLimit";

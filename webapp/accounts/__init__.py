"""Who somebody is: guests, registration, signing in, roles and sessions that can be revoked."""

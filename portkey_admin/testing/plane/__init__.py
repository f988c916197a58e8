"""What every request to the control plane goes through and what is kept; nothing here knows a resource."""

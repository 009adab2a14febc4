"""The way to a human: queue, routing, presence, leases, escalation, audit; and the keeper that carries it on."""

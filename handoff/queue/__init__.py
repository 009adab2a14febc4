"""The counsellor queue: waiting lines, claims, leases, as Lua scripts over the layout of `helpline/store/keys.py`."""

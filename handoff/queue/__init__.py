"""The counsellor queue: waiting lines, claims, leases. The steps are Lua scripts over the key layout of `helpline/store/keys.py`."""

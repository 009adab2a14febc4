"""Benchmarks. `make bench` runs them all and writes `bench/results/NAME.json`; figures are ratios within one run."""

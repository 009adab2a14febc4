"""`make bench`: every benchmark, or those named: `make bench ARGS=triage`."""

import sys
from importlib import import_module
from pathlib import Path

from bench.report import write

_BENCHMARKS = ("triage", "understanding", "queue", "voice")


def main() -> None:
    for name in sys.argv[1:] or _BENCHMARKS:
        figures = import_module(f"bench.{name}").measure()
        target = write(Path(__file__).parent / "results" / f"{name}.json", figures)
        for figure in figures:
            beside = "" if figure.peer is None else f"   {figure.ratio:.2f} x {figure.peer}"
            goal = "" if figure.goal is None else f"   goal {figure.goal:g}: {'holds' if figure.holds else 'MISSED'}"
            print(f"{name}: {figure.name} = {figure.value:.4g} {figure.unit}{beside}{goal}")
        print(f"written: {target.relative_to(Path.cwd())}")


main()

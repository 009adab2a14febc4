"""Makes `triage/hanzi.txt`, the table by which traditional Chinese characters are read as simplified ones.

Source: `TSCharacters.txt` of OpenCC (Apache-2.0), as packed in opencc-python-reimplemented 0.1.7. Of several
simplified forms the first is taken, characters outside the basic plane are left out. The table is committed, so this
runs only when OpenCC's changes are wanted:

    python scripts/hanzi_table.py PATH/TO/TSCharacters.txt > triage/hanzi.txt
"""

import sys
from pathlib import Path

PER_LINE = 40


def pairs(source: Path) -> list[str]:
    """Two-character strings, traditional then simplified, in code point order."""
    found = []
    for line in source.read_text(encoding="utf-8").splitlines():
        traditional, _, simplified = line.partition("\t")
        first = simplified.split(" ")[0]
        if (
            len(traditional) == 1
            and len(first) == 1
            and traditional != first
            and max(traditional, first) < "\U00010000"
        ):
            found.append(traditional + first)
    return sorted(found)


def main() -> None:
    found = pairs(Path(sys.argv[1]))
    for at in range(0, len(found), PER_LINE):
        print(" ".join(found[at : at + PER_LINE]))


if __name__ == "__main__":
    main()

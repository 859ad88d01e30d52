#!/usr/bin/env python3
"""Fails when the evaluation of the bundled corpus falls below corpus/floor.tsv.

    check_floor.py KRNUM                     check, and say whether floors may be raised
    check_floor.py KRNUM --write [MARGIN]    put every floor MARGIN below what is measured now
"""
import json
import subprocess
import sys
from functools import cache
from pathlib import Path

FLOOR = Path(__file__).resolve().parents[2] / "corpus/floor.tsv"
MARGIN = 0.005
SLACK = 0.02  # measured this far above a floor: it should be raised


@cache
def measured(krnum, *arguments):
    done = subprocess.run([krnum, "eval", *arguments, "--format", "json"], capture_output=True, text=True, check=True)
    return {row.get("kind") or row["field"]: row for row in json.loads(done.stdout)}


def main():
    krnum, write = sys.argv[1], "--write" in sys.argv[2:]
    margin = float(sys.argv[3]) if len(sys.argv) > 3 else MARGIN
    lines, broken, far = [], [], 0
    for number, line in enumerate(FLOOR.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            lines.append(line)
            continue
        arguments, row, measure, floor = line.split("\t")
        now = measured(krnum, *arguments.split())[row][measure]
        lines.append(f"{arguments}\t{row}\t{measure}\t{now - margin:.3f}")
        what = f"corpus/floor.tsv:{number}: krnum eval {arguments}: {measure} of '{row}' is {now}"
        if now < float(floor):
            broken.append(f"{what}, below the floor of {floor}")
        elif now > float(floor) + SLACK:
            far += 1
    if write:
        FLOOR.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return 0
    if far:
        print(f"{far} floors of corpus/floor.tsv lie more than {SLACK} below what is measured and may be raised: "
              "tests/corpus/check_floor.py KRNUM --write")
    if broken:
        print(*broken, sep="\n")
        print("What was lost: krnum eval --baseline FILE, with records of the state before. Where the new figure is right "
              "(articles were added, gold was mended), run tests/corpus/check_floor.py KRNUM --write and say why in the commit.")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())

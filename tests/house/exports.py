#!/usr/bin/env python3
"""Fails when the shared library shows a symbol that is not part of the API, or hides one that is.

    exports.py LIBRARY ROOT

What may be shown is the C++ API in namespace krnum (not krnum::detail) and the C API, krnum_*. The classes and functions of
exports.txt must be there: removing a line from that list is a break of the ABI and so a decision.
"""

import pathlib
import re
import subprocess
import sys

ALLOWED = re.compile(r"krnum::(?!detail::)|krnum_")


def main(library, root):
    lines = subprocess.run(["nm", "-DC", "--defined-only", library], check=True, capture_output=True, text=True).stdout
    shown = {line.split(" ", 2)[2] for line in lines.splitlines()}
    found = [f"shown, but not API: {name}" for name in sorted(shown) if not ALLOWED.match(name)]
    plain = {re.sub(r"\[abi:\w+\]", "", name).split("(")[0] for name in shown}
    wanted = (pathlib.Path(root) / "tests/house/exports.txt").read_text(encoding="utf-8").split("\n")
    for name in wanted:
        if name and not name.startswith("#") and name not in plain:
            found.append(f"API, but not shown: {name}")
    print("\n".join(found) or f"{len(shown)} symbols, all of them API")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

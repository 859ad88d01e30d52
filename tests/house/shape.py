#!/usr/bin/env python3
"""Fails on what no compiler sees: a layout that clang-format would change, a file that asks to be two,
a package that is included but not installed, or installed but not included.

    shape.py format|size|packages ROOT
"""

import pathlib
import re
import shutil
import subprocess
import sys

SOURCES = ("lib", "tools", "tests", "bench")
LONGEST = 600  # lines
SKIPPED = 77

# How a header of each Debian package begins.
PACKAGES = {
    "libicu-dev": "unicode/",
    "libutf8proc-dev": "utf8proc.h",
    "libboost-dev": "boost/",
    "libre2-dev": "re2/",
    "libsimdjson-dev": "simdjson",
    "libfmt-dev": "fmt/",
    "libhwy-dev": "hwy/",
    "libcli11-dev": "CLI/",
    "libgtest-dev": "gtest/",
    "libbenchmark-dev": "benchmark/",
    "libpcre2-dev": "pcre2.h",
    "libhyperscan-dev": "hs.h",
}


def sources(root, suffixes):
    for folder in SOURCES:
        yield from sorted(p for p in (root / folder).rglob("*") if p.suffix in suffixes)


def check_format(root):
    tool = shutil.which("clang-format-16")
    if tool is None:
        print("clang-format-16 is not installed")
        sys.exit(SKIPPED)
    files = [str(p) for p in sources(root, {".h", ".cpp"})]
    done = subprocess.run([tool, "--dry-run", "-Werror", *files], capture_output=True, text=True)
    return [line for line in done.stderr.splitlines() if ": error:" in line]


def check_size(root):
    for path in sources(root, {".h", ".cpp", ".py"}):
        lines = path.read_text(encoding="utf-8").count("\n")
        if lines > LONGEST:
            yield f"{path}: {lines} lines; over {LONGEST} a file is asking to be two"


def check_packages(root):
    installed = set(re.findall(r"\blib[\w-]+-dev\b", (root / ".ci/packages").read_text(encoding="utf-8")))
    included = set()
    for path in sources(root, {".h", ".cpp"}):
        for name in re.findall(r"^\s*#\s*include\s*<([^>]+)>", path.read_text(encoding="utf-8"), re.MULTILINE):
            included.update(package for package, begin in PACKAGES.items() if name.startswith(begin))
    for package in sorted(included - installed):
        yield f".ci/packages: {package} is included from, but not installed"
    for package in sorted((installed & PACKAGES.keys()) - included):
        yield f".ci/packages: {package} is installed, but nothing includes it"


CHECKS = {"format": check_format, "size": check_size, "packages": check_packages}

if __name__ == "__main__":
    found = list(CHECKS[sys.argv[1]](pathlib.Path(sys.argv[2])))
    print("\n".join(found) or "nothing to say")
    sys.exit(1 if found else 0)

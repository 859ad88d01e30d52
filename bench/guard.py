#!/usr/bin/env python3
"""Fails when `krnum extract`, `facts` or `rewrite` runs more than 5 % more instructions than guard.tsv allows for.

    guard.py KRNUM BUILD             BUILD: compiler and flags, as the rows of guard.tsv name them
    guard.py KRNUM BUILD --write     puts there what is counted now

Instructions do not depend on how busy the machine is. Valgrind counts them on one thread: `start` for extract of an empty text, and for
each command what the articles below add to an empty text. Valgrind shows a processor with AVX2 and no more, so the vector code that runs is the same
everywhere. Skipped (77) without Valgrind, without AVX2 and where guard.tsv has no row of this build.
"""
import re
import shutil
import subprocess
import sys
from pathlib import Path

BENCH = Path(__file__).resolve().parent
FIGURES = BENCH / "guard.tsv"
ARTICLES = sorted((BENCH.parent / "corpus/articles").glob("*-01[0-4].txt"))
COMMANDS = {"extract": ("--format", "jsonl"), "facts": ("--format", "jsonl"), "rewrite": ("--to", "spoken")}
ALLOWED = 0.05
SKIPPED = 77


def instructions(krnum, command, *files):
    line = [krnum, command, "--threads", "1", "--as-of", "2024-06-10", *COMMANDS[command], *map(str, files)]
    done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *line],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
    return int(re.search(r"Collected : (\d+)", done.stderr).group(1))


def count(krnum):
    starts = {command: instructions(krnum, command, "/dev/null") for command in COMMANDS}
    counted = {command: instructions(krnum, command, *ARTICLES) - start for command, start in starts.items()}
    return {"start": starts["extract"], **counted}


def has_avx2():
    info = Path("/proc/cpuinfo")
    return info.exists() and " avx2 " in info.read_text()


def main(krnum, build, *write):
    if shutil.which("valgrind") is None or not has_avx2():
        print("skipped: valgrind is not installed, or the processor has no AVX2")
        return SKIPPED
    lines = FIGURES.read_text(encoding="utf-8").splitlines()
    figures = {tuple(line.split("\t")[:2]): int(line.split("\t")[2]) for line in lines if not line.startswith("#")}
    if not write and not any(named == build for named, _ in figures):
        print(f"skipped: guard.tsv has no figures for {build}")
        return SKIPPED
    counted = count(krnum)
    if write:
        figures.update({(build, what): now for what, now in counted.items()})
        rows = [f"{named}\t{what}\t{figure}" for (named, what), figure in sorted(figures.items())]
        FIGURES.write_text("\n".join([line for line in lines if line.startswith("#")] + rows) + "\n", encoding="utf-8")
        return 0
    failed = False
    for what, now in counted.items():
        change = now / figures[build, what] - 1
        print(f"{what}: {now} instructions, {change:+.1%} from the {figures[build, what]} of guard.tsv")
        if change > ALLOWED:
            failed = True
            print(f"  more than {ALLOWED:.0%} above it. Where the time went: valgrind --tool=callgrind, callgrind_annotate. "
                  "Where it is worth it, say why in the commit that runs bench/guard.py with --write.")
        elif change < -ALLOWED:
            print("  well below it: lower the figure with bench/guard.py … --write, so that the gain is kept.")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

#!/usr/bin/env python3
"""How the time of `krnum extract` grows with the size of the text, the number of threads, the density of mentions, and on hostile texts.

    bench/scaling.py KRNUM LARGEST RESULT       LARGEST in MB; RESULT is the JSON file that report.py reads

`krnum extract --lines` streams each text to /dev/null; times are medians less those of an empty text. Sizes grow fourfold from 1 MB of
`news`, five runs each up to 16 MB, three of 64 MB, one of what is larger; a size that would take more than five minutes is left out.
Threads, one and its doubles up to the processors, read 64 MB of it, three runs each; densities mix 4 MB from sentences of the articles and
sentences that hold no number, five runs each; a hostile text of 1 MB is read five times alone and once repeated 64 times.
"""
import json
import os
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path

import inputs

FOLDER = Path(__file__).resolve().parents[1] / "build/bench/scaling"
MEGABYTE = 1 << 20
PART = 64  # MB that larger texts repeat
DENSITY_SIZE = 4
PATIENCE = 300  # seconds
HOSTILE = (inputs.digits, inputs.brackets, inputs.numerals, inputs.broken)
SHARES = (0, 0.25, 0.5, 0.75, 1)  # of the bytes from articles


def extract(krnum, path, threads=1):
    return [krnum, "extract", "--lines", "--format", "jsonl", "--threads", str(threads), str(path)]


def run(krnum, path, threads=1, times=5):
    """Medians of CPU and wall seconds."""
    command = extract(krnum, path, threads)
    runs = []
    for _ in range(times):
        begin = time.monotonic()
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{' '.join(command)} ended with {process.returncode}")
        runs.append((used.ru_utime + used.ru_stime, time.monotonic() - begin))
    cpu, wall = map(statistics.median, zip(*runs))
    return {"cpu": cpu, "wall": wall}


def peak_memory(krnum, path, threads):
    """The high-water mark of resident memory in MB, as the kernel tells it while the command runs."""
    peak = 0
    with subprocess.Popen(extract(krnum, path, threads), stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            status = Path(f"/proc/{process.pid}/status").read_text()
            peak = max([peak, *(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))])
            time.sleep(0.01)
    return peak / 1024


def say(words):
    print(f"scaling: {words}", file=sys.stderr, flush=True)


def write(name, parts):
    path = FOLDER / name
    with open(path, "wb") as out:
        for part in parts:
            out.write(part)
    return path


def sizes(krnum, largest):
    part = inputs.news(min(PART, largest) * MEGABYTE, random.Random(inputs.SEED))
    size, cpu = 1, 0
    while size <= largest and 4 * cpu <= PATIENCE:
        whole, rest = divmod(size, PART)
        path = write("size.txt", [part] * whole + [part[:rest * MEGABYTE].rpartition(b"\n")[0]])
        times = 5 if size < PART else 3 if size == PART else 1
        row = {"megabytes": path.stat().st_size / MEGABYTE, "times": times, **run(krnum, path, times=times)}
        path.unlink()
        cpu = row["cpu"]
        say(f"{size} MB of news, {cpu:.2f} s of CPU time")
        yield row
        size *= 4


def threads(krnum, largest):
    path = write("threads.txt", [inputs.news(min(PART, largest) * MEGABYTE, random.Random(inputs.SEED))])
    count = 1
    while count <= max(2, os.cpu_count()):
        row = {"threads": count, "megabytes": path.stat().st_size / MEGABYTE, "peak": peak_memory(krnum, path, count),
               **run(krnum, path, threads=count, times=3)}
        say(f"{count} threads, {row['wall']:.2f} s")
        yield row
        count *= 2


def densities(krnum):
    articles = [sentence for sentence, _ in inputs.article_sentences()]
    for share in SHARES:
        rng = random.Random(inputs.SEED)
        size = DENSITY_SIZE * MEGABYTE
        path = write("density.txt", [inputs.shuffled(articles, share * size, rng) if share else b"",
                                     inputs.shuffled(inputs.plain_sentences(), (1 - share) * size, rng) if share < 1 else b""])
        found = subprocess.run(extract(krnum, path), stdout=subprocess.PIPE, check=True).stdout.count(b"\n")
        row = {"per_kilobyte": found / path.stat().st_size * 1000, "megabytes": path.stat().st_size / MEGABYTE, **run(krnum, path)}
        say(f"{row['per_kilobyte']:.1f} mentions a KB, {row['cpu']:.2f} s")
        yield row


def hostile(krnum, largest):
    times = min(64, largest)
    for make in HOSTILE:
        text = make(MEGABYTE, random.Random(inputs.SEED)) + b"\n"  # so that no line goes on in the next copy
        one, many = write("one.txt", [text]), write("many.txt", [text] * times)
        row = {"name": make.__name__, "times": times, "one": run(krnum, one)["cpu"], "many": run(krnum, many, times=1)["cpu"]}
        say(f"{row['name']}, {row['one']:.2f} s, {times} times {row['many']:.2f} s")
        yield row


def main(krnum, largest, result):
    FOLDER.mkdir(parents=True, exist_ok=True)
    largest = int(largest)
    start = run(krnum, write("empty.txt", []), times=11)
    told = {"start": start, "sizes": list(sizes(krnum, largest)), "threads": list(threads(krnum, largest)),
            "densities": list(densities(krnum)), "hostile": list(hostile(krnum, largest))}
    for row in told["sizes"] + told["threads"] + told["densities"]:
        row["cpu"] -= start["cpu"]
        row["wall"] -= start["wall"]
    for row in told["hostile"]:
        row["one"] -= start["cpu"]
        row["many"] -= start["cpu"]
    Path(result).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])

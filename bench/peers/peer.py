"""What the peers in Python share: one call that times a finder and writes down what it finds in the gold's articles.

    peer.py is imported by kiwi.py, python_re.py, nemo.py and num_to_words.py, each run as

    PEER.py TEXT CORPUS PREDICTIONS

TEXT is timed line by line; CORPUS is what `krnum corpus export` prints; PREDICTIONS is written for `krnum eval --predictions`, offsets
in characters. On standard output: a line of JSON a finder, with CPU seconds (the median of five passes), bytes, and how many mentions it found.
"""
import json
import statistics
import sys
import time
from pathlib import Path


def measure(name, version, find, text, corpus=None, predictions=None):
    """`find` takes a string and returns (begin, end) pairs; predictions are only written where a path is given."""
    lines = [line for line in Path(text).read_text(encoding="utf-8").splitlines() if line]
    for line in lines[:20]:
        find(line)
    seconds = []
    for _ in range(5):
        begin = time.process_time()
        found = sum(len(find(line)) for line in lines)
        seconds.append(time.process_time() - begin)
    told = {"name": name, "version": version, "bytes": sum(len(line.encode()) + 1 for line in lines),
            "seconds": statistics.median(seconds), "found": found}
    if predictions:
        with open(predictions, "w", encoding="utf-8") as out:
            for record in map(json.loads, Path(corpus).read_text(encoding="utf-8").splitlines()):
                for start, end in find(record["text"]):
                    print(json.dumps({"doc": record["id"], "start": start, "end": end, "kind": "number"}), file=out)
        told["predictions"] = str(predictions)
    print(json.dumps(told, ensure_ascii=False))


def arguments():
    return sys.argv[1:4]

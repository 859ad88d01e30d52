#!/usr/bin/env python3
"""Fails on an #include in lib/ that steps to the right in the flow of the stages, or on a third-party header in a public one.

    layers.py ROOT
"""

import pathlib
import re
import sys

# Left to right; the members of one set are siblings and do not see each other.
FLOW = [
    {"base"},
    {"text"},
    {"table"},
    {"token"},
    {"number"},
    {"unit", "time"},
    {"mention"},
    {"fact"},
    {"extract"},
    {"query", "rewrite", "record"},
    {"eval"},
    {"c"},
]
RANK = {stage: rank for rank, stages in enumerate(FLOW) for stage in stages}

# Where each public header belongs in the flow: a stage may include the headers of its own room and of those to its left.
# `krnum.h` and `krnum_c.h` are for users and for the C API alone.
PUBLIC = {
    "result": "base", "decimal": "base", "kind": "base",
    "text": "text", "hangul": "text",
    "tables": "table",
    "token": "token",
    "number": "number",
    "unit": "unit", "time": "time", "chrono": "time",
    "mention": "mention",
    "fact": "fact",
    "extract": "extract",
    "query": "query", "rewrite": "rewrite", "record": "record",
    "eval": "eval",
    "gold": "eval",
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
STANDARD = re.compile(r"[a-z_0-9]+|std(int|def|bool)\.h")


def may_include(stage, other):
    return stage == other or RANK[other] < RANK[stage]


def stage_of(path, lib):
    """The stage that a file of lib/ belongs to."""
    parts = path.relative_to(lib).parts
    if parts[0] == "src":
        return parts[1]
    if parts[0] == "tablegen":
        return "token"  # a host tool: it may see all that stands left of token
    if parts[:2] == ("include", "krnum"):
        return PUBLIC[path.stem]
    return "c"  # krnum.h and krnum_c.h see everything


def stage_included(name):
    """The stage that an included file belongs to, or None for a foreign one."""
    parts = pathlib.PurePosixPath(name).parts
    if parts[0] == "krnum":
        return PUBLIC[pathlib.PurePosixPath(name).stem]
    if name in ("krnum.h", "krnum_c.h"):
        return "c"
    return parts[0] if len(parts) == 2 and parts[0] in RANK else None


def faults(root):
    lib = root / "lib"
    for path in sorted(p for p in lib.rglob("*") if p.suffix in (".h", ".cpp", ".inc")):
        public = "include" in path.relative_to(lib).parts
        try:
            stage = stage_of(path, lib)
        except KeyError:
            yield f"{path}: give this public header its place in {__file__}"
            continue
        if stage not in RANK:
            yield f"{path}: folder {stage} has no place in the flow"
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            found = INCLUDE.match(line)
            if not found:
                continue
            bracket, name = found.groups()
            where = f"{path}:{number}"
            try:
                other = stage_included(name)
            except KeyError:
                yield f"{where}: unknown public header {name}"
                continue
            if other is None:
                if bracket == '"':
                    yield f'{where}: "{name}" is not FOLDER/FILE of lib/src; other people\'s headers stand in <>'
                elif public and not STANDARD.fullmatch(name):
                    yield f"{where}: <{name}> in a public header, which may include the standard library only"
            elif bracket == "<":
                yield f"{where}: <{name}> is ours and stands in quotes"
            elif not may_include(stage, other):
                yield f"{where}: {stage} includes {name}, a step to the right"


def self_test():
    """The rule itself: what it must allow and forbid."""
    assert may_include("number", "base") and may_include("number", "number")
    assert not may_include("text", "number") and not may_include("unit", "time") and not may_include("time", "unit")
    assert may_include("c", "record") and may_include("mention", "unit")
    assert stage_included("table/lexicon.h") == "table" and stage_included("krnum/number.h") == "number"
    assert stage_included("unicode/ucnv.h") is None and stage_included("vector") is None


if __name__ == "__main__":
    self_test()
    found = list(faults(pathlib.Path(sys.argv[1])))
    print("\n".join(found) or "every include steps to the left")
    sys.exit(1 if found else 0)

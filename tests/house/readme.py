#!/usr/bin/env python3
"""Fails when the README drifts: a script or link that is not there, an example that prints something else, a program that is
not the one the install test builds.

    readme.py ROOT FOLDER_OF_KRNUM [--write]

An example is an indented line "$ COMMAND"; the indented lines below it are what it prints. --write puts there what it prints now.
"""

import os
import pathlib
import re
import subprocess
import sys

INDENT = "    "
PROMPT = INDENT + "$ "


def check_paths(root, text):
    for name in (".ci/try", ".ci/test"):
        if name not in text:
            yield f"README.md: {name} is not mentioned"
    for name in sorted(set(re.findall(r"\.ci/[\w-]+", text))):
        path = root / name
        if not path.is_file() or not os.access(path, os.X_OK):
            yield f"README.md: {name} is not a script that can be run"
    for name in sorted(set(re.findall(r"\]\((?!https?:|#)([^)#]+)", text))):
        if not (root / name).exists():
            yield f"README.md: link to {name}, which does not exist"


def check_program(root, text):
    program = (root / "tests/install/consumer.cpp").read_text(encoding="utf-8")
    shown = re.search(r"```cpp\n(.*?)```", text, re.DOTALL)
    if not shown or shown.group(1) not in program:
        yield "README.md: the program is not that of tests/install/consumer.cpp"


def with_outputs(text, folder):
    """The text with what each example prints now below it."""
    environment = dict(os.environ, PATH=f"{folder}:{os.environ['PATH']}")
    out = []
    lines = text.splitlines()
    at = 0
    while at < len(lines):
        line = lines[at]
        out.append(line)
        at += 1
        if not line.startswith(PROMPT):
            continue
        while at < len(lines) and lines[at].startswith(INDENT) and not lines[at].startswith(PROMPT):
            at += 1
        ran = subprocess.run(["bash", "-c", line[len(PROMPT):]], env=environment, capture_output=True, text=True)
        out += [(INDENT + printed).rstrip() for printed in (ran.stdout + ran.stderr).splitlines()]
    return "\n".join(out) + "\n"


def main(root, folder, *write):
    root = pathlib.Path(root)
    path = root / "README.md"
    text = path.read_text(encoding="utf-8")
    now = with_outputs(text, folder)
    if write:
        path.write_text(now, encoding="utf-8")
        text = now
    found = [*check_paths(root, text), *check_program(root, text)]
    if PROMPT not in text:
        found.append("README.md: no examples")
    for said, prints in zip(text.splitlines(), now.splitlines()):
        if said != prints:
            found.append(f"README.md says:  {said}\nkrnum prints:    {prints}")
            break
    print("\n".join(found) or "the README is true")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

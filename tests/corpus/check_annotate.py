#!/usr/bin/env python3
"""Breaks a small corpus in one way after another and expects annotate.py to say so, with FILE:LINE.

    check_annotate.py
"""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[2] / "corpus/annotate.py"
HEAD = "# genre=it date=2024-06-10 split=train\n# title=제목\n"
SOUND = HEAD + "직원은 ⟦‹약 ›3명|count|value=3;unit={명};approx⟧이다.\n"
NEGATIVES = "# 이\n이 사람은 말이 없다.\n"

# What is written into the corpus, and what must be said.
BROKEN = (
    ({"marked/a.marked": HEAD + "직원은 3명이다.\n"}, "corpus/marked/a.marked:3: digit or bracket outside a mention"),
    ({"marked/a.marked": HEAD + "직원은 ⟦3명|count|value=3.0;unit={명}⟧이다.\n"}, "a.marked:3: value '3.0': not a canonical"),
    ({"marked/a.marked": HEAD + "⟦절반|fraction|value=1/2⟧이다.\n"}, "a.marked:3: value '1/2': a decimal can write it"),
    ({"marked/a.marked": HEAD + "⟦3명|counts|value=3⟧이다.\n"}, "a.marked:3: unknown kind 'counts'"),
    ({"marked/a.marked": HEAD + "⟦3명|count|value=3⟧이다.\n"}, "a.marked:3: kind 'count' needs a unit"),
    ({"marked/a.marked": HEAD + "⟦오늘|date|time=2024-6-10⟧이다.\n"}, "a.marked:3: time '2024-6-10' has no known form"),
    ({"marked/a.marked": HEAD.replace("train", "all") + "없다.\n"}, "a.marked:1: metadata needs"),
    ({"marked/a.marked": SOUND + "== facts\n2\t직원\t-\t-\t-\t-\t-\n"}, "a.marked:5: a fact is MENTION_NO"),
    ({"marked/a.marked": SOUND + "== facts\n1\t사장\t-\t-\t-\t-\t-\n"}, "a.marked:5: '사장' does not occur"),
    ({"marked/a.marked": SOUND + "== facts\n"}, "a.marked:1: mention 1, '3명': 0 facts, not 1"),
    ({"articles/b.txt": "없다.\n"}, "corpus/articles/b.txt:1: no marked file makes it"),
    ({"articles/a.txt": "없다.\n"}, "corpus/articles/a.txt:1: stale: run corpus/annotate.py"),
    ({"second/a.marked": SOUND.replace("이다", "였다")}, "corpus/second/a.marked:1: not the text of marked/"),
    ({"second/b.marked": SOUND}, "corpus/second/b.marked:1: no article of this name in marked/"),
    ({"second/a.marked": SOUND}, "corpus/second/a.jsonl:1: stale"),
    ({"second/a.marked": SOUND + "== facts\n1\t-\t-\t-\t-\t-\t-\n"}, "corpus/second/a.marked:1: a second annotation has no facts"),
    ({"negatives.txt": NEGATIVES + "방이 3개다.\n"}, "corpus/negatives.txt:3: holds a digit"),
    ({"negatives.txt": NEGATIVES + "이 사람은 말이 없다.\n"}, "corpus/negatives.txt:3: stands in line 2 already"),
    ({"negatives.txt": NEGATIVES + "말이 없음\n"}, "corpus/negatives.txt:3: does not end as a sentence"),
    ({f"marked/{name}.marked": HEAD + "하늘은 맑고 바람은 시원하게 불었다.\n" for name in "bcd"},
     "corpus/marked/d.marked:1: shares '하늘은 맑고 바람은 시원하게 불었다.' with b and c"),
)


def run(corpus, *arguments):
    return subprocess.run([sys.executable, corpus / "annotate.py", *arguments], capture_output=True, text=True)


def main():
    failed = 0
    for files, said in (({}, None), *BROKEN):
        with tempfile.TemporaryDirectory() as folder:
            corpus = Path(folder, "corpus")
            (corpus / "marked").mkdir(parents=True)
            (corpus / "second").mkdir()
            shutil.copy(SCRIPT, corpus)
            (corpus / "marked/a.marked").write_text(SOUND, encoding="utf-8")
            (corpus / "negatives.txt").write_text(NEGATIVES, encoding="utf-8")
            made = run(corpus)
            for name, content in files.items():
                (corpus / name).write_text(content, encoding="utf-8")
            checked = run(corpus, "--check")
            sound = made.returncode == 0 and checked.returncode == (1 if said else 0)
            if not sound or (said or "") not in checked.stderr:
                print(f"{list(files)}: expected '{said}', got {checked.returncode}: {made.stderr}{checked.stderr}")
                failed += 1
    print(f"{len(BROKEN)} ways to break a corpus")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

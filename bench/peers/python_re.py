#!/usr/bin/env python3
"""Python's re with two patterns: bare digits, and digits or Hangul numerals as in patterns.h. See peer.py."""
import platform
import re

from peer import arguments, measure

PATTERNS = {
    "python_re_digits": "[0-9]+",
    "python_re_numerals": r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?[십백천만억조]*|[일이삼사오육칠팔구십백천만억조]+",
}

text, corpus, predictions = arguments()
for name, pattern in PATTERNS.items():
    compiled = re.compile(pattern)
    measure(name, platform.python_version(), lambda line: [m.span() for m in compiled.finditer(line)], text, corpus,
            predictions.replace("python_re", name))

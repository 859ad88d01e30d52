#!/usr/bin/env python3
"""num2words, Korean: the numbers of the text, a call each; bytes are those of their figures. See peer.py."""
import re
import tempfile
from importlib.metadata import version
from pathlib import Path

from num2words import num2words
from peer import arguments, measure

numbers = re.findall("[0-9]{1,15}", Path(arguments()[0]).read_text(encoding="utf-8"))
with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
    file.write("\n".join(numbers))
    file.flush()
    measure("num2words", version("num2words"), lambda number: [num2words(int(number), lang="ko")], file.name)

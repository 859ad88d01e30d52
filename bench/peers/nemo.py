#!/usr/bin/env python3
"""NeMo text processing, Korean: written text to spoken. It gives text back, no spans. See peer.py."""
import contextlib
import logging
import os
import sys
from importlib.metadata import version

from peer import arguments, measure

logging.disable(logging.INFO)
with contextlib.redirect_stdout(sys.stderr):
    from nemo_text_processing.text_normalization.normalize import Normalizer

    normalizer = Normalizer(input_case="cased", lang="ko", cache_dir=os.environ["NEMO_CACHE"])

# What changed is no span; a line that changed counts as one.
measure("nemo", version("nemo_text_processing"), lambda line: [()] * (normalizer.normalize(line) != line), arguments()[0])

#!/usr/bin/env python3
"""Kiwi on one worker: a number with the bound noun behind it, from its tags. Kiwi analyses all the morphology. See peer.py."""
from importlib.metadata import version

from kiwipiepy import Kiwi
from peer import arguments, measure

DETERMINERS = set("한 두 세 네 다섯 여섯 일곱 여덟 아홉 열 스무 몇".split())
kiwi = Kiwi(num_workers=1)


def opens(token):
    return token.tag in ("SN", "NR") or (token.tag == "MM" and token.form in DETERMINERS)


def find(line):
    """Runs of numerals (SN, NR, 두) and bound nouns (NNB) or %, at most a space between them."""
    spans = []
    for token in kiwi.tokenize(line):
        end = token.start + token.len
        near = spans and token.start - spans[-1][1] <= 1
        if near and (opens(token) or token.tag == "NNB" or (token.tag == "SW" and token.form == "%")):
            spans[-1][1] = end
        elif opens(token):
            spans.append([token.start, end])
    return spans


measure("kiwi", version("kiwipiepy"), find, *arguments())

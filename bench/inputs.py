#!/usr/bin/env python3
"""Writes the texts that the benchmarks read, the same bytes for the same size.

    inputs.py FOLDER [MEGABYTES]     default 64; the texts beside corpus and news are an eighth of it, at most 8 MB

corpus    the sentences of the bundled articles, shuffled, over and over: dense with numbers, about 20 a KB
news      the same with the sentences of negatives.txt, thinned to about 9 numbers a KB, as news and comments have them
table     rows of figures with a label
ascii     English words, few figures
hangul    sentences without a figure
digits    runs of digits, from one to a million
brackets  brackets in brackets, around numbers
numerals  syllables that are numerals, without a space
broken    the corpus with bytes changed, lost and doubled: ill-formed UTF-8
"""
import json
import random
import re
import sys
from itertools import count
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
SEED = 20240610
MEGABYTE = 1 << 20
NEWS_DENSITY = 8.9  # mentions in 1000 bytes of news, comments and treebanks
LINES_A_PARAGRAPH = 8
ENGLISH = """the of and to in that was for is with as on by at from market price company report year people city school
water house work public group system program question government number night point home room mother area money story
fact month lot right study book eye job word business issue side kind head service friend father power hour game line
end member law car community name president team minute idea body information back parent face level office""".split()


def sentences(text):
    """Lines, cut behind the end of a sentence."""
    return [s for line in text.splitlines() for s in re.split(r"(?<=[.?!])\s+", line.strip()) if s]


def article_sentences():
    """Every sentence of the articles with how many mentions of the gold begin in it."""
    for path in sorted((CORPUS / "articles").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        gold = (CORPUS / "gold" / f"{path.stem}.jsonl").read_text(encoding="utf-8")
        starts = [json.loads(line)["start"] for line in gold.splitlines()]
        end = 0
        for sentence in sentences(text):
            at = text.index(sentence, end)
            end = at + len(sentence)
            first, last = len(text[:at].encode()), len(text[:end].encode())
            yield sentence, sum(first <= start < last for start in starts)


def plain_sentences():
    lines = (CORPUS / "negatives.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def shuffled(pool, size, rng):
    """Rounds of the whole pool, each in an order of its own, a sentence a line, up to `size` bytes."""
    out, written = [], 0
    pool = list(pool)
    for round_number in count():
        rng.shuffle(pool)
        for i, sentence in enumerate(pool):
            line = sentence + ("\n\n" if i % LINES_A_PARAGRAPH == LINES_A_PARAGRAPH - 1 else "\n")
            written += len(line.encode())
            if written > size:
                return "".join(out).encode()
            out.append(line)


def corpus(size, rng):
    return shuffled((s for s, _ in article_sentences()), size, rng)


def news(size, rng):
    articles = list(article_sentences())
    plain = plain_sentences()
    mentions = sum(n for _, n in articles)
    wanted = mentions / NEWS_DENSITY * 1000 - sum(len(s.encode()) for s, _ in articles)
    times = round(wanted / sum(len(s.encode()) for s in plain))
    return shuffled([s for s, _ in articles] + plain * times, size, rng)


def hangul(size, rng):
    pool = [s for s, _ in article_sentences()] + plain_sentences()
    return shuffled((s for s in pool if not re.search(r"\d", s)), size, rng)


def repeated(make, size):
    """What `make` gives, over and over, cut at `size` bytes and on a code point."""
    out, written = [], 0
    while written < size:
        out.append(make().encode())
        written += len(out[-1])
    return b"".join(out)[:size].decode("utf-8", "ignore").encode()


def table(size, rng):
    def cell():
        n = rng.randrange(10 ** rng.randint(1, 9))
        return rng.choice([str(n), f"{n:,}", f"{n / 100:.2f}", f"{n % 1000 / 10}%", f"-{n % 10000}", f"{n % 10**6:,}원"])

    def row():
        return "\t".join([rng.choice(["서울", "부산", "매출", "영업이익", "합계"]), *(cell() for _ in range(10))]) + "\n"

    return repeated(row, size)


def ascii(size, rng):
    def sentence():
        words = rng.choices(ENGLISH, k=12)
        if rng.random() < 0.2:
            words[5] = str(rng.randrange(3000))
        return " ".join(words) + ".\n"

    return repeated(sentence, size)


def digits(size, rng):
    def run():
        length = 10 ** rng.randint(0, 6)
        return "".join(rng.choices("0123456789", k=min(length, 1000))) * max(1, length // 1000) + rng.choice([" ", ",", ".", "\n"])

    return repeated(run, size)


def brackets(size, rng):
    def nest():
        depth = rng.randint(1, 2000)
        return "(" * depth + rng.choice(["3", "삼", "2024년", "]", ""]) + ")" * rng.randint(0, depth) + rng.choice(["", " ", "\n"])

    return repeated(nest, size)


def numerals(size, rng):
    return repeated(lambda: "".join(rng.choices("일이삼사오육칠팔구십백천만억조한두세네다섯여", k=1000)) + rng.choice(["", "\n"]), size)


def broken(size, rng):
    text = bytearray(corpus(size, rng))
    for _ in range(len(text) // 50):
        at = rng.randrange(len(text))
        what = rng.randrange(3)
        if what == 0:
            text[at] = rng.randrange(256)
        else:
            text[at:at + 1] = b"" if what == 1 else text[at:at + 1] * 2
    return bytes(text)


LARGE = (corpus, news)
SMALL = (table, ascii, hangul, digits, brackets, numerals, broken)


def main(folder, megabytes="64"):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    size = int(float(megabytes) * MEGABYTE)
    for make in LARGE + SMALL:
        path = folder / f"{make.__name__}.txt"
        path.write_bytes(make(size if make in LARGE else min(size // 8, 8 * MEGABYTE), random.Random(SEED)))
        print(f"{path}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])

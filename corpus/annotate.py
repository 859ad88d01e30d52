#!/usr/bin/env python3
"""Compile the marked-up articles of corpus/marked/ to plain text and gold.

    python3 corpus/annotate.py            write articles/, gold/, facts/, articles.tsv
    python3 corpus/annotate.py --check    write nothing; fail when a product is stale
    python3 corpus/annotate.py --stats    also count the mentions by kind

marked/ID.marked is what people edit; the rest is its product. GUIDELINE.md
describes the markup. second/ID.marked is the same text marked by someone else and
becomes second/ID.jsonl; negatives.txt is checked too. Every problem is one line
`FILE:LINE: what`, exit status 1.
"""
import argparse
import json
import re
import sys
import unicodedata
from collections import Counter
from fractions import Fraction
from pathlib import Path

ROOT = Path(__file__).resolve().parent
CALENDAR = {"date", "time", "duration", "frequency"}
DIGITS = {"nominal", "phone"}
PAIRS = {"ratio", "score"}
COUNTED = {"count", "measure", "money", "percent", "multiple", "ordinal", "age"}
KINDS = CALENDAR | DIGITS | PAIRS | COUNTED | {"number", "fraction"}
BOUNDS = {"exact", "over", "under", "ge", "gt", "le", "lt", "band"}
SPLITS = {"train", "dev", "test"}
CHANGES = {"up", "down", "flat"}
FIELDS = {"value", "low", "high", "unit", "bound", "time"}
META = ("genre", "date", "split", "title")
RUN = 5  # no run of this many eojeol may stand in more than two articles

DECIMAL = re.compile(r"-?(0|[1-9]\d*)(\.\d*[1-9])?")
FRACTION = re.compile(r"-?[1-9]\d*/[1-9]\d*")
PAIR = re.compile(r"\d+(\.\d+)?(:\d+(\.\d+)?)+")
YEAR = r"-?(\d{4}|\d{3}X|\d\dXX|XXXX)"
DAY = rf"{YEAR}(-(Q[1-4X]|H[12X]|2[1-4]|W(\d\d|XX)(-[1-7X])?|(0[1-9]|1[0-2]|XX)(-([0-3]\d|XX))?))?"
CLOCK = r"T([01]\d|2[0-4]|XX)(:[0-5]\d(:[0-5]\d)?)?|T(MO|AF|EV|NI|DT|MI)"
POINT = rf"({DAY}({CLOCK})?|{CLOCK})"
NUM = r"\d+(\.\d+)?"
SPAN = rf"P(?=[\dT])({NUM}Y)?({NUM}M)?({NUM}W)?({NUM}D)?(T(?=\d)({NUM}H)?({NUM}M)?({NUM}S)?)?"
TIME = re.compile(rf"{POINT}(/{POINT})?|{SPAN}(/{SPAN})?|R/({POINT}/)?{SPAN}")


class Problem(Exception):
    """What is wrong with one line; the caller adds the place."""


def number_error(kind, value):
    """Why `value` is not the canonical spelling of a number of this kind, or None."""
    if kind in DIGITS:
        return None if value.isdigit() else "not digits"
    if kind in PAIRS:
        return None if PAIR.fullmatch(value) else "not a:b"
    if "/" not in value:
        return None if DECIMAL.fullmatch(value) and value != "-0" else "not a canonical decimal"
    if not FRACTION.fullmatch(value) or str(Fraction(value)) != value:
        return "not a reduced fraction"
    return None if pow(10, 99, Fraction(value).denominator) else "a decimal can write it"


def read_fields(kind, written):
    """The value fields of a mention from `value=..;unit=..;approx`, validated."""
    out = dict(value=None, low=None, high=None, unit=None, bound="exact", approx=False, time=None)
    for item in filter(None, written.split(";")):
        name, equals, text = item.partition("=")
        if item == "approx":
            out["approx"] = True
        elif name in FIELDS and equals and text:
            out[name] = text
        else:
            raise Problem(f"bad field '{item}'")
    for name in ("value", "low", "high"):
        if out[name] and (why := number_error(kind, out[name])):
            raise Problem(f"{name} '{out[name]}': {why}")
    unit, ends = out["unit"], [out[name] for name in ("low", "high") if out[name]]
    for wrong, what in (
            (kind not in KINDS, f"unknown kind '{kind}'"),
            (out["bound"] not in BOUNDS, f"unknown bound '{out['bound']}'"),
            (len(ends) == 1, "low and high go together"),
            (len(ends) == 2 and kind not in PAIRS and Fraction(ends[0]) > Fraction(ends[1]), "low is above high"),
            (out["time"] and not TIME.fullmatch(out["time"]), f"time '{out['time']}' has no known form"),
            (out["time"] and kind not in CALENDAR, f"kind '{kind}' has no time"),
            (kind in CALENDAR - {"frequency"} and (out["value"] or ends or unit), f"kind '{kind}' has only a time"),
            (kind in COUNTED and not unit, f"kind '{kind}' needs a unit"),
            (kind == "percent" and not re.match("%p?(/|$)", unit or ""), f"unit '{unit}' is no percentage")):
        if wrong:
            raise Problem(what)
    return out


class Article:
    """One marked file: its metadata, its text, its mentions and its facts."""

    def __init__(self, path, report):
        self.id, self.path, self.report = path.stem, path, report
        self.meta, self.text, self.mentions, self.facts = {}, "", [], None
        self.size = 0  # bytes of text so far: the next offset
        raw = path.read_text(encoding="utf-8")
        if unicodedata.normalize("NFC", raw) != raw:
            report(path, 1, "not in NFC")
        joint, in_head = "", True
        for number, line in enumerate(raw.split("\n"), 1):
            try:
                if in_head and line.startswith("# "):
                    self.meta.update(re.findall(r"(title(?==)|\w+)=((?<=title=).+|\S+)", line))
                    continue
                in_head = False
                if self.facts is not None:
                    if line:
                        self.facts.append(self.read_fact(line))
                elif line == "== facts":
                    self.facts = []
                elif not line:
                    joint = "\n" if self.text else ""
                else:
                    self.add(joint)
                    self.read_sentence(line.removesuffix("⏎"))
                    joint = "\n" if line.endswith("⏎") else " "
            except Problem as problem:
                report(path, number, str(problem))
        self.add("\n")
        self.check_facts()
        meta = [self.meta.get(key, "") for key in META]
        if not all(meta) or meta[2] not in SPLITS or not re.fullmatch(r"\d{4}-\d\d-\d\d", meta[1]):
            report(path, 1, f"metadata needs {', '.join(META)}")

    def check_facts(self):
        """Where facts are annotated, every mention but calendar, phone and nominal ones has exactly one."""
        told = Counter(fact["mention"]["start"] for fact in self.facts or [])
        for number, mention in enumerate(self.mentions if self.facts is not None else [], 1):
            due = mention["kind"] not in CALENDAR | DIGITS
            if told[mention["start"]] != due:
                self.report(self.path, 1, f"mention {number}, '{mention['text']}': {told[mention['start']]} facts, not {due:d}")

    def add(self, piece):
        self.text += piece
        self.size += len(piece.encode())

    def read_sentence(self, line):
        if line != line.strip() or "  " in line:
            raise Problem("stray space")
        start, first = self.size, len(self.mentions)
        for index, piece in enumerate(re.split(r"⟦([^⟦⟧]*)⟧", line)):
            if index % 2:
                self.read_mention(piece)
                continue
            if bad := re.search(r".{0,9}[⟦⟧\d].{0,9}", piece):
                raise Problem(f"digit or bracket outside a mention: '{bad[0]}'")
            self.add(piece)
        for mention in self.mentions[first:]:
            mention["sentence"] = [start, self.size]

    def read_mention(self, piece):
        marked, *rest = piece.split("|")
        if rest == ["!"]:
            return self.add(marked)
        if len(rest) not in (1, 2):
            raise Problem(f"'{piece}' is not core|kind|fields")
        match = re.fullmatch(r"(?:‹([^‹›]+)›)?([^‹›]+)(?:‹([^‹›]+)›)?", marked)
        before, core, after = (part or "" for part in match.groups()) if match else ("", "", "")
        if not core or any(part != part.strip() for part in (core, before + core + after)):
            raise Problem(f"'{marked}' is not ‹before›core‹after› without stray spaces")
        if re.search(r"\d", before + after):
            raise Problem(f"'{marked}': a digit outside the core")
        fields = read_fields(rest[0], rest[1] if len(rest) == 2 else "")
        outer, start, end = self.size, *(self.size + len(part.encode()) for part in (before, before + core))
        self.add(before + core + after)
        self.mentions.append(dict(doc=self.id, start=start, end=end, text=core, extent=[outer, self.size],
                                  kind=rest[0], **fields, sentence=None))

    def read_fact(self, line):
        columns = [None if column == "-" else column for column in line.split("\t")]
        if len(columns) != 7 or not (columns[0] or "").isdigit() or not 0 < int(columns[0]) <= len(self.mentions):
            raise Problem("a fact is MENTION_NO and six columns between tabs")
        mention = self.mentions[int(columns[0]) - 1]
        subject, attribute, change, when, basis, source = columns[1:]
        if change not in CHANGES | {None} or (when and not TIME.fullmatch(when)):
            raise Problem(f"change '{change}' or time '{when}' has no known form")
        subject, attribute, basis, source = (
            self.locate(part, mention["start"]) for part in (subject, attribute, basis, source))
        return dict(mention=mention, subject=subject, attribute=attribute, change=change, when=when,
                    basis=basis, source=source, sentence=mention["sentence"])

    def locate(self, written, before):
        """The occurrence `text@N`; without N the last one ahead of `before`, else the first after it."""
        if written is None:
            return None
        text, at, nth = written.rpartition("@") if re.search(r"@\d+$", written) else (written, "", "")
        data, needle = self.text.encode(), text.encode()
        places = [match.start() for match in re.finditer(re.escape(needle), data)]
        if not places or (at and not 0 < int(nth) <= len(places)):
            raise Problem(f"'{written}' does not occur")
        ahead = [place for place in places if place + len(needle) <= before]
        start = places[int(nth) - 1] if at else ahead[-1] if ahead else places[0]
        return dict(text=text, start=start, end=start + len(needle))


def check_runs(path, texts, seen, report):
    """Report a run of RUN eojeol that two articles had before; `texts` are parts of one article, by line."""
    for number, text in texts:
        words = text.split()
        for index in range(len(words) - RUN + 1):
            run = tuple(words[index:index + RUN])
            holders = seen.setdefault(run, [])
            if path.stem in holders:
                continue
            holders.append(path.stem)
            if len(holders) > 2:
                report(path, number, f"shares '{' '.join(run)}' with {' and '.join(holders[:-1])}")


def check_second(article, first):
    """Report a second annotation that is not of the text of the first one."""
    if first is None:
        return article.report(article.path, 1, "no article of this name in marked/")
    if article.facts is not None:
        article.report(article.path, 1, "a second annotation has no facts")
    lines = zip(article.text.split("\n"), first.text.split("\n"))
    if article.text != first.text:
        differing = next(((mine, other) for mine, other in lines if mine != other), ("", "a longer text"))
        at = next((i for i, (a, b) in enumerate(zip(*differing)) if a != b), min(map(len, differing)))
        article.report(article.path, 1, "not the text of marked/: "
                       + " is not ".join(f"'…{part[max(0, at - 10):at + 10]}…'" for part in differing))


def read_negatives(path, report):
    """The sentences of negatives.txt by line number: one a line, without a number; `# ` opens a heading."""
    seen = {}
    raw = path.read_text(encoding="utf-8")
    for number, line in enumerate(raw.split("\n"), 1):
        if not line or line.startswith("# "):
            continue
        for wrong, what in (
                (line != line.strip() or "  " in line or "\t" in line, "stray space"),
                (unicodedata.normalize("NFC", line) != line, "not in NFC"),
                (re.search(r"\d", line), "holds a digit"),
                (not re.search(r"[.?!…][\"'”’)]*$", line), "does not end as a sentence"),
                (line in seen, f"stands in line {seen.get(line)} already")):
            if wrong:
                report(path, number, what)
        seen[line] = number
    return [(number, line) for line, number in seen.items()]


def json_lines(records):
    return "".join(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n" for record in records)


def products(articles, seconds):
    """Every file this script makes, by path."""
    out = {}
    table = ["# Made by annotate.py from marked/*.marked; do not edit.", "# id\tgenre\tdate\tsplit\ttitle"]
    for article in articles:
        out[ROOT / "articles" / f"{article.id}.txt"] = article.text
        out[ROOT / "gold" / f"{article.id}.jsonl"] = json_lines(article.mentions)
        if article.facts is not None:
            out[ROOT / "facts" / f"{article.id}.jsonl"] = json_lines(article.facts)
        table.append("\t".join([article.id, *(article.meta.get(key, "") for key in META)]))
    for article in seconds:
        out[ROOT / "second" / f"{article.id}.jsonl"] = json_lines(article.mentions)
    out[ROOT / "articles.tsv"] = "\n".join(table) + "\n"
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a product is stale")
    parser.add_argument("--stats", action="store_true", help="count the mentions by kind")
    options = parser.parse_args()
    problems, seen = [], {}

    def report(path, line, what):
        problems.append(f"{path.relative_to(ROOT.parent)}:{line}: {what}")

    articles = [Article(path, report) for path in sorted((ROOT / "marked").glob("*.marked"))]
    for article in articles:
        check_runs(article.path, [(1, article.text)], seen, report)
    negatives = ROOT / "negatives.txt"
    for number, line in read_negatives(negatives, report):
        check_runs(negatives.with_stem(f"negatives.txt:{number}"), [(number, line)], seen,
                   lambda _, at, what: report(negatives, at, what))
    by_id = {article.id: article for article in articles}
    seconds = [Article(path, report) for path in sorted((ROOT / "second").glob("*.marked"))]
    for article in seconds:
        check_second(article, by_id.get(article.id))
    if not problems:
        wanted = products(articles, seconds)
        made = [path for folder in ("articles", "gold", "facts", "second") for path in (ROOT / folder).glob("*")
                if path.suffix != ".marked"]
        for path in sorted(set(made) - set(wanted)):
            report(path, 1, "no marked file makes it")
        for path, content in wanted.items():
            if options.check:
                if not path.exists() or path.read_bytes() != content.encode():
                    report(path, 1, "stale: run corpus/annotate.py")
            else:
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(content.encode())
    if options.stats:
        kinds = Counter(mention["kind"] for article in articles for mention in article.mentions)
        print(*(f"{kind}\t{times}" for kind, times in kinds.most_common()), f"all\t{kinds.total()}", sep="\n")
    print(*problems, sep="\n", end="\n" if problems else "", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

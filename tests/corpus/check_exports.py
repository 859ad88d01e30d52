#!/usr/bin/env python3
"""Reads every export of the corpus as its user would, with readers of our own, and fails where one differs from the gold.

    check_exports.py KRNUM        the command; it finds the corpus by itself
"""
import csv
import io
import json
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

KRNUM = sys.argv[1]
FIELDS = ("value", "low", "high", "unit", "time")
LINKS = ("subject", "attribute", "change", "when", "basis", "source")


def krnum(*arguments, given=None):
    done = subprocess.run([KRNUM, *arguments], input=given, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def documents():
    """The articles by id, from the export of JSON lines."""
    return {d["id"]: d for d in map(json.loads, krnum("corpus", "export").splitlines())}


def gold_of(document):
    """Its mentions as every export should tell them, spans in characters."""
    data = document["text"].encode()

    def characters(span):
        return [len(data[:at].decode()) for at in span]

    facts = {f["mention"]["start"]: f for f in document["facts"] or []}
    for m in document["mentions"]:
        core, extent = characters([m["start"], m["end"]]), characters(m["extent"])
        notes = {name: m[name] for name in FIELDS if m[name] is not None}
        notes |= {"bound": m["bound"]} if m["bound"] != "exact" else {}
        notes |= {"approx": "true"} if m["approx"] else {}
        notes |= {"extent": f"{extent[0]}-{extent[1]}"} if extent != core else {}
        for name in LINKS:
            link = facts.get(m["start"], {}).get(name)
            if link is not None:
                notes[name] = link if isinstance(link, str) else link["text"]
        yield (*core, m["kind"], m["text"]), notes


def read_brat(path):
    """An .ann file: [((start, end, type, text), notes)] in the order of its T lines."""
    spans, notes = {}, defaultdict(dict)
    for line in path.read_text(encoding="utf-8").splitlines():
        name, second, third = line.split("\t")
        if name.startswith("T"):
            kind, start, end = second.split(" ")
            spans[name] = (int(start), int(end), kind, third)
        else:
            assert name.startswith("#"), line
            label, of = second.split(" ")
            assert label == "AnnotatorNotes" and of in spans, line
            # A ; inside a link's text is no separator: names are known.
            parts = re.split(r";(?=(?:%s)=)" % "|".join((*FIELDS, "bound", "approx", "extent", *LINKS)), third)
            notes[of] = dict(part.split("=", 1) for part in parts)
    return [(span, notes[name]) for name, span in spans.items()]


def check_brat(articles):
    with tempfile.TemporaryDirectory() as folder:
        krnum("corpus", "export", "--format", "brat", "--output", folder)
        kinds = set(Path(folder, "annotation.conf").read_text(encoding="utf-8").split())
        for name, document in articles.items():
            text = Path(folder, name + ".txt").read_text(encoding="utf-8")
            assert text == document["text"], name
            read = read_brat(Path(folder, name + ".ann"))
            for (start, end, kind, surface), _ in read:
                assert text[start:end] == surface and kind in kinds, (name, start, surface)
            assert read == list(gold_of(document)), name


def read_conll(lines):
    """{id: [[(token, tag)] by sentence]}"""
    out, sentence = defaultdict(list), []
    for line in lines.split("\n"):
        if line.startswith("# id = "):
            name = line.removeprefix("# id = ")
        elif line:
            token, tag = line.split("\t")
            sentence.append((token, tag))
        elif sentence:
            out[name].append(sentence)
            sentence = []
    return out


def check_conll(articles):
    by_character = read_conll(krnum("corpus", "export", "--format", "conll"))
    by_eojeol = read_conll(krnum("corpus", "export", "--format", "conll", "--by", "eojeol"))
    for name, document in articles.items():
        found = []
        for token, tag in (pair for sentence in by_character[name] for pair in sentence):
            assert len(token) == 1, (name, token)
            if tag.startswith("B-"):
                found.append([tag[2:], ""])
            elif tag != "O":
                assert tag == "I-" + found[-1][0], (name, token, tag)
            if tag != "O":
                found[-1][1] += token.replace("▁", " ")
        assert found == [[m["kind"], m["text"]] for m in document["mentions"]], name
        words = [token for sentence in by_eojeol[name] for token, _ in sentence]
        assert words == document["text"].split(), name
        tagged = sum(tag != "O" for sentence in by_eojeol[name] for _, tag in sentence)
        assert tagged >= 0.5 * len(document["mentions"]), name


def check_csv(articles):
    rows = list(csv.DictReader(io.StringIO(krnum("corpus", "export", "--format", "csv"))))
    gold = [m for d in articles.values() for m in d["mentions"]]
    assert len(rows) == len(gold)
    for row, m in zip(rows, gold):
        assert all(row[name] == (m[name] or "") for name in (*FIELDS, "doc", "text", "kind", "bound")), row
        assert [int(row["start"]), int(row["end"])] == [m["start"], m["end"]], row


def check_baseline(articles):
    """A baseline of one regular expression, scored as a newcomer would: characters, a span, a kind."""
    number = re.compile(r"(\d[\d,.]*)\s?(%|명|원|년|개)")
    kinds = {"%": "percent", "명": "count", "원": "money", "년": "date", "개": "count"}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "baseline.jsonl")
        with path.open("w", encoding="utf-8") as out:
            for name, document in articles.items():
                for m in number.finditer(document["text"]):
                    record = dict(doc=name, start=m.start(), end=m.end(), kind=kinds[m[2]],
                                  value=m[1].replace(",", "").rstrip("."))
                    out.write(json.dumps(record, ensure_ascii=False) + "\n")
        scores = {row["kind"]: row for row in json.loads(krnum(
            "eval", "--predictions", str(path), "--offsets", "char", "--format", "json"))}
        own = {row["kind"]: row for row in json.loads(krnum("eval", "--format", "json"))}
        print(f"span F1: the baseline {scores['all']['f1']}, krnum {own['all']['f1']}")
        assert 0.05 < scores["all"]["f1"] < own["all"]["f1"]
        assert scores["all"]["bound"] is None and scores["all"]["value"] is not None
        # What extract prints of the exported documents is what eval scores by itself.
        path.write_text(krnum("extract", "--jsonl", given=krnum("corpus", "export")), encoding="utf-8")
        assert krnum("eval", "--predictions", str(path), "--format", "json") == krnum("eval", "--format", "json")
        assert krnum("eval", "--baseline", str(path)) == ""
        # Exported documents are gold, too.
        path.write_text(krnum("corpus", "export", "--split", "dev"), encoding="utf-8")
        assert krnum("eval", str(path), "--format", "json") == krnum("eval", "--split", "dev", "--format", "json")


def check_second(articles):
    """The second annotations are sound too, and what stats tells of them is what eval tells."""
    told = {row["measure"]: row["value"] for row in json.loads(krnum("eval", "--second", "--format", "json"))}
    stats = {row["name"]: row for row in json.loads(krnum("corpus", "stats", "--format", "json"))
             if row["by"] == "second"}
    for measure in ("span_f1", "kind_kappa", "value"):
        assert stats[measure]["agreement"] == told[measure], measure
    print(f"{told['articles']} articles marked twice: span F1 {told['span_f1']}, kind kappa {told['kind_kappa']}, "
          f"value {told['value']}")
    assert told["articles"] <= len(articles)


def main():
    articles = documents()
    assert articles
    for check in (check_brat, check_conll, check_csv, check_baseline, check_second):
        check(articles)
    print(f"{len(articles)} articles")


if __name__ == "__main__":
    main()

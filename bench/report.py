#!/usr/bin/env python3
"""Writes the tables and charts from what bench/run measured.

    bench/report.py MEASURED RESULTS

MEASURED holds benchmarks.json and, where they were run, peers.json, scaling.json and eval.json. RESULTS gets results.md, results.json,
speed.svg and scaling.svg. A ratio is to re2_digits over the same text in the same run; figures are medians of CPU time.
"""
import json
import sys
from decimal import Decimal
from pathlib import Path

import svg

BASE = "re2_digits"
TEXTS = ("news", "corpus", "table", "ascii", "hangul", "digits", "brackets", "numerals", "broken")
STAGES = ("validate", "fold", "sentences", "tokenize", "candidates", "find_mentions", "extract", "extract_jsonl", "facts",
          "rewrite_digits", "rewrite_spoken")
# What each row is, in the order of the table: name, words, color, note.
ROWS = (
    ("memcpy", "memcpy", svg.LIMIT, "the limit"),
    ("simdjson_validate", "simdjson, UTF-8 validation", svg.LIMIT, "the limit of reading"),
    ("candidates", "krnum, where mentions can begin", svg.OURS, "validation and NFC test included"),
    ("pcre2_digits", "PCRE2-JIT, digits", svg.PEER, "`[0-9]+`"),
    ("pcre2_figures", "PCRE2-JIT, figures", svg.PEER, "digits, commas, point"),
    ("pcre2_numerals", "PCRE2-JIT, figures and numerals", svg.PEER, "and 십백천만억조, 일이삼 …"),
    ("re2_digits", "RE2, digits", svg.PEER, "`[0-9]+`: what ratios are relative to"),
    ("re2_figures", "RE2, figures", svg.PEER, "digits, commas, point"),
    ("re2_numerals", "RE2, figures and numerals", svg.PEER, "and 십백천만억조, 일이삼 …"),
    ("hyperscan_words", "Hyperscan, units and numerals", svg.PEER, "where each word of the tables ends; no number is read"),
    ("icu_is_nfc", "ICU, is it NFC", svg.PEER, ""),
    ("icu_nfc", "ICU, to NFC", svg.PEER, ""),
    ("icu_words", "ICU, word breaks", svg.PEER, "UTF-8 through UText"),
    ("tokenize", "krnum tokenize", svg.OURS, "sentences, eojeol, tokens"),
    ("extract", "krnum extract, to records", svg.OURS, "exact values, units, dates; all evidence on"),
    ("extract_jsonl", "krnum extract, to JSON lines", svg.OURS, "in memory"),
    ("facts", "krnum facts, to records", svg.OURS, "items are facts"),
    ("rewrite_digits", "krnum rewrite --to digits", svg.OURS, "items are replacements"),
    ("rewrite_spoken", "krnum rewrite --to spoken", svg.OURS, "items are replacements"),
    ("krnum_command", "krnum extract, whole process", svg.OURS, "one thread, to a file"),
    ("ripgrep_digits", "ripgrep -o, whole process", svg.PEER, "`[0-9]+`, to a file"),
    ("python_re_digits", "Python re, digits", svg.PEER, "`[0-9]+`"),
    ("python_re_numerals", "Python re, figures and numerals", svg.PEER, "the pattern of RE2's last row"),
    ("nori", "Lucene nori, KoreanNumberFilter", svg.PEER, "analyses all the morphology"),
    ("kiwi", "Kiwi, one worker", svg.PEER, "analyses all the morphology"),
    ("nemo", "NeMo text processing, ko", svg.PEER, "rewrites the text; items are lines changed"),
)
SAME_SPANS = {"re2_digits": "python_re_digits", "pcre2_digits": "python_re_digits", "ripgrep_digits": "python_re_digits",
              "re2_numerals": "python_re_numerals", "pcre2_numerals": "python_re_numerals"}
UNITS = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1}
SCORED = ("extract", "extract_jsonl", "krnum_command")  # by krnum eval


def read(path):
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def speeds(benchmarks, peers):
    """By NAME/TEXT: bytes a second and, where items were found, items in 1000 bytes, ns and allocations an item."""
    out = {}
    for run in benchmarks["benchmarks"]:
        if run["aggregate_name"] != "median":
            continue
        row = {"bytes_per_second": run["bytes_per_second"],
               "bytes": round(run["bytes_per_second"] * run["cpu_time"] * UNITS[run["time_unit"]])}
        if "items" in run:
            row.update(items_per_kilobyte=run["items_per_KB"], nanoseconds_per_item=run["time_per_item"] * 1e9,
                       allocations_per_item=run["allocations"])
        out[run["run_name"]] = row
    for peer in peers or []:
        if "skipped" in peer:
            continue
        row = {"bytes_per_second": peer["bytes"] / peer["seconds"], "bytes": peer["bytes"], "items_per_kilobyte": peer["found"] / peer["bytes"] * 1000}
        if peer["found"]:
            row["nanoseconds_per_item"] = peer["seconds"] / peer["found"] * 1e9
        row.update({key: peer[key] for key in ("version", "wall") if key in peer})
        out[peer["name"] + "/news"] = row
    for name, row in out.items():
        base = out.get(f"{BASE}/{name.split('/')[-1]}")
        if base:
            row["ratio"] = row["bytes_per_second"] / base["bytes_per_second"]
    return out


def scores(peers, evaluation):
    """F1 of spans by row: exact, and of spans that meet."""
    by_peer = {p["name"]: (p["f1"], p["overlap_f1"]) for p in peers or [] if "f1" in p}
    out = dict(by_peer)
    out.update({row: by_peer[like] for row, like in SAME_SPANS.items() if like in by_peer})
    if evaluation:
        total = evaluation[0]
        out.update({row: (total["f1"], total["overlap_f1"]) for row in SCORED})
    return out


def number(value, digits=3):
    """Three significant figures, written out."""
    return "" if value is None else f"{Decimal(f'{value:.{digits}g}'):f}"


def table(head, rows):
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines) + "\n"


def main_table(speed, f1):
    rows = []
    for name, words, _, note in ROWS:
        news, corpus = speed.get(f"{name}/news"), speed.get(f"{name}/corpus", {})
        if not news:
            continue
        exact, meeting = f1.get(name, ("", ""))
        rows.append([words, number(news["bytes_per_second"] / 1e6), number(news["ratio"]), number(corpus.get("ratio")),
                     number(news.get("items_per_kilobyte")), number(news.get("nanoseconds_per_item")),
                     number(news.get("allocations_per_item"), 2), exact, meeting, note])
    size = speed[f"{BASE}/news"]["bytes"] / (1 << 20)
    head = [f"news, {number(size)} MB", "MB/s", "× RE2", "on corpus", "items a KB", "ns an item", "allocations an item", "F1", "F1, overlap", ""]
    return table(head, rows)


def text_table(speed):
    rows = []
    for stage in (BASE, *STAGES):
        found = [speed.get(f"{stage}/{text}") for text in TEXTS]
        if any(found):
            rows.append([stage] + [f"{number(f['bytes_per_second'] / 1e6)} ({number(f['ratio'], 2)})" if f else "" for f in found])
    return table(["MB/s (× RE2)", *TEXTS], rows)


def item_table(speed):
    """What a numeral costs: those that read or write one at a time."""
    rows = []
    for name in ("parse_hangul", "parse_mixed", "format_hangul", "format_mixed", "es_hangul/news", "num2words/news"):
        row = speed.get(name)
        if row:
            rows.append([name.split("/")[0], number(row["nanoseconds_per_item"]), number(1e9 / row["nanoseconds_per_item"])])
    return table(["one numeral", "ns", "a second"], rows)


def goals(speed, scaling):
    """(work, required, stretch, reached or None), as ratios where nothing else is said."""
    def ratio(name, other=BASE, text="news"):
        a, b = speed.get(f"{name}/{text}"), speed.get(f"{other}/{text}")
        return a["bytes_per_second"] / b["bytes_per_second"] if a and b else None

    def wall(name, other):
        a, b = speed.get(f"{name}/news"), speed.get(f"{other}/news")
        return b["wall"] / a["wall"] if a and b else None

    yield "candidate positions, validation and NFC test included, × RE2", 3, 4, ratio("candidates")
    yield "`extract` to records, × RE2", 0.75, 1, ratio("extract")
    yield "`extract` to JSON lines in memory, × RE2", 0.55, 0.8, ratio("extract_jsonl")
    yield "`extract`, × Kiwi", 1500, 2500, ratio("extract", "kiwi")
    yield "`extract`, × nori with KoreanNumberFilter", 120, 200, ratio("extract", "nori")
    yield "`extract`, × Python re, figures and numerals", 8, 14, ratio("extract", "python_re_numerals")
    yield "`extract`, × ICU word breaks", 4, 6, ratio("extract", "icu_words")
    yield "`krnum extract` to a file, wall, × `rg -o`", 0.5, 0.8, wall("krnum_command", "ripgrep_digits")
    yield "`facts` to records, × RE2", 0.2, 0.35, ratio("facts")
    yield "`rewrite --to spoken`, × RE2", 0.4, 0.7, ratio("rewrite_spoken")
    yield "`rewrite --to digits`, × RE2", 0.4, 0.7, ratio("rewrite_digits")
    yield "a dense table of numbers, × RE2", 2, 5, ratio("extract", text="table")
    slowest = [speed[f"extract/{text}"]["bytes_per_second"] / 1e6 for text in TEXTS if f"extract/{text}" in speed]
    yield "any bytes at all, MB/s", 20, 40, min(slowest, default=None)
    if scaling:
        one, two = scaling["threads"][:2]
        yield "two threads, wall, × one", 1.7, 1.85, one["wall"] / two["wall"]


def growth(row):
    """The time of a hostile text repeated, over so many times the time of one."""
    return row["many"] / (row["times"] * row["one"])


def goal_table(speed, scaling):
    rows = [[work, required, stretch, number(reached) or "not measured",
             "" if reached is None else "stretch" if reached >= stretch else "yes" if reached >= required else "no"]
            for work, required, stretch, reached in goals(speed, scaling)]
    if scaling:
        less = (("two threads, CPU, × one", 1.15, 1.05, scaling["threads"][1]["cpu"] / scaling["threads"][0]["cpu"]),
                ("hostile texts repeated, × as many times one", 1.1, 1.05, max(map(growth, scaling["hostile"]))),
                ("start-up, ms", 10, 3, scaling["start"]["wall"] * 1000),
                ("peak memory while streaming, MB", 64, 32, scaling["threads"][0]["peak"]))
        for work, required, stretch, reached in less:
            met = "stretch" if reached <= stretch else "yes" if reached <= required else "no"
            rows.append([work, required, stretch, number(reached), met])
    return table(["goal", "required", "stretch", "reached", "met"], rows)


def straight(points):
    """The least-squares line through (x, y): a, b of a + b x, and the largest deviation from it as a share."""
    n = len(points)
    mean_x, mean_y = sum(x for x, _ in points) / n, sum(y for _, y in points) / n
    b = sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)
    a = mean_y - b * mean_x
    return a, b, max(abs(y / (a + b * x) - 1) for x, y in points)


def scaling_parts(scaling):
    """The panels of the chart, and the lines of the report."""
    sizes = [(row["megabytes"], row["cpu"]) for row in scaling["sizes"]]
    rate = sorted(cpu / size for size, cpu in sizes)[len(sizes) // 2]
    off = max(abs(cpu / (size * rate) - 1) for size, cpu in sizes)
    threads = [(row["threads"], scaling["threads"][0]["wall"] / row["wall"]) for row in scaling["threads"]]
    more = max(row["cpu"] for row in scaling["threads"]) / scaling["threads"][0]["cpu"]
    dense = [(row["per_kilobyte"], row["cpu"] / row["megabytes"] * 1000) for row in scaling["densities"]]
    a, b, bent = straight(dense)
    notes = (f"within {off:.0%} of linear, {sizes[0][0]:.0f} to {sizes[-1][0]:.0f} MB", f"{more:.2f} times the CPU time",
             f"{a:.3g} + {b:.3g} a mention a KB, within {bent:.0%}")
    panels = [
        ("CPU time and size", notes[0], "MB of news", "seconds", sizes, [(x, x * rate) for x, _ in sizes], True),
        ("Threads", notes[1], "threads", "times as fast, wall", threads, [(x, x) for x, _ in threads], False),
        ("CPU time and density", notes[2], "mentions in 1000 bytes", "ms a MB", dense, [(x, a + b * x) for x, _ in dense], False),
    ]
    words = "".join(f"- {heading}: {note}\n" for heading, note, *_ in panels)
    words += "- Hostile texts, repeated: " + ", ".join(
        f"{row['name']} {growth(row):.2f} of {row['times']} times the time of one" for row in scaling["hostile"]) + "\n"
    return panels, words


def machine(benchmarks, scaling):
    context = benchmarks["context"]
    model = next((line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
                  if line.startswith("model name")), "unknown processor")
    load = [context.get("load_avg", [0])[0]] + ([scaling["load"]] if scaling else [])
    busy = " **The machine was busy: read ratios, not speeds; wall times say little.**" if max(load) > 1.5 else ""
    return (f"{context['date'][:10]}, {model}, {context['num_cpus']} processors at {context['mhz_per_cpu']} MHz, "
            f"{context['compiler']} `{context['flags']}`. Load {', '.join(f'{value:.1f}' for value in load)}.{busy}")


def main(measured, results):
    measured, results = Path(measured), Path(results)
    benchmarks, peers, scaling, evaluation = (read(measured / f"{name}.json")
                                              for name in ("benchmarks", "peers", "scaling", "eval"))
    speed, f1 = speeds(benchmarks, peers), scores(peers, evaluation)
    results.mkdir(parents=True, exist_ok=True)
    where = machine(benchmarks, scaling)
    report = [f"# Speed\n\nWritten by `bench/run`. {where}\n\nCPU time of one thread, medians of five; ratios to RE2's `[0-9]+` over "
              "the same text in the same run.\nF1 of spans is on the test split of the bundled corpus: of equal spans, and of spans "
              "that meet, which is kinder to\na tool that leaves the unit out. krnum's authors wrote the corpus; its F1 is an upper "
              "bound.\n",
              main_table(speed, f1)]
    skipped = [f"- {peer['name']}: {peer['skipped']}\n" for peer in peers or [] if "skipped" in peer]
    if skipped:
        report.append("Not run:\n\n" + "".join(skipped))
    report += ["## Goals\n", goal_table(speed, scaling), "## Every stage, every text\n", text_table(speed),
               "## One numeral at a time\n", item_table(speed)]
    if scaling:
        panels, words = scaling_parts(scaling)
        (results / "scaling.svg").write_text(svg.plots("krnum extract: how the time grows", panels), encoding="utf-8")
        report += ["## Scaling\n", words, "![Scaling](scaling.svg)\n"]
    (results / "results.md").write_text("\n".join(report), encoding="utf-8")
    told = {"machine": where, "context": benchmarks["context"], "speeds": speed, "f1": f1, "scaling": scaling}
    (results / "results.json").write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    rows = [(words, speed[f"{name}/news"], f1.get(name), color) for name, words, color, _ in ROWS
            if f"{name}/news" in speed]
    rows = [(words, row["ratio"], f"{number(row['ratio'], 2)} × ({number(row['bytes_per_second'] / 1e6, 2)} MB/s)", f, color)
            for words, row, f, color in sorted(rows, key=lambda row: -row[1]["ratio"])]
    (results / "speed.svg").write_text(
        svg.bars("How fast, and how right", "CPU time over Korean news text, one thread; peers do other work: see results.md", rows,
                 "times the speed of RE2 searching [0-9]+"), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])

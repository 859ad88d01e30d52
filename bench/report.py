#!/usr/bin/env python3
"""Writes the tables and charts from what bench/run measured.

    bench/report.py MEASURED RESULTS

MEASURED holds run.json and, of the steps that ran to their end, benchmarks.json, peers.json, scaling.json and eval.json. RESULTS gets
results.md, results.json, speed.svg and scaling.svg; the tables of speed and of goals are printed, too. A ratio is to re2_digits over the
same bytes in the same run; figures are medians of CPU time.
"""
import json
import platform
import statistics
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
MEGABYTE = 1 << 20
SAME_SPANS = {"re2_digits": "python_re_digits", "pcre2_digits": "python_re_digits", "ripgrep_digits": "python_re_digits",
              "re2_numerals": "python_re_numerals", "pcre2_numerals": "python_re_numerals"}
# Those that read or write one numeral at a time.
NUMERALS = ("parse_hangul", "parse_mixed", "format_hangul", "format_mixed", "es_hangul", "num2words")
BUSY = 0.1  # processors that others may take before a run is called disturbed
SCORED = ("extract", "extract_jsonl", "krnum_command")  # by krnum eval


def read(path):
    """None where the step that writes it failed."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def timed(benchmarks):
    """A row a benchmark: bytes a second, the spread of the repetitions (deviation over mean) and, where items were found, how many in
    1000 bytes, ns and allocations an item."""
    rows = {}
    for run in benchmarks:
        row = rows.setdefault(run["run_name"], {})
        if run.get("aggregate_name") == "cv":
            row["spread"] = run["cpu_time"]
        elif run.get("aggregate_name") == "median":
            row.update(bytes_per_second=run["bytes_per_second"], bytes=round(run["bytes"]))
            if "items" in run:
                row.update(items_per_kilobyte=run["items_per_KB"], nanoseconds_per_item=run["time_per_item"] * 1e9,
                           allocations_per_item=run["allocations"])
    return {name: row for name, row in rows.items() if "bytes" in row}


def timed_peer(peer):
    row = {"bytes_per_second": peer["bytes"] / peer["seconds"], "bytes": peer["bytes"],
           "items_per_kilobyte": peer["found"] / peer["bytes"] * 1000}
    if peer["found"]:
        row["nanoseconds_per_item"] = peer["seconds"] / peer["found"] * 1e9
    return {**row, **{key: peer[key] for key in ("version", "wall") if key in peer}}


def speeds(benchmarks, peers):
    """What was timed, by NAME/TEXT, with its ratio to BASE over the same part of the text; BASE over parts of a text by
    NAME/TEXT/PARTS, and numerals by NAME."""
    rows = timed(benchmarks)
    for peer in peers:
        if "bytes" in peer:
            part = f"/{peer['parts']}" if peer["parts"] > 1 else ""
            rows[peer["name"] if peer["name"] in NUMERALS else f"{peer['name']}/news{part}"] = timed_peer(peer)
    for name, row in rows.items():
        base = rows.get(BASE + name[name.index("/"):]) if "/" in name else None
        if base:
            row["ratio"] = row["bytes_per_second"] / base["bytes_per_second"]
    return {name if name.startswith(BASE) else "/".join(name.split("/")[:2]): row for name, row in rows.items()}


def failures(run, benchmarks, peers):
    """What did not run and why, by the name of a step, a peer or a benchmark."""
    out = {f"bench/run's step {step['name']}": step["failed"] for step in run["steps"] if "failed" in step}
    out.update({peer["name"]: peer["skipped"] for peer in peers if "skipped" in peer})
    out.update({row["run_name"]: row["error_message"] for row in benchmarks if row.get("error_occurred")})
    return out


def scores(peers, evaluation):
    """F1 of spans by row: exact, and of spans that meet."""
    by_peer = {p["name"]: (p["f1"], p["overlap_f1"]) for p in peers if "f1" in p}
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


def why_not(name, failed):
    """Why a row has no figures: a peer's name begins that of its rows."""
    found = (why for what, why in failed.items() if name.startswith(what) or what.startswith(f"{name}/"))
    return next(found, "not in this run").replace("|", "/")


def main_table(speed, f1, failed):
    rows = []
    for name, words, _, note in ROWS:
        news, corpus = speed.get(f"{name}/news"), speed.get(f"{name}/corpus", {})
        if not news:
            rows.append([words, "", "not run"] + [""] * 7 + [why_not(name, failed)])
            continue
        exact, meeting = f1.get(name, ("", ""))
        rows.append([words, number(news["bytes"] / MEGABYTE, 2), number(news["bytes_per_second"] / 1e6), number(news.get("ratio")),
                     number(corpus.get("ratio")), number(news.get("items_per_kilobyte")), number(news.get("nanoseconds_per_item")),
                     number(news.get("allocations_per_item"), 2), exact, meeting,
                     "; ".join(part for part in (news.get("version"), note) if part)])
    head = ["news", "MB read", "MB/s", "× RE2", "× RE2, corpus", "items a KB", "ns an item", "allocations an item", "F1", "F1, overlap", ""]
    return table(head, rows)


def text_table(speed):
    rows = []
    for stage in (BASE, "pcre2_digits", *STAGES):
        found = [speed.get(f"{stage}/{text}") for text in TEXTS]
        if any(found):
            sizes = [number(f["bytes"] / MEGABYTE, 2) for f in found if f]
            rows.append([stage, f"{sizes[0]}, {sizes[-1]}"] +
                        [f"{number(f['bytes_per_second'] / 1e6)} ({number(f.get('ratio'), 2)})" if f else "" for f in found])
    return table(["MB/s (× RE2)", "MB: news, corpus; others", *TEXTS], rows)


def item_table(speed):
    """What a numeral costs."""
    rows = []
    for name in NUMERALS:
        row = speed.get(name)
        if row:
            rows.append([name, number(row["nanoseconds_per_item"]), number(1e9 / row["nanoseconds_per_item"])])
    return table(["one numeral", "ns", "a second"], rows)


def goals(speed, scaling):
    """(work, required, stretch, reached or None), as ratios where nothing else is said."""
    def ratio(name, other=BASE, text="news"):
        a, b = speed.get(f"{name}/{text}"), speed.get(f"{other}/{text}")
        if other == BASE:
            return a.get("ratio") if a else None
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


def seconds_a_megabyte(scaling):
    return statistics.median(row["cpu"] / row["megabytes"] for row in scaling["sizes"])


def off_linear(scaling):
    """The largest deviation of the time of a size from what its share of the median's would be."""
    rate = seconds_a_megabyte(scaling)
    return max(abs(row["cpu"] / (row["megabytes"] * rate) - 1) for row in scaling["sizes"])


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
                ("time against size, off linear", 0.1, 0.05, off_linear(scaling)),
                ("start-up, ms", 10, 3, scaling["start"]["wall"] * 1000),
                ("peak memory while streaming, MB", 64, 32, max(row["peak"] for row in scaling["threads"])))
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
    rate = seconds_a_megabyte(scaling)
    threads = [(row["threads"], scaling["threads"][0]["wall"] / row["wall"]) for row in scaling["threads"]]
    more = max(row["cpu"] for row in scaling["threads"]) / scaling["threads"][0]["cpu"]
    dense = [(row["per_kilobyte"], row["cpu"] / row["megabytes"] * 1000) for row in scaling["densities"]]
    a, b, bent = straight(dense)
    notes = (f"within {off_linear(scaling):.0%} of linear, {sizes[0][0]:.0f} to {sizes[-1][0]:.0f} MB",
             f"{scaling['threads'][0]['megabytes']:.0f} MB of news, {more:.2f} times the CPU time of one",
             f"{a:.3g} ms a MB and {b:.3g} for each mention a KB, within {bent:.0%}")
    panels = [
        ("CPU time and size", notes[0], "MB of news", "seconds", sizes, [(x, x * rate) for x, _ in sizes], True),
        ("Threads", notes[1], "threads", "times as fast, wall", threads, [(x, x) for x, _ in threads], False),
        ("CPU time and density", notes[2], "mentions in 1000 bytes", "ms a MB", dense, [(x, a + b * x) for x, _ in dense], False),
    ]
    words = "".join(f"- {heading}: {note}\n" for heading, note, *_ in panels)
    words += "- Runs: " + ", ".join(f"{row['times']} of {row['megabytes']:.0f} MB" for row in scaling["sizes"]) + "\n"
    words += (f"- Hostile texts of 1 MB, repeated {scaling['hostile'][0]['times']} times, over as many times the time of one: "
              + ", ".join(f"{row['name']} {growth(row):.2f}" for row in scaling["hostile"]) + "\n")
    return panels, words


def processor():
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    return next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine())


def conditions(run, benchmarks):
    """Where, when and of what, in one paragraph."""
    context = benchmarks["context"] if benchmarks else {}
    words = [f"{run['date']}, commit {run['commit']}, {processor()}"]
    if context:
        words.append(f"{context['num_cpus']} processors at {context['mhz_per_cpu']} MHz, {context['compiler']} `{context['flags']}`, "
                     + context["libraries"])
    told = ", ".join(words) + "."
    if "load_after" in run:
        others = "" if "others" not in run else f"; other processes took {run['others']:.2f} processors meanwhile"
        told += (f" `{run['command']}` took {run['seconds'] / 60:.1f} minutes, load {run['load_before']:.1f} before and "
                 f"{run['load_after']:.1f} after{others}.")
        if run.get("others", run["load_before"]) > BUSY:
            told += " **The machine was busy: read ratios, not speeds; wall times say little.**"
    return told


def spread(speed):
    values = [row["spread"] for row in speed.values() if "spread" in row]
    return f" Repetitions deviate by {statistics.median(values):.1%} in the median benchmark, {max(values):.0%} in the worst." if values else ""


def chart(speed, f1, run):
    rows = [(words, speed[f"{name}/news"], f1.get(name), color) for name, words, color, _ in ROWS
            if "ratio" in speed.get(f"{name}/news", {})]
    rows = [(words, row["ratio"], f"{number(row['ratio'], 2)} × ({number(row['bytes_per_second'] / 1e6, 2)} MB/s)", f, color)
            for words, row, f, color in sorted(rows, key=lambda row: -row[1]["ratio"])]
    return svg.bars("How fast, and how right", f"CPU time over Korean news text, one thread; {processor()}, {run['date'][:10]}. Peers do other "
                    "work: see results.md", rows, "times the speed of RE2 searching [0-9]+ over the same bytes")


def main(measured, results):
    measured, results = Path(measured), Path(results)
    run, benchmarks, peers, scaling, evaluation = (read(measured / f"{name}.json")
                                                   for name in ("run", "benchmarks", "peers", "scaling", "eval"))
    peers = peers or []
    runs = benchmarks["benchmarks"] if benchmarks else []
    speed, f1, failed = speeds(runs, peers), scores(peers, evaluation), failures(run, runs, peers)
    results.mkdir(parents=True, exist_ok=True)
    where = conditions(run, benchmarks)
    main_part = [main_table(speed, f1, failed)]
    if failed:
        main_part.append("Not run:\n\n" + "".join(f"- {what}: {why}\n" for what, why in failed.items()))
    main_part += ["## Goals\n", goal_table(speed, scaling)]
    print(where + "\n", *main_part, sep="\n")
    report = [f"# Speed\n\nWritten by `bench/run`. {where}\n\nCPU time of one thread, medians of five; ratios to RE2's `[0-9]+` over "
              "the same bytes in the same run.\nThe slower read a part of the text: as many MB as the table says."
              f"{spread(speed)}\nF1 of spans is on the test split of the bundled corpus: of equal spans, and of spans "
              "that meet, which is kinder to\na tool that leaves the unit out. krnum's authors wrote the corpus; its F1 is an upper "
              "bound.\n",
              *main_part, "## Every stage, every text\n", text_table(speed), "## One numeral at a time\n", item_table(speed)]
    if scaling:
        panels, words = scaling_parts(scaling)
        (results / "scaling.svg").write_text(svg.plots("krnum extract --lines: how the time grows", panels), encoding="utf-8")
        report += ["## Scaling\n", words, "![Scaling](scaling.svg)\n"]
    else:
        (results / "scaling.svg").unlink(missing_ok=True)
    (results / "results.md").write_text("\n".join(report), encoding="utf-8")
    told = {"conditions": where, "run": run, "context": benchmarks and benchmarks["context"], "failed": failed, "speeds": speed, "f1": f1,
            "scaling": scaling}
    (results / "results.json").write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    (results / "speed.svg").write_text(chart(speed, f1, run), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])

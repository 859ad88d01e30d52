#!/usr/bin/env python3
"""Loads the exported corpus with Hugging Face datasets, as its card says. Exit status 77 where the package is not
installed: .ci/datasets installs it.

    check_datasets.py KRNUM
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

INSTALLED = Path(__file__).resolve().parents[2] / "build/datasets/bin/python"

try:
    os.environ["HF_HUB_OFFLINE"] = "1"
    from datasets import load_dataset
except ImportError:
    if INSTALLED.exists() and Path(sys.prefix) != INSTALLED.parents[1]:
        os.execv(INSTALLED, [str(INSTALLED), *sys.argv])
    print("datasets is not installed, skipped; .ci/datasets installs it")
    sys.exit(77)


def main():
    with tempfile.TemporaryDirectory() as folder:
        made = os.path.join(folder, "corpus")
        subprocess.run([sys.argv[1], "corpus", "export", "--output", made], check=True)
        loaded = load_dataset(made, cache_dir=os.path.join(folder, "cache"))
        assert set(loaded) == {"train", "validation", "test"}, loaded
        mentions = facts = 0
        for split in loaded.values():
            assert split.features == loaded["train"].features
            for article in split:
                text = article["text"].encode()
                for mention in article["mentions"]:
                    mentions += 1
                    assert text[mention["start"]:mention["end"]].decode() == mention["text"], mention
                    assert mention["value"] is None or isinstance(mention["value"], str), mention
                for fact in article["facts"] or []:
                    facts += 1
                    for link in ("subject", "attribute", "basis", "source"):
                        if fact[link] is not None and fact[link]["text"] is not None:
                            place = fact[link]
                            assert text[place["start"]:place["end"]].decode() == place["text"], fact
        print(loaded)
        print(f"{mentions} mentions, {facts} facts")
        assert mentions and facts


if __name__ == "__main__":
    main()

"""SQLite FTS5 in `make bench-search`: the same contract as engine.mjs.

    python3 engines/sqlite.py CORPUS.jsonl QUERIES.jsonl OUT SCRATCH STOPWORDS.json

Python's sqlite3, because Node 20 has no SQLite of its own. `unicode61 remove_diacritics 2` folds accents
(https://www.sqlite.org/fts5.html#unicode61_tokenizer), `bm25` takes a weight a column (#the_bm25_function), terms are
joined by OR (#fts5_boolean_operators): a document with every word of a whole question is rare. FTS5 has no stemmer for
French; its `porter`, made for English (#porter_tokenizer), still helps. Tried on every third query, hit@1 and hit@10:
this 67 and 94 of 100; prefixes from 4 letters instead of `porter` 67 and 94, four times as long; neither 65 and 93; no
stop words 63 and 91.
"""

import json
import re
import sqlite3
import sys
import time
import unicodedata
from pathlib import Path

WARM_UP = 200
LIMIT = 10
FIELDS = ("title", "description", "path", "situations", "text")
WEIGHTS = (0.5, 6, 2, 2, 1)
TOKENIZER = "porter unicode61 remove_diacritics 2"
# Pages of the database that may be in memory, in KiB: all of them.
CACHE_KIB = 256 * 1024

FIND = f"SELECT id FROM page WHERE page MATCH ? ORDER BY bm25(page, 0, {', '.join(map(str, WEIGHTS))}) LIMIT {LIMIT}"


def lines(file):
    with open(file, encoding="utf-8") as text:
        for number, line in enumerate(text, 1):
            if line.strip():
                try:
                    yield json.loads(line)
                except json.JSONDecodeError as error:
                    sys.exit(f"{file}:{number}: {error}")


def folded(text):
    return "".join(char for char in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(char))


def row(document):
    fields = (document[field] for field in FIELDS)
    return (document["id"], *(". ".join(field) if isinstance(field, list) else field for field in fields))


def build(file, documents):
    base = sqlite3.connect(file)
    base.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    base.execute(f"CREATE VIRTUAL TABLE page USING fts5(id UNINDEXED, {', '.join(FIELDS)}, tokenize = '{TOKENIZER}')")
    base.executemany("INSERT INTO page VALUES (?, ?, ?, ?, ?, ?)", map(row, documents))
    base.execute("INSERT INTO page(page) VALUES ('optimize')")
    base.commit()
    return base


def match(query, stop_words):
    words = [word for word in re.findall(r"\w+", query) if folded(word) not in stop_words]
    return " OR ".join(f'"{word}"' for word in words) or '""'


def find(base, query, stop_words):
    return [found for (found,) in base.execute(FIND, (match(query, stop_words),))]


def index_bytes(base):
    """The index alone: the table that keeps the texts is left out."""
    tables = ("page_data", "page_idx", "page_docsize", "page_config")
    marks = ", ".join("?" * len(tables))
    try:
        return base.execute(f"SELECT sum(pgsize) FROM dbstat WHERE name IN ({marks})", tables).fetchone()[0]
    except sqlite3.OperationalError:
        # A SQLite without dbstat: the blobs of the index.
        return base.execute("SELECT sum(length(block)) FROM page_data").fetchone()[0]


def main():
    corpus, queries, out, scratch, stop = map(Path, sys.argv[1:])
    documents, asked = list(lines(corpus)), [line["q"] for line in lines(queries)]
    stop_words = {folded(word) for word in json.loads(stop.read_text(encoding="utf-8"))}
    began = time.perf_counter()
    base = build(scratch / "pages.sqlite", documents)
    build_ms = (time.perf_counter() - began) * 1e3
    for query in asked[:WARM_UP]:
        find(base, query, stop_words)
    out.mkdir(parents=True, exist_ok=True)
    with open(out / "answers.jsonl", "w", encoding="utf-8") as answers:
        for query in asked:
            began = time.perf_counter()
            ids = find(base, query, stop_words)
            micros = (time.perf_counter() - began) * 1e6
            print(json.dumps({"ids": ids, "us": micros}), file=answers)
    report = {
        "name": "SQLite FTS5",
        "version": sqlite3.sqlite_version,
        "settings": "OR, porter over unicode61 remove_diacritics 2, bm25 with weights, French stop words",
        "build_ms": build_ms,
        "index_bytes": index_bytes(base),
        "warm_up": min(WARM_UP, len(asked)),
    }
    (out / "report.json").write_text(json.dumps(report), encoding="utf-8")


if __name__ == "__main__":
    main()

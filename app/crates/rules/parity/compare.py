"""Compares our outcomes with the oracle's: a table in Markdown, then every disagreement by cause.

    python compare.py households.jsonl ours.jsonl oracle.jsonl > parity.md

Ends with status 1 when less than --floor percent of the households agree on a right once the causes that causes.yaml
documents are set right. A disagreement belongs to a cause when OpenFisca, asked again with that one thing set right,
says what we say. What belongs to none is listed under « Unexplained ».
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

import yaml

# Our right, the oracle's variable, and the period of the oracle's amount in months (None: no amount to compare).
RIGHTS = {
    "bourse-de-college": ("bourse_college", 12),
    "bourse-de-lycee": ("bourse_lycee", 12),
    "bourse-sur-criteres-sociaux": ("bourse_criteres_sociaux", 12),
    "allocation-de-rentree-scolaire": ("ars", 0),
    "prime-a-la-naissance": ("paje_naissance", 0),
    "allocation-de-base-paje": ("paje_base", 1),
    "allocations-familiales": ("af", 1),
    "complement-familial": ("cf", 1),
    "allocation-de-soutien-familial": ("asf", 1),
    "aspa": ("aspa", 1),
    "complementaire-sante-sans-participation": ("c2s_free", None),
    "complementaire-sante-avec-participation": ("c2s_paid", 1),
    "cheque-energie": ("cheque_energie", 12),
    "majoration-pour-la-vie-autonome": ("mva", 1),
    "allocation-aux-adultes-handicapes": ("aah", 1),
    "rsa": ("rsa", 1),
    "prime-d-activite": ("ppa", 1),
}
COLUMNS = [
    "Right", "Oracle", "Open, by us", "Same status", "Same amount, both open", "Same status and amount", "Explained",
    "Unexplained", "Same, causes set right",
]  # fmt: skip
MONTHS = {"euro_per_month": 1, "euro_per_quarter": 3, "euro_per_year": 12, "euro": 0}


class Verdict:
    """What both said of one household and one right."""

    def __init__(self, right, household, ours, oracle):
        self.right, self.household, self.ours = right, household, ours
        self.name, self.months = RIGHTS[right]
        self.said = oracle["outcomes"][self.name]
        self.corrected = oracle["corrected"].get(self.name, {})

    @property
    def open(self):
        return self.ours["status"] == "eligible"

    def agrees_on_status(self, amount):
        return self.ours["status"] == ("eligible" if amount else "not_eligible")

    def agrees(self, amount):
        """On the status and, to the euro, on the amount."""
        if not self.agrees_on_status(amount):
            return False
        return not self.open or self.months is None or abs(self.amount() - amount) < 1

    def amount(self):
        """Our amount, over the oracle's period. An amount a year and a single sum are the same thing here."""
        if self.ours.get("amount") is None:
            return -1
        mine = MONTHS[self.ours["unit"]] or 12
        return float(self.ours["amount"]) * (self.months or 12) / mine

    def cause(self):
        """The cause set right with which the oracle agrees: one alone, or several together."""
        for cause, amount in self.corrected.items():
            if self.agrees(amount):
                return "several causes" if cause == "all" else cause
        return None


def verdicts(households, ours, oracle):
    ours, oracle = ({line["id"]: line for line in lines} for lines in (ours, oracle))
    for household in households:
        number = household["id"]
        if number not in ours or number not in oracle:
            sys.exit(f"household {number} has no outcome: are the three files of the same draw?")
        for right in RIGHTS:
            if right not in ours[number]["outcomes"]:
                sys.exit(f"we have no right called {right}")
            yield Verdict(right, household, ours[number]["outcomes"][right], oracle[number])


def share(part, whole):
    return "–" if not whole else f"{100 * part / whole:.2f} %"


def row(right, group):
    open_ = [v for v in group if v.open]
    both = [v for v in open_ if v.said and v.months is not None]
    status = sum(v.agrees_on_status(v.said) for v in group)
    amount = sum(v.agrees(v.said) for v in both)
    whole = sum(v.agrees(v.said) for v in group)
    explained = sum(not v.agrees(v.said) and v.cause() is not None for v in group)
    cells = [
        f"`{right}`", f"`{group[0].name}`", len(open_), share(status, len(group)),
        f"{share(amount, len(both))} of {len(both)}", share(whole, len(group)), explained,
        len(group) - whole - explained, share(whole + explained, len(group)),
    ]  # fmt: skip
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def example(verdict):
    mine = verdict.ours["status"] + (f" {verdict.amount():.2f}" if verdict.open and verdict.months is not None else "")
    number, on = verdict.household["id"], verdict.household["on"]
    return f"  - household {number} on {on}: we say {mine}, the oracle {verdict.said:.2f}"


def report(groups, causes, examples):
    total = max((len(group) for group in groups.values()), default=0)
    yield "# Parity with OpenFisca-France\n"
    yield f"{total} households. Amounts agree when they differ by less than one euro.\n"
    yield "| " + " | ".join(COLUMNS) + " |"
    yield "|---|---|" + "---:|" * (len(COLUMNS) - 2)
    for right, group in groups.items():
        yield row(right, group)
    yield "\n## Disagreements by cause\n"
    for right, group in groups.items():
        apart = defaultdict(list)
        for verdict in group:
            if not verdict.agrees(verdict.said):
                apart[verdict.cause() or "unexplained"].append(verdict)
        if apart:
            yield f"### {right}\n"
        for cause, found in sorted(apart.items(), key=lambda item: -len(item[1])):
            about = causes.get(cause)
            yield f"- **{cause}** ({len(found)})" + (f": {about['what']}" if about else "")
            if about:
                yield f"  - Right: {about['right']}. Law: {about['law']}."
            yield from map(example, found[:examples])
        if apart:
            yield ""


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("households")
    options.add_argument("ours")
    options.add_argument("oracle")
    options.add_argument("--floor", type=float, default=99.0)
    options.add_argument("--examples", type=int, default=3)
    options = options.parse_args()
    read = lambda path: [json.loads(line) for line in open(path)]
    causes = yaml.safe_load(Path(__file__).with_name("causes.yaml").read_text())
    groups = defaultdict(list)
    for verdict in verdicts(read(options.households), read(options.ours), read(options.oracle)):
        groups[verdict.right].append(verdict)
    groups = {right: groups[right] for right in RIGHTS if right in groups}
    print("\n".join(report(groups, causes, options.examples)))
    low = [
        right
        for right, group in groups.items()
        if sum(v.agrees(v.said) or v.cause() is not None for v in group) * 100 < options.floor * len(group)
    ]
    if low:
        sys.exit(f"under {options.floor} %: {', '.join(low)}")


if __name__ == "__main__":
    main()

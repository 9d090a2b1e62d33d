"""Measures our rules beside OpenFisca and publicodes: the same households, the same rights, the same outcomes.

    python run.py target/bench-rules

Prints a table in Markdown. Ends with a message when something is missing, or when outcomes differ.
"""

import importlib.util
import json
import os
import random
import shutil
import subprocess
import sys
from itertools import count, islice
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[3]
sys.path.insert(0, str(HERE.parent / "parity"))
import compare
import households

ON = "2026-10-15"
MANY = 1000
SEED = 20261122
# The rights that rules.mjs has in publicodes.
WRITTEN = [
    "allocation-de-rentree-scolaire",
    "allocation-de-base-paje",
    "complement-familial",
    "allocation-de-soutien-familial",
]


def check():
    """What is not there."""
    for program in ("cargo", "node"):
        if not shutil.which(program):
            yield f"{program} is not installed"
    if importlib.util.find_spec("openfisca_france") is None:
        yield "OpenFisca-France is not in this Python: run `make bench-rules`, which installs it"
    if not (HERE / "node_modules/publicodes").is_dir():
        yield "publicodes is not installed: run `make bench-rules`, which installs it"


def drawn():
    """Households of that day, as `make parity` draws them."""
    rng = random.Random(SEED)
    every = (households.household(rng, number) for number in count(1))
    return list(islice((one for one in every if one["on"] == ON), MANY))


def figures():
    """The figures in force on that day."""
    found = {}
    for file in sorted((ROOT / "content/parameters").glob("*.yaml")):
        for name, parameter in yaml.safe_load(file.read_text()).items():
            values = [value for value in parameter["values"] if str(value["from"]) <= ON]
            if values:
                found[name] = next(values[-1][shape] for shape in ("is", "steps", "rows") if shape in values[-1])
    return found


def run(name, command):
    """What a part says, in JSON."""
    print(f"{name} …", file=sys.stderr)
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit(f"bench-rules: {name} could not be measured: {' '.join(map(str, command))}")
    return json.loads(done.stdout)


def differences(task, ours, publicodes, openfisca):
    """Where publicodes does not say what we say, to the cent, or OpenFisca of the family, to the euro."""
    for which in ("one", "many"):
        for household, mine, theirs in zip(task[which], ours[which], publicodes[which], strict=True):
            for right in WRITTEN:
                amount = float(mine[right]["amount"]) if mine[right]["status"] == "eligible" else None
                said = theirs[right]
                if (amount is None) != (said is None) or amount is not None and abs(amount - said) > 0.001:
                    yield f"{right} of household {household['id']}: ours {amount}, publicodes {said}"
    for verdict in verdicts(task, ours, openfisca, "one"):
        if not verdict.agrees(verdict.said):
            yield f"{verdict.right} of the family: ours {verdict.ours}, OpenFisca {verdict.said}"


def verdicts(task, ours, openfisca, which):
    for household, mine, theirs in zip(task[which], ours[which], openfisca[which], strict=True):
        said = {"outcomes": {compare.RIGHTS[right][0]: amount for right, amount in theirs.items()}, "corrected": {}}
        for right in compare.RIGHTS:
            yield compare.Verdict(right, household, mine[right], said)


def row(what, engine, micros, base):
    number = f"{micros:,.0f}" if micros >= 100 else f"{micros:.1f}"
    ratio = micros / base
    return f"| {what} | {engine} | {number} | {f'{ratio:,.0f}' if ratio >= 10 else f'{ratio:.1f}'} |"


def table(task, ours, publicodes, openfisca):
    yield "| what | engine | µs a household | times ours |"
    yield "|---|---|---:|---:|"
    for name in task["sets"]:
        mine = ours["micros"][name]
        for which, asked in (("one", "one family"), ("many", f"{MANY:,} households")):
            what, base = f"{mine['rights']} rights, {asked}", mine[which]["micros"]
            yield row(what, "ours", base, base)
            yield row(what, "ours, with explanations and what is missing", mine[which]["explained"], base)
            for engine, report in (("publicodes", publicodes), ("OpenFisca", openfisca)):
                theirs = report["micros"].get(name, {}).get(which)
                if theirs:
                    yield row(what, engine + simulations(theirs), theirs["micros"], base)


def simulations(theirs):
    number = theirs.get("simulations", 0)
    return f", {number} simulation{'s' if number > 1 else ''}" if number else ""


def notes(task, ours, publicodes, openfisca):
    setups = (report["setup"] for report in (ours, publicodes, openfisca))
    yield "\nSetting up, once: our content {:.2f} s, publicodes {:.2f} s, OpenFisca {:.1f} s.".format(*setups)
    same = [verdict.agrees(verdict.said) for verdict in verdicts(task, ours, openfisca, "many")]
    yield f"Of the {MANY:,} households, publicodes agrees on all outcomes, OpenFisca on {sum(same) / len(same):.1%}."
    yield f"Load of the machine: {os.getloadavg()[0]:.1f}."


def main():
    missing = list(check())
    if missing:
        sys.exit("bench-rules: " + "; ".join(missing))
    out = Path(sys.argv[1]).resolve()
    out.mkdir(parents=True, exist_ok=True)
    family = {"id": "family", "on": ON, "answers": json.loads((HERE / "family.json").read_text())}
    sets = {"written": WRITTEN, "oracle": list(compare.RIGHTS), "all": []}
    task = {"on": ON, "sets": sets, "figures": figures(), "one": [family], "many": drawn()}
    file = out / "task.json"
    file.write_text(json.dumps(task, ensure_ascii=False))
    ours = run("ours", ["cargo", "bench", "-q", "-p", "rules", "--bench", "side_by_side", "--", file])
    publicodes = run("publicodes", ["node", HERE / "publicodes.mjs", file])
    openfisca = run("OpenFisca", [sys.executable, "-B", HERE / "openfisca.py", file])
    apart = list(differences(task, ours, publicodes, openfisca))
    if apart:
        sys.exit("bench-rules: outcomes differ, nothing is compared:\n" + "\n".join(apart[:20]))
    print("\n".join(table(task, ours, publicodes, openfisca)))
    print("\n".join(notes(task, ours, publicodes, openfisca)))


if __name__ == "__main__":
    main()

"""OpenFisca's part of `make bench-rules`: times, and amounts by right, for the households of a task.

    python openfisca.py task.json > openfisca.json

What is timed is OpenFisca: a new simulation, the inputs put in, the rights worked out. What is not: the load of
OpenFisca, its figures of that day, and our mapping of answers to inputs (`../parity`), which is written down once and
played again. Rights share a simulation wherever all their amounts stay the same.
"""

import json
import statistics
import sys
import time
from datetime import date
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent / "parity"))
import compare
import oracle
from openfisca_france import FranceTaxBenefitSystem

SAMPLES = {"one": 15, "many": 5}


class Noted(oracle.Asked):
    """A question that notes what it puts into the simulation and gets out of it."""

    def __init__(self, *arguments, **options):
        self.steps = []
        super().__init__(*arguments, **options)

    def put(self, variable, period, column):
        self.steps.append(("put", variable, period, np.asarray(column)))
        super().put(variable, period, column)

    def get(self, variable, period):
        self.steps.append(("get", variable, period, None))
        return super().get(variable, period)

    def again(self, variable, period, column):
        self.steps.append(("delete", variable, period, None))
        super().again(variable, period, column)


def noted(system, households, on, right):
    """The cast and the steps of one right; what it gets last is its amount."""
    question = Noted(system, households, on, frozenset(), oracle.MONTHLY.get(right), unborn=right == "paje_naissance")
    amounts = getattr(question, right)()
    return question.cast, question.steps, [round(float(amount), 2) for amount in amounts]


def play(system, cast, steps):
    """What the steps get, in their order."""
    simulation, got = cast.simulation(system), []
    for kind, variable, period, column in steps:
        if kind == "put":
            simulation.set_input(variable, period, column)
        elif kind == "get":
            got.append(simulation.calculate(variable, period))
        else:
            simulation.delete_arrays(variable)
    return got


def joined(parts):
    """The steps of several rights in one simulation: an input that is there already is not put again."""
    steps, there = [], {}
    for part in parts:
        for step in part:
            kind, variable, period, column = step
            if kind == "put" and np.array_equal(there.get((variable, period)), column):
                continue
            if kind == "put":
                there[variable, period] = column
            elif kind == "delete":
                there = {key: value for key, value in there.items() if key[0] != variable}
            steps.append(step)
    return steps


def same(system, cast, parts):
    """Whether the rights get the same in one simulation as each in its own."""
    try:
        together = play(system, cast, joined(parts))
    except Exception:  # OpenFisca refuses inputs that contradict one another, each in its own way.
        return False
    alone = [column for part in parts for column in play(system, cast, part)]
    return all(np.array_equal(a, b) for a, b in zip(together, alone, strict=True))


def packed(system, notes):
    """As few simulations as keep every amount: the cast of each, and its parts."""
    packs = []
    for cast, steps, _ in notes:
        for pack in packs:
            if len(pack[0].home) == len(cast.home) and same(system, cast, [*pack[1], steps]):
                pack[1].append(steps)
                break
        else:
            packs.append((cast, [steps]))
    return [(cast, joined(parts)) for cast, parts in packs]


def median(samples, packs, system):
    times = []
    for _ in range(samples + 1):
        began = time.perf_counter()
        for cast, steps in packs:
            play(system, cast, steps)
        times.append(time.perf_counter() - began)
    # The first is for warming up.
    return statistics.median(times[1:])


def main():
    task = json.loads(Path(sys.argv[1]).read_text())
    on = date.fromisoformat(task["on"])
    began = time.perf_counter()
    system = FranceTaxBenefitSystem()
    report = {"setup": time.perf_counter() - began, "micros": {}}
    for which, samples in SAMPLES.items():
        households = task[which]
        report[which] = [{} for _ in households]
        notes = {}
        for right in task["sets"]["oracle"]:
            notes[right] = noted(system, households, on, compare.RIGHTS[right][0])
            for said, amount in zip(report[which], notes[right][2]):
                said[right] = amount
        for name in ("written", "oracle"):
            packs = packed(system, [notes[right] for right in task["sets"][name]])
            micros = median(samples, packs, system) * 1e6 / len(households)
            report["micros"].setdefault(name, {})[which] = {"micros": micros, "simulations": len(packs)}
    print(json.dumps(report))


if __name__ == "__main__":
    main()

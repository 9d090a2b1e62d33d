"""Keeps a thousand households with what is expected of them, for the tests of this crate.

    python sample.py households.jsonl ours.jsonl oracle.jsonl > ../tests/parity/households.jsonl

First some households of each documented disagreement, then those that agree on everything, by turns for each right
open and shut. A right that nothing in the household brings up is left out of what is expected.
"""

import argparse
import json
from collections import defaultdict
from datetime import date

import compare

# A household that answers no to this is far from the right: that it is shut proves little.
IN_QUESTION = {
    "bourse-de-college": lambda a, on: any(child["scolarite"] == "college" for child in a["enfants"]),
    "bourse-de-lycee": lambda a, on: any(child["scolarite"] == "lycee" for child in a["enfants"]),
    "bourse-sur-criteres-sociaux": lambda a, on: a["statut-etudes"] != "aucune",
    "allocation-de-rentree-scolaire": lambda a, on: any(5 <= age <= 19 for age in ages(a, on)),
    "prime-a-la-naissance": lambda a, on: a["enceinte"],
    "allocation-de-base-paje": lambda a, on: any(age <= 3 for age in ages(a, on)),
    "allocations-familiales": lambda a, on: len(a["enfants"]) >= 2,
    "complement-familial": lambda a, on: len(a["enfants"]) >= 3,
    "allocation-de-soutien-familial": lambda a, on: any(c["autre-parent"] != "vit-avec-nous" for c in a["enfants"]),
    "aspa": lambda a, on: on.year - int(a["naissance"][:4]) >= 61,
    "majoration-pour-la-vie-autonome": lambda a, on: a["taux-d-incapacite"] != "aucun",
    "allocation-aux-adultes-handicapes": lambda a, on: a["taux-d-incapacite"] != "aucun",
}
# Facts that only these rights look at: left out of a household of which none of them is expected.
ONLY_FOR = {
    ("aspa",): [
        "revenus-mensuels", "revenus-du-conjoint", "revenus-du-travail", "revenus-du-travail-du-conjoint",
        "inapte-au-travail",
    ],
    ("allocation-aux-adultes-handicapes",): [
        "a-charge-de-ses-parents", "restriction-d-acces-a-l-emploi", "pension-d-invalidite",
        "autres-revenus-personnels",
    ],
    ("majoration-pour-la-vie-autonome",): ["percoit-aah", "aah-a-taux-plein", "percoit-asi"],
    ("majoration-pour-la-vie-autonome", "allocation-aux-adultes-handicapes", "aspa"): ["taux-d-incapacite"],
    ("bourse-sur-criteres-sociaux",): ["statut-etudes"],
    (): ["allocataire"],
}  # fmt: skip
UNUSED_OF_CHILDREN = {"handicap", "accompagnement-specialise"}


def ages(answers, on):
    born = [date.fromisoformat(child["naissance"]) for child in answers["enfants"]]
    return [on.year - b.year - ((on.month, on.day) < (b.month, b.day)) for b in born]


def in_question(verdict):
    """Whether the right is open, or shut for a reason worth a test."""
    answers, on = verdict.household["answers"], date.fromisoformat(verdict.household["on"])
    return verdict.open or IN_QUESTION.get(verdict.right, lambda answers, on: True)(answers, on)


def expected(verdict):
    says = {"status": verdict.ours["status"]}
    if verdict.open and verdict.ours.get("amount") is not None:
        says["amount"] = verdict.ours["amount"]
    if not verdict.agrees(verdict.said):
        says["cause"] = verdict.cause() or "unexplained"
    return says


def without_unused(child):
    unused = UNUSED_OF_CHILDREN | ({"pension-alimentaire"} if child["autre-parent"] != "verse-une-pension" else set())
    return {name: value for name, value in child.items() if name not in unused}


def line(household, group):
    says = {verdict.right: expected(verdict) for verdict in filter(in_question, group)}
    unused = {name for rights, names in ONLY_FOR.items() if not says.keys() & set(rights) for name in names}
    answers = {name: value for name, value in household["answers"].items() if name not in unused}
    answers["enfants"] = [without_unused(child) for child in answers["enfants"]]
    return {"id": household["id"], "on": household["on"], "answers": answers, "expect": says}


def choose(groups, count, disputed):
    """The ids of the households to keep, in their order."""
    kept, wanted = set(), defaultdict(list)
    for number, group in groups.items():
        causes = {(v.right, v.cause()) for v in group if not v.agrees(v.said)}
        if not causes:
            for verdict in filter(in_question, group):
                wanted[verdict.right, verdict.open].append(number)
        elif all(cause for _, cause in causes):
            for cause in causes:
                if len(wanted[cause]) < disputed:
                    wanted[cause].append(number)
                    kept.add(number)
    queues = [iter(wanted[right, open_]) for right in compare.RIGHTS for open_ in (True, False)]
    while len(kept) < count and queues:
        for queue in list(queues):
            number = next((n for n in queue if n not in kept), None)
            if number is None:
                queues.remove(queue)
            elif len(kept) < count:
                kept.add(number)
    return sorted(kept)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("households")
    options.add_argument("ours")
    options.add_argument("oracle")
    options.add_argument("--count", type=int, default=1000)
    options.add_argument("--disputed", type=int, default=8, help="households of each cause")
    options = options.parse_args()
    read = lambda path: [json.loads(row) for row in open(path)]
    households = read(options.households)
    groups = defaultdict(list)
    for verdict in compare.verdicts(households, read(options.ours), read(options.oracle)):
        groups[verdict.household["id"]].append(verdict)
    by_id = {household["id"]: household for household in households}
    for number in choose(groups, options.count, options.disputed):
        print(json.dumps(line(by_id[number], groups[number]), ensure_ascii=False, separators=(",", ":")))


if __name__ == "__main__":
    main()

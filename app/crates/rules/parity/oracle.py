"""Asks OpenFisca-France what it gives the households of a file: one JSON object a line.

    python oracle.py households.jsonl > oracle.jsonl

A line is {"id", "outcomes": {right: amount}, "corrected": {right: {cause: amount}}}; no amount is no right.
`outcomes` is what OpenFisca as published says. `corrected` holds, for each of its known faults and limits
(causes.yaml), what it says once that one thing is set right, where that differs: a disagreement is laid to a cause
only when it goes away with it. The cause `all` sets right all those of a right.

What a household states is given as an input at the level where it is stated: a reference tax income is `rfr`, not
wages from which OpenFisca would compute one. One simulation a date holds all its households.
"""

import json
import sys
from collections import defaultdict
from datetime import date

from family import Family
from openfisca_core.reforms import Reform
from openfisca_france import FranceTaxBenefitSystem
from others import Others
from question import Question

# What OpenFisca misses, right by right; causes.yaml says what, and by which law.
CAUSES = {
    "bourse_criteres_sociaux": ["bcs-under-28", "bcs-seven-years", "bcs-points-of-disability"],
    "ars": [
        "abroad", "ars-age-on-31-december", "ars-six-in-january", "ars-18-on-15-september", "ars-out-of-school",
        "ars-children-in-september", "ars-asked-before-april", "ceilings-in-euros",
    ],
    "paje_naissance": ["abroad", "month-of-birthday", "ceilings-in-euros"],
    "paje_base": ["abroad", "month-of-birthday", "twins", "ceilings-in-euros"],
    "af": ["abroad", "month-of-birthday", "af-eldest-of-the-same-age", "af-ceiling-of-the-flat-sum"],
    "cf": ["abroad", "month-of-birthday", "cf-higher-ceiling", "ceilings-in-euros"],
    "asf": ["abroad", "month-of-birthday", "asf-without-either-parent", "asf-maintenance-by-child"],
    "aspa": ["abroad", "aspa-unfit-from-62", "aspa-one-allowance-a-couple"],
    "c2s_free": ["abroad", "c2s-ceilings", "c2s-under-25"],
    "c2s_paid": ["abroad", "c2s-ceilings", "c2s-under-25"],
    "cheque_energie": ["cheque-steps-of-2023"],
    "mva": ["mva-full-rate", "mva-own-home"],
    "aah": ["abroad", "aah-until-62"],
    "rsa": ["abroad", "rsa-at-18", "rsa-expecting", "rsa-child-of-a-lone-parent"],
    "ppa": ["abroad", "ppa-child-that-does-not-count", "rsa-child-of-a-lone-parent"],
}  # fmt: skip
RIGHTS = ["bourse_college", "bourse_lycee", *CAUSES]

# Rights paid by the month, where the age is that of its first day; of which, those with something that begins the month
# after a birthday.
MONTHLY = {"paje_naissance": "count", "paje_base": "count", "af": "af", "cf": "af", "asf": "count"}


class Asked(Question, Family, Others):
    """One simulation of one date, to ask one right of."""


def answer(systems, households, on, right, fixed=frozenset()):
    """The amounts of one right for the households of one date, the causes of `fixed` set right."""
    system = systems["published"]
    if "cheque-steps-of-2023" in fixed:
        system = systems["figures"]
    if "ars-asked-before-april" in fixed and on.month < 4:
        system = systems[on]
    question = Asked(system, households, on, fixed, MONTHLY.get(right), unborn=right == "paje_naissance")
    amounts = getattr(question, right)()
    if "abroad" in fixed:
        amounts = amounts * question.cast.of_home(lambda a: a["residence-en-france"])
    return [round(float(amount), 2) for amount in amounts]


class Figures(Reform):
    """OpenFisca with the figures it has not taken up."""

    def apply(self):
        def update(parameters):
            steps = parameters.prestations_sociales.solidarite_insertion.autre_solidarite.cheque_energie.baremes
            for scale in (steps.une_uc, steps.une_uc_a_deux_uc, steps.plus_de_deux_ucs):
                for bracket, bound in zip(scale.brackets, [0, 5700, 6800, 7850, 11000]):
                    bracket.threshold.update(start="2023-01-01", value=bound)
            return parameters

        self.modify_parameters(update)


def frozen(baseline, on):
    """OpenFisca with the base and the minimum wage of that day kept until the end of the year."""

    class Frozen(Reform):
        def apply(self):
            def update(parameters):
                for leaf in (
                    parameters.prestations_sociales.prestations_familiales.bmaf.bmaf,
                    parameters.marche_travail.salaire_minimum.smic.smic_b_horaire,
                ):
                    leaf.update(start=on.isoformat(), value=leaf(on.isoformat()))
                return parameters

            self.modify_parameters(update)

    return Frozen(baseline)


def corrections(systems, group, day, right, said):
    """By household, the outcomes that differ once a cause is set right."""
    found = [{} for _ in group]
    causes = CAUSES.get(right, [])
    sets = [(cause, {cause}) for cause in causes] + ([("all", set(causes))] if len(causes) > 1 else [])
    for cause, fixed in sets:
        for i, amount in enumerate(answer(systems, group, day, right, fixed)):
            if amount != said[i]:
                found[i][cause] = amount
    return found


def main():
    households = [json.loads(line) for line in open(sys.argv[1])]
    baseline = FranceTaxBenefitSystem()
    systems = {"published": baseline, "figures": Figures(baseline)}
    by_date = defaultdict(list)
    for household in households:
        by_date[household["on"]].append(household)
    lines = {household["id"]: {"id": household["id"], "outcomes": {}, "corrected": {}} for household in households}
    for on, group in sorted(by_date.items()):
        day = date.fromisoformat(on)
        if day.month < 4:
            systems[day] = frozen(baseline, day)
        for right in RIGHTS:
            said = answer(systems, group, day, right)
            for household, amount, found in zip(group, said, corrections(systems, group, day, right, said)):
                line = lines[household["id"]]
                line["outcomes"][right] = amount
                if found:
                    line["corrected"][right] = found
        print(f"{on}: {len(group)} households", file=sys.stderr)
    for household in households:
        print(json.dumps(lines[household["id"]], separators=(",", ":")))


if __name__ == "__main__":
    main()

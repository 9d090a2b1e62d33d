"""Draws random but plausible households in the vocabulary of content/facts.yaml: one JSON object a line.

    python households.py [--count 6000] [--seed 20261122] > households.jsonl

The seed is fixed: the same count and seed give the same bytes. Incomes fall near the ceilings of the law in two
draws of three, birth dates near the birthdays that decide: an error of rule shows there, and nowhere else.
The ceilings below only say where to look: a wrong one makes the search less dense, not the verdict wrong.
"""

import argparse
import calendar
import json
import random
from datetime import date, timedelta

DATES = ["2025-03-15", "2025-06-15", "2025-10-15", "2026-03-15", "2026-06-15", "2026-10-15"]
BIRTHDAYS = [3, 6, 11, 14, 15, 16, 18, 20, 21]
CEILINGS = {
    2025: {"ars": 21880, "paje": (24414, 9812), "naissance": (29169, 11725), "af": (65473, 91627, 6546)},
    2026: {"ars": 22274, "paje": (24853, 9989), "naissance": (29694, 11936), "af": (66652, 93276, 6664)},
}
COLLEGE_HOURS = [(1556.2, 359.1), (841.2, 194.15), (296.8, 68.5)]
LYCEE_HOURS = [1855, 1855, 1855, 1468.4, 1247.1, 1005.8, 625.1, 244.3]
SMIC = [11.52, 11.65, 11.88, 12.02]
OTHER_PARENT = [
    "verse-une-pension", "garde-partagee", "ne-participe-pas", "hors-d-etat", "decede", "non-reconnu", "aucun-parent",
]  # fmt: skip
STUDIES = ["licence", "master", "lycee", "apprentissage", "doctorat", "sante-social"]
STUDENTS = [
    (35086, 3896), (23850, 2650), (19281, 2142), (17034, 1890), (14829, 1645), (12667, 1409), (7992, 887), (265, 265),
]


def add_years(day, years):
    """The same day some years later; 29 February becomes the 28th."""
    last = calendar.monthrange(day.year + years, day.month)[1]
    return date(day.year + years, day.month, min(day.day, last))


def near(rng, ceiling):
    """A whole number at the ceiling, a step beside it, or within a tenth of it."""
    step = rng.choice([-1, 0, 1, 0, 1, -1, None, None, None, None])
    value = ceiling + step if step is not None else ceiling * rng.uniform(0.9, 1.1)
    return max(0, round(value))


def income(rng):
    """A yearly income as people have: a mass at nothing, most between 10,000 and 50,000, a long tail."""
    if rng.random() < 0.06:
        return 0
    return min(400000, round(rng.lognormvariate(10.1, 0.6)))


def birth(rng, on, low, high):
    """A birth date that makes an age between low and high completed years, often near a birthday that decides."""
    turning = [age for age in BIRTHDAYS if low <= age <= high]
    if turning and rng.random() < 0.35:
        day = add_years(on, -rng.choice(turning)) + timedelta(days=rng.choice([-40, -15, -1, 0, 1, 15, 40, 200, -200]))
    else:
        first, last = add_years(on, -high - 1) + timedelta(days=1), add_years(on, -low)
        day = first + timedelta(days=rng.randrange((last - first).days + 1))
    return min(max(day, add_years(on, -high - 1) + timedelta(days=1)), add_years(on, -low))


def schooling(rng, on, born):
    """Where a child of that year goes to school, with some ahead or behind."""
    year = on.year if on.month >= 9 else on.year - 1
    turns = year - born.year + rng.choice([0] * 12 + [-1, 1])
    if turns < 3:
        return "aucune"
    for top, where in [(5, "maternelle"), (10, "elementaire"), (14, "college")]:
        if turns <= top:
            return where
    if turns <= 17:
        return rng.choice(["lycee"] * 8 + ["apprentissage", "aucune"])
    return rng.choice(["lycee", "superieur", "superieur", "superieur", "apprentissage", "aucune"])


def child(rng, on, couple, low=0, high=22):
    born = birth(rng, on, low, high)
    age = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    school = schooling(rng, on, born)
    earns = 0
    if (on - born).days > 16.2 * 366 and (school == "apprentissage" or rng.random() < 0.25):
        earns = rng.choice([300, 600, 900, 1000, 1080, 1120, 1200, 1500])
    if couple:
        other = rng.choice(["vit-avec-nous"] * 28 + ["verse-une-pension", "ne-participe-pas", "decede", "aucun-parent"])
    else:
        other = rng.choices(OTHER_PARENT, [20, 12, 30, 12, 12, 8, 6])[0]
    handicap = rng.choices(["aucun", "de-50-a-79", "80-et-plus"], [88, 6, 6])[0]
    return {
        "naissance": born.isoformat(),
        "scolarite": school,
        "handicap": handicap,
        "accompagnement-specialise": handicap != "aucun" and rng.random() < 0.7,
        "salaire-mensuel": earns,
        "autre-parent": other,
        "pension-alimentaire": rng.choice([60, 100, 150, 180, 190, 250]) if other == "verse-une-pension" else 0,
    }


def consumption_units(people):
    return 1 + 0.5 * (people > 1) + 0.3 * max(0, people - 2)


def fiscal_income(rng, on, children, people):
    """The reference tax income: near a ceiling of the school grants or of the energy voucher, or anything."""
    kids = max(1, min(8, children))
    draw = rng.random()
    if draw < 0.3:
        first, more = rng.choice(COLLEGE_HOURS)
        return near(rng, (first + more * (kids - 1)) * rng.choice(SMIC))
    if draw < 0.5:
        growth = [1, 1.08, 1.23, 1.42, 1.62, 1.85, 2.08, 2.31][kids - 1]
        return near(rng, rng.choice(LYCEE_HOURS) * growth * rng.choice(SMIC))
    if draw < 0.75:
        return near(rng, rng.choice([5600, 6700, 7700, 10800, 11000]) * consumption_units(people))
    return income(rng)


def older_income(rng, on, children, coming, two_earners):
    """The income of two years before: near a ceiling of the family benefits, or anything."""
    law = CEILINGS[on.year]
    draw = rng.random()
    if draw < 0.25:
        bonus = sum([0, 426, 450, 465][: 1 + min(3, children)]) if rng.random() < 0.5 else 0
        return near(rng, law["ars"] * (1 + 0.3 * children) + bonus)
    if draw < 0.55:
        base, both = law[rng.choice(["paje", "naissance"])]
        counted = children + coming
        growth = 1 + 0.25 * min(2, counted) + 0.3 * max(0, counted - 2)
        return near(rng, base * growth * rng.choice([1, 1, 1, 0.5]) + both * two_earners)
    if draw < 0.75:
        first, second, more = law["af"]
        return near(rng, rng.choice([first, second]) + more * children + rng.choice([0, 0, 0, 800, 2000, 4000]))
    return income(rng)


def household(rng, number):
    on = date.fromisoformat(rng.choice(DATES))
    kind = rng.choices(["family", "student", "senior", "disabled", "other"], [54, 13, 14, 12, 7])[0]
    low, high = {"family": (20, 52), "student": (16, 32), "senior": (58, 92), "disabled": (15, 68), "other": (18, 64)}[
        kind
    ]
    born = birth(rng, on, low, high)
    if kind == "senior" and rng.random() < 0.3:
        born = add_years(on, -rng.choice([62, 64, 65])) + timedelta(days=rng.choice([-1, 0, 1, 20, -20]))
    if kind == "student" and rng.random() < 0.2:
        september = date(on.year - 28 - (on.month < 9), 9, 1)
        born = september + timedelta(days=rng.choice([-400, -31, -1, 0, 1, 15, 30]))
    if kind == "disabled" and rng.random() < 0.2:
        born = add_years(on, -rng.choice([16, 20, 62, 64])) + timedelta(days=rng.choice([-1, 0, 1]))
    age = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    couples = {"family": 0.65, "student": 0.08, "senior": 0.55, "disabled": 0.3, "other": 0.5}
    couple = age >= 18 and rng.random() < couples[kind]
    status = rng.choice(
        ["marie", "marie", "pacse", "concubin"] if couple else ["celibataire", "celibataire", "separe", "veuf"]
    )
    number_of_children = {
        "family": lambda: rng.choices([0, 1, 2, 3, 4, 5, 6], [4, 26, 30, 20, 11, 5, 4])[0],
        "student": lambda: rng.choices([0, 1, 2], [94, 5, 1])[0],
        "senior": lambda: rng.choices([0, 1], [95, 5])[0],
        "disabled": lambda: rng.choices([0, 1, 2, 3], [70, 15, 10, 5])[0],
        "other": lambda: 0,
    }[kind]()
    oldest = max(0, min(24, age - 18))
    number_of_children = min(number_of_children, max(0, (age - 16) // 2))
    children = [child(rng, on, couple, max(0, min(oldest, age - 50)), oldest) for _ in range(number_of_children)]
    pregnant = kind in ("family", "other") and 18 <= age <= 45 and rng.random() < 0.2
    two_earners = couple and rng.random() < 0.6
    people = 1 + couple + len(children)
    yearly = income(rng)
    monthly = round(yearly / 12)
    study = "aucune"
    if kind == "student":
        study = rng.choices(STUDIES, [56, 25, 5, 6, 3, 5])[0]
    disabled = rng.choices(["aucun", "de-50-a-79", "80-et-plus"], [10, 40, 50] if kind == "disabled" else [96, 2, 2])[0]
    home = rng.choices(["locataire", "proprietaire", "accedant", "heberge", "foyer"], [52, 22, 14, 8, 4])[0]
    works = kind not in ("senior", "student") and rng.random() < (0.3 if kind == "disabled" else 0.6)
    answers = {
        "naissance": born.isoformat(),
        "residence-en-france": rng.random() < 0.998,
        "nationalite": rng.choices(["francaise", "europeenne"], [95, 5])[0],
        "a-charge-de-ses-parents": age < 20 and not couple and rng.random() < 0.6,
        "independant-de-ses-parents": age >= 25 or couple or rng.random() < 0.5,
        "situation-familiale": status,
        "enfants": children,
        "enceinte": pregnant,
        "deux-revenus": two_earners,
        "allocataire": rng.random() < 0.7,
        "revenu-fiscal-de-reference": fiscal_income(rng, on, len(children), people),
        "ressources-il-y-a-deux-ans": older_income(rng, on, len(children), pregnant, two_earners or not couple),
        "ressources-douze-mois": twelve_months(rng, people),
        "percoit-rsa": kind in ("family", "other") and age >= 25 and yearly < 9000 and rng.random() < 0.5,
        "occupation-du-logement": home,
        "region-du-logement": rng.choices(["ile-de-france", "ailleurs"], [18, 82])[0],
        "personnes-du-foyer": people,
        "taux-d-incapacite": disabled,
        "restriction-d-acces-a-l-emploi": disabled == "de-50-a-79" and rng.random() < 0.7,
        "statut-etudes": study,
    }
    if couple:
        apart = timedelta(days=rng.randrange(-3000, 3000))
        answers["naissance-du-conjoint"] = min(born + apart, add_years(on, -18)).isoformat()
    if pregnant:
        answers["enfants-attendus"] = rng.choices([1, 2, 3], [96, 3.5, 0.5])[0]
        answers["terme"] = (on + timedelta(days=rng.randrange(3, 250))).isoformat()
    old_age(rng, on, kind, couple, monthly, answers)
    disability(rng, kind, disabled, home, works, answers)
    work(rng, kind, couple, len(children), answers)
    studies(rng, kind, answers)
    return {"id": number, "on": on.isoformat(), "answers": answers}


def twelve_months(rng, people):
    ceiling = rng.choice([10166, 10339]) * (1 + 0.5 * (people > 1) + 0.3 * min(2, max(0, people - 2)))
    ceiling += 0.4 * 10339 * max(0, people - 4)
    draw = rng.random()
    if draw < 0.35:
        return near(rng, ceiling)
    if draw < 0.7:
        return near(rng, ceiling * 1.35)
    return income(rng)


def wage(rng):
    """A monthly wage: near the bounds of the AAH and of the prime d’activité, or anything."""
    return rng.choice([450, 546, 547, 700, 710, 1115, 1120, 1144, 1425, 1660, 1900, rng.randrange(50, 2900)])


def work(rng, kind, couple, children, answers):
    occupations = ["demandeur-d-emploi", "sans-activite"]
    if answers["salaire-net"]:
        occupations = ["salarie", "salarie", "independant", "agent-public"]
    if kind == "senior":
        occupations = ["retraite"]
    if kind == "student":
        occupations = ["apprenti"] if answers["statut-etudes"] == "apprentissage" else ["etudiant"]
        answers["salaire-net"] = wage(rng) if rng.random() < 0.4 else 0
    answers["situation-professionnelle"] = rng.choice(occupations)
    answers["deux-ans-de-travail"] = kind != "student" and rng.random() < 0.3
    answers["autres-ressources"] = rng.choice([0, 0, 0, 60, 150, 400, rng.randrange(0, 1500)])
    answers["isolement-recent"] = not couple and children > 0 and rng.random() < 0.4
    if couple:
        answers["conjoint-etudiant"] = rng.random() < 0.06
        answers["salaire-net-du-conjoint"] = wage(rng) if rng.random() < 0.55 else 0


def old_age(rng, on, kind, couple, monthly, answers):
    """Own income and that of the partner, near the ceiling of the minimum pension for the old."""
    ceiling = (19268.8 if on.year == 2025 else 19442.21) if couple else (12411.44 if on.year == 2025 else 12523.14)
    total = round(ceiling / 12 * rng.uniform(0.85, 1.1), 2) if kind == "senior" and rng.random() < 0.6 else monthly
    share = rng.choice([1, 0.5, 0.7]) if couple else 1
    answers["revenus-mensuels"] = round(total * share, 2)
    if couple:
        answers["revenus-du-conjoint"] = round(total - answers["revenus-mensuels"], 2)
    works = rng.random() < 0.15
    answers["revenus-du-travail"] = round(answers["revenus-mensuels"] * rng.choice([0.3, 0.6, 1]), 2) if works else 0
    if couple:
        both = rng.random() < 0.15
        answers["revenus-du-travail-du-conjoint"] = answers["revenus-du-conjoint"] if both else 0
    answers["inapte-au-travail"] = kind == "senior" and rng.random() < 0.25


def disability(rng, kind, disabled, home, works, answers):
    receives = disabled != "aucun" and rng.random() < 0.7
    answers["percoit-aah"] = receives
    answers["aah-a-taux-plein"] = receives and rng.random() < 0.85
    answers["percoit-asi"] = False
    answers["aide-au-logement"] = home in ("locataire", "foyer") and rng.random() < (0.8 if receives else 0.35)
    answers["salaire-net"] = wage(rng) if works else 0
    pension = disabled != "aucun" and rng.random() < 0.15
    answers["pension-d-invalidite"] = rng.choice([300, 700, 1016, 1033, 1041, 1100]) if pension else 0
    others = rng.choice([0, 0, 0, 100, 400, 800, 1016, 1033, 1042, 1500])
    answers["autres-revenus-personnels"] = others if disabled != "aucun" else 0


def studies(rng, kind, answers):
    if kind != "student":
        return
    brothers, students = rng.choices([0, 1, 2, 3], [40, 35, 15, 10])[0], rng.choices([0, 1, 2], [65, 28, 7])[0]
    distance = rng.choice([5, 29, 30, 120, 249, 250, 600, 3499, 3500, 9000, 13000])
    points = 2 * brothers + 4 * students + sum(distance >= far for far in (30, 250, 3500, 13000))
    first, more = rng.choice(STUDENTS)
    answers["revenus-des-parents"] = near(rng, first + more * points) if rng.random() < 0.75 else income(rng)
    answers["autres-enfants-des-parents"] = brothers
    answers["autres-etudiants-des-parents"] = students
    answers["distance-des-etudes"] = distance
    answers["etudiant-handicape-ou-aidant"] = rng.choices(["non", "handicap", "aidant", "les-deux"], [970, 20, 8, 2])[0]
    answers["annees-de-bourse"] = rng.choices([0, 1, 2, 3, 4, 6, 7], [30, 20, 20, 12, 8, 6, 4])[0]


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--count", type=int, default=6000)
    options.add_argument("--seed", type=int, default=20261122)
    options = options.parse_args()
    rng = random.Random(options.seed)
    for number in range(1, options.count + 1):
        print(json.dumps(household(rng, number), ensure_ascii=False, separators=(",", ":")))


if __name__ == "__main__":
    main()

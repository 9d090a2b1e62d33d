"""The persons of many households, as the columns OpenFisca computes with, and the counting of months and years."""

import calendar
from datetime import date

import numpy as np
from openfisca_core.simulations import SimulationBuilder

COUPLE = ("marie", "pacse", "concubin")


def day_in(year, number, born):
    """The day of a month on which somebody is a month or a year older: its last where there is no such day."""
    return min(born.day, calendar.monthrange(year, number)[1])


def years_between(born, on):
    return on.year - born.year - ((on.month, on.day) < (born.month, day_in(on.year, born.month, born)))


def months_between(born, on):
    return (on.year - born.year) * 12 + on.month - born.month - (on.day < day_in(on.year, on.month, born))


def half_up(number):
    return np.floor(number + 0.5)


def month(year, number):
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return f"{year}-{number:02d}"


class Cast:
    """The persons of the households of one date, as columns."""

    def __init__(self, households, on, unborn=False):
        self.households = households
        self.home, self.role, self.born, self.child = [], [], [], []
        for index, household in enumerate(households):
            answers = household["answers"]
            self.add(index, "demandeur", answers["naissance"], None)
            if answers["situation-familiale"] in COUPLE:
                self.add(index, "conjoint", answers["naissance-du-conjoint"], None)
            for child in answers["enfants"]:
                self.add(index, "enfant", child["naissance"], child)
            for _ in range(answers["enfants-attendus"] if unborn and answers["enceinte"] else 0):
                # OpenFisca pays the birth grant in the seventh month: two months before the month of birth.
                self.add(index, "enfant", f"{month(on.year, on.month + 2)}-01", None)
        self.home, self.role = np.array(self.home), np.array(self.role)
        self.demandeur = self.role == "demandeur"

    def add(self, home, role, born, child):
        self.home.append(home)
        self.role.append(role)
        self.born.append(date.fromisoformat(born))
        self.child.append(child)

    def simulation(self, system):
        builder = SimulationBuilder()
        builder.create_entities(system)
        builder.declare_person_entity("individu", range(len(self.home)))
        roles = {
            "famille": {},
            "foyer_fiscal": {"demandeur": "declarant_principal", "enfant": "personne_a_charge"},
            "menage": {"demandeur": "personne_de_reference"},
        }
        for entity, names in roles.items():
            group = builder.declare_entity(entity, range(len(self.households)))
            builder.join_with_persons(group, self.home, [names.get(role, role) for role in self.role])
        return builder.build(system)

    def of_child(self, read, default):
        """A column of persons: read from the child, or the default for an adult."""
        return np.array([default if child is None else read(child) for child in self.child])

    def of_adult(self, role, read, default):
        """A column of persons: read from the answers for the adults of that role, or the default for the others."""
        answers = [household["answers"] for household in self.households]
        return np.array([read(answers[h]) if r == role else default for h, r in zip(self.home, self.role)])

    def of_asker(self, read, default):
        return self.of_adult("demandeur", read, default)

    def of_home(self, read):
        return np.array([read(household["answers"]) for household in self.households])

    def of_birth(self, read):
        return np.array([read(born) for born in self.born])

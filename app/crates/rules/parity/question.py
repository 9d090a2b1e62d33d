"""What every right asks of OpenFisca: the inputs that a household states."""

import calendar
from datetime import date, timedelta

import numpy as np
from openfisca_france.model.base import TypesStatutMarital, TypesStatutOccupationLogement
from openfisca_france.model.prestations.education import TypesScolarite
from people import Cast, month, months_between, years_between

MARITAL = {"marie": "marie", "pacse": "pacse", "separe": "divorce", "veuf": "veuf"}
HOUSING = {
    "locataire": "locataire_vide", "proprietaire": "proprietaire", "accedant": "primo_accedant",
    "heberge": "loge_gratuitement", "foyer": "locataire_foyer",
}  # fmt: skip
SCHOOL = {
    "maternelle": "maternelle", "elementaire": "primaire", "college": "college", "lycee": "lycee",
    "superieur": "enseignement_superieur",
}  # fmt: skip


class Question:
    """One simulation of one date: the inputs, then one method a right. `fixed` names the causes set right."""

    def __init__(self, system, households, on, fixed, monthly=False, unborn=False):
        self.system, self.on, self.fixed = system, on, fixed
        self.cast = Cast(households, on, unborn)
        self.simulation = self.cast.simulation(system)
        self.month = month(on.year, on.month)
        # The year in which the school year of the day begins.
        self.school = on.year if on.month >= 9 else on.year - 1
        self.ages(monthly)
        self.persons()
        self.homes()

    def put(self, variable, period, column):
        self.simulation.set_input(variable, period, np.asarray(column))

    def get(self, variable, period):
        return self.simulation.calculate(variable, period)

    def again(self, variable, period, column):
        """Replaces what was computed."""
        self.simulation.delete_arrays(variable)
        self.put(variable, period, column)

    def law(self, path, period=None):
        """The figures of the law under that path."""
        node = self.system.parameters(period or self.month)
        for name in path.split("."):
            node = getattr(node, name)
        return node

    def enum(self, enum, names):
        return np.array([enum[name].index for name in names])

    def ages(self, monthly):
        """Completed years: on the first of the month for what is paid by the month, as OpenFisca defines them, or on
        the day of the question. Given, because OpenFisca computes them from days and is one day off at times."""
        cast, on = self.cast, self.on
        self.put("date_naissance", "ETERNITY", np.array(cast.born, dtype="datetime64[D]"))
        days = {month(on.year, 10): date(on.year, 10, 1), month(on.year, 12): date(on.year, 12, 1)}
        days[self.month] = on.replace(day=1) if monthly else on
        for period, day in days.items():
            years = cast.of_birth(lambda born: years_between(born, day))
            months = cast.of_birth(lambda born: months_between(born, day))
            if period == self.month and monthly and "month-of-birthday" in self.fixed:
                years = cast.of_birth(lambda born: self.age_of_the_month(born, monthly == "af"))
            if period == month(on.year, 12):
                years, months = self.ages_of_december(years, months)
            self.put("age", period, years)
            self.put("age_en_mois", period, months)

    def age_of_the_month(self, born, increases):
        """A child counts from the month after the birth, and no longer in the month of the birthday that ends it; an
        increase begins the month after the birthday."""
        first = self.on.replace(day=1)
        last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
        eve = first - timedelta(days=1)
        if born > eve and born <= last:
            return -1
        ending = not increases or years_between(born, last) >= 20
        return years_between(born, last if ending else eve)

    def ages_of_december(self, years, months):
        year, cast = self.on.year, self.cast
        if "ars-age-on-31-december" in self.fixed:
            years = cast.of_birth(lambda born: years_between(born, date(year, 12, 31)))
            months = np.where(years < 18, months, np.maximum(months, 216))
        if "ars-six-in-january" in self.fixed:
            six = cast.of_birth(lambda born: years_between(born, date(year + 1, 1, 31)) == 6 and born.month == 1)
            years = np.where(six & (years == 5), 6, years)
        if "ars-18-on-15-september" in self.fixed:
            of_age = cast.of_birth(lambda born: years_between(born, date(year, 9, 15)) >= 18)
            months = np.where(of_age, np.maximum(months, 220), months)
        return years, months

    def persons(self):
        cast, on = self.cast, self.on
        school = self.enum(TypesScolarite, cast.of_child(lambda c: SCHOOL.get(c["scolarite"], "inconnue"), "inconnue"))
        for period in {self.month, month(self.school, 10)}:
            self.put("scolarite", period, school)
        marital = cast.of_home(lambda a: MARITAL.get(a["situation-familiale"], "celibataire"))[cast.home]
        marital = np.where(cast.role == "enfant", "celibataire", marital)
        self.put("statut_marital", self.month, self.enum(TypesStatutMarital, marital))
        earnings = cast.of_child(lambda c: float(c["salaire-mensuel"]), 0.0)
        earnings += cast.of_asker(lambda a: float(a["salaire-net"]), 0.0)
        earnings += cast.of_adult("conjoint", lambda a: float(a["salaire-net-du-conjoint"]), 0.0)
        for offset in range(-7, 12):
            self.put("salaire_net", month(on.year, on.month + offset), earnings)

    def homes(self):
        cast, on = self.cast, self.on
        rfr = cast.of_home(lambda a: float(a["revenu-fiscal-de-reference"]))
        for year in range(on.year - 3, on.year + 1):
            self.put("rfr", str(year), rfr)
        older = cast.of_home(lambda a: float(a["ressources-il-y-a-deux-ans"]))
        for period in {self.month, month(on.year, 1)}:
            self.put("prestations_familiales_base_ressources", period, older)
        self.put("cf_base_ressources", self.month, older)
        self.put("biactivite", self.month, cast.of_home(lambda a: a["deux-revenus"]))
        housing = self.enum(TypesStatutOccupationLogement, cast.of_home(lambda a: HOUSING[a["occupation-du-logement"]]))
        for period in {self.month, month(on.year, 1)}:
            self.put("statut_occupation_logement", period, housing)
        # More than any flat-rate deduction: our rules count the deduction in full.
        helped = cast.of_home(lambda a: 2000.0 * a["aide-au-logement"])
        self.put("aide_logement", self.month, helped)
        self.put("aide_logement_montant", self.month, helped)

    def net(self, amount):
        """After the CRDS, as the funds pay it."""
        return amount * (1 - self.law("prelevements_sociaux.contributions_sociales.crds"))

"""The benefits of families."""

from collections import defaultdict
from datetime import date

import numpy as np
from people import COUPLE, half_up, month, years_between

BENEFITS = "prestations_sociales.prestations_familiales"
# What the other parent does that opens the allowance.
ABSENT = ("ne-participe-pas", "hors-d-etat", "decede", "non-reconnu", "aucun-parent", "verse-une-pension")


class Family:
    """A method a right: a column of amounts, one a household, after the CRDS; 0 is no right."""

    def ars(self):
        cast, year = self.cast, self.on.year
        october, december = month(year, 10), month(year, 12)
        if "ars-out-of-school" in self.fixed:
            apart = cast.of_child(lambda c: c["scolarite"] == "aucune", False)
            apart &= cast.of_birth(lambda born: years_between(born, date(year, 12, 31)) >= 16)
            self.again("autonomie_financiere", december, self.get("autonomie_financiere", december) | apart)
        if "ars-children-in-september" in self.fixed:
            first = date(year, 9, 1)
            dependent = cast.of_birth(lambda born: born <= first and years_between(born, first) < 20)
            earning = self.get("autonomie_financiere", month(year, 9))
            dependent &= cast.of_birth(lambda born: years_between(born, first) < 16) | ~earning
            dependent &= cast.role == "enfant"
            self.put("af_nbenf", october, np.bincount(cast.home, dependent, len(cast.households)).astype(int))
        self.whole_euros("ars", self.get("af_nbenf", october))
        return self.get("ars_nette_crds", str(year))

    def not_yet(self):
        """The child of this month: OpenFisca takes the unborn for children under 3."""
        if "month-of-birthday" in self.fixed:
            period = self.month
            coming = self.get("autonomie_financiere", period) | (self.get("age", period) < 0)
            self.again("autonomie_financiere", period, coming)

    def paje_naissance(self):
        cast = self.cast
        coming = cast.of_home(lambda a: a["enfants-attendus"] if a["enceinte"] else 0)
        self.whole_euros("paje_naissance", self.get("af_nbenf", self.month) + coming)
        return self.net(self.get("paje_naissance", self.month))

    def paje_base(self):
        self.not_yet()
        self.whole_euros("paje_base", self.get("af_nbenf", self.month))
        amount = self.net(self.get("paje_base", self.month))
        return amount * self.allowances() if "twins" in self.fixed else amount

    def allowances(self):
        """One allowance a family, save for children born together: as many as the children under 3, then."""
        def count(answers):
            first = self.on.replace(day=1)
            young = [date.fromisoformat(c["naissance"]) for c in answers["enfants"]]
            young = [born for born in young if born < first and self.age_of_the_month(born, False) < 3]
            return len(young) if len(set(young)) == 1 else 1

        return self.cast.of_home(count)

    def af(self):
        if "af-eldest-of-the-same-age" in self.fixed:
            self.increases()
        if "af-ceiling-of-the-flat-sum" in self.fixed:
            self.flat_sum()
        return self.get("af_nettes_crds", self.month)

    def flat_sum(self):
        """The supplement to the flat sum looks at the ceiling of all the children, those of 20 with them."""
        period = self.month
        law = self.law(f"{BENEFITS}.prestations_generales.af.af_cond_ress")
        children = self.get("af_nbenf", period) + self.get("af_allocation_forfaitaire_nb_enfants", period)
        income = self.get("prestations_familiales_base_ressources", period)
        more = law.majoration_plafond_par_enfant_supplementaire * children
        first, second = law.plafond_tranche_1_base + more, law.plafond_tranche_2_base + more
        over = np.where(income > second, income - second, np.maximum(0, income - first)) / 12
        left = np.maximum(0, self.get("af_allocation_forfaitaire", period) - over) * (over > 0)
        self.put("af_allocation_forfaitaire_complement_degressif", period, left)

    def increases(self):
        """Of two children the elder has no increase, the younger does, were both of the same age in years."""
        cast, period = self.cast, self.month
        counted, age = self.get("prestations_familiales_enfant_a_charge", period), self.get("age", period)
        pairs = defaultdict(list)
        for person in np.flatnonzero(counted & (self.get("af_nbenf", period) == 2)[cast.home]):
            pairs[cast.home[person]].append(person)
        same = {home: pair for home, pair in pairs.items() if age[pair[0]] == age[pair[1]]}
        eldest = self.get("af_age_aine", period)
        eldest[list(same)] = -1
        self.again("af_age_aine", period, eldest)
        increase = self.get("af_majoration_enfant", period)
        increase[[min(pair, key=lambda person: cast.born[person]) for pair in same.values()]] = 0
        self.again("af_majoration_enfant", period, increase)

    def whole_euros(self, name, children):
        """Moves the income by what the ceiling gains when each child adds a whole number of euros to it."""
        if "ceilings-in-euros" not in self.fixed:
            return
        paje = self.law(f"{BENEFITS}.petite_enfance.paje.paje_plaf.ne_adopte_apres_04_2018")
        ars = self.law(f"{BENEFITS}.education_presence_parentale.ars.ars_plaf")
        january = month(self.on.year, 1)
        variable = "cf_base_ressources" if name == "cf" else "prestations_familiales_base_ressources"
        period = january if name == "ars" else self.month
        income = self.get(variable, period)
        bases = {"ars": [ars.plafond_ressources], "paje_naissance": [paje.taux_partiel.plafond_ressources_0_enfant]}
        bases["cf"] = [paje.taux_plein.plafond_ressources_0_enfant]
        bases["paje_base"] = bases["cf"] + bases["paje_naissance"]
        extra = {paje.taux_plein.plafond_ressources_0_enfant: paje.taux_plein.biactifs_parents_isoles}
        extra[paje.taux_partiel.plafond_ressources_0_enfant] = paje.taux_partiel.biactifs_parents_isoles
        both = self.cast.of_home(lambda a: a["deux-revenus"] or a["situation-familiale"] not in COUPLE)
        moves = []
        for base in bases[name]:
            first, next_ = (0.3, 0.3) if name == "ars" else (0.25, 0.3)
            few, more = np.minimum(children, 2), np.maximum(children - 2, 0)
            exact = base * (1 + first * few + next_ * more)
            whole = base + half_up(base * first) * few + half_up(base * next_) * more
            moves.append((exact + extra.get(base, 0) * both, exact - whole))
        distance = np.array([np.abs(income - ceiling) for ceiling, _ in moves])
        move = np.array([move for _, move in moves])[distance.argmin(axis=0), np.arange(len(income))]
        # A hundredth less, so that an income that has become the ceiling is not above it by a rounding.
        self.again(variable, period, income + move - 0.01)

    def cf(self):
        cast, period = self.cast, self.month
        self.not_yet()
        if "month-of-birthday" in self.fixed:
            young = cast.of_birth(lambda born: 0 <= self.age_of_the_month(born, False) < 3)
            self.put("enfant_eligible_paje", period, young & (cast.role == "enfant"))
        children = np.bincount(cast.home, self.get("cf_enfant_a_charge", period), len(cast.households)).astype(int)
        if "cf-higher-ceiling" in self.fixed:
            higher = self.law(f"{BENEFITS}.prestations_generales.cf.cf_plaf.plafond_ressources_majoration")
            both = cast.of_home(lambda a: a["deux-revenus"] or a["situation-familiale"] not in COUPLE)
            each = half_up(higher.couple_avec_1_revenu * 0.25) * np.minimum(children, 2)
            each += half_up(higher.couple_avec_1_revenu * 0.3) * np.maximum(children - 2, 0)
            self.put("cf_majore_plafond", period, higher.couple_avec_1_revenu + each + higher.biactifs_isoles * both)
        self.whole_euros("cf", children)
        return self.get("cf_net_crds", period)

    def asf(self):
        # OpenFisca lets every child of a lone parent open the right: what the other parent does is given to it.
        cast, period = self.cast, self.month
        self.not_yet()
        young = self.get("asf_elig_enfant", period)
        base = self.law(f"{BENEFITS}.bmaf.bmaf")
        maintenance = cast.of_child(lambda c: float(c["pension-alimentaire"]), 0.0)
        opens = young & cast.of_child(lambda c: c["autre-parent"] in ABSENT, False)
        if "asf-maintenance-by-child" in self.fixed:
            whole = round(0.422 * base, 2)
            maintenance = np.where(opens, np.where(whole - maintenance > 15, maintenance, whole), 0)
        more = 0
        if "asf-without-either-parent" in self.fixed:
            alone = young & cast.of_child(lambda c: c["autre-parent"] == "aucun-parent", False)
            opens &= ~alone
            more = self.net(0.5625 * base) * np.bincount(cast.home, alone, len(cast.households))
        self.put("pensions_alimentaires_percues", period, maintenance)
        self.again("asf_elig_enfant", period, opens)
        return self.get("asf_nette_crds", period) + more

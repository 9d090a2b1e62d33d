"""The rights that are not benefits of families."""

from datetime import date

import numpy as np
from openfisca_france.model.prestations.education import StatutsEtablissementScolaire, TypesClasse, TypesScolarite
from people import COUPLE, month, years_between

SOLIDARITY = "prestations_sociales.solidarite_insertion"
HIGHER = ("licence", "master", "doctorat", "sante-social", "apprentissage")
RATE = {"aucun": 0.0, "de-50-a-79": 0.6, "80-et-plus": 0.85}

# The ceilings of the C2S as published, by number of people, then for each one more: free, and with a contribution.
# Those of April 2026 are not in our sources: OpenFisca's base, raised as the RSA.
C2S_CEILINGS = {
    "2024-04-01": ((10166, 15249, 18298, 21348, 4066), (13724, 20586, 24703, 28820, 5490)),
    "2025-04-01": ((10339, 15508, 18609, 21711, 4135), (13957, 20936, 25123, 29311, 5583)),
    "2026-04-01": ((10422, 15632, 18758, 21885, 4168), (14069, 21103, 25324, 29545, 5628)),
}


class Others:
    """A method a right: a column of amounts, one a household; 0 is no right."""

    def school_grant(self, name):
        # The law looks at the income of the year before the school year, at the minimum wage of July of that year
        # (BO MENE2413111C); OpenFisca at those of two years before. The step is therefore asked a year later, and the
        # amount at the beginning of the school year: both see the same income, minimum wage and base.
        later, begin = month(self.school + 1, 12), month(self.school, 10)
        step = self.get(f"{name}_echelon", later)
        self.put(f"{name}_echelon", begin, step)
        return self.get(name, begin)

    def bourse_college(self):
        return self.school_grant("bourse_college")

    def bourse_lycee(self):
        return self.school_grant("bourse_lycee")

    def bourse_criteres_sociaux(self):
        cast, period = self.cast, self.month
        study = cast.of_asker(lambda a: a["statut-etudes"], "aucune")
        higher = self.enum(TypesScolarite, np.where(np.isin(study, HIGHER), "enseignement_superieur", "inconnue"))
        self.again("scolarite", period, higher)
        self.put("alternant", period, study == "apprentissage")
        doctor = self.enum(TypesClasse, np.where(study == "doctorat", "doctorat_1", "autre"))
        self.put("annee_etude", period, doctor)
        # Schools of health and social care have a grant of the region: not « public » in the sense of this one.
        school = self.enum(StatutsEtablissementScolaire, np.where(study == "sante-social", "inconnu", "public"))
        self.put("statuts_etablissement_scolaire", period, school)
        european = cast.of_asker(lambda a: a["nationalite"] != "autre", True)
        self.put("ressortissant_eee", period, european)
        disabled = cast.of_asker(lambda a: a.get("etudiant-handicape-ou-aidant") in ("handicap", "les-deux"), False)
        self.put("handicap", period, disabled)
        siblings = cast.of_home(lambda a: a.get("autres-enfants-des-parents", 0))
        students = cast.of_home(lambda a: a.get("autres-etudiants-des-parents", 0))
        self.put("bourse_criteres_sociaux_nombre_enfants_a_charge", period, siblings + students + 1)
        name = "bourse_criteres_sociaux_nombre_enfants_a_charge_dans_enseignement_superieur"
        self.put(name, period, students + 1)
        distance = cast.of_asker(lambda a: a.get("distance-des-etudes", 0), 0)
        self.put("bourse_criteres_sociaux_distance_domicile_familial", period, distance)
        parents = cast.of_asker(lambda a: float(a.get("revenus-des-parents", 0)), 0.0)
        self.put("bourse_criteres_sociaux_base_ressources", period, parents)
        self.student_causes()
        step = self.get("bourse_criteres_sociaux_echelon", period)[cast.demandeur]
        # Ten payments a year.
        return np.where(step >= 0, self.get("bourse_criteres_sociaux", period)[cast.demandeur] * 10, 0)

    def student_causes(self):
        cast, period = self.cast, self.month
        disability = cast.of_asker(lambda a: a.get("etudiant-handicape-ou-aidant", "non"), "non")
        disabled, carer = (np.isin(disability, [kind, "les-deux"]) for kind in ("handicap", "aidant"))
        granted = cast.of_asker(lambda a: a.get("annees-de-bourse", 0), 0)
        if "bcs-points-of-disability" in self.fixed:
            points = self.get("bourse_criteres_sociaux_points_de_charge", period)
            points = np.minimum(points + 4 * disabled + 4 * carer, 17)
            self.again("bourse_criteres_sociaux_points_de_charge", period, points)
        allowed = self.get("bourse_criteres_sociaux_eligibilite", period)
        if "bcs-under-28" in self.fixed:
            self.simulation.delete_arrays("bourse_criteres_sociaux_eligibilite")
            self.simulation.delete_arrays("bourse_criteres_sociaux_eligibilite_age")
            september = date(self.school, 9, 1)
            limit = 28 + cast.of_home(lambda a: len(a["enfants"]))[cast.home]
            young = cast.of_birth(lambda born: years_between(born, september)) < limit
            young |= (granted > 0) | disabled
            self.put("bourse_criteres_sociaux_eligibilite_age", period, young)
            allowed = self.get("bourse_criteres_sociaux_eligibilite", period)
        if "bcs-seven-years" in self.fixed:
            self.again("bourse_criteres_sociaux_eligibilite", period, allowed & (granted < np.where(disabled, 10, 7)))

    def aspa(self):
        cast, on = self.cast, self.on
        income = cast.of_asker(lambda a: float(a["revenus-mensuels"]), 0.0)
        income += cast.of_adult("conjoint", lambda a: float(a["revenus-du-conjoint"]), 0.0)
        work = cast.of_asker(lambda a: float(a["revenus-du-travail"]), 0.0)
        work += cast.of_adult("conjoint", lambda a: float(a["revenus-du-travail-du-conjoint"]), 0.0)
        work = np.minimum(work, income)
        for back in range(1, 4):
            self.put("salaire_de_base", month(on.year, on.month - back), work)
            self.put("retraite_brute", month(on.year, on.month - back), income - work)
            self.put("aah", month(on.year, on.month - back), np.zeros(len(cast.home)))
        self.put("ass", self.month, np.zeros(len(cast.home)))
        self.put("taux_incapacite", self.month, cast.of_asker(lambda a: RATE[a["taux-d-incapacite"]], 0.0))
        unfit = cast.of_asker(lambda a: a["inapte-au-travail"], False)
        self.put("inapte_travail", self.month, unfit)
        if "aspa-unfit-from-62" in self.fixed:
            unfit |= cast.of_asker(lambda a: a["taux-d-incapacite"] != "aucun", False)
            old = self.get("aspa_eligibilite", self.month) | (unfit & (self.get("age", self.month) >= 62))
            self.again("aspa_eligibilite", self.month, old)
        if "aspa-one-allowance-a-couple" in self.fixed:
            self.one_allowance(work)
        return self.get("aspa", self.month)

    def one_allowance(self, work):
        """A couple has one allowance on its earnings, not one each."""
        smic = self.law("marche_travail.salaire_minimum.smic", month(self.on.year, 1))
        rate = self.law(f"{SOLIDARITY}.minimum_vieillesse.aspa.abattement_forfaitaire.couples")
        whole = rate * smic.smic_b_horaire * smic.nb_heures_travail_mensuel / 3
        given = np.bincount(self.cast.home, np.minimum(work, whole))
        couple = self.cast.of_home(lambda a: a["situation-familiale"] in COUPLE)
        income = self.get("asi_aspa_base_ressources", self.month)
        self.again("asi_aspa_base_ressources", self.month, income + couple * np.maximum(0, given - whole))

    def c2s(self):
        cast, on, period = self.cast, self.on, self.month
        self.put("habite_chez_parents", period, cast.of_asker(lambda a: not a["independant-de-ses-parents"], False))
        income = cast.of_asker(lambda a: float(a["ressources-douze-mois"]), 0.0)
        self.put("css_cmu_base_ressources_individu", period, income)
        year = f"year:{month(on.year - 1, on.month)}"
        nothing = np.zeros(len(cast.households))
        for variable in ["af", "asf", "cf", "css_base_ressources_aspa_asv", "paje_clca", "paje_prepare"]:
            self.put(variable, year, nothing)
        self.put("rsa", period, cast.of_home(lambda a: 500.0 * a["percoit-rsa"]))
        if "c2s-under-25" in self.fixed:
            self.put("cmu_nb_pac", period, cast.of_home(self.under_25))
        if self.fixed & {"c2s-under-25", "c2s-ceilings"}:
            self.ceilings()

    def under_25(self, answers):
        return sum(years_between(date.fromisoformat(c["naissance"]), self.on) < 25 for c in answers["enfants"])

    def ceilings(self):
        """The published ceilings, or OpenFisca's; of the children under 25, or of all."""
        cast, period = self.cast, self.month
        children = self.under_25 if "c2s-under-25" in self.fixed else lambda answers: len(answers["enfants"])
        people = self.get("nb_parents", period) + cast.of_home(children)
        base = self.law(f"{SOLIDARITY}.minima_sociaux.cs.cmu.plafond_base")
        rates = 1 + 0.5 * (people > 1) + 0.3 * np.clip(people - 2, 0, 2) + 0.4 * np.maximum(0, people - 4)
        free, paid = np.round(base * rates), np.round(base * rates) * 1.35
        if "c2s-ceilings" in self.fixed:
            published = max(day for day in C2S_CEILINGS if day <= self.on.isoformat())
            free, paid = (
                np.array([rows[min(4, number) - 1] + rows[4] * max(0, number - 4) for number in people])
                for rows in C2S_CEILINGS[published]
            )
        self.put("cmu_c_plafond", period, free)
        self.put("acs_plafond", period, paid)

    def c2s_free(self):
        self.c2s()
        return self.get("cmu_c", self.month) * 1.0

    def c2s_paid(self):
        """What the household pays a month."""
        cast, period = self.cast, self.month
        self.c2s()
        if "c2s-under-25" in self.fixed:
            payment = self.get("css_participation_forfaitaire_montant_i", period)
            payment = np.where((cast.role == "enfant") & (self.get("age", period) >= 25), 0, payment)
            self.again("css_participation_forfaitaire_montant_i", period, payment)
        return self.get("css_participation_forfaitaire", period)

    def cheque_energie(self):
        return self.get("cheque_energie", str(self.on.year))

    def mva(self):
        # The supplement to the AAH: OpenFisca's `caah`, which is `mva` under the conditions of L821-1-2.
        cast, on, period = self.cast, self.on, self.month
        full = "mva-full-rate" in self.fixed
        receives = cast.of_asker(lambda a: a["percoit-aah"] and (a["aah-a-taux-plein"] or not full), False)
        self.put("aah", period, 900.0 * receives)
        self.put("asi_eligibilite", period, cast.of_asker(lambda a: a["percoit-asi"], False))
        self.put("asi", period, cast.of_asker(lambda a: 500.0 * a["percoit-asi"], 0.0))
        self.put("taux_incapacite", period, cast.of_asker(lambda a: RATE[a["taux-d-incapacite"]], 0.0))
        wages = cast.of_asker(lambda a: float(a["salaire-net"]), 0.0)
        for back in range(1, 13):
            self.put("salaire_imposable", month(on.year, on.month - back), wages)
        self.put("rpns_imposables", str(on.year - 1), np.zeros(len(cast.home)))
        amount = self.get("caah", period)[cast.demandeur]
        if "mva-own-home" in self.fixed:
            amount = amount * cast.of_home(lambda a: a["occupation-du-logement"] != "heberge")
        return amount

    def aah(self):
        cast, on, period = self.cast, self.on, self.month
        self.put("taux_incapacite", period, cast.of_asker(lambda a: RATE[a["taux-d-incapacite"]], 0.0))
        rsdae = cast.of_asker(lambda a: a["restriction-d-acces-a-l-emploi"], False)
        if "aah-until-62" in self.fixed:
            rsdae &= self.get("age", period) < 62
        self.put("aah_restriction_substantielle_durable_acces_emploi", period, rsdae)
        kept = cast.of_asker(lambda a: a["a-charge-de-ses-parents"], False)
        counted = self.get("prestations_familiales_enfant_a_charge", period)
        self.get("af_nbenf", period)
        self.again("prestations_familiales_enfant_a_charge", period, counted | kept)
        wages = cast.of_asker(lambda a: float(a["salaire-net"]), 0.0)
        pension = cast.of_asker(lambda a: float(a["pension-d-invalidite"]), 0.0)
        others = cast.of_asker(lambda a: float(a["autres-revenus-personnels"]), 0.0)
        self.put("salaire_imposable", period, wages)
        self.put("rpns_imposables", str(on.year - 1), np.zeros(len(cast.home)))
        self.put("aah_base_ressources_activite_eval_trimestrielle", period, 12 * wages)
        self.put("aah_base_ressources_activite_eval_annuelle", period, 12 * wages)
        for kind in ("trimestrielle", "annuelle"):
            self.put(f"aah_base_ressources_hors_activite_eval_{kind}", period, 12 * (pension + others))
        self.put("aah_base_ressources_conjugalisee", period, np.zeros(len(cast.home)))
        self.put("aah_base_non_cumulable", period, pension)
        return self.get("aah_base", period)[cast.demandeur]


    def lone_parent(self):
        """What the RSA and the prime d’activité share. OpenFisca averages the three months before: all are alike."""
        cast, period = self.cast, self.month
        student = cast.of_asker(lambda a: a["situation-professionnelle"] == "etudiant", False)
        student |= cast.of_adult("conjoint", lambda a: a["conjoint-etudiant"], False)
        self.put("etudiant", period, student)
        self.put("apprenti", period, cast.of_asker(lambda a: a["situation-professionnelle"] == "apprenti", False))
        self.put("enceinte", period, cast.of_asker(lambda a: a["enceinte"], False))
        self.put("rsa_isolement_recent", period, cast.of_home(lambda a: a["isolement-recent"]))
        worked = cast.of_asker(lambda a: a["deux-ans-de-travail"], False)
        self.put("rsa_jeune_condition_heures_travail_remplie", period, worked)
        european = cast.of_home(lambda a: a["nationalite"])[cast.home] == "europeenne"
        self.put("nationalite", period, np.where(european, "DE", "FR").astype("S2"))
        self.put("duree_possession_titre_sejour", period, 1.0 * european)
        # Who still buys a home pays for it: no benefit in kind.
        self.put("loyer", period, cast.of_home(lambda a: 500.0 * (a["occupation-du-logement"] == "accedant")))

    def only_child(self):
        """Counts no child that earns more than its general share, were it the one that makes a lone parent."""
        if "rsa-child-of-a-lone-parent" in self.fixed:
            law, period = self.law(f"{SOLIDARITY}.minima_sociaux.rsa"), self.month
            share = law.rsa_maj.maj_montant_max.par_enfant_supplementaire * law.rsa_m.montant_de_base_du_rsa
            little = self.get("rsa_revenus_determination_enfant_a_charge", period) < share
            self.again("rsa_enfant_a_charge", period, self.get("rsa_enfant_a_charge", period) & little)

    def rsa(self):
        cast, period = self.cast, self.month
        self.lone_parent()
        if "rsa-at-18" in self.fixed:
            age = self.get("age", period)
            self.again("age", period, np.where(cast.demandeur & (age == 18), 19, age))
        nothing = np.zeros(len(cast.households))
        self.put("rsa_base_ressources_prestations_familiales", period, nothing)
        self.put("rsa_base_ressources_individu", period, np.zeros(len(cast.home)))
        others = cast.of_home(lambda a: float(a["autres-ressources"]))
        self.put("rsa_base_ressources_minima_sociaux", period, others)
        self.only_child()
        if "rsa-expecting" in self.fixed:
            applies = np.bincount(cast.home, (cast.role != "enfant") & ~self.get("etudiant", period)) > 0
            expecting = cast.of_home(lambda a: a["enceinte"])
            self.again("rsa_eligibilite", period, self.get("rsa_eligibilite", period) | (expecting & applies))
        return self.get("rsa", period)

    def ppa(self):
        cast, on, period = self.cast, self.on, self.month
        self.lone_parent()
        self.put("rsa_base_ressources_individu", period, np.zeros(len(cast.home)))
        self.put("ppa_ressources_hors_activite", period, cast.of_home(lambda a: float(a["autres-ressources"])))
        for back in range(4):
            self.put("aah", month(on.year, on.month - back), np.zeros(len(cast.home)))
        self.only_child()
        if "ppa-child-that-does-not-count" in self.fixed:
            counts = (cast.role != "enfant") | self.get("rsa_enfant_a_charge", period)
            earned = self.get("ppa_revenu_activite_individu", period)
            self.again("ppa_revenu_activite_individu", period, earned * counts)
        amount = self.get("ppa_fictive", period) * self.get("ppa_eligibilite_apprenants", period)
        least = self.law(f"{SOLIDARITY}.minima_sociaux.ppa.pa_m.montant_minimum_verse")
        return self.net(amount * (amount >= least))

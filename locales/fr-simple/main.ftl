### Les mots de l’interface, en français facile à lire et à comprendre (FALC).
### Espace insécable devant : ; ! ? » % et après «. Dans un texte long, une phrase par ligne.

## The frame of every page
site-name = Moments de vie
home = Accueil
skip-label = Accès rapide
skip-to-content = Aller au texte de la page
skip-to-menu = Aller au menu
skip-to-search = Aller à la recherche
skip-to-footer = Aller au bas de la page
languages = Langues
main-menu = Menu principal
menu-moments = Moments
menu-procedures = Démarches
menu-about = À propos
breadcrumb = Vous êtes ici
print = Imprimer
not-translated = Une partie de cette page n’est pas encore facile à lire.
not-translated-why = Cette partie est en français habituel.
footer-promise = Ce site vous dit quoi faire. Il vous dit dans quel ordre. Il vous dit avant quelle date. Vous n’avez pas besoin de compte. Il n’y a pas de publicité. Le site ne vous suit pas.
footer-api = Données ouvertes et API
footer-site-map = Plan du site
footer-accessibility = Accessibilité : pas encore contrôlée
footer-legal = Qui fait ce site
footer-privacy = Vos informations personnelles
footer-edition = Édition n° { $number }, publiée le { $date }

## Dates
date-long = { $day ->
    [1] 1er { $month } { $year }
   *[other] { $day } { $month } { $year }
}
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

## Home
home-title = Moments de vie : quoi faire, dans l’ordre
home-question = Que se passe-t-il dans votre vie ?
home-lede = Écrivez avec vos mots. Nous vous disons quoi faire. Nous vous disons dans quel ordre et avant quelle date. Nous vous disons aussi ce que vous recevez sans rien demander.
home-examples = Les personnes écrivent souvent :
home-example-1 = mon mari est mort
home-example-2 = je rentre à l’université
home-example-3 = j’ai perdu mes papiers
home-moments = Les 10 moments de vie
home-rights = Les aides que vous pouvez avoir
home-rights-lede = Vous recevez certaines aides sans rien demander. Pour d’autres aides, le formulaire est déjà rempli. Pour d’autres aides, vous devez faire une demande. Nous vous le disons à chaque étape.
home-rights-action = Voir toutes les démarches

## How much comes without asking
proactivity-automatic = Sans rien demander
proactivity-automatic-text = L’administration fait tout. Vous vérifiez que c’est fait.
proactivity-consent = Sans rien demander, si vous dites oui
proactivity-consent-text = Vous dites oui une seule fois. Ensuite, l’administration fait tout.
proactivity-prefilled = Déjà rempli
proactivity-prefilled-text = L’administration connaît déjà une partie des réponses. Vous lisez les réponses. Vous corrigez les erreurs. Puis vous envoyez.
proactivity-on-request = À demander
proactivity-on-request-text = Vous devez faire une demande. Personne ne la fait pour vous. Nous vous disons quoi demander. Nous vous disons à qui et avant quelle date.
proactivity-breaks = Attention :

## How sure we are
certainty-sure = Vérifié
certainty-sure-meaning = Nous avons lu cette information. Nous disons où et à quelle date.
certainty-likely = Probable
certainty-likely-meaning = Cette information est probablement vraie. Demandez à l’organisme pour être sûr.
certainty-to-check = À vérifier
certainty-to-check-meaning = Nous ne sommes pas sûrs de cette information. Vérifiez avant d’agir.
certainty-explained = Ce que veulent dire « vérifié », « probable » et « à vérifier »

## Search
search = Rechercher
search-site = Rechercher sur le site
search-main = Rechercher un moment de vie ou une démarche
search-what = Ce qui vous arrive
search-example = Par exemple : mon mari est mort
search-title = Recherche
search-title-words = { $words } – Recherche
search-lede = Écrivez ce qui vous arrive. Ou écrivez ce que vous cherchez. Utilisez vos mots.
search-count = { $count ->
    [0] Nous n’avons rien trouvé pour « { $words } »
    [one] Nous avons trouvé 1 page pour « { $words } »
   *[other] Nous avons trouvé { $count } pages pour « { $words } »
}
search-corrected = Nous n’avons rien trouvé pour vos mots. Voici ce que nous avons trouvé pour « { $corrected } ».
search-exactly = Chercher seulement « { $words } »
search-relaxed = Aucune page ne contient tous vos mots. Voici les pages qui contiennent une partie de vos mots.
search-shortened = Votre texte est long. Nous avons cherché seulement le début.
search-none = Écrivez moins de mots. Ou choisissez un moment de vie.
search-failed = La recherche ne marche pas. Choisissez un moment de vie. Ou essayez encore un peu plus tard.
search-words = Chaque mot
search-word-count = { $count ->
    [0] aucune page
    [one] 1 page
   *[other] { $count } pages
}
search-unfiltered = { $count ->
    [one] Enlever les choix : 1 page
   *[other] Enlever les choix : { $count } pages
}
direct-start = Commencez par ceci :
suggest-label = Propositions
suggest-none = Aucune proposition. Appuyez sur Entrée pour chercher.
suggest-one = Une proposition. Appuyez sur la flèche du bas pour y aller.
suggest-many = { $count } propositions. Appuyez sur la flèche du bas pour les lire.
suggest-corrected = Propositions pour « { $words } ».
facets-label = Choisir parmi les résultats
facets-open = Choisir
facet-all = Tout
facet-kind = Sorte de page
facet-moment = Moment de vie
facet-authority = Organisme
facet-channel = Comment faire
facet-proactivity = Faut-il demander ?
explain-summary = Pourquoi cette place ? Place { $rank }, { $score } points
explain-features = Comment les points sont comptés
explain-terms = Les mots de la recherche
explain-reason = Raison
explain-how = Le calcul
explain-effect = Effet
explain-word = Mot
explain-where = Trouvé dans
explain-points = { $points } points
explain-added = { $value } × { $weight }
explain-times = score × { $factor }
explain-near = score × { $factor } (mesure { $value }, poids { $weight })
explain-words = Mots, dans tous les champs
explain-first-stage = Premier choix de l’ordinateur
explain-kind = Sorte de page
explain-told = La personne raconte. Le moment a ce nom.
explain-coverage = Combien de mots sont trouvés
explain-closeness = Ressemble à un de ses noms
explain-likeness = Ressemble au titre
explain-nearness = Les mots sont côte à côte
explain-below-procedure = Aide mise après sa démarche
explain-typed = mot écrit
explain-correction = mot corrigé
explain-synonym = même sens : { $words }
explain-optional = pas obligatoire
explain-absent = nulle part
explain-found = { $field } × { $count } : { $points } points
explain-english = { $field } (anglais)
explain-field-title = titre
explain-field-words = mots des gens
explain-field-summary = résumé
explain-field-situations = situations
explain-field-path = rubriques
explain-field-body = texte
kind-moment = Moment de vie
kind-procedure = Démarche
kind-entitlement = Droit
kinds-moment = Moments de vie
kinds-procedure = Démarches
kind-reference = Page officielle de service-public.fr
kinds-reference = Pages de service-public.fr
official-site = (page officielle, sur le site { $site })
official-date = Page du { $date }
official-licence = Licence Ouverte 2.0. La page vient de la DILA.
pagination = Pages de la liste
page-number = Page { $number }
page-previous = Page précédente
page-next = Page suivante

## Moments
moments-title = Les moments de vie
moments-lede = Choisissez ce qui vous arrive. Nous vous montrons les étapes dans l’ordre. Nous vous disons les dates à respecter. Nous vous disons les documents à donner.
moments-origin = L’État a annoncé les 5 premiers moments de vie en 2023. Nous avons choisi les 5 autres. La liste officielle des 5 autres n’est pas sûre.
moments-origin-more = En savoir plus
moment-stages = Étapes de ce moment de vie
moment-summary = En résumé
moment-automatic = Sans rien demander
moment-not-automatic = Ce qui ne se fait pas tout seul
moment-dates = Les dates à respecter
moment-documents = Les documents
moment-related = Souvent en même temps
moment-more = { $count ->
    [one] 1 étape
   *[other] { $count } étapes, dans l’ordre, avec les dates à respecter
}
count-steps = { $count ->
    [one] 1 étape
   *[other] { $count } étapes
}
step-done = Fait : { $step }
step-after = Après :
deadline-label = Quand :
count-documents = { $count ->
    [one] 1 document
   *[other] { $count } documents
}
document-times = { $count ->
    [one] pour 1 démarche
   *[other] pour { $count } démarches
}
documents-known = { $count ->
    [one] L’administration a déjà 1 autre document. Ne le donnez pas.
   *[other] L’administration a déjà { $count } autres documents. Ne les donnez pas.
}
help-title = Besoin d’aide ?
help-text = Allez dans une France services. Une personne fait ces démarches avec vous. C’est gratuit. Vous pouvez venir sans rendez-vous.
help-where = Trouver une France services

## Procedures
procedures-title = Toutes les démarches
procedures-lede = Une démarche, c’est par exemple demander une aide ou refaire ses papiers. Nous vous disons à qui parler. Nous vous disons quels documents donner. Nous vous disons avant quelle date.
procedures-none = Nous n’avons trouvé aucune démarche. Enlevez un choix. Ou cherchez avec d’autres mots.
count-procedures = { $count ->
    [0] Aucune démarche
    [one] 1 démarche
   *[other] { $count } démarches
}
filters-label = Choisir parmi les démarches
filters-open = Choisir
filters-active = { $count ->
    [one] 1 choix
   *[other] { $count } choix
}
filters-apply = Voir les démarches
filters-clear = Tout effacer
filter-words = Mots
filter-moment = Moment de vie
filter-moment-all = Tous les moments de vie
filter-authority = Organisme
filter-authority-all = Tous les organismes
filter-channel = Comment faire
procedure-audience = Pour qui ?
procedure-facts = Le plus important
procedure-how = Comment faire
procedure-documents = Les documents
procedure-notes = Bon à savoir
procedure-law = La loi
procedure-moments = Dans quels moments de vie
procedure-around = Avant et après cette démarche
fact-deadline = Quand
fact-cost = Prix
fact-duration = Combien de temps cela prend
fact-result = Ce que vous recevez
fact-authority = Organisme
fact-form = Formulaire
cerfa = Formulaire Cerfa n° { $number }
authority-finder = Trouver l’adresse
channel-online = Sur internet
channel-phone = Par téléphone
channel-counter = Sur place
channel-post = Par courrier
channel-go = Faire la démarche sur internet
channel-see = Voir à qui parler
channel-site = pour « { $procedure } », sur { $site }
connect-none = Sans FranceConnect, le service de l’État pour se connecter
connect-franceconnect = Avec FranceConnect, le service de l’État pour se connecter
connect-franceconnect-plus = Avec FranceConnect+, qui vous protège mieux contre les arnaques
evidence-none = Vous n’avez aucun document à donner.
evidence-fetched = L’organisme demande ce document lui-même. Ne le donnez pas.
evidence-known = Ce document est déjà chez : { $holders }
evidence-through = par { $exchange }
sources = Où nous avons lu ces informations
source-checked = lu le { $date }

## Errors
error-code = Erreur { $status }
error-description = Nous ne pouvons pas montrer cette page.
error-404-title = Cette page n’existe pas
error-404-text = L’adresse a peut-être changé. Ou l’adresse contient une faute. Écrivez ce que vous cherchez.
error-410-title = Cette démarche n’existe plus
error-410-instead = À la place :
error-414-title = Cette adresse est trop longue
error-414-text = Nous ne pouvons pas la lire. Cherchez avec moins de mots.
error-500-title = Notre site a un problème
error-500-text = Ce n’est pas votre faute. Essayez encore un peu plus tard.

## About
about-title = À propos
about-lede = Ce site présente les démarches publiques. Elles sont rangées selon ce qui arrive dans la vie.
about-what = Ce que fait ce site
about-what-text =
    Vous dites ce qui vous arrive.
    Le site vous montre quoi faire.
    Il vous montre dans quel ordre.
    Il vous dit avant quelle date.
    Il vous dit quels documents donner.
    Il vous dit à qui parler.
    Vous pouvez faire une démarche sur internet, par téléphone, sur place ou par courrier.
    Nous disons ce qui est possible pour chaque démarche.
    Il y a toujours un autre moyen qu’internet.
    Ce site donne des informations.
    Il ne fait pas les démarches pour vous.
    Il ne décide pas de vos droits.
about-moments = Pourquoi ces 10 moments de vie
about-moments-text =
    Le 9 mai 2023, l’État a fait une annonce.
    L’État veut rendre les démarches plus simples.
    Pour cela, l’État a parlé de 10 moments de vie.
    5 moments de vie passent en premier.
    Les voici : devenir étudiant, avoir ses papiers d’identité, partir à l’étranger et revenir, faire des travaux dans son logement, perdre un proche.
    La liste officielle des 5 autres moments n’est pas sûre.
    Nous avons choisi 5 autres moments.
    Les voici : attendre un enfant, préparer sa retraite, vivre avec un handicap, chercher un travail, aider un proche.
    Pour chaque moment, nous disons qui l’a choisi.
about-proactivity = Ce que vous recevez sans rien demander
about-proactivity-text =
    Vous recevez certaines aides sans rien demander.
    Pour d’autres aides, vous devez seulement dire oui.
    Pour d’autres aides, le formulaire est déjà rempli.
    Pour d’autres aides, vous devez faire une demande.
    Nous le disons pour chaque démarche.
    Parfois, l’aide ne vient pas toute seule comme prévu.
    Nous disons aussi pourquoi.
    Parfois, une administration a déjà un document sur vous.
    Dans ce cas, nous vous le disons.
    Souvent, la loi permet à cette administration de donner le document à une autre administration.
    Vous donnez le document une seule fois.
    Cela s’appelle « dites-le-nous une fois ».
about-facts = D’où viennent les informations
about-facts-text =
    Pour chaque démarche, nous disons où nous avons lu les informations.
    Nous disons aussi à quelle date.
    Nous avons écrit les phrases.
    Les chiffres viennent des lois et des sites publics.
    Beaucoup d’informations ne sont pas encore sûres.
    Nous n’inventons rien.
    Dans ce cas, nous écrivons « à vérifier ».
about-code = Le logiciel et les données
about-code-text =
    Le logiciel fait marcher ce site.
    Tout le monde peut utiliser ce logiciel.
    Les règles pour l’utiliser s’appellent la licence MIT.
    Un autre programme informatique peut lire les informations de ce site.
    Il n’y a pas besoin de s’inscrire.
about-certainty = Est-ce que nous sommes sûrs ?

## Accessibility
accessibility-title = Accessibilité : pas encore contrôlée
accessibility-lede = Un site accessible, c’est un site que tout le monde peut utiliser. Nous voulons un site accessible. Personne d’extérieur ne l’a encore contrôlé.
accessibility-state = Est-ce que le site respecte les règles ?
accessibility-state-text =
    La France a des règles pour les sites accessibles.
    Ces règles s’appellent le RGAA.
    Personne n’a encore contrôlé notre site avec ces règles.
    Nous ne pouvons donc pas dire que le site respecte ces règles.
    Nous ne pouvons pas dire non plus qu’il en respecte une partie.
accessibility-tests = Ce que nous essayons à chaque changement
accessibility-tests-text =
    Nous contrôlons chaque sorte de page.
    Nous utilisons un outil qui s’appelle axe.
    Nous suivons des règles qui s’appellent WCAG 2.2, niveaux A et AA.
    Nous essayons sur un petit écran et sur un grand écran.
    Nous essayons avec JavaScript et sans JavaScript.
    JavaScript est un langage informatique.
    Nous allons de l’accueil à une démarche avec le clavier seulement.
    Nous contrôlons aussi le code HTML des pages.
    Ces essais trouvent une partie des problèmes.
    Ils ne trouvent pas tous les problèmes.
accessibility-limits = Ce qui n’est pas encore bien
accessibility-limits-text =
    Les menus, les boutons et la présentation des moments de vie sont faciles à lire.
    Les démarches ne sont pas encore faciles à lire.
    Une partie du site n’est pas encore en anglais.
    Cette partie est en français.
    Nous le disons sur la page.
    Les textes « faciles à lire » doivent être relus par des personnes qui en ont besoin.
    Ce n’est pas encore fait.
accessibility-contact = Dire que vous avez un problème
accessibility-contact-text =
    Écrivez-nous.
    Notre adresse est dans la page « Qui fait ce site ».
    Dites-nous le nom de la page.
    Dites-nous quel est le problème.
accessibility-defender = Si nous ne répondons pas
accessibility-defender-text =
    Vous pouvez demander de l’aide au Défenseur des droits.
    Le Défenseur des droits aide les personnes à faire respecter leurs droits.
    Son site internet est defenseurdesdroits.fr.
    Son numéro de téléphone est le 09 69 39 00 00.
    Vous pouvez aussi rencontrer une personne de son équipe près de chez vous.

## Personal data
privacy-title = Vos informations personnelles
privacy-lede = Ce site ne sait pas qui vous êtes. Il ne cherche pas à le savoir.
privacy-nothing = Ce que ce site ne fait pas
privacy-nothing-text =
    Vous n’avez pas besoin de compte.
    Il n’y a pas de cookie.
    Un cookie est un petit fichier pour vous reconnaître.
    Il n’y a pas de publicité.
    Nous ne comptons pas les visites.
    Rien ne vient d’un autre site.
privacy-logs = Ce que notre ordinateur note
privacy-logs-text =
    Un ordinateur vous envoie les pages de ce site.
    Il note l’heure.
    Il note l’adresse de la page.
    Il ne note pas ce que vous avez cherché.
    Quand vous écrivez une recherche, il lit vos mots pour vous proposer des pages. Il ne note pas ces mots.
    Il note en combien de temps la page est envoyée.
    Il note si la page a bien marché.
    Il ne note pas votre adresse IP.
    L’adresse IP est le numéro de votre connexion à internet.
privacy-searches = Les recherches qui ne marchent pas
privacy-searches-text =
    Parfois une recherche ne trouve rien.
    Parfois vous cherchez une deuxième fois, avec d’autres mots.
    Nous comptons ces recherches pour améliorer le site.
    Nous gardons les mots d’une recherche seulement quand elle a été faite 5 fois ou plus le même jour.
    Nous enlevons les nombres.
    Nous notons le jour. Nous ne notons pas l’heure.
    Nous ne savons pas qui a cherché.
    Nous gardons ces mots pendant 400 jours.
    Nous ne comptons pas les textes longs ni les adresses e-mail.
    Votre navigateur nous dit de quelle page vous venez.
    Vous pouvez l’empêcher dans ses réglages.
privacy-links = Les liens vers d’autres sites
privacy-links-text =
    Vous pouvez cliquer sur un lien vers un autre site.
    L’autre site ne sait pas quelle page vous avez lue ici.
    L’autre site a ses propres règles.
privacy-rights = Vos droits
privacy-rights-text =
    Nous ne gardons rien sur vous.
    Nous n’avons donc rien à vous montrer.
    Nous n’avons rien à effacer.
    Vous avez une question ?
    Écrivez-nous.
    Notre adresse est dans la page « Qui fait ce site ».
    Vous pouvez aussi écrire à la Cnil.
    La Cnil protège les informations personnelles.
privacy-device = Ce que votre appareil garde
privacy-device-text =
    Votre appareil est votre téléphone, votre tablette ou votre ordinateur.
    Vous pouvez cocher des étapes.
    Votre appareil garde ces étapes.
    Vous pouvez répondre à des questions sur vos droits.
    Votre appareil garde vos réponses jusqu’à ce que vous fermiez la page.
    Il les garde plus longtemps si vous le demandez.
    Il ne les envoie à personne.
    D’autres personnes utilisent le même appareil ?
    Effacez tout avant de partir.
erase-button = Effacer ce que ce site garde
erase-done = C’est effacé.
erase-nothing = Il n’y avait rien à effacer.

## Legal notice
legal-title = Qui fait ce site
legal-lede = Cette page dit qui publie ce site. Elle dit aussi comment réutiliser ce site. On l’appelle aussi « mentions légales ».
legal-nature = Est-ce un site de l’État ?
legal-nature-text =
    Ce site n’est pas un site officiel de l’État.
    Si c’est un site officiel, c’est écrit plus bas.
    Vous faites les démarches avec les organismes.
    Nous donnons le nom de ces organismes.
legal-content = Réutiliser les textes
legal-content-text =
    Vous pouvez réutiliser les textes et les données.
    C’est libre.
    Vous devez dire d’où ils viennent.
    Vous devez dire la date de l’édition.
    Ces règles s’appellent la licence ouverte Etalab 2.0.
legal-code = Réutiliser le logiciel
legal-code-text =
    Vous pouvez réutiliser le logiciel de ce site.
    Les règles s’appellent la licence MIT.
    Les lettres de ce site s’appellent Atkinson Hyperlegible Next.
    Les règles pour ces lettres s’appellent la licence SIL Open Font 1.1.
legal-liability = Les limites de ce site
legal-liability-text =
    Nous disons d’où vient chaque information.
    Nous disons sa date.
    Nous disons si nous en sommes sûrs.
    Seuls les textes officiels et les décisions des organismes comptent.
legal-operator = Qui s’occupe du site
legal-publisher = Qui publie le site
legal-director = Qui est responsable des textes
legal-hosting = Qui met le site sur internet
legal-contact = Comment nous écrire
legal-missing = Cette information manque

## Site map
site-map-lede = Voici toutes les pages du site.
site-map-pages = Pages

## Rights: amounts, days and reasons
rights-yes = oui
rights-no = non
rights-decimal-mark = ,
rights-thousands-mark = {" "}
rights-euro = { $n } €
rights-euro-per-month = { $n } € par mois
rights-euro-per-quarter = { $n } € par trimestre
rights-euro-per-year = { $n } € par an
rights-euro-per-hour = { $n } € de l’heure
rights-percent = { $n } %
rights-hours = { $n } h
rights-hours-per-month = { $n } h par mois
rights-hours-per-year = { $n } h par an
rights-day = { $n } jour
rights-days = { $n } jours
rights-month = { $n } mois
rights-months = { $n } mois
rights-year = { $n } an
rights-years = { $n } ans
rights-quarter = { $n } trimestre
rights-quarters = { $n } trimestres
rights-kilometres = { $n } km
rights-point = { $n } point
rights-points = { $n } points
rights-square-metres = { $n } m²
rights-date = { $day } { $month } { $year }
rights-date-first = 1er { $month } { $year }
rights-between = entre { $low } et { $high }
rights-up-to = jusqu’à { $high }
rights-from = à partir de { $low }
rights-is = { $label } : { $value }.
rights-not-answered = { $label } : pas encore de réponse.
rights-needs = Il faut : { $limit }.
rights-named = { $limit } ({ $name })
rights-depends = { $limit }, selon vos autres réponses
rights-below = moins de { $value }
rights-at-most = { $value } au plus
rights-equals = { $value }
rights-differs = autre chose que { $value }
rights-at-least = au moins { $value }
rights-above = plus de { $value }
rights-before = avant le { $value }
rights-until-day = le { $value } au plus tard
rights-on-day = le { $value }
rights-not-on-day = un autre jour que le { $value }
rights-since-day = le { $value } ou après
rights-after = après le { $value }
rights-short = Il manque { $gap }.
rights-over = Vous avez { $gap } de trop.
rights-or = { $a } ou { $b }
rights-item = { $name } { $n }
rights-item-born = { $name } { $n } ({ $date })
rights-item-name = Personne
rights-age-of = Âge, d’après { $label }
rights-today = Aujourd’hui
rights-any-of = Une de ces conditions suffit
rights-must-not = Ce ne doit pas être le cas : { $condition }
rights-right-open = Un autre droit, dont celui-ci dépend

## Rights: questions and outcomes
rights-heading = Vos droits
rights-title = Vos droits : { $moment }
rights-lede = Répondez à ce que vous savez. Nous vous disons ce que vous pouvez avoir, et pourquoi.
rights-progress-one = Encore une question au plus. Droits déjà connus : { $settled } sur { $total }.
rights-progress = Questions qui restent : environ { $left }. Droits déjà connus : { $settled } sur { $total }.
rights-progress-done = Droits connus : { $settled } sur { $total }.
rights-automatic = Sans rien demander ({ $count })
rights-to-check = À vérifier ({ $count })
rights-to-claim = À demander ({ $count })
rights-open = Encore une question ({ $count })
rights-later = Plus tard ({ $count })
rights-not-yours = Pas pour vous, et pourquoi ({ $count })
question-next = Continuer
question-skip = Je ne sais pas
question-held = L’administration connaît déjà cette information. Nous la demandons car nous n’avons pas accès à vos données.
question-mode-all = Voir toutes les questions sur une page
question-mode-one = Une question à la fois
answers-title = Vos réponses
answer-change-short = Modifier
answer-change = Modifier : { $label }
answers-erase = Tout effacer
answers-promise = Vos réponses servent à calculer cette page. Elles ne sont ni gardées ni transmises.
answers-tab = Vos réponses restent sur votre appareil. Nous ne les recevons pas.
answers-keep = Garder mes réponses sur cet appareil
answers-share = Créer un lien avec mes réponses
answers-share-text = Ce lien contient vos réponses. Donnez ce lien seulement à une personne de confiance.
answers-share-link = Lien vers vos réponses
answers-share-copy = Copier le lien
answers-share-copied = Le lien est copié.
answers-share-code = Code à scanner avec un téléphone : il ouvre cette page avec vos réponses
answers-share-long = Vos réponses sont trop longues pour un code à scanner.
outcome-estimate = (estimation)
outcome-missing = Il manque : { $labels }
answer-yes = Oui
answer-no = Non
outcome-why = Pourquoi
outcome-amount-from = Le montant
outcome-opens = Ce droit s’ouvre le { $date }, si rien d’autre ne change.
outcome-changes = Cela change le { $date }, si rien d’autre ne change.
outcome-would-open = Ce droit s’ouvrirait avec : { $label }, { $value }.
reason-holds = Oui :
reason-fails = Non :
reason-open = À savoir :
errors-title = Il y a un problème dans vos réponses
error-title = Erreur : { $title }
answer-out-of-range = Écrivez une réponse entre { $min } et { $max }.
answer-not-whole = Écrivez un nombre entier.
answer-too-many = Écrivez un nombre jusqu’à { $max }.
answer-not-a-choice = Choisissez une des réponses.
answer-not-a-number = Écrivez un nombre, par exemple 1 250,50.
answer-not-a-day = Écrivez une date, par exemple 22/11/1964.
unit-euro = €
unit-euro-per-month = € par mois
unit-euro-per-quarter = € par trimestre
unit-euro-per-year = € par an
unit-percent = { "%" }
unit-years = ans
unit-months = mois
unit-days = jours
unit-quarters = trimestres
unit-kilometres = km
moment-rights = Vos droits
moment-rights-text = Répondez à quelques questions. Vous n’avez pas besoin de compte.
moment-rights-action = Connaître mes droits

## Rights: pages
menu-entitlements = Droits
kinds-entitlement = Droits
error-410-title-right = Ce droit n’existe plus
procedure-rights = Les droits que vous pouvez avoir avec cette démarche
entitlements-title = Les droits et les aides
entitlements-lede = Certaines aides arrivent toutes seules. D’autres sont à demander. Nous vous disons comment avoir chaque aide.
entitlements-filters = Choisir les droits à voir
entitlements-none = Aucun droit ne correspond. Enlevez un filtre.
count-entitlements = { $count ->
    [0] Aucun droit
    [one] Un droit
   *[other] { $count } droits
}
filter-proactivity = Comment le droit arrive
fact-amount = Combien d’argent
fact-rule = La règle
fact-certainty = Sommes-nous sûrs ?
right-in-force = Nos calculs sont bons depuis le { $from }
right-in-force-until = Nos calculs sont bons du { $from } au { $until }
right-amount-how = Voir le calcul
right-breaks = Attention, parfois c’est différent :
right-how = Comment avoir ce droit
right-limits = Ce que nous ne calculons pas
right-around = Autour de ce droit
right-contents = Sur cette page
right-rule = Les conditions
right-rule-all = Il faut toutes ces conditions
right-rule-any = Une seule de ces conditions suffit
right-rule-one = Il y a une seule condition
right-inner-all = Il faut tout cela :
right-inner-any = Une seule suffit :
right-rule-each = On regarde chaque { $item }, un par un.
right-condition = Condition
right-figures-column = Chiffres de la loi
right-law-column = Texte de loi
right-more-figures = { $count ->
    [one] Un chiffre sert au calcul
   *[other] { $count } chiffres servent au calcul
}
right-source = Source
right-since = depuis le { $date }
right-not-yet = pas encore de chiffre
right-scale = { $count ->
    [one] tableau d’une ligne
   *[other] tableau de { $count } lignes
}
right-expired = Chiffre ancien : il allait jusqu’au { $date }
right-until = jusqu’au { $date }
right-coming = bientôt
right-from = À partir du
right-value = Chiffre
right-certainty = Sommes-nous sûrs ?
right-history = Les chiffres de « { $figure } »
right-revised = Ce chiffre change :
right-case = Situation
right-nothing = rien
right-each-more = Pour chacun en plus
right-and-more = { $n } et plus
right-step-any = toujours
right-step-from = de { $low } à moins de { $high }
right-step-over = plus de { $low }, jusqu’à { $high }
right-years-before = avant { $when }
right-years-from = entre { $low } et { $high }
right-years-after = { $when } et après
right-years-months = { $years } et { $months }
right-month-year = { $month } { $year }
right-per-month = par mois
right-per-quarter = par trimestre
right-per-year = par an
right-per-hour = pour une heure
right-amount = Combien d’argent
right-working = Les calculs
right-worked-out-from = On calcule avec :
right-estimate = Ce calcul n’est pas exact.
right-values = { $count ->
    [one] Voir un autre calcul
   *[other] Voir { $count } autres calculs
}
right-values-caption = Les autres calculs
right-value-name = Le calcul
right-value-from = On calcule avec
right-value-fixed = un chiffre qui ne change pas
right-your-answer = votre réponse
right-changes = Ce qui a changé
right-changes-none = Aucun chiffre n’a changé depuis deux ans.
right-changes-on = Depuis le { $date }
right-changes-coming = Bientôt, le { $date }
right-figure = Chiffre
right-before = Avant
right-after = Après
right-figures = Les chiffres de la loi
right-figures-lede = Voici les chiffres du { $date }. Ouvrez un chiffre pour voir les chiffres d’avant.
right-questions = Les questions posées
right-questions-count = { $count ->
    [one] Une question au plus.
   *[other] { $count } questions au plus.
}
right-questions-known = { $count ->
    [one] Une administration connaît déjà une réponse.
   *[other] Les administrations connaissent déjà { $count } réponses.
}
right-examples = Des exemples
right-examples-lede = Nous vérifions la règle avec ces exemples.
right-more-examples = { $count ->
    [one] Un autre exemple
   *[other] { $count } autres exemples
}
right-example-day = Le { $date } :
right-example-none = Aucune réponse.
right-example-yes = Oui
right-example-no = Non
right-example-unknown = On ne sait pas encore
right-example-from = Cela change le { $date }.
right-example-missing = Il faut encore savoir : { $facts }.
right-none = aucun
right-colon = {" "}:

## Moments : ce qui presse, ce qui vous concerne

moment-urgent = À faire en premier
concern-title = Voir seulement ce qui est pour moi
concern-promise = Répondez aux questions que vous voulez. Les autres étapes se cachent. Personne ne lit vos réponses.
concern-unsaid = Je ne réponds pas
concern-state = Des étapes sont cachées. Elles ne sont pas pour vous.
concern-reset = Tout montrer

## Démarches : erreurs, problèmes, lettres

certainty-confirm = Demandez à : { $authority }
procedure-mistakes = Les erreurs à éviter
procedure-trouble = Si ça ne marche pas
procedure-letters = Les lettres déjà écrites
recourse-refusal = Si on vous dit non
recourse-silence = Si personne ne répond
recourse-ways = Si vous n’êtes pas d’accord
recourse-help = Pour avoir de l’aide gratuite
recourse-limit = vous avez : { $span }
span-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
span-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
span-working-days = { $count ->
    [one] { $count } jour de travail
   *[other] { $count } jours de travail
}
span-weeks = { $count ->
    [one] { $count } semaine
   *[other] { $count } semaines
}
span-months = { $count } mois
span-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
evidence-copy-enough = Donnez une copie.
evidence-copy-shown = Montrez le vrai papier. On vous le rend.
evidence-copy-original = Donnez le vrai papier.

## Lettres

letters-title = Lettres déjà écrites
letters-lede = Choisissez une lettre. Complétez la lettre. Imprimez la lettre.
letters-promise = Ce que vous écrivez reste sur votre appareil.
letter-fill = Vos informations
letter-promise = Vos informations restent sur votre appareil.
letter-sheet = La lettre
letter-save = Télécharger le texte
letter-blank = Télécharger la lettre vide
letter-sending = Envoyer la lettre
letter-enclosures = Les papiers à mettre avec la lettre
letter-procedures = Cette lettre est pour
letter-optional = { $label } (pas obligatoire)
letter-nom = Votre prénom et votre nom
letter-adresse = Votre adresse
letter-adresse-hint = La rue, le code postal et la ville.
letter-destinataire = À qui vous écrivez
letter-destinataire-hint = Le nom du service.
letter-adresse-du-destinataire = L’adresse de ce service
letter-lieu = Votre ville
letter-jour = La date de la lettre
letter-on = , le{" "}
letter-subject = Objet :

## Glossaire et nouveautés

glossary-title = Les mots difficiles
glossary-lede = Les mots difficiles, expliqués simplement.
news-title = Nouveautés
news-lede = Ce qui est nouveau sur ce site.
news-feed = Suivre les nouveautés
news-added = Nouveau
news-revised = Complété
news-corrected = Corrigé
news-law = La loi a changé

## Rapport sur le contenu, pour celles et ceux qui l’écrivent

report-title = Ce que vaut le contenu
report-day = Mesuré le { $day }.
report-by-moment = Moment par moment, démarches comprises
report-moment = Moment
report-steps = Étapes
report-rules = Règles / conditions
report-deadlines = Délais comptés
report-sure = Vérifié
report-likely = Probable
report-to-check = À vérifier
report-age = Jours depuis la relecture (médiane / plus ancien)
report-en = Anglais
report-fr-simple = Facile à lire
report-score = Lisibilité
report-over = Paragraphes au-dessus d’un seuil
report-online = En ligne seulement
report-again = Redemandé
report-again-title = Redemandé alors qu’une administration le détient
report-again-count = { $count ->
    [one] Une pièce
   *[other] { $count } pièces
}
report-total-moments = { $count } moments
report-total-steps = { $count } étapes
report-total-procedures = { $count } démarches
report-total-entitlements = { $count } droits
report-total-authorities = { $count } organismes
report-total-evidence = { $count } sortes de pièces
report-total-letters = { $count } lettres
report-total-parameters = { $count } chiffres de la loi
report-total-stale = Chiffres dépassés : { $count }
report-total-terms = { $count } mots au glossaire
report-total-language = { $lang } : { $share } des textes

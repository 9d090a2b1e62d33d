### The words of the interface, in French.
### No-break spaces stand before : ; ! ? » % and after «. One paragraph a line in long texts.

## The frame of every page
site-name = Moments de vie
home = Accueil
skip-label = Accès rapide
skip-to-content = Aller au contenu
skip-to-menu = Aller au menu
skip-to-search = Aller à la recherche
skip-to-footer = Aller au pied de page
languages = Langues
main-menu = Menu principal
menu-moments = Moments
menu-procedures = Démarches
menu-about = À propos
breadcrumb = Fil d’Ariane
print = Imprimer
not-translated = Cette page n’est pas encore entièrement traduite.
not-translated-why = Ce qui manque est montré en français.
footer-promise = Les démarches de la vie, dans l’ordre, avec leurs délais. Sans compte, sans publicité, sans traceur.
footer-api = Données ouvertes et API
footer-site-map = Plan du site
footer-accessibility = Accessibilité : non auditée
footer-legal = Mentions légales
footer-privacy = Données personnelles
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
home-title = Moments de vie : vos démarches, dans l’ordre
home-question = Que se passe-t-il dans votre vie ?
home-lede = Dites-le avec vos mots. Nous vous montrons quoi faire, dans quel ordre, avant quelle date, et ce que vous recevrez sans rien demander.
home-examples = On nous dit souvent :
home-example-1 = mon mari est décédé
home-example-2 = je rentre à la fac
home-example-3 = j’ai perdu mes papiers
home-moments = Les dix moments de vie
home-rights = Des droits qui viennent à vous
home-rights-lede = Certaines aides arrivent seules, d’autres sont déjà remplies, d’autres se perdent si personne ne les réclame. À chaque étape, nous disons laquelle est laquelle.
home-rights-action = Voir toutes les démarches

## How much comes without asking
proactivity-automatic = Sans rien demander
proactivity-automatic-text = L’administration s’en charge. Vous n’avez qu’à vérifier que c’est fait.
proactivity-consent = Automatique si vous dites oui
proactivity-consent-text = L’administration s’en charge dès que vous avez donné votre accord, une fois.
proactivity-prefilled = Déjà rempli
proactivity-prefilled-text = L’administration connaît déjà une partie des réponses. Vous relisez, vous corrigez, vous envoyez.
proactivity-on-request = À demander
proactivity-on-request-text = Personne ne le fera pour vous. Nous disons quoi, à qui et avant quelle date.
proactivity-breaks = Attention :

## How sure we are
certainty-sure = Vérifié
certainty-sure-meaning = Nous avons lu la source nommée, à la date dite.
certainty-likely = Probable
certainty-likely-meaning = D’après une source secondaire ou un calcul. À confirmer auprès de l’organisme.
certainty-to-check = À vérifier
certainty-to-check-meaning = Nous n’avons pas pu le confirmer, ou les sources se contredisent. Vérifiez avant d’agir.
certainty-explained = Ce que veulent dire « vérifié », « probable » et « à vérifier »

## Search
search = Rechercher
search-site = Rechercher sur le site
search-main = Rechercher un moment ou une démarche
search-what = Ce qui vous arrive
search-example = Par exemple : mon mari est décédé
search-title = Recherche
search-title-words = { $words } – Recherche
search-lede = Écrivez ce qui vous arrive ou ce que vous cherchez, avec vos mots.
search-count = { $count ->
    [0] Aucun résultat pour « { $words } »
    [one] Un résultat pour « { $words } »
   *[other] { $count } résultats pour « { $words } »
}
search-corrected = Rien pour ces mots exacts. Voici les résultats pour « { $corrected } ».
search-exactly = Chercher exactement « { $words } »
search-relaxed = Aucune page ne contient tous ces mots. Voici celles qui en contiennent une partie.
search-shortened = Votre texte est long : nous avons cherché son début.
search-none = Essayez avec moins de mots, ou partez d’un moment de vie.
search-failed = La recherche est en panne. Partez d’un moment de vie, ou réessayez dans un instant.
search-words = Mot par mot
search-word-count = { $count ->
    [0] aucun résultat
    [one] un résultat
   *[other] { $count } résultats
}
search-unfiltered = { $count ->
    [one] Un résultat sans les filtres
   *[other] { $count } résultats sans les filtres
}
direct-start = Par où commencer :
suggest-label = Propositions
suggest-none = Aucune proposition. Entrée lance la recherche.
suggest-one = Une proposition. Les flèches y mènent.
suggest-many = { $count } propositions. Les flèches y mènent.
suggest-corrected = Propositions pour « { $words } ».
facets-label = Affiner les résultats
facets-open = Affiner
facet-all = Tout
facet-kind = Nature
facet-moment = Moment de vie
facet-authority = Organisme
facet-channel = Façon de faire
facet-proactivity = Ce qui vient sans demander
explain-summary = Pourquoi ce rang : { $rank }, avec { $score } points
explain-features = Ce qui fait le score
explain-terms = Les mots de la recherche
explain-reason = Raison
explain-how = Calcul
explain-effect = Effet
explain-word = Mot
explain-where = Trouvé dans
explain-points = { $points } points
explain-added = { $value } × { $weight }
explain-times = score × { $factor }
explain-near = score × { $factor } (mesure { $value }, poids { $weight })
explain-words = Mots, dans tous les champs
explain-first-stage = Premier tri
explain-kind = Nature du résultat
explain-told = On raconte, et le moment porte ce nom
explain-coverage = Part des mots trouvée
explain-closeness = Proximité avec un de ses noms
explain-likeness = Proximité avec le titre
explain-nearness = Mots dits ensemble
explain-below-procedure = Aide placée sous sa démarche
explain-typed = tapé
explain-correction = corrigé
explain-synonym = synonyme : { $words }
explain-optional = facultatif
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
official-site = (page officielle, sur { $site })
official-date = Page du { $date }
official-licence = Licence Ouverte 2.0, source : DILA
pagination = Pages de la liste
page-number = Page { $number }
page-previous = Page précédente
page-next = Page suivante

## Moments
moments-title = Les moments de vie
moments-lede = Partez de ce qui vous arrive. Chaque moment montre les étapes dans l’ordre, avec leurs délais et leurs documents.
moments-origin = Les cinq premiers sont les priorités que l’État a annoncées en 2023. Nous avons choisi les cinq autres : leur liste officielle n’est pas confirmée.
moments-origin-more = En savoir plus
moment-stages = Étapes de ce moment
moment-summary = En résumé
moment-automatic = Sans rien demander
moment-not-automatic = Ce qui n’est pas automatique
moment-dates = Les délais
moment-documents = Les documents
moment-related = Souvent en même temps
moment-more = { $count ->
    [one] Une étape
   *[other] { $count } étapes, dans l’ordre, avec leurs délais
}
count-steps = { $count ->
    [one] Une étape
   *[other] { $count } étapes
}
step-done = Fait : { $step }
step-after = Après :
deadline-label = Délai :
count-documents = { $count ->
    [one] Un document
   *[other] { $count } documents
}
document-times = { $count ->
    [one] pour une démarche
   *[other] pour { $count } démarches
}
documents-known = { $count ->
    [one] Un autre est déjà connu de l’administration : ne le fournissez pas.
   *[other] { $count } autres sont déjà connus de l’administration : ne les fournissez pas.
}
help-title = Besoin d’aide ?
help-text = Dans une France services, une personne fait ces démarches avec vous. C’est gratuit, sans obligation de rendez-vous.
help-where = Trouver une France services près de chez vous

## Procedures
procedures-title = Toutes les démarches
procedures-lede = À qui s’adresser, avec quels documents, avant quand.
procedures-none = Aucune démarche ne correspond. Enlevez un filtre, ou cherchez avec d’autres mots.
count-procedures = { $count ->
    [0] Aucune démarche
    [one] Une démarche
   *[other] { $count } démarches
}
filters-label = Filtrer les démarches
filters-open = Filtrer
filters-active = { $count ->
    [one] 1 filtre
   *[other] { $count } filtres
}
filters-apply = Filtrer
filters-clear = Tout effacer
filter-words = Mots
filter-moment = Moment de vie
filter-moment-all = Tous les moments
filter-authority = Organisme
filter-authority-all = Tous les organismes
filter-channel = Comment faire
procedure-audience = Pour qui ?
procedure-facts = L’essentiel
procedure-how = Comment faire
procedure-documents = Les documents
procedure-notes = Bon à savoir
procedure-law = La loi
procedure-moments = Dans quels moments
procedure-around = Autour de cette démarche
fact-deadline = Délai
fact-cost = Prix
fact-duration = Durée
fact-result = Ce que vous obtenez
fact-authority = Organisme
fact-form = Formulaire
cerfa = Cerfa n° { $number }
authority-finder = Trouver l’adresse
channel-online = En ligne
channel-phone = Par téléphone
channel-counter = Au guichet
channel-post = Par courrier
channel-go = Faire la démarche en ligne
channel-see = Voir où s’adresser
channel-site = pour « { $procedure } », sur { $site }
connect-none = Sans FranceConnect
connect-franceconnect = Avec FranceConnect
connect-franceconnect-plus = Avec FranceConnect+, qui protège mieux contre la fraude
evidence-none = Aucun document n’est demandé.
evidence-fetched = L’organisme le demande lui-même. Ne le fournissez pas.
evidence-known = Déjà connu : { $holders }
evidence-through = par { $exchange }
sources = Sources
source-checked = relevé le { $date }

## Errors
error-code = Erreur { $status }
error-description = La page demandée ne peut pas être montrée.
error-404-title = Cette page n’existe pas
error-404-text = L’adresse a peut-être changé, ou elle comporte une faute. Dites ce que vous cherchez.
error-410-title = Cette démarche n’existe plus
error-410-instead = À la place :
error-414-title = Cette adresse est trop longue
error-414-text = Nous ne pouvons pas la lire. Cherchez avec moins de mots.
error-500-title = Une erreur est survenue de notre côté
error-500-text = Vous n’y êtes pour rien. Réessayez dans un instant.

## About
about-title = À propos
about-lede = Un catalogue des démarches publiques, rangé par ce qui arrive dans la vie.
about-what = Ce que fait ce site
about-what-text =
    Vous dites ce qui vous arrive. Le site montre quoi faire, dans quel ordre, avant quelle date, avec quels documents, et à qui vous adresser.
    Chaque démarche indique comment la faire en ligne, par téléphone, au guichet ou par courrier. Internet n’est jamais le seul moyen.
    Ce site donne des informations. Il ne fait aucune démarche à votre place et ne décide d’aucun droit.
about-moments = Pourquoi ces dix moments
about-moments-text =
    Le 9 mai 2023, le comité interministériel de la transformation publique a annoncé que les démarches seraient repensées autour de dix moments de vie, dont cinq en priorité : devenir étudiant, établir son identité, partir et revenir de l’étranger, rénover son logement, perdre un proche.
    La liste officielle des cinq autres n’est pas confirmée. Nous avons choisi : attendre un enfant, préparer sa retraite, vivre avec un handicap, chercher un emploi, aider un proche. Chaque moment dit son origine.
about-proactivity = Ce qui vient sans demande
about-proactivity-text =
    Certains droits arrivent seuls, d’autres après votre accord, d’autres sont remplis d’avance, d’autres doivent être demandés. Nous le disons pour chaque démarche, et ce qui fait échouer l’automatisme.
    Quand une administration détient déjà un document, nous le disons aussi. La loi lui permet souvent de le transmettre à celle qui en a besoin : c’est le principe « dites-le-nous une fois ».
about-facts = D’où viennent les informations
about-facts-text =
    Chaque démarche nomme ses sources et la date du relevé. Les phrases sont les nôtres ; les chiffres viennent des textes et des sites publics.
    Beaucoup reste à confirmer : nous préférons écrire « à vérifier » qu’inventer.
about-code = Le logiciel et les données
about-code-text =
    Le logiciel est libre, sous licence MIT. Les données peuvent être lues par une interface de programmation ouverte, sans inscription.
about-certainty = À quel point nous sommes sûrs

## Accessibility
accessibility-title = Accessibilité : non auditée
accessibility-lede = Ce site est fait pour être lu par tout le monde. Personne d’extérieur ne l’a encore contrôlé.
accessibility-state = État de conformité
accessibility-state-text =
    Aucun audit de conformité au référentiel général d’amélioration de l’accessibilité (RGAA) n’a eu lieu. Le site n’est donc déclaré ni conforme, ni partiellement conforme.
accessibility-tests = Ce qui est essayé à chaque version
accessibility-tests-text =
    Chaque type de page est contrôlé par l’outil axe selon WCAG 2.2, niveaux A et AA, sur petit et sur grand écran, avec et sans JavaScript.
    Un parcours de l’accueil à une démarche est fait au clavier seul. Le code HTML est validé.
    Ces essais trouvent une partie des défauts, pas tous.
accessibility-limits = Ce que nous savons imparfait
accessibility-limits-text =
    La version « facile à lire » couvre l’interface et la présentation des moments, pas encore les démarches.
    La version anglaise est incomplète : ce qui manque est montré en français et annoncé comme tel.
    Aucune personne concernée n’a encore relu la version « facile à lire ».
accessibility-contact = Signaler une difficulté
accessibility-contact-text =
    Écrivez à l’adresse de contact des mentions légales. Dites la page et ce qui vous a gêné.
accessibility-defender = Si vous n’obtenez pas de réponse
accessibility-defender-text =
    Vous pouvez saisir le Défenseur des droits : sur defenseurdesdroits.fr, par téléphone au 09 69 39 00 00, ou auprès d’un délégué près de chez vous.

## Personal data
privacy-title = Données personnelles
privacy-lede = Ce site ne sait pas qui vous êtes et ne cherche pas à le savoir.
privacy-nothing = Ce qui n’existe pas ici
privacy-nothing-text =
    Pas de compte, pas de cookie, pas de publicité, pas de mesure d’audience, pas de contenu venu d’un autre site.
privacy-logs = Ce que le serveur note
privacy-logs-text =
    Pour chaque page servie : l’heure, l’adresse de la page sans ce que vous avez cherché, la durée et le résultat. Votre adresse IP n’est pas notée. Pendant que vous écrivez une recherche, ce que vous avez déjà écrit est envoyé au serveur, qui vous propose des pages : ce n’est ni noté ni gardé.
privacy-searches = Les recherches qui n’aboutissent pas
privacy-searches-text =
    Une recherche qui ne trouve rien, ou après laquelle une autre est faite, est comptée pour améliorer le site. Ses mots ne sont gardés que si elle a été faite au moins cinq fois dans la même journée, par qui que ce soit : sans les nombres, avec le jour, pendant 400 jours. L’heure n’est pas notée, ni qui l’a faite. Un texte long, ou qui contient une adresse électronique, n’est jamais compté. Qu’une recherche en suit une autre, c’est votre navigateur qui le dit, en nommant la page d’où vous venez : ses réglages permettent de l’empêcher.
privacy-links = Les liens vers d’autres sites
privacy-links-text =
    Quand vous suivez un lien, le site d’arrivée n’apprend pas la page d’où vous venez. Il a ses propres règles.
privacy-rights = Vos droits
privacy-rights-text =
    Comme rien n’est gardé sur vous, il n’y a rien à consulter ni à effacer chez nous. Pour toute question, écrivez à l’adresse de contact des mentions légales. Vous pouvez saisir la Cnil.
privacy-device = Ce que votre appareil garde
privacy-device-text =
    Si vous cochez des étapes, votre navigateur s’en souvient, sur cet appareil seulement. Vos réponses aux questions sur vos droits restent dans l’onglet, et sur l’appareil si vous le demandez. Rien n’est envoyé. Sur un appareil partagé, effacez tout avant de partir.
erase-button = Effacer ce que ce site garde
erase-done = C’est effacé.
erase-nothing = Il n’y avait rien à effacer.

## Legal notice
legal-title = Mentions légales
legal-lede = Qui publie ce site, et sous quelles licences.
legal-nature = Nature du site
legal-nature-text =
    Sauf mention contraire ci-dessous, ce site n’est pas un site officiel de l’État. Les démarches se font auprès des organismes indiqués.
legal-content = Réutiliser les contenus
legal-content-text =
    Les textes et les données peuvent être réutilisés librement sous licence ouverte Etalab 2.0, à condition de citer la source et la date de l’édition.
legal-code = Réutiliser le logiciel
legal-code-text =
    Le logiciel est distribué sous licence MIT. La police Atkinson Hyperlegible Next est distribuée sous licence SIL Open Font 1.1.
legal-liability = Limites
legal-liability-text =
    Les informations sont données avec leur source, leur date et leur degré de certitude. Seuls les textes publiés et les décisions des organismes font foi.
legal-operator = L’exploitant
legal-publisher = Éditeur
legal-director = Directeur ou directrice de la publication
legal-hosting = Hébergeur
legal-contact = Contact
legal-missing = Non renseigné par l’exploitant

## Site map
site-map-lede = Toutes les pages du site.
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
rights-depends = { $limit }, selon d’autres réponses
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
rights-over = C’est { $gap } de trop.
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
rights-lede = Répondez à ce que vous savez. Nous vous disons ce qui vient sans rien demander, ce qu’il faut demander, et pourquoi.
rights-progress-one = Encore une question au plus. Droits déjà connus : { $settled } sur { $total }.
rights-progress = Questions qui restent : environ { $left }. Droits déjà connus : { $settled } sur { $total }.
rights-progress-done = Droits connus : { $settled } sur { $total }.
rights-automatic = Sans rien demander ({ $count })
rights-to-check = À vérifier ({ $count })
rights-to-claim = À demander ({ $count })
rights-open = Encore une question ({ $count })
rights-later = Pas encore : la date est connue ({ $count })
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
answers-tab = Vos réponses restent dans cet onglet. Aucune n’est envoyée : le calcul se fait sur votre appareil.
answers-keep = Garder mes réponses sur cet appareil
answers-share = Créer un lien avec mes réponses
answers-share-text = Ce lien contient vos réponses. Qui a le lien peut les lire. Elles sont après le signe #, que votre navigateur n’envoie à personne.
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
moment-rights-text = Quelques questions, sans compte : ce qui vient tout seul, ce qu’il faut demander.
moment-rights-action = Connaître mes droits

## Rights: pages
menu-entitlements = Droits
kinds-entitlement = Droits
error-410-title-right = Ce droit n’existe plus
procedure-rights = Les droits que donne cette démarche
entitlements-title = Les droits et les aides
entitlements-lede = Ce qui vient sans rien demander, ce qui est déjà rempli, ce qu’il faut demander. Chaque droit montre sa règle, ses chiffres et ses sources.
entitlements-filters = Filtrer les droits
entitlements-none = Aucun droit ne correspond. Enlevez un filtre.
count-entitlements = { $count ->
    [0] Aucun droit
    [one] Un droit
   *[other] { $count } droits
}
filter-proactivity = Comment il arrive
fact-amount = Montant
fact-rule = Règle
fact-certainty = Certitude
right-in-force = Nos calculs valent depuis le { $from }
right-in-force-until = Nos calculs valent du { $from } au { $until }
right-amount-how = Voir le calcul
right-breaks = Ce qui change cela :
right-how = Comment l’obtenir
right-limits = Ce que la règle ne dit pas
right-around = Autour de ce droit
right-contents = Sur cette page
right-rule = Les conditions
right-rule-all = Toutes ces conditions sont nécessaires
right-rule-any = Une de ces conditions suffit
right-rule-one = Une seule condition
right-inner-all = À la fois :
right-inner-any = Au choix :
right-rule-each = Pour chaque { $item }, séparément.
right-condition = Condition
right-figures-column = Chiffres de la loi
right-law-column = Texte
right-more-figures = { $count ->
    [one] Un chiffre sert au calcul
   *[other] { $count } chiffres servent au calcul
}
right-source = Source
right-since = depuis le { $date }
right-not-yet = pas encore de valeur
right-scale = { $count ->
    [one] barème d’une ligne
   *[other] barème de { $count } lignes
}
right-expired = À revoir : connu jusqu’au { $date }
right-until = connu jusqu’au { $date }
right-coming = à venir
right-from = À partir du
right-value = Valeur
right-certainty = Certitude
right-history = Valeurs de « { $figure } »
right-revised = Il change :
right-case = Cas
right-nothing = rien
right-each-more = Pour chacun en plus
right-and-more = { $n } et plus
right-step-any = dans tous les cas
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
right-per-hour = de l’heure
right-amount = Le montant
right-working = Les calculs
right-worked-out-from = Ce montant dépend de :
right-estimate = Ce n’est qu’une estimation.
right-values = { $count ->
    [one] Voir le calcul intermédiaire
   *[other] Voir les { $count } calculs intermédiaires
}
right-values-caption = Les calculs intermédiaires
right-value-name = Ce qui est calculé
right-value-from = À partir de
right-value-fixed = une valeur fixe
right-your-answer = votre réponse
right-changes = Ce qui a changé
right-changes-none = Aucun chiffre de cette règle n’a changé depuis deux ans.
right-changes-on = Depuis le { $date }
right-changes-coming = À venir : le { $date }
right-figure = Chiffre
right-before = Avant
right-after = Après
right-figures = Les chiffres de la loi
right-figures-lede = Leur valeur au { $date }, jour de cette édition. Ouvrez un chiffre pour voir son histoire et ses sources.
right-questions = Ce que la règle demande
right-questions-count = { $count ->
    [one] Une question au plus.
   *[other] { $count } questions au plus.
}
right-questions-known = { $count ->
    [one] Une réponse est déjà connue d’une administration.
   *[other] { $count } réponses sont déjà connues d’une administration.
}
right-examples = Des exemples
right-examples-lede = La règle est essayée sur ces cas à chaque édition.
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

moment-urgent = Le plus urgent
concern-title = Ne voir que ce qui me concerne
concern-promise = Répondez à ce que vous voulez. Les étapes des autres situations disparaissent de cette page. Vos réponses ne sont ni envoyées ni gardées.
concern-unsaid = Je ne précise pas
concern-state = Les étapes qui ne vous concernent pas sont cachées.
concern-reset = Tout afficher

## Démarches : erreurs, problèmes, lettres

certainty-confirm = À confirmer auprès de : { $authority }
procedure-mistakes = Les erreurs fréquentes
procedure-trouble = En cas de problème
procedure-letters = Les lettres toutes prêtes
recourse-refusal = Si on vous dit non
recourse-silence = Si personne ne répond
recourse-ways = Pour contester, dans l’ordre
recourse-help = Pour vous faire aider, gratuitement
recourse-limit = délai : { $span }
span-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
span-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
span-working-days = { $count ->
    [one] { $count } jour ouvré
   *[other] { $count } jours ouvrés
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
evidence-copy-enough = Une copie suffit.
evidence-copy-shown = Montrez l’original, on vous le rend.
evidence-copy-original = L’original est demandé.

## Lettres

letters-title = Lettres toutes prêtes
letters-lede = Choisissez une lettre, remplissez les blancs, imprimez-la ou copiez-la.
letters-promise = Ce que vous écrivez reste sur votre appareil : rien n’est envoyé.
letter-fill = Vos informations
letter-promise = Elles restent sur votre appareil. Votre nom et votre adresse servent aussi aux autres lettres, jusqu’à la fermeture de l’onglet.
letter-sheet = La lettre
letter-save = Télécharger le texte
letter-blank = Télécharger la lettre vide
letter-sending = Envoyer la lettre
letter-enclosures = À joindre
letter-procedures = Cette lettre sert à
letter-optional = { $label } (facultatif)
letter-nom = Vos prénom et nom
letter-adresse = Votre adresse
letter-adresse-hint = Rue, code postal, commune, et votre téléphone si vous voulez.
letter-destinataire = À qui vous écrivez
letter-destinataire-hint = Le nom de l’organisme et du service.
letter-adresse-du-destinataire = Adresse de l’organisme
letter-lieu = Fait à
letter-jour = Date de la lettre
letter-on = , le{" "}
letter-subject = Objet :

## Glossaire et nouveautés

glossary-title = Glossaire
glossary-lede = Les mots de l’administration, expliqués simplement.
news-title = Nouveautés
news-lede = Ce qui a été ajouté, complété ou corrigé dans les moments et les démarches.
news-feed = Suivre ces nouveautés (flux Atom)
news-added = Ajouté
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

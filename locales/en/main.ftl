### The words of the interface, in English.
### British English, quotes ‘…’, no space before punctuation. One paragraph a line in long texts.

## The frame of every page
site-name = Life events
home = Home
skip-label = Quick access
skip-to-content = Skip to content
skip-to-menu = Skip to menu
skip-to-search = Skip to search
skip-to-footer = Skip to footer
languages = Languages
main-menu = Main menu
menu-moments = Life events
menu-procedures = Procedures
menu-about = About
breadcrumb = Breadcrumb
print = Print
not-translated = This page is not fully translated yet.
not-translated-why = What is missing is shown in French.
footer-promise = What to do when life changes, in order, with the deadlines. No account, no advertising, no trackers.
footer-api = Open data and API
footer-site-map = Site map
footer-accessibility = Accessibility: not audited
footer-legal = Legal notice
footer-privacy = Personal data
footer-edition = Edition no. { $number }, published on { $date }

## Dates
date-long = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Home
home-title = Life events: what to do, in order
home-question = What is happening in your life?
home-lede = Tell us in your own words. We show you what to do, in what order, by what date, and what you will receive without asking.
home-examples = People often tell us:
home-example-1 = my husband has died
home-example-2 = I am starting university
home-example-3 = I have lost my papers
home-moments = The ten life events
home-rights = Rights that come to you
home-rights-lede = Some help comes by itself, some is already filled in for you, and some is lost if nobody claims it. At each step, we say which is which.
home-rights-action = See all procedures

## How much comes without asking
proactivity-automatic = Without asking
proactivity-automatic-text = The public services take care of it. You only need to check that it has been done.
proactivity-consent = Automatic if you say yes
proactivity-consent-text = The public services take care of it once you have given your agreement. You give it only once.
proactivity-prefilled = Already filled in
proactivity-prefilled-text = The public services already know some of the answers. You read them, correct them and send them.
proactivity-on-request = You need to apply
proactivity-on-request-text = Nobody will do it for you. We tell you what to ask for, who to ask and by what date.
proactivity-breaks = Be careful:

## How sure we are
certainty-sure = Checked
certainty-sure-meaning = We read the source named here, on the date given.
certainty-likely = Likely
certainty-likely-meaning = This comes from a secondary source or a calculation. Confirm it with the organisation.
certainty-to-check = To be checked
certainty-to-check-meaning = We could not confirm it, or the sources disagree. Check before you act.
certainty-explained = What ‘checked’, ‘likely’ and ‘to be checked’ mean

## Search
search = Search
search-site = Search the site
search-main = Search for a life event or a procedure
search-what = What is happening to you
search-example = For example: my husband has died
search-title = Search
search-title-words = { $words } – Search
search-lede = Write what is happening to you, or what you are looking for, in your own words.
search-count = { $count ->
    [0] No results for ‘{ $words }’
    [one] One result for ‘{ $words }’
   *[other] { $count } results for ‘{ $words }’
}
search-corrected = Nothing found for these exact words. Here are the results for ‘{ $corrected }’.
search-exactly = Search for exactly ‘{ $words }’
search-relaxed = No page contains all these words. Here are the pages that contain some of them.
search-shortened = Your text is long, so we searched for the beginning of it.
search-none = Try fewer words, or start from a life event.
search-failed = Search is not working. Start from a life event, or try again in a moment.
search-words = Word by word
search-word-count = { $count ->
    [0] no result
    [one] one result
   *[other] { $count } results
}
search-unfiltered = { $count ->
    [one] One result without the filters
   *[other] { $count } results without the filters
}
direct-start = Where to begin:
suggest-label = Suggestions
suggest-none = No suggestion. Enter starts the search.
suggest-one = One suggestion. The arrow keys lead to it.
suggest-many = { $count } suggestions. The arrow keys lead to them.
suggest-corrected = Suggestions for ‘{ $words }’.
facets-label = Narrow the results
facets-open = Narrow
facet-all = All
facet-kind = Type
facet-moment = Life event
facet-authority = Organisation
facet-channel = How it is done
facet-proactivity = What comes without asking
explain-summary = Why this rank: { $rank }, with { $score } points
explain-features = What makes the score
explain-terms = The words searched for
explain-reason = Reason
explain-how = How
explain-effect = Effect
explain-word = Word
explain-where = Found in
explain-points = { $points } points
explain-added = { $value } × { $weight }
explain-times = score × { $factor }
explain-near = score × { $factor } (measure { $value }, weight { $weight })
explain-words = Words, over all fields
explain-first-stage = First stage
explain-kind = Type of result
explain-told = Somebody tells, and the life event is called so
explain-coverage = Share of the words found
explain-closeness = Nearness to one of its names
explain-likeness = Nearness to the title
explain-nearness = Words said together
explain-below-procedure = Right placed below its procedure
explain-typed = typed
explain-correction = corrected
explain-synonym = synonym: { $words }
explain-optional = optional
explain-absent = nowhere
explain-found = { $field } × { $count }: { $points } points
explain-english = { $field } (English)
explain-field-title = title
explain-field-words = people’s words
explain-field-summary = summary
explain-field-situations = situations
explain-field-path = headings
explain-field-body = text
kind-moment = Life event
kind-procedure = Procedure
kind-entitlement = Right
kinds-moment = Life events
kinds-procedure = Procedures
kind-reference = Official page of service-public.fr
kinds-reference = Pages of service-public.fr
official-site = (official page in French, on { $site })
official-date = Page of { $date }
official-licence = Licence Ouverte 2.0, source: DILA
pagination = Pages of the list
page-number = Page { $number }
page-previous = Previous page
page-next = Next page

## Moments
moments-title = Life events
moments-lede = Start from what is happening to you. Each life event shows the steps in order, with their deadlines and documents.
moments-origin = The first five are the priorities that the French State announced in 2023. We chose the other five: the official list of those is not confirmed.
moments-origin-more = Find out more
moment-stages = Stages of this life event
moment-summary = In short
moment-automatic = Without asking
moment-not-automatic = What is not automatic
moment-dates = Deadlines
moment-documents = Documents
moment-related = Often at the same time
moment-more = { $count ->
    [one] One step
   *[other] { $count } steps, in order, with their deadlines
}
count-steps = { $count ->
    [one] One step
   *[other] { $count } steps
}
step-done = Done: { $step }
step-after = After:
deadline-label = Deadline:
count-documents = { $count ->
    [one] One document
   *[other] { $count } documents
}
document-times = { $count ->
    [one] for one procedure
   *[other] for { $count } procedures
}
documents-known = { $count ->
    [one] The public services already hold one more: do not send it.
   *[other] The public services already hold { $count } more: do not send them.
}
help-title = Do you need help?
help-text = At a France services centre (a local public help point), someone goes through these procedures with you. It is free, and you do not have to book.
help-where = Find a France services centre near you

## Procedures
procedures-title = All procedures
procedures-lede = Who to contact, which documents you need, and by when.
procedures-none = No procedure matches. Remove a filter, or search with other words.
count-procedures = { $count ->
    [0] No procedures
    [one] One procedure
   *[other] { $count } procedures
}
filters-label = Filter the procedures
filters-open = Filter
filters-active = { $count ->
    [one] 1 filter
   *[other] { $count } filters
}
filters-apply = Filter
filters-clear = Clear all
filter-words = Words
filter-moment = Life event
filter-moment-all = All life events
filter-authority = Organisation
filter-authority-all = All organisations
filter-channel = How to do it
procedure-audience = Who is it for?
procedure-facts = Key facts
procedure-how = How to do it
procedure-documents = Documents
procedure-notes = Good to know
procedure-law = The law
procedure-moments = Part of these life events
procedure-around = Around this procedure
fact-deadline = Deadline
fact-cost = Cost
fact-duration = How long it takes
fact-result = What you get
fact-authority = Organisation
fact-form = Form
cerfa = Cerfa (official form) no. { $number }
authority-finder = Find the address
channel-online = Online
channel-phone = By phone
channel-counter = In person
channel-post = By post
channel-go = Do it online
channel-see = See who to contact
channel-site = for ‘{ $procedure }’, on { $site }
connect-none = Without FranceConnect (the State’s sign-in service)
connect-franceconnect = With FranceConnect (the State’s sign-in service)
connect-franceconnect-plus = With FranceConnect+, which gives better protection against fraud
evidence-none = No documents are required.
evidence-fetched = The organisation asks for it directly. Do not send it.
evidence-known = Already held by: { $holders }
evidence-through = through { $exchange }
sources = Sources
source-checked = checked on { $date }

## Errors
error-code = Error { $status }
error-description = The page you asked for cannot be shown.
error-404-title = This page does not exist
error-404-text = The address may have changed, or it may contain a mistake. Tell us what you are looking for.
error-410-title = This procedure no longer exists
error-410-instead = Instead:
error-414-title = This address is too long
error-414-text = We cannot read it. Search with fewer words.
error-500-title = Something went wrong on our side
error-500-text = It is not your fault. Try again in a moment.

## About
about-title = About
about-lede = A catalogue of French public procedures, arranged by what happens in life.
about-what = What this site does
about-what-text =
    You say what is happening to you. The site shows what to do, in what order, by what date, with which documents, and who to contact.
    Each procedure says how to do it online, by phone, in person or by post. The internet is never the only way.
    This site gives information. It does not carry out any procedure for you and does not decide on any right.
about-moments = Why these ten life events
about-moments-text =
    On 9 May 2023, the interministerial committee for public transformation announced that procedures would be redesigned around ten life events. Five of them come first: becoming a student, proving your identity, leaving for and returning from abroad, renovating your home, and losing a loved one.
    The official list of the other five is not confirmed. We chose: expecting a child, preparing for retirement, living with a disability, looking for a job, and caring for someone. Each life event says where it comes from.
about-proactivity = What comes without asking
about-proactivity-text =
    Some rights come by themselves, some come once you agree, some are filled in for you in advance, and some have to be applied for. We say so for each procedure. We also say what can stop it from being automatic.
    When a public body already holds a document, we say that too. The law often allows it to pass the document on to the body that needs it. This is the ‘tell us once’ principle.
about-facts = Where the information comes from
about-facts-text =
    Each procedure names its sources and the date we checked them. The sentences are ours; the figures come from the law and from public websites.
    Much remains to be confirmed: we would rather write ‘to be checked’ than make something up.
about-code = The software and the data
about-code-text =
    The software is free and open source, under the MIT licence. The data can be read through an open programming interface (API), without signing up.
about-certainty = How sure we are

## Accessibility
accessibility-title = Accessibility: not audited
accessibility-lede = This site is made for everyone to read. Nobody from outside has checked it yet.
accessibility-state = Compliance status
accessibility-state-text =
    No audit has been carried out against the RGAA, the French accessibility standard. So the site is not declared compliant, or partially compliant.
accessibility-tests = What is tested with each version
accessibility-tests-text =
    Each type of page is checked with the axe tool against WCAG 2.2, levels A and AA, on small and large screens, with and without JavaScript.
    A journey from the home page to a procedure is made with the keyboard alone. The HTML code is validated.
    These tests find some of the faults, not all of them.
accessibility-limits = What we know is not perfect
accessibility-limits-text =
    The French ‘easy to read’ version covers the interface and the introductions to the life events, but not the procedures yet.
    The English version is incomplete: what is missing is shown in French, and we say so.
    Nobody from the groups it is meant for has reviewed the ‘easy to read’ version yet.
accessibility-contact = Report a problem
accessibility-contact-text =
    Write to the contact address in the legal notice. Tell us which page it was and what made it difficult.
accessibility-defender = If you do not get an answer
accessibility-defender-text =
    You can contact the Défenseur des droits, the independent French authority that defends people’s rights: on defenseurdesdroits.fr, by phone on 09 69 39 00 00, or through one of its delegates near you.

## Personal data
privacy-title = Personal data
privacy-lede = This site does not know who you are and does not try to find out.
privacy-nothing = What you will not find here
privacy-nothing-text =
    No accounts, no cookies, no advertising, no audience measurement, no content from other sites.
privacy-logs = What the server records
privacy-logs-text =
    For each page served: the time, the address of the page without what you searched for, how long it took and the result. Your IP address is not recorded. While you type a search, what you have typed so far is sent to the server, which suggests pages: it is neither recorded nor kept.
privacy-searches = Searches that go badly
privacy-searches-text =
    A search that finds nothing, or after which another is made, is counted to improve the site. Its words are kept only if it was made at least five times on one day, by anybody: without its numbers, with the day, for 400 days. Neither the time nor who made it is recorded. A long text, or one that holds an e-mail address, is never counted. That one search follows another is told by your browser, which names the page you come from: its settings let you prevent that.
privacy-links = Links to other sites
privacy-links-text =
    When you follow a link, the site you reach is not told which page you came from. It has its own rules.
privacy-rights = Your rights
privacy-rights-text =
    As nothing is kept about you, we hold nothing for you to see or erase. If you have a question, write to the contact address in the legal notice. You can complain to the Cnil, the French data protection authority.
privacy-device = What your device keeps
privacy-device-text =
    If you tick steps, your browser remembers them, on this device only. Your answers to the questions about your rights stay in the tab, and on the device if you ask for it. Nothing is sent. On a shared device, erase everything before you leave.
erase-button = Erase what this site keeps
erase-done = It has been erased.
erase-nothing = There was nothing to erase.

## Legal notice
legal-title = Legal notice
legal-lede = Who publishes this site, and under which licences.
legal-nature = What kind of site this is
legal-nature-text =
    Unless stated otherwise below, this site is not an official French government website. You carry out the procedures with the organisations named.
legal-content = Reusing the content
legal-content-text =
    The texts and the data can be reused freely under the Etalab open licence 2.0, as long as you cite the source and the date of the edition.
legal-code = Reusing the software
legal-code-text =
    The software is distributed under the MIT licence. The Atkinson Hyperlegible Next typeface is distributed under the SIL Open Font Licence 1.1.
legal-liability = Limits
legal-liability-text =
    Each piece of information is given with its source, its date and how sure we are of it. Only the published legal texts and the decisions of the organisations are authoritative.
legal-operator = The operator
legal-publisher = Publisher
legal-director = Publication director
legal-hosting = Hosting provider
legal-contact = Contact
legal-missing = Not provided by the operator

## Site map
site-map-lede = All the pages of the site.
site-map-pages = Pages

## Rights: amounts, days and reasons
rights-yes = yes
rights-no = no
rights-decimal-mark = .
rights-thousands-mark = ,
rights-euro = €{ $n }
rights-euro-per-month = €{ $n } a month
rights-euro-per-quarter = €{ $n } a quarter
rights-euro-per-year = €{ $n } a year
rights-euro-per-hour = €{ $n } an hour
rights-percent = { $n }%
rights-hours = { $n } h
rights-hours-per-month = { $n } h a month
rights-hours-per-year = { $n } h a year
rights-day = { $n } day
rights-days = { $n } days
rights-month = { $n } month
rights-months = { $n } months
rights-year = { $n } year
rights-years = { $n } years
rights-quarter = { $n } quarter
rights-quarters = { $n } quarters
rights-kilometres = { $n } km
rights-point = { $n } point
rights-points = { $n } points
rights-square-metres = { $n } m²
rights-date = { $day } { $month } { $year }
rights-date-first = 1 { $month } { $year }
rights-between = between { $low } and { $high }
rights-up-to = up to { $high }
rights-from = from { $low }
rights-is = { $label }: { $value }.
rights-not-answered = { $label }: not answered yet.
rights-needs = Needed: { $limit }.
rights-named = { $limit } ({ $name })
rights-depends = { $limit }, depending on other answers
rights-below = less than { $value }
rights-at-most = at most { $value }
rights-equals = { $value }
rights-differs = anything but { $value }
rights-at-least = at least { $value }
rights-above = more than { $value }
rights-before = before { $value }
rights-until-day = on { $value } at the latest
rights-on-day = on { $value }
rights-not-on-day = on another day than { $value }
rights-since-day = on { $value } or later
rights-after = after { $value }
rights-short = { $gap } short.
rights-over = { $gap } too much.
rights-or = { $a } or { $b }
rights-item = { $name } { $n }
rights-item-born = { $name } { $n } ({ $date })
rights-item-name = Person
rights-age-of = Age, from { $label }
rights-today = Today
rights-any-of = One of these conditions is enough
rights-must-not = This must not be so: { $condition }
rights-right-open = Another right that this one depends on

## Rights: questions and outcomes
rights-heading = Your rights
rights-title = Your rights: { $moment }
rights-lede = Answer what you know. We tell you what comes without asking, what you must claim, and why.
rights-progress-one = One more question at most. Rights known so far: { $settled } of { $total }.
rights-progress = Questions left: about { $left }. Rights known so far: { $settled } of { $total }.
rights-progress-done = Rights known: { $settled } of { $total }.
rights-automatic = Without asking ({ $count })
rights-to-check = To check ({ $count })
rights-to-claim = To claim ({ $count })
rights-open = One more question ({ $count })
rights-later = Later ({ $count })
rights-not-yours = Not for you, and why ({ $count })
question-next = Continue
question-skip = I do not know
question-held = The administration already knows this. We ask because we have no access to your data.
question-mode-all = See all questions on one page
question-mode-one = One question at a time
answers-title = Your answers
answer-change-short = Change
answer-change = Change: { $label }
answers-erase = Erase everything
answers-promise = Your answers are used to work this page out. They are neither kept nor passed on.
answers-tab = Your answers stay in this tab. None is sent: everything is worked out on your device.
answers-keep = Keep my answers on this device
answers-share = Make a link with my answers
answers-share-text = This link contains your answers. Whoever has the link can read them. They stand after the # sign, which your browser sends to nobody.
answers-share-link = Link to your answers
answers-share-copy = Copy the link
answers-share-copied = The link is copied.
answers-share-code = Code to scan with a phone: it opens this page with your answers
answers-share-long = Your answers are too long for a code to scan.
outcome-estimate = (estimate)
outcome-missing = Missing: { $labels }
answer-yes = Yes
answer-no = No
outcome-why = Why
outcome-amount-from = The amount
outcome-opens = This right opens on { $date }, if nothing else changes.
outcome-changes = This changes on { $date }, if nothing else does.
outcome-would-open = This right would open with: { $label }, { $value }.
reason-holds = Yes:
reason-fails = No:
reason-open = To be known:
errors-title = There is a problem with your answers
error-title = Error: { $title }
answer-out-of-range = Write an answer between { $min } and { $max }.
answer-not-whole = Write a whole number.
answer-too-many = Write a number up to { $max }.
answer-not-a-choice = Choose one of the answers.
answer-not-a-number = Write a number, for example 1250.50.
answer-not-a-day = Write a date, for example 22/11/1964.
unit-euro = €
unit-euro-per-month = € a month
unit-euro-per-quarter = € a quarter
unit-euro-per-year = € a year
unit-percent = { "%" }
unit-years = years
unit-months = months
unit-days = days
unit-quarters = quarters
unit-kilometres = km
moment-rights = Your rights
moment-rights-text = A few questions, no account: what comes by itself, what you must claim.
moment-rights-action = See my rights

## Rights: pages
menu-entitlements = Rights
kinds-entitlement = Rights
error-410-title-right = This right no longer exists
procedure-rights = What this procedure entitles you to
entitlements-title = Rights and benefits
entitlements-lede = What comes without asking, what is already filled in, and what you must apply for. Each right shows its rule, its figures and its sources.
entitlements-filters = Filter the rights
entitlements-none = No right matches. Remove a filter.
count-entitlements = { $count ->
    [0] No rights
    [one] One right
   *[other] { $count } rights
}
filter-proactivity = How it comes
fact-amount = Amount
fact-rule = Rule
fact-certainty = Certainty
right-in-force = Our calculations hold since { $from }
right-in-force-until = Our calculations hold from { $from } to { $until }
right-amount-how = See how it is worked out
right-breaks = What changes this:
right-how = How to get it
right-limits = What the rule leaves out
right-around = Around this right
right-contents = On this page
right-rule = The conditions
right-rule-all = All of these conditions are needed
right-rule-any = One of these conditions is enough
right-rule-one = A single condition
right-inner-all = All of:
right-inner-any = Any of:
right-rule-each = For each { $item }, one by one.
right-condition = Condition
right-figures-column = Figures of the law
right-law-column = Text
right-more-figures = { $count ->
    [one] One figure is used to work it out
   *[other] { $count } figures are used to work it out
}
right-source = Source
right-since = since { $date }
right-not-yet = no value yet
right-scale = { $count ->
    [one] scale of one line
   *[other] scale of { $count } lines
}
right-expired = To be reviewed: known until { $date }
right-until = known until { $date }
right-coming = to come
right-from = From
right-value = Value
right-certainty = Certainty
right-history = Values of ‘{ $figure }’
right-revised = It changes:
right-case = Case
right-nothing = nothing
right-each-more = For each one more
right-and-more = { $n } and over
right-step-any = in all cases
right-step-from = from { $low } to less than { $high }
right-step-over = over { $low }, up to { $high }
right-years-before = before { $when }
right-years-from = from { $low } to { $high }
right-years-after = { $when } and later
right-years-months = { $years } and { $months }
right-month-year = { $month } { $year }
right-per-month = a month
right-per-quarter = a quarter
right-per-year = a year
right-per-hour = an hour
right-amount = The amount
right-working = The calculations
right-worked-out-from = This amount depends on:
right-estimate = This is only an estimate.
right-values = { $count ->
    [one] See the intermediate calculation
   *[other] See the { $count } intermediate calculations
}
right-values-caption = The intermediate calculations
right-value-name = What is worked out
right-value-from = From
right-value-fixed = a fixed value
right-your-answer = your answer
right-changes = What has changed
right-changes-none = No figure of this rule has changed in the last two years.
right-changes-on = Since { $date }
right-changes-coming = To come: { $date }
right-figure = Figure
right-before = Before
right-after = After
right-figures = The figures of the law
right-figures-lede = Their value on { $date }, the day of this edition. Open a figure to see its history and its sources.
right-questions = What the rule asks
right-questions-count = { $count ->
    [one] One question at most.
   *[other] { $count } questions at most.
}
right-questions-known = { $count ->
    [one] A public service knows one answer already.
   *[other] Public services know { $count } answers already.
}
right-examples = Examples
right-examples-lede = The rule is tried on these cases for each edition.
right-more-examples = { $count ->
    [one] One more example
   *[other] { $count } more examples
}
right-example-day = On { $date }:
right-example-none = No answers.
right-example-yes = Yes
right-example-no = No
right-example-unknown = Not known yet
right-example-from = This changes on { $date }.
right-example-missing = Still to be known: { $facts }.
right-none = none
right-colon = :

## Moments: what presses, what concerns you

moment-urgent = Most urgent
concern-title = Show only what concerns me
concern-promise = Answer what you like. The steps of other situations disappear from this page. Your answers are neither sent nor kept.
concern-unsaid = I would rather not say
concern-state = Steps that do not concern you are hidden.
concern-reset = Show everything

## Procedures: mistakes, trouble, letters

certainty-confirm = To be confirmed with: { $authority }
procedure-mistakes = Common mistakes
procedure-trouble = If something goes wrong
procedure-letters = Ready-made letters
recourse-refusal = If the answer is no
recourse-silence = If nobody answers
recourse-ways = To contest, in order
recourse-help = Free help
recourse-limit = time limit: { $span }
span-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
span-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
span-working-days = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}
span-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
span-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
span-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
evidence-copy-enough = A copy is enough.
evidence-copy-shown = Show the original; it is given back.
evidence-copy-original = The original is required.

## Letters

letters-title = Ready-made letters
letters-lede = Choose a letter, fill in the blanks, print it or copy it. The letters are in French.
letters-promise = What you write stays on your device: nothing is sent.
letter-fill = Your details
letter-promise = They stay on your device. Your name and address also serve for the other letters, until the tab is closed.
letter-sheet = The letter
letter-save = Download the text
letter-blank = Download the empty letter
letter-sending = Sending the letter
letter-enclosures = To enclose
letter-procedures = This letter serves for
letter-optional = { $label } (optional)
letter-nom = Your first name and surname
letter-adresse = Your address
letter-adresse-hint = Street, postcode, town, and your telephone number if you wish.
letter-destinataire = Whom you are writing to
letter-destinataire-hint = The name of the body and of the department.
letter-adresse-du-destinataire = Their address
letter-lieu = Written at
letter-jour = Date of the letter
letter-on = , le{" "}
letter-subject = Objet :

## Glossary and news

glossary-title = Glossary
glossary-lede = The words of the French administration, explained simply.
news-title = What is new
news-lede = What was added, completed or corrected in the moments and procedures.
news-feed = Follow this news (Atom feed)
news-added = Added
news-revised = Completed
news-corrected = Corrected
news-law = The law has changed

## Report on the content, for those who write it

report-title = What the content is worth
report-day = Measured on { $day }.
report-by-moment = Moment by moment, procedures included
report-moment = Moment
report-steps = Steps
report-rules = Rules / conditions
report-deadlines = Counted deadlines
report-sure = Checked
report-likely = Likely
report-to-check = To check
report-age = Days since checked (median / oldest)
report-en = English
report-fr-simple = Easy to read
report-score = Readability
report-over = Paragraphs over a threshold
report-online = Online only
report-again = Asked again
report-again-title = Asked again though an administration holds it
report-again-count = { $count ->
    [one] One document
   *[other] { $count } documents
}
report-total-moments = { $count } moments
report-total-steps = { $count } steps
report-total-procedures = { $count } procedures
report-total-entitlements = { $count } rights
report-total-authorities = { $count } authorities
report-total-evidence = { $count } kinds of documents
report-total-letters = { $count } letters
report-total-parameters = { $count } figures of the law
report-total-stale = Stale figures: { $count }
report-total-terms = { $count } words in the glossary
report-total-language = { $lang }: { $share } of the texts

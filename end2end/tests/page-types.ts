/** One page of each type, by what it is. */
export type PageType = {
  name: string;
  /** Its address in French. */
  path: string;
  status: number;
  /** Whether it stands below another page and says so. */
  breadcrumb: boolean;
};

const page = (name: string, path: string, options: Partial<PageType> = {}): PageType => ({
  name,
  path,
  status: 200,
  breadcrumb: true,
  ...options,
});

export const MOMENT = '/moments/je-perds-un-proche';
export const PROCEDURE = '/demarches/demander-la-pension-de-reversion';
export const RIGHT = '/aides/pension-de-reversion';
export const LETTER = '/lettres/prevenir-une-banque-d-un-deces';
export const WITHDRAWN = '/demarches/demander-la-carte-d-invalidite';

export const search = (words: string): string => `/recherche?q=${encodeURIComponent(words)}`;

export const WORDS = {
  /** Finds the moment in which a loved one has died. */
  found: 'mon mari est mort',
  /** Finds nothing, however it is read. */
  none: 'zxqvjk',
  /** Two slips of the keyboard in « pension de réversion ». */
  corrected: 'pention de revresion',
  /** Finds more than one page of results. */
  many: 'aide',
};

export const PAGE_TYPES: PageType[] = [
  page('home', '/', { breadcrumb: false }),
  page('moments', '/moments'),
  page('moment', MOMENT),
  page('rights', `${MOMENT}/droits`),
  page('procedures', '/demarches'),
  page('procedures, filtered', '/demarches?moment=je-perds-un-proche&channel=online'),
  page('procedures, none', `/demarches?q=${WORDS.none}`),
  page('procedure', PROCEDURE),
  page('entitlements', '/aides'),
  page('entitlements, filtered', '/aides?proactivity=automatic&moment=je-deviens-etudiant'),
  page('entitlement', RIGHT),
  page('entitlement, scales', '/aides/maprimerenov-ampleur'),
  page('search', '/recherche', { breadcrumb: false }),
  page('search, found', search(WORDS.found), { breadcrumb: false }),
  page('search, many', search(WORDS.many), { breadcrumb: false }),
  page('search, none', search(WORDS.none), { breadcrumb: false }),
  page('search, corrected', search(WORDS.corrected), { breadcrumb: false }),
  page('search, explained', `${search(WORDS.corrected)}&explain=1`, { breadcrumb: false }),
  page('about', '/a-propos'),
  page('accessibility', '/accessibilite'),
  page('privacy', '/donnees-personnelles'),
  page('legal', '/mentions-legales'),
  page('letters', '/lettres'),
  page('letter', LETTER),
  page('glossary', '/glossaire'),
  page('news', '/nouveautes'),
  page('site map', '/plan-du-site'),
  page('not found', '/nulle-part', { status: 404, breadcrumb: false }),
  page('gone', WITHDRAWN, { status: 410, breadcrumb: false }),
  page('too long', `/recherche?q=${'a'.repeat(33_000)}`, { status: 414, breadcrumb: false }),
];

export const LANGUAGES = ['fr', 'fr-simple', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Gives the address of a page in a language, as the site writes it. */
export function inLanguage(language: Language, path: string): string {
  if (language === 'fr') return path;
  return path === '/' ? `/${language}` : `/${language}${path}`;
}

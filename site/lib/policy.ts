/**
 * What a browser may do on these pages: everything comes from the site itself,
 * no script or style stands in a page, nothing is sent anywhere. One list for
 * the `<meta>` of each page and for the headers of the hosts.
 */

/** Pages that other sites may show in a frame. */
export const EMBED_FOLDER = 'embed';

const SOURCES: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  // The spreadsheet writer compresses in workers that it makes itself; only a script of the site can.
  'worker-src': "'self' blob:",
  'base-uri': "'none'",
  'form-action': "'self'",
};

const written = (sources: Readonly<Record<string, string>>): string =>
  Object.entries(sources)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** The policy that a page carries itself: a `<meta>` can't say who may frame it. */
export const PAGE_POLICY = written(SOURCES);

/** The policy as a header; `framed`: any site may show the page in a frame. */
export const headerPolicy = (framed: boolean): string =>
  `${PAGE_POLICY}; frame-ancestors ${framed ? '*' : "'none'"}`;

/** Headers of every file. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Folders whose files programs of other sites may read. */
export const OPEN_FOLDERS = ['data', 'feeds', 'oembed', 'og'] as const;

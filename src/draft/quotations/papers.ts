/** The source of a pattern of what is written about a film without anybody's name. */
export const PAPERS =
  '(?:synopsis|logline|blurb|poster|programme|program|press (?:notes|kit|release|material)|release|announcement|statement|brochure|catalogue|trailer|box|sleeve|label|website|site|invitation|listing|notes|billing)';

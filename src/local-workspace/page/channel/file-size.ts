const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "12 kB", in the reader's manner. */
export function fileSize(bytes: number, locale: string): string {
  const power = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  const unit = units[power] ?? 'byte';
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power > 1 ? 1 : 0,
  }).format(bytes / 1000 ** power);
}

/** What a browser may draw inside a page of ours; an SVG can carry more than a picture, but not in an <img>. */
export const isPicture = (mimetype: string): boolean =>
  /^image\/(?:png|jpeg|gif|webp|svg\+xml)$/.test(mimetype);

/**
 * The file's address on this very origin, whatever name the workspace gave itself, asked for by a person: a browser has
 * no token.
 */
export function filePath(url: string, personId: string): string {
  const { pathname } = new URL(url, 'http://localhost');
  return `${pathname}?${new URLSearchParams({ as: personId })}`;
}

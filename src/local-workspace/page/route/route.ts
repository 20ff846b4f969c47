import { type Locale, locales } from '../say.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Who looks, at what, and how: what stands in the address, so that a reload or a bookmark comes back to it. */
export interface Route {
  readonly userId?: string | undefined;
  /** a channel's id, or the app's Home */
  readonly place?: string | undefined;
  readonly thread?: string | undefined;
  /** the message that a copied link leads to */
  readonly message?: string | undefined;
  readonly lang?: Locale | undefined;
  readonly theme?: Theme | undefined;
}

export const homePlace = 'home';

const oneOf = <T extends string>(among: readonly T[], word: string | null): T | undefined =>
  among.find((one) => one === word);

/** Reads `#/U0AOI00001/C0TEAM0001/thread/1790.0001?lang=ja`. What is not understood is left out. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [userId, place, kind, ts] = path.split('/').map(decoded);
  const params = new URLSearchParams(query);
  const lang = oneOf(locales, params.get('lang'));
  const theme = oneOf(themes, params.get('theme'));
  return {
    ...(userId && { userId }),
    ...(place && { place }),
    ...(kind === 'thread' && ts && { thread: ts }),
    ...(kind === 'message' && ts && { message: ts }),
    ...(lang && { lang }),
    ...(theme && { theme }),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

export function writeRoute({ userId, place, thread, message, lang, theme }: Route): string {
  const at = thread ? ['thread', thread] : message ? ['message', message] : [];
  const path = userId ? [userId, ...(place ? [place, ...at] : [])] : [];
  const params = new URLSearchParams({ ...(lang && { lang }), ...(theme && { theme }) });
  return `#/${path.map(encodeURIComponent).join('/')}${params.size > 0 ? `?${params}` : ''}`;
}

import { type Route, readRoute, writeRoute } from './route.ts';

/** What is used of localStorage, which a browser may refuse to give. */
export interface Memory {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const key = 'engawa.place';
const nothing: Memory = { getItem: () => null, setItem: () => undefined };

/** A browser that keeps nothing is not an error: the address still holds everything. */
export function memoryOr(open: () => Memory): Memory {
  try {
    return open();
  } catch {
    return nothing;
  }
}

/** Where one was the last time, with what the address says on top. */
export const recallRoute = (memory: Memory, hash: string): Route => {
  const said = readRoute(hash);
  const kept = readRoute(memory.getItem(key) ?? '');
  const { lang, theme } = { ...kept, ...said };
  const where = said.userId === undefined ? kept : said;
  return { ...where, ...(lang && { lang }), ...(theme && { theme }) };
};

export const rememberRoute = (memory: Memory, route: Route): void => memory.setItem(key, writeRoute(route));

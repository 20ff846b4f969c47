import type { Memory } from './route/remembered.ts';

/** A page that somebody opened from Slack: a signing page, an invoice. */
export interface OpenedPage {
  readonly url: string;
  readonly label: string;
  readonly by: string;
  /** milliseconds, the workspace's time */
  readonly at: number;
}

const key = 'engawa.opened-pages';
const most = 30;

/** The newest first. */
export function openedPages(memory: Memory): readonly OpenedPage[] {
  try {
    const kept: unknown = JSON.parse(memory.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isOpenedPage) : [];
  } catch {
    return [];
  }
}

const isOpenedPage = (it: unknown): it is OpenedPage =>
  typeof it === 'object' &&
  it !== null &&
  'url' in it &&
  typeof it.url === 'string' &&
  'label' in it &&
  typeof it.label === 'string' &&
  'by' in it &&
  typeof it.by === 'string' &&
  'at' in it &&
  typeof it.at === 'number';

/** A page that is opened again moves to the front. */
export function keepOpenedPage(memory: Memory, page: OpenedPage): readonly OpenedPage[] {
  const others = openedPages(memory).filter(({ url }) => url !== page.url);
  const kept = [page, ...others].slice(0, most);
  memory.setItem(key, JSON.stringify(kept));
  return kept;
}

/** After "start over": their links lead nowhere. */
export const forgetOpenedPages = (memory: Memory): void => memory.setItem(key, '[]');

/** Only what a browser may open from a chat: no scripts, no files. */
export const isSafeAddress = (url: string): boolean => /^(?:https?|mailto):/i.test(url);

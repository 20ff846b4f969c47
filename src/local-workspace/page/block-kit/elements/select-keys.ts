import { movedTo } from './choices.ts';

/** A menu with a search box: what is typed, and the line the arrows are on (-1: none). */
export interface MenuState {
  readonly open: boolean;
  readonly query: string;
  readonly at: number;
}

export const closedMenu: MenuState = { open: false, query: '', at: -1 };

export type KeyDeed =
  | { readonly menu: MenuState }
  | { readonly choose: number }
  | { readonly dropLast: true }
  | undefined;

interface Around {
  /** lines that can be chosen now */
  readonly count: number;
  /** the line that is chosen already */
  readonly chosenAt: number;
  readonly hasTokens: boolean;
}

/** What a key does in the menu; undefined leaves it to the browser. */
export function keyDeed(key: string, menu: MenuState, { count, chosenAt, hasTokens }: Around): KeyDeed {
  if (!menu.open) {
    if (key === 'ArrowDown' || key === 'ArrowUp' || key === 'Enter')
      return { menu: { open: true, query: '', at: Math.max(chosenAt, count > 0 ? 0 : -1) } };
    return key === 'Backspace' && hasTokens ? { dropLast: true } : undefined;
  }
  if (key === 'Escape') return { menu: closedMenu };
  if (key === 'Enter') return menu.at >= 0 && menu.at < count ? { choose: menu.at } : { menu };
  if (key === 'Backspace') return menu.query === '' && hasTokens ? { dropLast: true } : undefined;
  if ((key === 'Home' || key === 'End') && menu.query !== '') return undefined;
  const at = movedTo(key, menu.at, count);
  return at === undefined ? undefined : { menu: { ...menu, at } };
}

import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { Choice } from './choices.ts';
import { closedMenu, type KeyDeed, keyDeed, type MenuState } from './select-keys.ts';

export interface MenuProps {
  /** what can be chosen with this query */
  readonly find: (query: string) => readonly Choice[];
  /** a menu that asks the app hears of each query */
  readonly asked?: ((query: string) => void) | undefined;
  readonly chosen: readonly string[];
  readonly many: boolean;
  readonly max?: number | undefined;
  readonly choose: (ids: readonly string[]) => void;
  /** many are chosen one after the other, and told when the menu closes */
  readonly tellsAtClose: boolean;
}

/** What is chosen, and where a press on a line leads. */
function useChosen({ chosen, many, max, choose, tellsAtClose }: MenuProps, isOpen: boolean) {
  const [pending, setPending] = useState<readonly string[]>();
  const ids = pending ?? chosen;
  const isFull = many && max !== undefined && ids.length >= max;
  const update = (next: readonly string[]): void => {
    if (tellsAtClose && isOpen) setPending(next);
    else choose(next);
  };
  return {
    ids,
    isFull,
    toggle(value: string): void {
      if (ids.includes(value)) update(ids.filter((one) => one !== value));
      else if (!isFull) update([...ids, value]);
    },
    drop: (value: string | undefined): void => update(ids.filter((one) => one !== value)),
    settle(): void {
      if (pending) choose(pending);
      setPending(undefined);
    },
  };
}

/** A combobox after the ARIA pattern: the focus stays in the box, arrows walk the list. */
export function useMenu(props: MenuProps) {
  const { find, asked, many, choose } = props;
  const [menu, setMenu] = useState(closedMenu);
  const box = useRef<HTMLDivElement>(null);
  const { ids, isFull, toggle, drop, settle } = useChosen(props, menu.open);
  const lines = menu.open ? find(menu.query) : [];
  const change = (next: MenuState): void => {
    if (next.open && (!menu.open || next.query !== menu.query)) asked?.(next.query);
    if (!next.open) settle();
    setMenu(next);
  };
  const pick = (value: string): void => {
    if (many) {
      toggle(value);
      // What was looked for is found: the next one is looked for from the start.
      if (menu.query !== '') change({ open: true, query: '', at: 0 });
      return;
    }
    change(closedMenu);
    if (ids[0] !== value) choose([value]);
  };
  const carryOut = (deed: NonNullable<KeyDeed>): void => {
    if ('menu' in deed) change(deed.menu);
    else if ('dropLast' in deed) drop(ids.at(-1));
    else pick(lines[deed.choose]?.value ?? '');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Tab') change(closedMenu);
    const all = menu.open ? lines : find('');
    const chosenAt = all.findIndex((line) => line.value === ids[0]);
    const deed = keyDeed(event.key, menu, { count: all.length, chosenAt, hasTokens: many && ids.length > 0 });
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    carryOut(deed);
  };
  return {
    menu,
    lines,
    ids,
    isFull,
    box,
    pick,
    drop,
    onKeyDown,
    open: () => change({ ...menu, open: true }),
    search: (query: string) => change({ open: true, query, at: 0 }),
    onBlur: (event: FocusEvent<HTMLDivElement>) => {
      if (!box.current?.contains(event.relatedTarget)) change(closedMenu);
    },
  };
}

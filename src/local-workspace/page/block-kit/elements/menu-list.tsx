import { useEffect, useRef } from 'react';
import { Plain } from '../text.tsx';
import type { Choice } from './choices.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly lines: readonly Choice[];
  readonly at: number;
  readonly chosen: readonly string[];
  readonly many: boolean;
  readonly isFull: boolean;
  /** said instead of lines, or above them */
  readonly note?: string | undefined;
  readonly pick: (value: string) => void;
}

const grouped = (lines: readonly Choice[]) => {
  const groups: { name: string | undefined; from: number; lines: Choice[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const last = groups.at(-1);
    if (last && last.name === line.group) last.lines.push(line);
    else groups.push({ name: line.group, from: at, lines: [line] });
  }
  return groups;
};

export const optionId = (list: string, at: number): string => `${list}-${at}`;

export function MenuList({ id, label, lines, at, chosen, many, isFull, note, pick }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  useEffect(() => {
    if (at >= 0)
      list.current?.querySelector(`[id="${optionId(id, at)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  const option = (line: Choice, index: number) => {
    const picked = chosen.includes(line.value);
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box, aria-activedescendant walks
      // biome-ignore lint/a11y/useKeyWithClickEvents: the box hears the keys
      <div
        key={line.value}
        id={optionId(id, index)}
        role="option"
        aria-selected={picked}
        aria-disabled={many && isFull && !picked}
        className={`bk-menu-line ${index === at ? 'bk-menu-at' : ''}`}
        onClick={() => pick(line.value)}
      >
        <span className="bk-menu-tick" aria-hidden="true">
          {picked ? '✓' : ''}
        </span>
        <span className="bk-choice">
          <Plain text={line.label} />
          {line.note && <span className="bk-choice-note">{line.note}</span>}
        </span>
      </div>
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press in the list must not take the focus out of the box
    <div className="bk-menu" ref={list} onMouseDown={(event) => event.preventDefault()}>
      {note && (
        <div className="bk-menu-note" role="status">
          {note}
        </div>
      )}
      <div id={id} role="listbox" aria-label={label} aria-multiselectable={many}>
        {grouped(lines).map((group) =>
          group.name === undefined ? (
            group.lines.map((line, index) => option(line, group.from + index))
          ) : (
            // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
            <div role="group" aria-label={group.name} key={`${group.from}`}>
              <div className="bk-menu-group" aria-hidden="true">
                {group.name}
              </div>
              {group.lines.map((line, index) => option(line, group.from + index))}
            </div>
          ),
        )}
      </div>
    </div>
  );
}

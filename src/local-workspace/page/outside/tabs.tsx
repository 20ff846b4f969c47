import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { tabAfter } from './tab-keys.ts';

export interface Tab {
  readonly id: string;
  readonly name: string;
  /** how many there are, where that is worth knowing */
  readonly count?: number;
  readonly draw: () => ReactNode;
}

// What scrolls and may hold nothing to press has to be reached by the keyboard all the same.
const panelOf = (id: string, tabId: string) =>
  ({ role: 'tabpanel', tabIndex: 0, id, 'aria-labelledby': tabId }) as const;

/** Tabs as the keyboard knows them: one stop, arrows between them, each choosing at once. */
export function Tabs({
  label,
  tabs,
  chosen,
  choose,
}: {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}) {
  const base = useId();
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const open = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  const onKey = (event: KeyboardEvent, at: number): void => {
    const next = tabs[tabAfter(event.key, at, tabs.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    choose(next.id);
    buttons.current.get(next.id)?.focus();
  };
  return (
    <>
      <div role="tablist" aria-label={label} className="tabs">
        {tabs.map(({ id, name, count }, at) => (
          <button
            key={id}
            ref={(button) => {
              if (button) buttons.current.set(id, button);
            }}
            type="button"
            role="tab"
            id={`${base}${id}`}
            aria-selected={id === open?.id}
            aria-controls={`${base}panel`}
            tabIndex={id === open?.id ? 0 : -1}
            onClick={() => choose(id)}
            onKeyDown={(event) => onKey(event, at)}
          >
            {name}
            {count ? <span className="tab-count">{count}</span> : null}
          </button>
        ))}
      </div>
      {open && (
        <div {...panelOf(`${base}panel`, `${base}${open.id}`)} key={open.id} className="tab-panel">
          {open.draw()}
        </div>
      )}
    </>
  );
}

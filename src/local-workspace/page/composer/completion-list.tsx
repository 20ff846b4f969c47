import { useEffect, useRef } from 'react';
import { usePage } from '../page-context.ts';
import type { Choice } from './completion.ts';
import { composerWords } from './words.ts';

interface Props {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly picked: number;
  readonly choose: (choice: Choice) => void;
}

export const optionId = (id: string, at: number): string => `${id}-${at}`;

/** The focus stays in the message box, which names the chosen line. */
export function CompletionList({ id, choices, picked, choose }: Props) {
  const { say } = usePage();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[picked]?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={-1}
      className="completion"
      aria-label={say(composerWords.suggestions)}
    >
      {choices.map((choice, at) => (
        <div
          key={choice.key}
          id={optionId(id, at)}
          role="option"
          tabIndex={-1}
          aria-selected={at === picked}
          className="completion-choice"
          // A press must not take the focus from the message box.
          onPointerDown={(event) => {
            event.preventDefault();
            choose(choice);
          }}
        >
          <span className="completion-title">
            <strong>{choice.title}</strong>{' '}
            {choice.hint && <span className="completion-hint">{choice.hint}</span>}
          </span>
          <span className="completion-about">{choice.description}</span>
        </div>
      ))}
    </div>
  );
}

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { SeenChannel } from '../../page-api/seen.ts';
import { usePage } from '../page-context.ts';
import { Icon } from '../ui/icons.tsx';
import type { Choice } from './completion.ts';
import { CompletionList, optionId } from './completion-list.tsx';
import { ComposerBar } from './composer-bar.tsx';
import { type ComposerDesk, useComposer } from './use-composer.tsx';
import { composerWords } from './words.ts';

export function Composer({ channel, thread }: { channel: SeenChannel; thread?: string }) {
  const { say } = usePage();
  if (channel.readOnly) return <p className="composer-closed">{say(composerWords.readOnly)}</p>;
  return <OpenComposer channel={channel} thread={thread} />;
}

function OpenComposer({ channel, thread }: { channel: SeenChannel; thread: string | undefined }) {
  const { say, seen } = usePage();
  const id = useId();
  const desk = useComposer(channel, thread);
  const { text, write, send, attached, wrong } = desk;
  const completing = useCompletion(desk);
  const name = channel.kind === 'direct' ? channel.name : `#${channel.name}`;
  const placeholder = thread
    ? composerWords.placeholderThread
    : seen.mayUseApp
      ? composerWords.placeholder
      : composerWords.placeholderClient;
  const [over, setOver] = useState(false);
  return (
    <form
      className={`composer ${over ? 'over' : ''}`}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void attached.add(event.dataTransfer.files);
      }}
    >
      {completing.open && (
        <CompletionList
          id={`${id}-list`}
          choices={desk.choices}
          picked={completing.picked}
          choose={completing.choose}
        />
      )}
      <p className="composer-wrong" role="alert">
        {wrong && (
          <>
            <span className="toast-mark" aria-hidden="true">
              !
            </span>
            <span>{say(wrong.words, wrong.values)}</span>
          </>
        )}
      </p>
      <label className="only-heard" htmlFor={`${id}-text`}>
        {say(thread ? composerWords.labelThread : composerWords.label, { name })}
      </label>
      <Box
        id={id}
        text={text}
        placeholder={say(placeholder, { name })}
        described={wrong !== undefined}
        write={write}
        onKeyDown={completing.onKeyDown}
        active={completing.open ? optionId(`${id}-list`, completing.picked) : undefined}
        addFiles={attached.add}
      />
      <span className="only-heard" role="status">
        {completing.open ? say(composerWords.found, { count: desk.choices.length }) : ''}
      </span>
      <AttachedList desk={desk} />
      <ComposerBar desk={desk} channelId={channel.id} inThread={thread !== undefined} />
    </form>
  );
}

interface BoxProps {
  readonly id: string;
  readonly text: string;
  readonly placeholder: string;
  readonly described: boolean;
  readonly write: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly active: string | undefined;
  readonly addFiles: (files: Iterable<File>) => Promise<void>;
}

function Box({ id, text, placeholder, write, onKeyDown, active, addFiles }: BoxProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const area = box.current;
    if (!area) return;
    area.style.height = 'auto';
    // An empty box stays one line high, whatever the length of its placeholder.
    area.style.height = text === '' ? '' : `${Math.min(area.scrollHeight, innerHeight * 0.35)}px`;
  }, [text]);
  return (
    <textarea
      ref={box}
      id={`${id}-text`}
      rows={1}
      value={text}
      placeholder={placeholder}
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-controls={active ? `${id}-list` : undefined}
      aria-activedescendant={active}
      onChange={({ target }) => write(target.value)}
      onKeyDown={onKeyDown}
      onPaste={({ clipboardData }) => {
        if (clipboardData.files.length > 0) void addFiles(clipboardData.files);
      }}
    />
  );
}

function AttachedList({ desk: { attached } }: { desk: ComposerDesk }) {
  const { say } = usePage();
  if (attached.files.length === 0) return null;
  return (
    <ul className="attached" aria-label={say(composerWords.attached)}>
      {attached.files.map((file) => (
        <li key={`${file.name} ${file.content.length}`}>
          <Icon name="file" /> {file.name}
          <button
            type="button"
            className="icon-button"
            aria-label={say(composerWords.remove, { name: file.name })}
            onClick={() => attached.remove(file)}
          >
            <Icon name="close" size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Which suggestion is picked, and what the keys do: with none open, Enter sends. */
function useCompletion({ text, choices, write, send }: ComposerDesk) {
  const [state, setState] = useState({ text: '', picked: 0, shut: false });
  const { picked, shut } = state.text === text ? state : { picked: 0, shut: false };
  const open = choices.length > 0 && !shut;
  const choose = (choice: Choice): void => write(choice.text);
  const move = (by: number): void =>
    setState({ text, picked: (picked + by + choices.length) % choices.length, shut });
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // While an input method composes Japanese or Chinese, Enter takes its suggestion.
    if (event.nativeEvent.isComposing) return;
    const choice = choices[picked];
    const plain = !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
    const takes = event.key === 'Tab' || (event.key === 'Enter' && plain);
    if (open && choice && takes && plain) choose(choice);
    else if (open && event.key === 'ArrowDown') move(1);
    else if (open && event.key === 'ArrowUp') move(-1);
    else if (open && event.key === 'Escape') setState({ text, picked, shut: true });
    else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) void send();
    else return;
    event.preventDefault();
  };
  return { open, picked, choose, onKeyDown };
}

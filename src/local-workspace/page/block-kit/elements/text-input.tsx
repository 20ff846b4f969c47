import type { KeyboardEvent } from 'react';
import type { Element } from '../../../block-kit/elements.ts';
import { useSay } from '../../use-say.ts';
import { entryOf } from '../draft/element-state.ts';
import { useSurface } from '../surface.tsx';
import { type Field, type FieldProps, useField } from '../use-field.tsx';
import { blockWords } from '../words.ts';

type TextElement = Extract<
  Element,
  { type: 'plain_text_input' | 'email_text_input' | 'url_text_input' | 'number_input' }
>;

const looks = {
  plain_text_input: { type: 'text' },
  email_text_input: { type: 'email', autoComplete: 'off' },
  url_text_input: { type: 'url', autoComplete: 'off' },
  /** not type=number: a browser throws away what it can't read, and the person's keystrokes with it */
  number_input: { type: 'text', inputMode: 'decimal', autoComplete: 'off' },
} as const;

const counted = (text: string): number => [...text].length;

interface Dispatch {
  readonly onEnter: boolean;
  readonly onCharacter: boolean;
}

function dispatchOf({ element, input }: FieldProps<TextElement>): Dispatch {
  const wanted = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const on = input?.dispatch_action ?? false;
  return {
    onEnter: on && wanted.includes('on_enter_pressed'),
    onCharacter: on && wanted.includes('on_character_entered'),
  };
}

/** Enter tells the app, or else sends the form; in several lines it needs Ctrl, as in Slack. */
function onEnter(
  event: KeyboardEvent<HTMLElement>,
  lines: boolean,
  dispatch: Dispatch,
  tell: () => void,
): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  const chord = event.ctrlKey || event.metaKey;
  if (lines && !chord) return;
  if (dispatch.onEnter) {
    event.preventDefault();
    tell();
  } else if (lines && event.target instanceof HTMLTextAreaElement) {
    event.preventDefault();
    event.target.form?.requestSubmit();
  }
}

const writtenIn = (field: Field): string =>
  String((field.draft ? field.draft.entry : field.state && entryOf(field.state)) ?? '');

function Counter({ text, max }: { text: string; max: number }) {
  return (
    <span className="bk-counter" aria-live="off">
      {counted(text)}/{max}
    </span>
  );
}

export function TextInput(props: FieldProps<TextElement>) {
  const { element, named } = props;
  const say = useSay();
  const field = useField(props);
  const { desk } = useSurface();
  const dispatch = dispatchOf(props);
  const text = writtenIn(field);
  const lines = element.type === 'plain_text_input' && element.multiline === true;
  const given = (value: string) => ({ entry: value, shown: { type: element.type, value: value || null } });
  const shared = {
    ...named,
    className: 'bk-text',
    value: text,
    placeholder: element.placeholder?.text,
    'data-focus-on-load': element.focus_on_load,
    onChange: (event: { currentTarget: { value: string } }) =>
      field.enter({ ...given(event.currentTarget.value), later: true, tells: dispatch.onCharacter }),
    onBlur: () => void desk.flush(),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) =>
      onEnter(event, lines, dispatch, () => field.enter({ ...given(text), tells: true })),
  };
  const max = element.type === 'plain_text_input' ? element.max_length : undefined;
  return (
    <>
      {lines ? <textarea {...shared} rows={4} /> : <input {...shared} {...looks[element.type]} />}
      {max !== undefined && <Counter text={text} max={max} />}
      {dispatch.onEnter && <span className="bk-hint">{say(blockWords.enterTells)}</span>}
    </>
  );
}

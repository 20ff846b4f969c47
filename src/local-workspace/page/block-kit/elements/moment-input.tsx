import { useRef, useState } from 'react';
import type { Element } from '../../../block-kit/elements.ts';
import type { ElementState } from '../../../state/view.ts';
import { usePage } from '../../page-context.ts';
import type { Entry } from '../../person-api.ts';
import { localMoment, momentAt } from '../text/zoned-moment.ts';
import { type FieldProps, useField } from '../use-field.tsx';
import { blockWords } from '../words.ts';
import { FailureMark } from './mark.tsx';

type MomentElement = Extract<Element, { type: 'datepicker' | 'timepicker' | 'datetimepicker' }>;

const kinds = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' } as const;

function written(state: ElementState | undefined, timeZone: string): string {
  if (state?.type === 'datepicker') return state.selected_date ?? '';
  if (state?.type === 'timepicker') return state.selected_time ?? '';
  if (state?.type !== 'datetimepicker' || state.selected_date_time === null) return '';
  return localMoment(state.selected_date_time, timeZone);
}

function read(
  type: MomentElement['type'],
  text: string,
  timeZone: string,
): { entry: Entry; shown: ElementState } {
  const value = text === '' ? null : text;
  if (type === 'datepicker') return { entry: value, shown: { type, selected_date: value } };
  if (type === 'timepicker') return { entry: value, shown: { type, selected_time: value } };
  const seconds = momentAt(text, timeZone) ?? null;
  return { entry: seconds, shown: { type, selected_date_time: seconds } };
}

/** Typing a date passes through dates that nobody means: outside of an input block it counts when they move on. */
const settleMs = 900;

export function MomentInput(props: FieldProps<MomentElement>) {
  const { element, named, input } = props;
  const { me, say } = usePage();
  const field = useField(props);
  const [typed, setTyped] = useState<string>();
  const [bad, setBad] = useState(false);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const zone = (element.type === 'timepicker' && element.timezone) || me.timeZone;
  const given = (text: string) => read(element.type, text, zone);
  const shown = written(field.state, zone);
  const settle = (text: string): void => {
    clearTimeout(pause.current);
    setTyped(undefined);
    if (text !== shown) field.enter(given(text));
  };
  const noteId = `${named.id}note`;
  return (
    <span className="bk-moment">
      <input
        {...named}
        type={kinds[element.type]}
        className="bk-text"
        aria-describedby={[named['aria-describedby'], noteId].filter(Boolean).join(' ')}
        aria-invalid={bad || named['aria-invalid']}
        title={'placeholder' in element ? element.placeholder?.text : undefined}
        value={typed ?? shown}
        data-focus-on-load={element.focus_on_load}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (input) return field.enter({ ...given(value), later: true });
          setTyped(value);
          clearTimeout(pause.current);
          pause.current = setTimeout(() => settle(value), settleMs);
        }}
        onBlur={(event) => {
          setBad(event.currentTarget.validity.badInput);
          if (typed !== undefined) settle(typed);
        }}
      />
      <span className="bk-hint" id={noteId}>
        {bad && <strong className="bk-error">{say(blockWords.badDate)} </strong>}
        {element.type !== 'datepicker' && say(blockWords.zone, { zone })}
      </span>
      <FailureMark spot={props.spot} />
    </span>
  );
}

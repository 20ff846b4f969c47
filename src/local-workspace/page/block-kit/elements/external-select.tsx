import { useEffect, useRef, useState } from 'react';
import type { Option } from '../../../block-kit/composition.ts';
import type { Element } from '../../../block-kit/elements.ts';
import { usePage } from '../../page-context.ts';
import type { Suggested } from '../../person-api.ts';
import { chosenIds, chosenState } from '../draft/chosen-state.ts';
import { useSurface } from '../surface.tsx';
import { type FieldProps, useField } from '../use-field.tsx';
import { blockWords } from '../words.ts';
import type { Choice } from './choices.ts';
import { FailureMark } from './mark.tsx';
import { MenuBox } from './menu-box.tsx';

type External = Extract<Element, { type: 'external_select' | 'multi_external_select' }>;

/** Slack's own default. */
const usualMinimum = 3;
const pauseMs = 250;

type Answer = 'none' | 'asked' | 'failed' | Suggested['groups'];

/** Asks the app while a person types; an answer that comes after the next question is not shown. */
function useSuggestions({ element, spot }: FieldProps<External>) {
  const { api } = usePage();
  const { where, desk } = useSurface();
  const [answer, setAnswer] = useState<Answer>('none');
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const question = useRef(0);
  const minimum = element.min_query_length ?? usualMinimum;
  useEffect(() => () => clearTimeout(pause.current), []);
  const asked = (query: string): void => {
    clearTimeout(pause.current);
    question.current += 1;
    const mine = question.current;
    if ([...query].length < minimum) {
      setAnswer('none');
      return;
    }
    setAnswer('asked');
    pause.current = setTimeout(async () => {
      try {
        await desk.flush();
        const { groups } = await api.suggests(where, spot.blockId, spot.actionId, query);
        if (mine === question.current) setAnswer(groups);
      } catch {
        if (mine === question.current) setAnswer('failed');
      }
    }, pauseMs);
  };
  return { asked, answer, minimum };
}

const choicesOf = (answer: Answer): readonly Choice[] =>
  typeof answer === 'string'
    ? []
    : answer.flatMap(({ label, options }) =>
        options.map(({ text, value }) => ({
          value,
          label: text,
          ...(label === undefined ? {} : { group: label }),
        })),
      );

const optionOf = ({ value, label }: Choice): Option => ({ text: { type: 'plain_text', text: label }, value });

export function ExternalSelect(props: FieldProps<External> & { readonly label: string }) {
  const { element, input, named, label, spot } = props;
  const { say } = usePage();
  const field = useField(props);
  const { asked, answer, minimum } = useSuggestions(props);
  const known = useRef(new Map<string, Option>());
  const choices = choicesOf(answer);
  for (const choice of choices) known.current.set(choice.value, optionOf(choice));
  const { state } = field;
  const held =
    state?.type === 'multi_external_select'
      ? state.selected_options
      : state?.type === 'external_select' && state.selected_option
        ? [state.selected_option]
        : [];
  for (const option of held) known.current.set(option.value, option);
  const many = element.type === 'multi_external_select';
  const notes = {
    none: minimum > 0 ? say(blockWords.typeMore, { count: minimum }) : undefined,
    asked: say(blockWords.looking),
    failed: say(blockWords.noAnswer),
  };
  return (
    <>
      <MenuBox
        named={named}
        label={label}
        placeholder={element.placeholder?.text ?? say(blockWords.search)}
        focusOnLoad={element.focus_on_load}
        find={() => choices}
        asked={asked}
        nameOf={(id) => known.current.get(id)?.text.text ?? id}
        chosen={chosenIds(state)}
        many={many}
        max={element.type === 'multi_external_select' ? element.max_selected_items : undefined}
        choose={(ids) => {
          const shown = chosenState(element, ids, [...known.current.values()]);
          if (shown) field.enter({ entry: many ? [...ids] : (ids[0] ?? null), shown });
        }}
        tellsAtClose={many && (!input || input.dispatch_action === true)}
        clearable={input !== undefined}
        note={typeof answer === 'string' ? notes[answer] : undefined}
      />
      <FailureMark spot={spot} />
    </>
  );
}

import { useState } from 'react';
import type { Element } from '../../../block-kit/elements.ts';
import type { RichText } from '../../../block-kit/rich-text.ts';
import { useSay } from '../../use-say.ts';
import { richTextWords } from '../draft/element-state.ts';
import { useSurface } from '../surface.tsx';
import { type FieldProps, useField } from '../use-field.tsx';
import { blockWords } from '../words.ts';

const asRichText = (text: string): RichText | null =>
  text === ''
    ? null
    : {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
      };

export function RichTextInput(props: FieldProps<Extract<Element, { type: 'rich_text_input' }>>) {
  const { element, named, input } = props;
  const say = useSay();
  const field = useField(props);
  const { desk } = useSurface();
  const { draft, state } = field;
  const [typed, setTyped] = useState<string>();
  const held = state?.type === 'rich_text_input' ? richTextWords(state.rich_text_value) : '';
  const text = typed ?? (typeof draft?.entry === 'string' ? draft.entry : held);
  const given = (value: string) =>
    ({ entry: value, shown: { type: 'rich_text_input', rich_text_value: asRichText(value) } }) as const;
  const noteId = `${named.id}note`;
  return (
    <>
      <textarea
        {...named}
        aria-describedby={[named['aria-describedby'], noteId].filter(Boolean).join(' ')}
        className="bk-text"
        rows={Math.max(element.min_lines ?? 4, 2)}
        value={text}
        placeholder={element.placeholder?.text}
        data-focus-on-load={element.focus_on_load}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (input) field.enter({ ...given(value), later: true, tells: false });
          else setTyped(value);
        }}
        onBlur={() => {
          if (input) return void desk.flush();
          if (typed !== undefined && typed !== held) field.enter(given(typed));
          setTyped(undefined);
        }}
      />
      <span className="bk-hint" id={noteId}>
        {say(blockWords.plainOnly)}
      </span>
    </>
  );
}

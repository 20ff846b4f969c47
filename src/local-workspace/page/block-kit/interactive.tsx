import type { InputBlock } from '../../block-kit/blocks.ts';
import type { Element } from '../../block-kit/elements.ts';
import type { Words } from '../../page-api/outside.ts';
import { useSay } from '../use-say.ts';
import { ElementView } from './elements/element-view.tsx';
import { useSurface } from './surface.tsx';
import type { Named } from './use-field.tsx';
import { blockWords, kindWords } from './words.ts';

const domId = (prefix: string, blockId: string, actionId: string): string =>
  `${prefix}-${blockId}-${actionId}`.replaceAll(/[^\w-]/g, '_');

const kindOf = (element: Element): Words => {
  if (element.type === 'datepicker') return kindWords.date;
  if (element.type === 'timepicker') return kindWords.time;
  if (element.type === 'datetimepicker') return kindWords.moment;
  return blockWords.choose;
};

/** An element beside or below text: it is named by its placeholder, else by the words beside it. */
export function LooseElement({
  element,
  blockId,
  words,
}: {
  element: Element;
  blockId: string;
  words?: string | undefined;
}) {
  const say = useSay();
  const { prefix } = useSurface();
  const actionId = element.action_id ?? '';
  const placeholder = 'placeholder' in element ? element.placeholder?.text : undefined;
  const label = placeholder ?? words ?? say(kindOf(element));
  const named: Named = {
    id: domId(prefix, blockId, actionId),
    'aria-label': label,
    'data-action-id': actionId,
    'data-block-id': blockId,
  };
  return <ElementView element={element} spot={{ blockId, actionId }} named={named} label={label} />;
}

const isGroup = (element: Element): boolean =>
  element.type === 'checkboxes' || element.type === 'radio_buttons';

export function InputView({ block }: { block: InputBlock }) {
  const say = useSay();
  const { prefix, errors } = useSurface();
  const { element, label, hint, optional = false, block_id: blockId = '' } = block;
  const actionId = element.action_id ?? '';
  const id = domId(prefix, blockId, actionId);
  const error = errors[blockId];
  const described = [hint && `${id}hint`, error && `${id}error`].filter(Boolean).join(' ');
  const named: Named = {
    id,
    ...(isGroup(element) ? { 'aria-labelledby': `${id}label` } : {}),
    'aria-describedby': described || undefined,
    'aria-required': optional ? undefined : true,
    'aria-invalid': error === undefined ? undefined : true,
    'data-action-id': actionId,
    'data-block-id': blockId,
  };
  const words = (
    <>
      {label.text}
      {optional && <span className="bk-optional"> {say(blockWords.optional)}</span>}
    </>
  );
  return (
    <div className={error === undefined ? 'bk-input' : 'bk-input bk-input-wrong'} data-input-block={blockId}>
      {isGroup(element) ? (
        <div className="bk-label" id={`${id}label`}>
          {words}
        </div>
      ) : (
        <label className="bk-label" htmlFor={id} id={`${id}label`}>
          {words}
        </label>
      )}
      <ElementView
        element={element}
        spot={{ blockId, actionId }}
        named={named}
        label={label.text}
        input={block}
      />
      {error !== undefined && (
        <div className="bk-error" id={`${id}error`}>
          <span aria-hidden="true">⚠ </span>
          {error}
        </div>
      )}
      {hint && (
        <div className="bk-hint" id={`${id}hint`}>
          {hint.text}
        </div>
      )}
    </div>
  );
}

import type { ReactNode } from 'react';
import type { Button } from '../../../block-kit/button-elements.ts';
import type { Element } from '../../../block-kit/elements.ts';
import { useSay } from '../../use-say.ts';
import type { Spot } from '../draft/drafts.ts';
import { type Pressing, useSurface } from '../surface.tsx';
import { Plain } from '../text.tsx';
import { blockWords } from '../words.ts';
import { FailureMark } from './mark.tsx';
import { Sign } from './signs.tsx';

type Of<T extends Element['type']> = Extract<Element, { type: T }>;

interface PressableProps {
  readonly pressing: Pressing;
  readonly className: string;
  readonly label?: string | undefined;
  readonly title?: string | undefined;
  readonly children: ReactNode;
}

/** Not `disabled` while under way: the focus would be lost, and with it the place of whoever uses the keyboard. */
function Pressable({ pressing, className, label, title, children }: PressableProps) {
  const { press, isBusy } = useSurface();
  const { spot } = pressing;
  const busy = isBusy(spot);
  return (
    <button
      type="button"
      className={className}
      data-action-id={spot.actionId}
      data-block-id={spot.blockId}
      aria-label={label}
      title={title}
      aria-disabled={busy}
      aria-busy={busy}
      onClick={() => void press(pressing)}
    >
      {children}
    </button>
  );
}

export function PressButton({ element, spot }: { element: Button; spot: Spot }) {
  const say = useSay();
  const { text, value, confirm, url, style, accessibility_label: label } = element;
  return (
    <span className="bk-pressable">
      <Pressable
        pressing={{ spot, value, confirm, url, label: text.text }}
        className={`bk-button bk-button-${style ?? 'default'}`}
        label={label}
        title={url ? say(blockWords.opensTab) : undefined}
      >
        <Plain text={text.text} />
        {url && (
          <span className="bk-outward" aria-hidden="true">
            ↗
          </span>
        )}
      </Pressable>
      <FailureMark spot={spot} />
    </span>
  );
}

export function IconButton({ element, spot }: { element: Of<'icon_button'>; spot: Spot }) {
  const { text, value, confirm, accessibility_label: label } = element;
  return (
    <span className="bk-pressable">
      <Pressable
        pressing={{ spot, value, confirm }}
        className="bk-button bk-button-icon"
        label={label ?? text.text}
        title={text.text}
      >
        <Sign name="trash" />
      </Pressable>
      <FailureMark spot={spot} />
    </span>
  );
}

export function FeedbackButtons({ element, spot }: { element: Of<'feedback_buttons'>; spot: Spot }) {
  const sides = [
    { side: element.positive_button, sign: 'good' },
    { side: element.negative_button, sign: 'bad' },
  ] as const;
  return (
    <span className="bk-pressable">
      {sides.map(({ side, sign }) => (
        <Pressable
          key={sign}
          pressing={{ spot, selected: side.value }}
          className="bk-button bk-button-icon"
          label={side.accessibility_label ?? side.text.text}
          title={side.text.text}
        >
          <Sign name={sign} />
        </Pressable>
      ))}
      <FailureMark spot={spot} />
    </span>
  );
}

export function WorkflowButton({
  element,
  spot,
  id,
}: {
  element: Of<'workflow_button'>;
  spot: Spot;
  id: string;
}) {
  const say = useSay();
  return (
    <span className="bk-pressable">
      <button
        type="button"
        className="bk-button"
        data-action-id={spot.actionId}
        data-block-id={spot.blockId}
        aria-disabled="true"
        aria-label={element.accessibility_label}
        aria-describedby={`${id}why`}
      >
        <Plain text={element.text.text} />
      </button>
      <span className="bk-hint" id={`${id}why`}>
        {say(blockWords.workflow)}
      </span>
    </span>
  );
}

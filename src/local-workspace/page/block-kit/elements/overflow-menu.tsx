import type { Element } from '../../../block-kit/elements.ts';
import { Icon } from '../../ui/icons.tsx';
import { MenuItem, PopOver } from '../../ui/pop-over.tsx';
import { useSay } from '../../use-say.ts';
import type { Spot } from '../draft/drafts.ts';
import { useSurface } from '../surface.tsx';
import { Plain } from '../text.tsx';
import { blockWords } from '../words.ts';
import { FailureMark } from './mark.tsx';

type Overflow = Extract<Element, { type: 'overflow' }>;

export function OverflowMenu({ element, spot }: { element: Overflow; spot: Spot }) {
  const say = useSay();
  const { press } = useSurface();
  const { options, confirm } = element;
  return (
    <span className="bk-pressable" data-action-id={spot.actionId} data-block-id={spot.blockId}>
      <PopOver
        kind="menu"
        label={say(blockWords.more)}
        className="bk-button bk-button-icon"
        content={(close) =>
          options.map(({ text, value, description, url }) => (
            <MenuItem
              key={value}
              run={() => {
                close();
                void press({ spot, selected: value, confirm, url, label: text.text });
              }}
            >
              <span className="bk-choice">
                <Plain text={text.text} />
                {description && <span className="bk-choice-note">{description.text}</span>}
              </span>
            </MenuItem>
          ))
        }
      >
        <Icon name="more" />
      </PopOver>
      <FailureMark spot={spot} />
    </span>
  );
}

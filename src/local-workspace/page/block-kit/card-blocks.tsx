import { type ReactNode, useId, useRef } from 'react';
import type { Block } from '../../block-kit/blocks.ts';
import { useSay } from '../use-say.ts';
import { type Of, Picture, useFolding } from './display-blocks.tsx';
import { PressButton } from './elements/press-button.tsx';
import { RichTextView, TextView } from './text.tsx';
import { blockWords } from './words.ts';

export function CardView({ block }: { block: Of<'card'> }) {
  const { hero_image, icon, title, subtitle, body, subtext, actions, block_id = '' } = block;
  return (
    <div className="bk-card">
      {hero_image && <Picture image={hero_image} className="bk-hero" />}
      <div className="bk-card-top">
        {icon && <Picture image={icon} className="bk-icon" />}
        <div>
          {title && (
            <div className="bk-card-title">
              <TextView text={title} />
            </div>
          )}
          {subtitle && (
            <div className="bk-soft">
              <TextView text={subtitle} />
            </div>
          )}
        </div>
      </div>
      {body && <TextView text={body} />}
      {subtext && (
        <div className="bk-soft">
          <TextView text={subtext} />
        </div>
      )}
      {actions && (
        <div className="bk-actions">
          {actions.map((button) => (
            <PressButton
              key={button.action_id}
              element={button}
              spot={{ blockId: block_id, actionId: button.action_id ?? '' }}
            />
          ))}
        </div>
      )}
    </div>
  );
}

export function CarouselView({ block }: { block: Of<'carousel'> }) {
  const say = useSay();
  const track = useRef<HTMLDivElement>(null);
  const id = useId();
  const turn = (by: -1 | 1): void =>
    track.current?.scrollBy({ left: by * track.current.clientWidth * 0.8, behavior: 'smooth' });
  return (
    <div className="bk-carousel">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="bk-carousel-track" ref={track} id={id} tabIndex={0}>
        {block.elements.map((card, at) => (
          <CardView key={card.block_id ?? at} block={card} />
        ))}
      </section>
      <div className="bk-actions">
        <button
          type="button"
          className="bk-button bk-button-icon"
          aria-controls={id}
          onClick={() => turn(-1)}
        >
          <span aria-hidden="true">‹</span>
          <span className="bk-unseen">{say(blockWords.previous)}</span>
        </button>
        <button type="button" className="bk-button bk-button-icon" aria-controls={id} onClick={() => turn(1)}>
          <span aria-hidden="true">›</span>
          <span className="bk-unseen">{say(blockWords.next)}</span>
        </button>
      </div>
    </div>
  );
}

interface ContainerProps {
  readonly block: Of<'container'>;
  readonly draw: (block: Block, at: number) => ReactNode;
}

export function ContainerView({ block, draw }: ContainerProps) {
  const { title, rich_text_title, subtitle, icon, width = 'standard', child_blocks } = block;
  const collapsible = block.is_collapsible ?? false;
  const { open, id, toggle } = useFolding(collapsible, block.default_collapsed ?? false);
  const head = (
    <>
      {icon && <Picture image={icon} className="bk-icon" />}
      <span className="bk-container-words">
        {title && <strong>{title.text}</strong>}
        {rich_text_title && <RichTextView block={rich_text_title} inline />}
        {subtitle && <TextView text={subtitle} inline />}
      </span>
    </>
  );
  return (
    <div className={`bk-container bk-container-${width}`}>
      {collapsible ? (
        <button
          type="button"
          className="bk-container-head"
          aria-expanded={open}
          aria-controls={id}
          onClick={toggle}
        >
          {head}
          <span aria-hidden="true">{open ? '▾' : '▸'}</span>
        </button>
      ) : (
        <div className="bk-container-head">{head}</div>
      )}
      {block.has_header_divider && <hr className="bk-divider" />}
      <div id={id} hidden={!open} className="bk-container-body">
        {child_blocks.map(draw)}
      </div>
    </div>
  );
}

import { useId, useState } from 'react';
import type { Block } from '../../block-kit/blocks.ts';
import { filePath } from '../channel/file-size.ts';
import { usePage } from '../page-context.ts';
import { useSay } from '../use-say.ts';
import { PageLink, takeLinks } from './drawn.tsx';
import { LooseElement } from './interactive.tsx';
import { Plain, TextView } from './text.tsx';
import { alertWords, blockWords } from './words.ts';

export type Of<T extends Block['type']> = Extract<Block, { type: T }>;
type Image = Pick<Of<'image'>, 'alt_text' | 'image_url' | 'slack_file'>;

/** A file of this workspace is named by its id; the server finds it by that alone. */
function addressOf(file: Image['slack_file']): string {
  if (file === undefined) return '';
  return 'url' in file ? file.url : `/files-pri/-${encodeURIComponent(file.id)}/picture`;
}

/** Pictures of this workspace are shown; others are not fetched, their words stand for them. */
export function Picture({ image, className }: { image: Image; className: string }) {
  const say = useSay();
  const { me } = usePage();
  const url = image.image_url ?? addressOf(image.slack_file);
  const here =
    url.startsWith('data:') ||
    url.startsWith('/files-pri/') ||
    /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?\//.test(url);
  if (here) {
    return (
      <img
        className={className}
        src={url.startsWith('data:') ? url : filePath(url, me.id)}
        alt={image.alt_text}
      />
    );
  }
  return (
    <span className={`${className} bk-picture-words`} title={say(blockWords.pictureElsewhere)}>
      {image.alt_text}
    </span>
  );
}

export function SectionView({ block }: { block: Of<'section'> }) {
  const { text, fields, accessory, block_id = '' } = block;
  return (
    <div className="bk-section">
      <div className="bk-section-text">
        {text && <TextView text={text} />}
        {fields && (
          <div className="bk-fields">
            {fields.map((field, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: fields have nothing but their place
              <TextView key={at} text={field} />
            ))}
          </div>
        )}
      </div>
      {accessory?.type === 'image' && <Picture image={accessory} className="bk-thumbnail" />}
      {accessory && accessory.type !== 'image' && (
        <div className="bk-accessory">
          <LooseElement element={accessory} blockId={block_id} words={text?.text} />
        </div>
      )}
    </div>
  );
}

const headings = { 1: 'h2', 2: 'h3', 3: 'h4', 4: 'h5' } as const;
type Level = keyof typeof headings;
const isLevel = (level: number): level is Level => level in headings;

/** A header without a level looks like Slack's, but is a heading right below the page's own. */
export function HeaderView({ block: { text, level } }: { block: Of<'header'> }) {
  const known: Level = level !== undefined && isLevel(level) ? level : 2;
  const Heading = level === undefined ? 'h2' : headings[known];
  return (
    <Heading className={`bk-header bk-header-${known}`}>
      <Plain text={text.text} emoji={text.emoji} />
    </Heading>
  );
}

export const ContextView = ({ block }: { block: Of<'context'> }) => (
  <div className="bk-context">
    {block.elements.map((element, at) =>
      element.type === 'image' ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have nothing but their place
        <Picture key={at} image={element} className="bk-context-picture" />
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <TextView key={at} text={element} inline />
      ),
    )}
  </div>
);

export const ImageView = ({ block }: { block: Of<'image'> }) => (
  <figure className="bk-image">
    {block.title && (
      <figcaption>
        <Plain text={block.title.text} />
      </figcaption>
    )}
    <Picture image={block} className="bk-picture" />
  </figure>
);

export function AlertView({ block: { text, level = 'default' } }: { block: Of<'alert'> }) {
  const say = useSay();
  return (
    <div className={`bk-alert bk-alert-${level}`} role={level === 'error' ? 'alert' : 'status'}>
      <strong className="bk-alert-level">{say(alertWords[level])}</strong>
      <TextView text={text} />
    </div>
  );
}

/** A player would load from outside: the link opens it where it is. */
export function VideoView({ block }: { block: Of<'video'> }) {
  const { openLink, say } = usePage();
  const { title, title_url, video_url, description, author_name, provider_name } = block;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the clicks of the links in it, which have keys
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div className="bk-video" onClick={(event) => takeLinks(event, openLink)}>
      <strong>{title_url ? <PageLink href={title_url}>{title.text}</PageLink> : title.text}</strong>
      {description && <p>{description.text}</p>}
      <p className="bk-hint">{[author_name, provider_name].filter(Boolean).join(' · ')}</p>
      <PageLink href={video_url}>{say(blockWords.video)}</PageLink>
      <p className="bk-hint">{block.alt_text}</p>
    </div>
  );
}

/** A part that can be folded, as containers can. */
export function useFolding(collapsible: boolean, collapsed: boolean) {
  const [open, setOpen] = useState(!(collapsible && collapsed));
  const id = useId();
  return { open, id, toggle: () => setOpen((now) => !now) };
}

import type { RichTextBlock, RichTextSectionElement } from 'slack-blocks-to-jsx';
import type { RichElement, RichText } from '../../../block-kit/rich-text.ts';
import { type DateReader, slackDate } from './slack-date.ts';

type Style = NonNullable<RichElement['style']>;
type DrawnStyle = { -readonly [K in keyof Style]?: boolean };

const drawnStyle = (style: RichElement['style']): { style?: DrawnStyle } => {
  if (!style) return {};
  const drawn: DrawnStyle = {};
  for (const key of ['bold', 'italic', 'strike', 'code', 'underline'] as const) {
    if (style[key]) drawn[key] = true;
  }
  return Object.keys(drawn).length > 0 ? { style: drawn } : {};
};

function drawnDate(
  piece: Extract<RichElement, { type: 'date' }>,
  reader: DateReader,
): RichTextSectionElement {
  const text = slackDate(piece.timestamp, piece.format, reader);
  return piece.url
    ? { type: 'link', url: piece.url, text, ...drawnStyle(piece.style) }
    : { type: 'text', text, ...drawnStyle(piece.style) };
}

function drawn(piece: RichElement, reader: DateReader): RichTextSectionElement {
  const style = drawnStyle(piece.style);
  switch (piece.type) {
    case 'text':
      return { type: 'text', text: piece.text, ...style };
    case 'link':
      return { type: 'link', url: piece.url, text: piece.text || piece.url, ...style };
    case 'user':
      return { type: 'user', user_id: piece.user_id, ...style };
    case 'channel':
      return { type: 'channel', channel_id: piece.channel_id, ...style };
    case 'team':
      return { type: 'text', text: `@${piece.team_id}`, ...style };
    case 'usergroup':
      return { type: 'usergroup', usergroup_id: piece.usergroup_id, ...style };
    case 'broadcast':
      return { type: 'broadcast', range: piece.range, ...style };
    case 'color':
      return { type: 'color', value: piece.value, ...style };
    case 'emoji':
      return { type: 'emoji', name: piece.name, ...(piece.unicode ? { unicode: piece.unicode } : {}) };
    case 'date':
      return drawnDate(piece, reader);
  }
}

const indents = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

/**
 * Rich text as the drawing library takes it: without ids, which would stand in the document, and with the dates
 * already in the reader's words, because the library forgets their fallback and their link.
 */
export function drawableRichText(block: RichText, reader: DateReader): RichTextBlock {
  const all = (pieces: readonly RichElement[]): RichTextSectionElement[] =>
    pieces.map((piece) => drawn(piece, reader));
  return {
    type: 'rich_text',
    elements: block.elements.map((part): RichTextBlock['elements'][number] => {
      if (part.type !== 'rich_text_list') return { type: part.type, elements: all(part.elements) };
      const indent = indents.find((one) => one === part.indent);
      return {
        type: part.type,
        style: part.style,
        elements: part.elements.map((one) => ({ type: one.type, elements: all(one.elements) })),
        ...(indent === undefined ? {} : { indent }),
        ...(part.offset === undefined ? {} : { offset: part.offset }),
        ...(part.border === undefined ? {} : { border: part.border }),
      };
    }),
  };
}

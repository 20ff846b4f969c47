import type { Element } from '../block-kit/elements.ts';
import type { RichElement, RichText } from '../block-kit/rich-text.ts';
import { optionsIn } from '../block-kit/select-elements.ts';
import type { TextObject } from '../block-kit/text-object.ts';
import { type Reader, readableDate, readableMrkdwn } from './mrkdwn.ts';

export const readableText = (text: TextObject, reader: Reader): string =>
  text.type === 'mrkdwn' ? readableMrkdwn(text.text, reader) : text.text;

/** Something to press stands in brackets, a menu shows what it offers. */
export function readableElement(element: Element): string {
  switch (element.type) {
    case 'button':
      return element.url ? `[${element.text.text}](${element.url})` : `[${element.text.text}]`;
    case 'icon_button':
    case 'workflow_button':
      return `[${element.text.text}]`;
    case 'feedback_buttons':
      return `[${element.positive_button.text.text}] [${element.negative_button.text.text}]`;
    case 'overflow':
    case 'radio_buttons':
    case 'checkboxes':
    case 'static_select':
    case 'multi_static_select': {
      const shown = 'placeholder' in element && element.placeholder ? `${element.placeholder.text}: ` : '';
      return `[${shown}${optionsIn(element)
        .map((option) => option.text.text)
        .join(' | ')}]`;
    }
    default:
      return `[${('placeholder' in element ? element.placeholder?.text : undefined) ?? element.type}]`;
  }
}

function readableRich(element: RichElement, reader: Reader): string {
  switch (element.type) {
    case 'text':
      return element.text;
    case 'link':
      return element.text ? `${element.text} (${element.url})` : element.url;
    case 'user':
      return `@${reader.names?.[element.user_id] ?? element.user_id}`;
    case 'channel':
      return `#${reader.names?.[element.channel_id] ?? element.channel_id}`;
    case 'emoji':
      return `:${element.name}:`;
    case 'date':
      return readableDate(element.timestamp, element.format, reader);
    case 'broadcast':
      return `@${element.range}`;
    case 'color':
      return element.value;
    case 'team':
      return element.team_id;
    case 'usergroup':
      return element.usergroup_id;
  }
}

export function readableRichText(richText: RichText, reader: Reader): string {
  const line = (elements: readonly RichElement[]): string =>
    elements.map((element) => readableRich(element, reader)).join('');
  return richText.elements
    .map((part) => {
      if (part.type !== 'rich_text_list') return line(part.elements);
      const mark = (at: number): string => (part.style === 'ordered' ? `${at + 1}.` : '•');
      return part.elements.map((item, at) => `${mark(at)} ${line(item.elements)}`).join('\n');
    })
    .join('\n');
}

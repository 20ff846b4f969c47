import type { Block } from '../block-kit/blocks.ts';
import type { Cell } from '../block-kit/table-blocks.ts';
import type { PlainText } from '../block-kit/text-object.ts';
import { type Reader, readableMrkdwn } from './mrkdwn.ts';
import { readableElement, readableRichText, readableText } from './readable-element.ts';

type Shown = { text: string; blocks: readonly Block[] };
type View = {
  blocks: readonly Block[];
  title?: PlainText | undefined;
  submit?: PlainText | undefined;
  close?: PlainText | undefined;
};

const lines = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('\n');

const readableCell = (cell: Cell, reader: Reader): string => {
  if (cell.type === 'rich_text') return readableRichText(cell, reader);
  return cell.type === 'raw_number' ? (cell.text ?? String(cell.value)) : cell.text;
};

const readableRows = (rows: readonly (readonly Cell[])[], reader: Reader): string =>
  rows.map((row) => row.map((cell) => readableCell(cell, reader)).join(' | ')).join('\n');

function readableSection(block: Extract<Block, { type: 'section' }>, reader: Reader): string {
  const { accessory } = block;
  return lines([
    block.text && readableText(block.text, reader),
    ...(block.fields ?? []).map((field) => readableText(field, reader)),
    accessory && (accessory.type === 'image' ? `(${accessory.alt_text})` : readableElement(accessory)),
  ]);
}

function readableCard(block: Extract<Block, { type: 'card' }>, reader: Reader): string {
  const texts = [block.title, block.subtitle, block.body, block.subtext];
  return lines([
    ...texts.map((text) => text && readableText(text, reader)),
    block.actions?.map(readableElement).join(' '),
  ]);
}

function readableRest(block: Block, reader: Reader): string {
  switch (block.type) {
    case 'carousel':
      return lines(block.elements.map((card) => readableCard(card, reader)));
    case 'container':
      return lines([block.title?.text, ...block.child_blocks.map((child) => readableBlock(child, reader))]);
    case 'table':
      return readableRows(block.rows, reader);
    case 'data_table':
      return lines([block.caption, readableRows(block.rows, reader)]);
    case 'data_visualization':
      return `(${block.title})`;
    case 'plan':
      return lines([block.title, ...(block.tasks ?? []).map((task) => `- ${task.title} (${task.status})`)]);
    case 'task_card':
      return `${block.title} (${block.status})`;
    case 'video':
      return `(${block.title.text}) ${block.video_url}`;
    default:
      return '';
  }
}

function readableBlock(block: Block, reader: Reader): string {
  switch (block.type) {
    case 'section':
      return readableSection(block, reader);
    case 'header':
      return block.text.text;
    case 'divider':
      return '---';
    case 'actions':
    case 'context_actions':
      return block.elements.map(readableElement).join(' ');
    case 'context':
      return block.elements
        .map((element) =>
          element.type === 'image' ? `(${element.alt_text})` : readableText(element, reader),
        )
        .join(' ');
    case 'input': {
      const hint = block.hint ? ` (${block.hint.text})` : '';
      return `${block.label.text}${block.optional ? ' (optional)' : ''}: ____${hint}`;
    }
    case 'image':
      return `(${block.title?.text ?? block.alt_text})`;
    case 'rich_text':
      return readableRichText(block, reader);
    case 'markdown':
      return block.text;
    case 'alert':
      return `! ${readableText(block.text, reader)}`;
    case 'card':
      return readableCard(block, reader);
    default:
      return readableRest(block, reader);
  }
}

/** A message or view as plain text: what a reader sees, for terminals and for tests. */
export function readable(shown: Shown | View, reader: Reader = {}): string {
  const body = shown.blocks.map((block) => readableBlock(block, reader));
  if ('text' in shown) return body.length > 0 ? lines(body) : readableMrkdwn(shown.text, reader);
  const buttons = [shown.submit, shown.close].map((one) => one && `[${one.text}]`).filter(Boolean);
  return lines([shown.title && `# ${shown.title.text}`, ...body, buttons.join(' ')]);
}

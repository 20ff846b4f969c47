import type { ActionsBlock, Button, ConfirmationDialog } from '@slack/types';
import type { Locale } from '../kernel/locale.ts';
import type { CardButton } from '../kernel/notice.ts';
import { phrase } from '../kernel/phrase.ts';
import { plainText } from './blocks.ts';
import { textSize } from './fit-blocks.ts';
import { limits } from './limits.ts';
import { fits } from './plain-text.ts';
import { actionIdFor, linkActionId } from './press-value.ts';

const cancel = phrase({ en: 'Cancel', ja: 'キャンセル', zh: '取消' });

/** Leaves half of what a message holds to the words of the card. */
const mostCharacters = 3500;

/**
 * The buttons of a card in one block. `all` is false when some had to be left out. Throws when a value or address
 * is longer than Slack takes: that is a mistake of the card, not of a person.
 */
export function buttonRow(
  buttons: readonly CardButton[],
  locale: Locale,
): { row: ActionsBlock[]; all: boolean } {
  const seen = new Map<string, number>();
  const elements: Button[] = [];
  let characters = 0;
  for (const button of buttons.slice(0, limits.actionsElements)) {
    const nth = (seen.get(button.press) ?? 0) + 1;
    seen.set(button.press, nth);
    const element = drawButton(button, actionIdFor(button.press, nth), locale);
    characters += textSize(element);
    if (characters > mostCharacters) break;
    elements.push(element);
  }
  const all = elements.length === buttons.length;
  return { row: elements.length === 0 ? [] : [{ type: 'actions', elements }], all };
}

function drawButton(button: CardButton, actionId: string, locale: Locale): Button {
  const value = JSON.stringify(button.value);
  if (!fits(value, limits.buttonValue)) throw new Error(`button ${button.press}: its value is too long`);
  if (button.url !== undefined && (!/^https?:\/\//.test(button.url) || !fits(button.url, limits.url)))
    throw new Error(`button ${button.press}: not a web address that Slack takes`);
  return {
    type: 'button',
    action_id: button.url === undefined ? actionId : linkActionId(actionId),
    text: plainText(button.label, locale, limits.buttonText),
    value,
    ...(button.style === undefined ? {} : { style: button.style }),
    ...(button.url === undefined ? {} : { url: button.url }),
    ...(button.confirm === undefined ? {} : { confirm: drawConfirm(button, button.confirm, locale) }),
  };
}

function drawConfirm(
  { label, style }: CardButton,
  { title, text }: NonNullable<CardButton['confirm']>,
  locale: Locale,
): ConfirmationDialog {
  return {
    title: plainText(title, locale, limits.confirmTitle),
    text: plainText(text, locale, limits.confirmText),
    confirm: plainText(label, locale, limits.confirmWord),
    deny: plainText(cancel(), locale, limits.confirmWord),
    ...(style === undefined ? {} : { style }),
  };
}

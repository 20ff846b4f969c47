import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../kernel/locale.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { Desk } from '../../surface/desk.ts';
import type { ClosingHandler, FormHandler } from '../../surface/form.ts';
import type { ButtonHandler } from '../../surface/press.ts';
import type { MessageShortcut } from '../../surface/shortcut.ts';
import type { SlashCommand } from '../../surface/slash-command.ts';
import type { Caller } from './caller.ts';
import type { IntroducePeople } from './introduce-people.ts';
import { type Answer, type Meeting, meetError } from './meet-errors.ts';
import type { Log } from './slack-options.ts';

/** All that is needed to receive people. */
export interface DeskDuty {
  readonly client: WebClient;
  readonly desk: Desk;
  readonly visitOf: (caller: Caller) => Promise<Visit>;
  readonly introduce: IntroducePeople;
  readonly commands: readonly SlashCommand[];
  readonly buttons: readonly ButtonHandler[];
  readonly shortcuts: readonly MessageShortcut[];
  readonly forms: readonly FormHandler[];
  readonly closings: readonly ClosingHandler[];
  readonly newId: Visit['newId'];
  readonly fallbackLocale: Locale;
  /** Brings a person's App Home up to date, after a press on it or a form that it opened. */
  readonly drawHome: (visit: Visit) => Promise<unknown>;
  readonly log: Log;
}

export interface Reception {
  readonly caller: Caller;
  readonly meeting: Pick<Meeting, 'about' | 'fields'>;
  /** What the handler says, for somebody whose language is now known. */
  work(visit: Visit): Promise<Answer>;
  /** How it reaches the person. */
  tell(answer: Answer, locale: Locale): Promise<void>;
}

/**
 * Finds out who is here, lets `work` answer and tells the person. Whatever is thrown on the way, also while telling
 * (a view that Slack refuses), becomes words in their language.
 */
export async function receive({ caller, meeting, work, tell }: Reception, duty: DeskDuty): Promise<void> {
  const { visitOf, newId, fallbackLocale, log } = duty;
  const { slackUserId, slackTeamId } = caller;
  const about = { ...meeting.about, slackUserId, slackTeamId };
  let locale = fallbackLocale;
  let answer: Answer;
  try {
    const visit = await visitOf(caller);
    locale = visit.locale;
    answer = await work(visit);
  } catch (error) {
    answer = meetError(error, { ...meeting, about, log, newId });
  }
  try {
    await tell(answer, locale);
  } catch (error) {
    await tell(meetError(error, { about, log, newId }), locale);
  }
}

/** What was done from there stands there no more. It is done: a Home that can't be drawn is drawn when it is opened. */
export async function redrawHome(visit: Visit, { drawHome, log }: DeskDuty): Promise<void> {
  await drawHome(visit).catch((err: unknown) => log.warn({ err }, 'App Home could not be drawn'));
}

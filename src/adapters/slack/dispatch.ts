import type { ViewClosedAction, ViewSubmitAction } from '@slack/bolt';
import type { SlackApp } from './bolt-app.ts';
import type { DeskDuty } from './desk-duty.ts';
import { runClosing } from './run-closing.ts';
import { runCommand } from './run-command.ts';
import { runPress } from './run-press.ts';
import { runShortcut } from './run-shortcut.ts';
import { runSubmission } from './run-submission.ts';

const anything = /.*/s;

/**
 * Everything people do in Slack comes through here. What lives three seconds goes first: commands, presses and shortcuts are
 * acknowledged at once, submissions when they are committed.
 */
export function dispatch(app: SlackApp, duty: DeskDuty): void {
  app.command(anything, async ({ body, ack }) => {
    await ack();
    await runCommand(body, duty);
  });
  app.action(anything, async ({ body, ack }) => {
    await ack();
    if (body.type === 'block_actions') await runPress(body, duty);
  });
  app.shortcut(anything, async ({ body, ack }) => {
    await ack();
    if (body.type === 'message_action') await runShortcut(body, duty);
  });
  app.view<ViewSubmitAction>({ callback_id: anything, type: 'view_submission' }, async ({ body, ack }) => {
    await runSubmission(body, ack, duty);
  });
  app.view<ViewClosedAction>({ callback_id: anything, type: 'view_closed' }, async ({ body, ack }) => {
    await ack();
    await runClosing(body, duty);
  });
}

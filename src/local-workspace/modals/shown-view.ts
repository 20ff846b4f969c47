import type { Home, Modal } from '../state/view.ts';
import { valuesKey } from '../state/view.ts';
import type { Workspace } from '../workspace.ts';

const common = (ws: Workspace, shown: Modal | Home) => {
  const { appId, botId, teamId } = ws.state.installation;
  return {
    id: shown.id,
    team_id: shown.team_id,
    app_id: appId,
    app_installed_team_id: teamId,
    bot_id: botId,
    blocks: shown.view.blocks,
    private_metadata: shown.view.private_metadata ?? '',
    callback_id: shown.view.callback_id ?? '',
    external_id: shown.view.external_id ?? '',
    hash: shown.hash,
    state: { values: ws.state.values[valuesKey.view(shown.id)] ?? {} },
  };
};

/** A modal as Slack shows it to the app: in answers of views.* and in payloads. */
export const shownModal = (ws: Workspace, modal: Modal) => ({
  ...common(ws, modal),
  type: 'modal',
  title: modal.view.title,
  submit: modal.view.submit ?? null,
  close: modal.view.close ?? null,
  clear_on_close: modal.view.clear_on_close ?? false,
  notify_on_close: modal.view.notify_on_close ?? false,
  submit_disabled: modal.view.submit_disabled ?? false,
  root_view_id: modal.root_view_id,
  previous_view_id: modal.previous_view_id,
});

export const shownHome = (ws: Workspace, home: Home) => ({
  ...common(ws, home),
  type: 'home',
  title: { type: 'plain_text', text: 'View Title', emoji: true },
  submit: null,
  close: null,
  clear_on_close: false,
  notify_on_close: false,
  root_view_id: home.id,
  previous_view_id: null,
});

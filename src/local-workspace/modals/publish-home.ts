import { nameBlocks } from '../block-kit/name-blocks.ts';
import type { HomeView } from '../block-kit/validate-view.ts';
import { mintId } from '../state/mint.ts';
import { type Home, valuesKey } from '../state/view.ts';
import type { Workspace } from '../workspace.ts';
import { keptValues } from './kept-values.ts';
import { freshHash } from './modal-stack.ts';

export function publishHome(ws: Workspace, user: string, view: HomeView): Home {
  const before = ws.state.homes[user];
  const home: Home = {
    id: before?.id ?? mintId(ws.state, 'V', ws.random),
    user,
    team_id: ws.state.users[user]?.team_id ?? ws.state.installation.teamId,
    hash: freshHash(ws),
    view: { ...view, blocks: nameBlocks(view.blocks, () => mintId(ws.state, 'b', ws.random)) },
  };
  ws.state.homes[user] = home;
  const key = valuesKey.view(home.id);
  ws.state.values[key] = keptValues(home.view.blocks, ws.state.values[key] ?? {});
  ws.feed.announce({ type: 'home-published', user, view: home.id });
  return home;
}

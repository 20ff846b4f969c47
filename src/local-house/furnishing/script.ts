import type { Words } from '../../local-workspace/page-api/outside.ts';
import type { LocalWorkspace } from '../../local-workspace/start-local-workspace.ts';
import type { Dates, Home } from './dates.ts';
import { ids } from './furniture.ts';
import { type Player, player } from './player.ts';

/** What somebody does, on which business day, at what time at the client's. */
export interface Scene {
  readonly day: number;
  readonly time: string;
  readonly says: Words;
  play(cast: Cast, dates: Dates): Promise<void>;
}

/** One engagement, from its first word to where whoever tries Engawa finds it. */
export interface Script {
  readonly home: Home;
  /** In their order. */
  readonly scenes: readonly Scene[];
}

export type Cast = Readonly<
  Record<Exclude<keyof typeof ids, 'team' | 'kawa' | 'minato' | 'yunshan'>, Player>
>;

export function castOf(workspace: LocalWorkspace): Cast {
  const as = (id: string): Player => player(workspace, id);
  return {
    aoi: as(ids.aoi),
    ren: as(ids.ren),
    mio: as(ids.mio),
    sora: as(ids.sora),
    haru: as(ids.haru),
    yuki: as(ids.yuki),
    tomo: as(ids.tomo),
    hana: as(ids.hana),
    ken: as(ids.ken),
    sakura: as(ids.sakura),
    lin: as(ids.lin),
    chen: as(ids.chen),
    zhou: as(ids.zhou),
  };
}
